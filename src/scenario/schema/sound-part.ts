// Data with mistakes ─► what is sound of it, in the shape of the schema: so that one mistake does not hide the others.

import * as z from 'zod/mini';
import { isTree } from '../../net/tree.ts';
import { standIn } from '../echoes.ts';
import { scenarioSchema, type WrittenScenario } from './schema.ts';
import { forms, type Schema, unwrapped } from './schema-walk.ts';

/** Optional values that are unusable are left out, required ones replaced by a stand-in; ids stay, whatever they are. */
export function soundPart(data: unknown): WrittenScenario {
	return soundPartOf(scenarioSchema, data) as WrittenScenario;
}

/** The same for another file's schema. */
export function soundPartOf(schema: Schema, data: unknown): unknown {
	return sound(schema, data) ?? missing(schema);
}

/** The value as far as it fits; undefined when it is of another kind. */
function sound(schema: Schema, value: unknown): unknown {
	const inner = unwrapped(schema);
	if (value === null && schema !== inner && z.safeParse(schema, null).success) return null;
	if (inner instanceof z.ZodMiniUnion) {
		for (const form of forms(inner)) {
			const fits = sound(form, value);
			if (fits !== undefined) return fits;
		}
		return undefined;
	}
	if (inner instanceof z.ZodMiniObject) {
		if (!isTree(value)) return undefined;
		// From entries, so that a key `__proto__` stays a key.
		return Object.fromEntries(
			Object.entries(inner.shape as Record<string, Schema>).flatMap(([key, part]): [string, unknown][] => {
				const there = Object.hasOwn(value, key) ? sound(part, value[key]) : undefined;
				if (there !== undefined) return [[key, there]];
				return isOptional(part) ? [] : [[key, missing(part)]];
			}),
		);
	}
	if (inner instanceof z.ZodMiniRecord) {
		if (!isTree(value)) return undefined;
		const { valueType } = inner.def;
		return Object.fromEntries(
			Object.entries(value).map(([key, part]) => [key, sound(valueType, part) ?? missing(valueType)]),
		);
	}
	if (inner instanceof z.ZodMiniArray) {
		if (!Array.isArray(value)) return undefined;
		const { element } = inner.def;
		return value.map((part) => sound(element, part) ?? missing(element));
	}
	return z.safeParse(inner, value).success ? value : undefined;
}

function missing(schema: Schema): unknown {
	const [inner] = forms(schema);
	if (inner instanceof z.ZodMiniObject) return sound(inner, {});
	if (inner instanceof z.ZodMiniRecord) return {};
	if (inner instanceof z.ZodMiniArray) return [];
	if (inner instanceof z.ZodMiniEnum) return inner.options[0];
	if (inner instanceof z.ZodMiniBoolean) return false;
	return inner instanceof z.ZodMiniNumber ? 0 : standIn;
}

function isOptional(schema: Schema): boolean {
	return schema._zod.def.type === 'optional';
}
