// The answer as one JSON document: the same bytes on every machine, and nothing in it that a terminal would obey.

import { compareText } from '../../net/order.ts';
import type { Document } from '../model.ts';
import { isUnsafe } from './escape.ts';

/** The document as `--json` prints it. Shape: keys sorted at every level, a line feed at the end, the same bytes on every machine. */
export function renderJson(document: Document): string {
	return sortedJson(document);
}

/** Keys sorted by code unit at every level, two spaces a level, a line feed at the end. */
export function sortedJson(value: unknown): string {
	const json = `${written(value, '\n')}\n`;
	// Letters beyond ASCII are rare: only then is it worth looking at each.
	return /^[\n\x20-\x7e]*$/.test(json)
		? json
		: json.replace(/[^\n\x20-\x7e]/gu, (character) => (isUnsafe(character) ? escaped(character) : character));
}

/** Own code, because the built-in one puts keys that look like whole numbers first. */
function written(value: unknown, lineBreak: string): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const inner = `${lineBreak}  `;
	let text = '';
	if (Array.isArray(value)) {
		for (const one of value) text += `${text === '' ? '[' : ','}${inner}${written(one, inner)}`;
		return text === '' ? '[]' : `${text}${lineBreak}]`;
	}
	const map = value as Readonly<Record<string, unknown>>;
	for (const key of Object.keys(map).sort(compareText)) {
		if (map[key] !== undefined)
			text += `${text === '' ? '{' : ','}${inner}${JSON.stringify(key)}: ${written(map[key], inner)}`;
	}
	return text === '' ? '{}' : `${text}${lineBreak}}`;
}

/** JSON leaves C1 controls and marks of direction as they are; an escape changes no value. */
function escaped(character: string): string {
	const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
	return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
