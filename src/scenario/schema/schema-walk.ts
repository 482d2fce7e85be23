// The schema at a path of a file, a scenario unless another root is given: which keys there are, what is expected, which values fit.

import * as z from 'zod/mini';
import { lazy } from '../../catalog/lazy.ts';
import type { Path } from '../diagnostic.ts';
import { scenarioSchema } from './schema.ts';

export type Schema = z.core.$ZodType;

/** Keys that a map at this path may have; none where its keys are ids, or it is no map. */
export function knownKeys(path: Path, root: Schema = scenarioSchema): readonly string[] {
	const keys = declaredAt(path, root)
		.flatMap(forms)
		.flatMap((schema) => (schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : []));
	return [...new Set(keys)];
}

/** In words; for an item of a list that has none of its own, those of the list. */
export function descriptionAt(path: Path, root: Schema = scenarioSchema): string | null {
	const described = declaredAt(path, root).find((schema) => wordsOf(schema) !== null);
	if (described !== undefined) return wordsOf(described);
	return typeof path.at(-1) === 'number' ? descriptionAt(path.slice(0, -1), root) : null;
}

/** The closed list of values, where there is one. */
export function choicesAt(path: Path, root: Schema = scenarioSchema): readonly string[] {
	return declaredAt(path, root)
		.flatMap(forms)
		.flatMap((schema) => {
			if (schema instanceof z.ZodMiniEnum) return schema.options.map(String);
			return schema instanceof z.ZodMiniLiteral ? [...schema.def.values].map(String) : [];
		});
}

/** What kinds of value fit: `string`, `number`, `boolean`, `array`, `object` and so on. */
export function kindsAt(path: Path, root: Schema = scenarioSchema): readonly string[] {
	return declaredAt(path, root)
		.flatMap(forms)
		.map((schema) => schema._zod.def.type);
}

/** Where in the file a key is known: `sites.ID`, `circuits.ID.sites.ID`. */
export function homesOf(key: string): readonly string[] {
	return allHomes().get(key) ?? [];
}

const allHomes = lazy(() => {
	const byKey = new Map<string, string[]>();
	for (const [home, key] of homes(scenarioSchema, [])) byKey.set(key, [...(byKey.get(key) ?? []), home]);
	return byKey;
});

function* homes(schema: Schema, path: readonly string[]): Generator<readonly [home: string, key: string]> {
	for (const form of forms(schema)) {
		if (form instanceof z.ZodMiniObject) {
			for (const [key, value] of Object.entries(form.shape as Record<string, Schema>)) {
				if (path.length > 0) yield [path.join('.'), key];
				yield* homes(value, [...path, key]);
			}
		} else if (form instanceof z.ZodMiniRecord) yield* homes(form.def.valueType, [...path, 'ID']);
		else if (form instanceof z.ZodMiniArray) yield* homes(form.def.element, path);
	}
}

/** The schemas a value at a path may have, as declared: several where a form above it is open. */
function declaredAt(path: Path, root: Schema): readonly Schema[] {
	return path.reduce<readonly Schema[]>(
		(schemas, key) => schemas.flatMap(forms).flatMap((schema) => child(schema, key)),
		[root],
	);
}

/** Behind `optional`, and every member of a union for itself. */
export function forms(schema: Schema): readonly Schema[] {
	const inner = unwrapped(schema);
	return inner instanceof z.ZodMiniUnion ? inner.def.options.flatMap(forms) : [inner];
}

export function unwrapped(schema: Schema): Schema {
	const { def } = schema._zod;
	return def.type === 'optional' || def.type === 'nullable'
		? unwrapped((def as z.core.$ZodOptionalDef).innerType)
		: schema;
}

function wordsOf(schema: Schema): string | null {
	return z.globalRegistry.get(unwrapped(schema))?.description ?? null;
}

function child(schema: Schema, key: string | number): readonly Schema[] {
	if (schema instanceof z.ZodMiniObject) {
		const shape = schema.shape as Record<string, Schema>;
		return Object.hasOwn(shape, key) ? [shape[key]!] : [];
	}
	// Positions belong to lists, and keys to maps.
	if (typeof key === 'number') return schema instanceof z.ZodMiniArray ? [schema.def.element] : [];
	return schema instanceof z.ZodMiniRecord ? [schema.def.valueType] : [];
}
