// Plain data ─► mistakes of its shape: unknown and missing keys, values of the wrong kind.

import * as z from 'zod/mini';
import { nearest } from '../net/nearest.ts';
import { isTree } from '../net/tree.ts';
import { valueAt } from '../net/value-at.ts';
import { type Mistake, mistake, type Path } from './mistake.ts';
import { expectedAt, networkSchema, type WrittenNetwork } from './schema.ts';

export type Shape =
	| { readonly ok: true; readonly written: WrittenNetwork }
	| { readonly ok: false; readonly mistakes: readonly Mistake[] };

export function checkShape(data: unknown): Shape {
	const parsed = z.safeParse(networkSchema, data);
	if (parsed.success) return { ok: true, written: data as WrittenNetwork };
	return { ok: false, mistakes: parsed.error.issues.flatMap((issue) => mistakesOf(issue, data, [])) };
}

type Issue = z.core.$ZodIssue;

function mistakesOf(issue: Issue, data: unknown, above: Path): readonly Mistake[] {
	const path: Path = [...above, ...(issue.path as Path)];
	const value = valueAt(data, path);
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
	if (issue.code === 'invalid_union' && isTree(value)) {
		const form = issue.errors.find((issues) =>
			issues.some(({ code, path: inner }) => inner.length > 0 || code === 'unrecognized_keys'),
		);
		if (form !== undefined) return form.flatMap((inner) => mistakesOf(inner, data, path));
	}
	const expected =
		schemaAt(path)
			.map((schema) => expectedAt.get(schema)?.expected)
			.find((text) => text !== undefined) ?? null;
	if (value === undefined)
		return [mistake('MISSING_KEY', path.slice(0, -1), `there is no "${path.at(-1)}"`, { expected })];
	const isKind = issue.code !== 'invalid_type' && issue.code !== 'invalid_union';
	return [mistake(isKind ? 'BAD_VALUE' : 'WRONG_TYPE', path, `this is ${describe(value)}`, { expected })];
}

function unknownKey(path: Path, key: string): Mistake {
	const known = schemaAt(path).flatMap((schema) =>
		schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [],
	);
	return mistake('UNKNOWN_KEY', [...path, key], `unknown key ${JSON.stringify(key)}`, {
		nearest: nearest(key, known),
		expected: known.length === 0 ? null : `one of ${known.join(', ')}`,
	});
}

/** The schemas that a value at a path may follow, from the described one inwards. */
function schemaAt(path: Path): readonly z.core.$ZodType[] {
	let schemas: readonly z.core.$ZodType[] = unwrapped(networkSchema);
	for (const key of path) {
		schemas = schemas.flatMap((schema) => {
			if (schema instanceof z.ZodMiniObject) {
				const inside = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
				return inside === undefined ? [] : unwrapped(inside);
			}
			if (schema instanceof z.ZodMiniArray) return unwrapped(schema.def.element);
			if (schema instanceof z.ZodMiniRecord) return unwrapped(schema.def.valueType);
			return [];
		});
	}
	return schemas;
}

/** A schema and what it stands for: the inside of an optional, the forms of a union. */
function unwrapped(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
	if (schema instanceof z.ZodMiniOptional) return unwrapped(schema.def.innerType);
	if (schema instanceof z.ZodMiniUnion) return [schema, ...schema.def.options.flatMap(unwrapped)];
	return [schema];
}

function describe(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
	if (typeof value === 'object') return 'a map';
	if (typeof value !== 'string') return String(value);
	return value === '' ? 'empty' : `the text ${JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value)}`;
}
