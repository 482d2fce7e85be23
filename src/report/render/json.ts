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
	const pieces: string[] = [];
	writeJson(value, (piece) => pieces.push(piece));
	return pieces.join('');
}

/** The same piece by piece: the answer for a large design is longer than a text can be. */
export function writeJson(value: unknown, write: (piece: string) => void): void {
	let piece = '';
	const add = (text: string): void => {
		piece += text;
		if (piece.length < pieceLength) return;
		write(printable(piece));
		piece = '';
	};
	addValue(value, '\n', add);
	write(printable(`${piece}\n`));
}

const pieceLength = 65_536;

/** Own code, because the built-in one puts keys that look like whole numbers first. */
function addValue(value: unknown, lineBreak: string, add: (text: string) => void): void {
	const inner = `${lineBreak}  `;
	if (Array.isArray(value)) {
		for (const [index, one] of value.entries()) {
			add(`${index === 0 ? '[' : ','}${inner}`);
			addValue(one, inner, add);
		}
		add(value.length === 0 ? '[]' : `${lineBreak}]`);
	} else if (typeof value === 'object' && value !== null) {
		const map = value as Readonly<Record<string, unknown>>;
		const keys = Object.keys(map).filter((key) => map[key] !== undefined);
		for (const [index, key] of keys.sort(compareText).entries()) {
			add(`${index === 0 ? '{' : ','}${inner}${JSON.stringify(key)}: `);
			addValue(map[key], inner, add);
		}
		add(keys.length === 0 ? '{}' : `${lineBreak}}`);
	} else add(JSON.stringify(value) ?? 'null');
}

/** Letters beyond ASCII are rare: only then is it worth looking at each. */
function printable(json: string): string {
	return /^[\n\x20-\x7e]*$/.test(json)
		? json
		: json.replace(/[^\n\x20-\x7e]/gu, (character) => (isUnsafe(character) ? escaped(character) : character));
}

/** JSON leaves C1 controls and marks of direction as they are; an escape changes no value. */
function escaped(character: string): string {
	const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
	return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
