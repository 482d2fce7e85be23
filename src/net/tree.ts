// A map in data that was read from JSON or YAML.

export type Tree = Record<string, unknown>;

export function isTree(value: unknown): value is Tree {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
