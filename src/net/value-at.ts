// What stands at a path of keys in data that was read from JSON or YAML.

/** Keys from the top to a value. */
export type Path = readonly (string | number)[];

/** Undefined where nothing stands; of what an object inherits, nothing. */
export function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, key)
				? (value as Readonly<Record<string | number, unknown>>)[key]
				: undefined,
		data,
	);
}
