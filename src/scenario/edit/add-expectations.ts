// Rows of `expect` as YAML, and a file with rows added: every other byte of it stays as it stands.

import { isMap, isSeq, LineCounter, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { flow } from '../../net/flow-yaml.ts';
import { withoutMark } from '../read/read-yaml.ts';
import type { WrittenExpectation } from '../schema/schema.ts';
import { lineEnd, rewritten } from './rewritten.ts';

export interface CommentedRow {
	readonly row: WrittenExpectation;
	readonly comment: string | null;
}

const order = [
	'from',
	'to',
	'finding',
	'at',
	'reachable',
	'because',
	'via',
	'notVia',
	'within',
	'survives',
	'in',
	'without',
];

/** `{ from: london, to: [us-west, uk-south], reachable: true } # by way of london`. */
export function printRow({ row, comment }: CommentedRow): string {
	const sorted = Object.entries(row).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
	const text = `{ ${sorted.map(([key, value]) => `${key}: ${flow(value)}`).join(', ')} }`;
	return comment === null ? text : `${text} # ${comment}`;
}

/** The rows as a section of their own. */
export function printExpect(rows: readonly CommentedRow[]): string {
	return rows.length === 0 ? 'expect: []\n' : `expect:\n${rows.map((row) => `  - ${printRow(row)}\n`).join('')}`;
}

/** Null where there is no place for rows; `whyNotAdded` says why. */
export function addExpectations(text: string, rows: readonly CommentedRow[]): string | null {
	if (rows.length === 0) return text;
	return rewritten(text, (body) => spliced(body, rows));
}

/** Of a text to which no rows can be added. */
export function whyNotAdded(text: string): string {
	const { contents } = parseDocument(withoutMark(text), { version: '1.2' });
	return isMap(contents) && !contents.flow
		? 'its "expect" is no list that stands there'
		: 'its sections stand in braces, as in JSON, and not one below the other';
}

function spliced(text: string, rows: readonly CommentedRow[]): string | null {
	const { contents } = parseDocument(text, { lineCounter: new LineCounter(), version: '1.2' });
	const top = contents as YAMLMap<Scalar<string>, unknown> | null;
	if (top === null || !('items' in top) || top.flow === true) return null;
	const pair = top.items.find(({ key }) => key.value === 'expect');
	if (pair === undefined) return withSection(text, top, rows);
	const seq = (pair as Pair<Scalar<string>, YAMLSeq>).value;
	if (seq === null || !isSeq(seq) || !seq.range) return null;
	const [start, end] = seq.range;
	if (seq.flow === true) {
		const lines = rows.map(printRow).map((row) => `\n  - ${row}`);
		// An empty list has nothing that could be kept but the line it stands on.
		if (seq.items.length === 0) return `${text.slice(0, start).trimEnd()}${lines.join('')}${text.slice(end)}`;
		const inside = text
			.slice(start, end - 1)
			.trimEnd()
			.replace(/,$/, '');
		return `${text.slice(0, start)}${inside},\n${rows.map((row) => `  ${bare(row)}`).join(',\n')} ]${text.slice(end)}`;
	}
	const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
	const last = seq.items.at(-1) as { readonly range?: readonly [number, number, number] } | undefined;
	const at = lineEnd(text, last?.range?.[1] ?? end);
	const before = text.slice(0, at);
	const lines = rows.map((row) => `${indent}- ${printRow(row)}\n`).join('');
	return `${before}${before.endsWith('\n') ? '' : '\n'}${lines}${text.slice(at)}`;
}

function bare({ row }: CommentedRow): string {
	return printRow({ row, comment: null });
}

/** Before the what-ifs, where it stands in the files that come along, or at the end. */
function withSection(text: string, top: YAMLMap<Scalar<string>, unknown>, rows: readonly CommentedRow[]): string {
	const whatIf = top.items.find(({ key }) => key.value === 'whatIf')?.key.range?.[0];
	if (whatIf !== undefined) {
		// A comment above belongs to what follows it.
		const above = /(?:^|\n)((?:[ \t]*#[^\n]*\n)*)$/.exec(text.slice(0, whatIf))?.[1]?.length ?? 0;
		const at = whatIf - above;
		return `${text.slice(0, at)}${printExpect(rows)}\n${text.slice(at)}`;
	}
	const end = /\n\.\.\.\s*$/.exec(text)?.index ?? text.length;
	const before = text.slice(0, end).trimEnd();
	return `${before}\n\n${printExpect(rows)}${text.slice(end).replace(/^\n/, '')}`.replace(/\s*$/, '\n');
}
