// The answer as one JSON document: the same bytes on every machine, and nothing in it that a terminal would obey.

import type { Document } from '../model.ts';
import { isUnsafe } from './escape.ts';
import { compareText } from './words.ts';

export function renderJson(document: Document): string {
	return sortedJson(document);
}

/** Keys sorted by code unit at every level, two spaces a level, a line feed at the end. */
export function sortedJson(value: unknown): string {
	const parts: string[] = [];
	write(parts, value, '\n');
	parts.push('\n');
	return parts.join('');
}

/** Own code, because the built-in one puts keys that look like whole numbers first. */
function write(parts: string[], value: unknown, lineBreak: string): void {
	if (typeof value !== 'object' || value === null) {
		parts.push(leaf(value));
		return;
	}
	const isList = Array.isArray(value);
	const entries: readonly (readonly [string, unknown])[] = isList
		? value.map((one) => ['', one] as const)
		: Object.entries(value)
				.filter(([, one]) => one !== undefined)
				.sort(([a], [b]) => compareText(a, b));
	const [open, close] = isList ? ['[', ']'] : ['{', '}'];
	if (entries.length === 0) {
		parts.push(open, close);
		return;
	}
	parts.push(open);
	for (const [index, [key, one]] of entries.entries()) {
		parts.push(index === 0 ? '' : ',', lineBreak, '  ', isList ? '' : `${leaf(key)}: `);
		write(parts, one, `${lineBreak}  `);
	}
	parts.push(lineBreak, close);
}

/** JSON leaves C1 controls and marks of direction as they are; an escape changes no value. */
function leaf(value: unknown): string {
	const json = JSON.stringify(value) ?? 'null';
	return /^[\x20-\x7e]*$/.test(json)
		? json
		: [...json].map((character) => (isUnsafe(character) ? escaped(character) : character)).join('');
}

function escaped(character: string): string {
	const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
	return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
