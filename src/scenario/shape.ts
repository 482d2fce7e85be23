// Checks plain data against the schema, and says each mistake in words: what was found, what was expected, the nearest valid name.

import * as z from 'zod/mini';
import { nearest } from '../net/nearest.ts';
import type { Path, Problem } from './diagnostic.ts';
import { reservedSections, scenarioSchema, unsupportedKeys, type WrittenScenario } from './schema.ts';

export type ShapeResult =
	| { readonly ok: true; readonly written: WrittenScenario; readonly problems: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

export function checkShape(data: unknown): ShapeResult {
	const problems = [...unsupported(data, [])];
	const parsed = z.safeParse(scenarioSchema, data);
	if (parsed.success) return { ok: true, written: parsed.data, problems };
	return { ok: false, problems: [...problems, ...parsed.error.issues.flatMap((issue) => problemsOf(issue, data, []))] };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, data: unknown, above: Path): readonly Problem[] {
	const path: Path = [...above, ...(issue.path as Path)];
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => unknownKey(path, key));
		case 'invalid_union': {
			const branch = closestBranch(issue.errors);
			if (branch !== null) return branch.flatMap((inner) => problemsOf(inner, data, path));
			return [wrongValue(path, data)];
		}
		case 'invalid_key': {
			const key = String(path.at(-1));
			const suggestion = key
				.toLowerCase()
				.replaceAll(/[^a-z0-9]+/g, '-')
				.replaceAll(/^-+|-+$/g, '');
			return [
				{
					code: 'BAD_ID',
					message: `"${key}" cannot be an id`,
					path,
					atKey: true,
					expected: 'lower-case letters, digits and single hyphens, such as us-west',
					nearest: suggestion === '' || suggestion === key ? null : suggestion,
				},
			];
		}
		default:
			if (valueAt(data, path) === undefined) return [missingKey(path)];
			return [wrongValue(path, data)];
	}
}

/** Of the forms a value may have, the one that it nearly is: its faults lie inside it, not in its being another kind of thing. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
	const inside = branches.filter((issues) =>
		issues.every(
			(issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'invalid_key',
		),
	);
	return inside[0] ?? null;
}

function unknownKey(path: Path, key: string): Problem {
	const reserved = path.length === 0 && reservedSections.find((section) => section === key);
	if (reserved) {
		return {
			code: 'RESERVED_SECTION',
			message: `the section "${key}" is reserved for a later version and not simulated yet`,
			path: [...path, key],
			atKey: true,
			hint: 'take it out; an answer that ignored it would be wrong',
		};
	}
	const known = knownKeys(path);
	return {
		code: 'UNKNOWN_KEY',
		message: `unknown key "${key}" in ${printPath(path)}`,
		path: [...path, key],
		atKey: true,
		...(known.length > 0 ? { expected: `one of ${known.join(', ')}` } : {}),
		nearest: nearest(key, known),
	};
}

function missingKey(path: Path): Problem {
	const description = descriptionAt(path);
	return {
		code: 'MISSING_KEY',
		message: `${printPath(path.slice(0, -1))} has no "${String(path.at(-1))}"`,
		path,
		...(description === null ? {} : { expected: description }),
	};
}

function wrongValue(path: Path, data: unknown): Problem {
	const value = valueAt(data, path);
	const schema = schemaAt(path);
	const values = schema instanceof z.ZodMiniEnum ? schema.options.map(String) : [];
	const description = descriptionAt(path);
	return {
		code: values.length > 0 && typeof value === 'string' ? 'BAD_VALUE' : 'WRONG_TYPE',
		message: `${printPath(path)} is ${describe(value)}`,
		path,
		...(description === null ? {} : { expected: description }),
		nearest: typeof value === 'string' ? nearest(value, values) : null,
	};
}

function describe(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a map';
	return typeof value === 'string' ? `"${value}"` : String(value);
}

/** Keys of the format that this version does not simulate, wherever the schema has them. */
function* unsupported(data: unknown, path: Path): Generator<Problem> {
	if (typeof data !== 'object' || data === null) return;
	for (const [key, value] of Object.entries(data)) {
		const at = [...path, Array.isArray(data) ? Number(key) : key];
		if (unsupportedKeys.some((name) => name === key) && knownKeys(path).includes(key)) {
			yield {
				code: 'NOT_SUPPORTED',
				message: `"${key}" in ${printPath(path)} is not simulated yet`,
				path: at,
				atKey: true,
				hint: 'take it out; an answer that ignored it would be wrong',
			};
		} else if (path.length < 4) yield* unsupported(value, at);
	}
}

export function printPath(path: Path): string {
	if (path.length === 0) return 'the scenario';
	return path.map((key, depth) => (typeof key === 'number' ? `[${key + 1}]` : depth === 0 ? key : `.${key}`)).join('');
}

function valueAt(data: unknown, path: Path): unknown {
	let value = data;
	for (const key of path) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
	return value;
}

function knownKeys(path: Path): readonly string[] {
	const schema = schemaAt(path);
	return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
}

function descriptionAt(path: Path): string | null {
	const schema = schemaAt(path);
	return (schema && z.globalRegistry.get(schema)?.description) ?? null;
}

/** The schema of the value at a path, behind `optional`; of a union, the form that has the next key. */
function schemaAt(path: Path): z.core.$ZodType | null {
	let schemas: readonly z.core.$ZodType[] = [scenarioSchema];
	for (const key of path) schemas = schemas.flatMap((schema) => forms(schema)).flatMap((schema) => child(schema, key));
	const found = schemas[0];
	if (found === undefined) return null;
	const inner = unwrapped(found);
	const object = forms(inner).find((form) => form instanceof z.ZodMiniObject);
	return z.globalRegistry.get(inner) === undefined && object !== undefined ? object : inner;
}

function forms(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
	const inner = unwrapped(schema);
	return inner instanceof z.ZodMiniUnion ? inner.def.options.flatMap(forms) : [inner];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
	const { def } = schema._zod;
	return def.type === 'optional' || def.type === 'nullable'
		? unwrapped((def as z.core.$ZodOptionalDef).innerType)
		: schema;
}

function child(schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] {
	if (schema instanceof z.ZodMiniObject) {
		const found = (schema.shape as Record<string, z.core.$ZodType>)[key];
		return found === undefined ? [] : [found];
	}
	if (schema instanceof z.ZodMiniRecord) return [schema.def.valueType];
	return schema instanceof z.ZodMiniArray ? [schema.def.element] : [];
}
