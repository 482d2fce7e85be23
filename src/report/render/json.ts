// The answer as one JSON document: the same bytes on every machine, and nothing in it that a terminal would obey.

import { compareText } from '../../net/order.ts';
import type { Document } from '../model.ts';
import { isUnsafe } from './text/escape.ts';

/** The document as `--json` prints it. Shape: keys sorted at every level, a line feed at the end, the same bytes on every machine. */
export function renderJson(document: Document): string {
	return sortedJson(document);
}

/** The same, pair by pair. */
export function documentPieces(document: Document): Generator<string> {
	return jsonPieces(document, levelOfPairs);
}

/** Of `views`, a view of it, `pairs` and a pair of it. */
export const levelOfPairs = 4;

/** Keys sorted by code unit at every level, two spaces a level, a line feed at the end. */
export function sortedJson(value: unknown): string {
	return [...jsonPieces(value, 0)].join('');
}

/**
 * The same piece by piece, since the answer for a large design is longer than a text can be. `levels`: down to which level lists and
 * maps are taken apart; what is below one is a piece, and pieces that are short come together.
 */
export function* jsonPieces(value: unknown, levels: number): Generator<string> {
	let piece = '';
	for (const part of partsOf(value, '\n', levels)) {
		piece += part;
		if (piece.length < pieceLength) continue;
		yield printable(piece);
		piece = '';
	}
	yield printable(`${piece}\n`);
}

const pieceLength = 65_536;

function* partsOf(value: unknown, lineBreak: string, levels: number): Generator<string> {
	const members = levels === 0 ? null : membersOf(value);
	if (members === null) return yield written(value, lineBreak);
	const inner = `${lineBreak}  `;
	let before = members.open;
	for (const [name, member] of members.all) {
		yield `${before}${inner}${name}`;
		yield* partsOf(member, inner, levels - 1);
		before = ',';
	}
	yield members.all.length === 0 ? `${members.open}${members.close}` : `${lineBreak}${members.close}`;
}

function written(value: unknown, lineBreak: string): string {
	const members = membersOf(value);
	if (members === null) return JSON.stringify(value) ?? 'null';
	if (members.all.length === 0) return `${members.open}${members.close}`;
	const inner = `${lineBreak}  `;
	let text = '';
	for (const [name, member] of members.all)
		text += `${text === '' ? members.open : ','}${inner}${name}${written(member, inner)}`;
	return `${text}${lineBreak}${members.close}`;
}

interface Members {
	readonly open: string;
	readonly close: string;
	/** Shape: in a list without a name. */
	readonly all: readonly (readonly [string, unknown])[];
}

/** Own code, because the built-in one puts keys that look like whole numbers first. Null for what is neither list nor map. */
function membersOf(value: unknown): Members | null {
	if (Array.isArray(value)) return { open: '[', close: ']', all: value.map((one) => ['', one] as const) };
	if (typeof value !== 'object' || value === null) return null;
	const all = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => compareText(a, b))
		.map(([key, member]) => [`${JSON.stringify(key)}: `, member] as const);
	return { open: '{', close: '}', all };
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
