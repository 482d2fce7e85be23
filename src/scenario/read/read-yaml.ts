// Text ─► plain data with places, and back: only here and in the files beside it that find faults is YAML known.

import { LineCounter, parseDocument, stringify } from 'yaml';
import type { Position, Problem } from '../diagnostic.ts';
import { keyFaults } from './key-faults.ts';
import { type Places, placesIn } from './places.ts';
import { contentFaults, mostAliases, nestingFault, syntaxFaults } from './yaml-faults.ts';

export type ReadResult =
	/** `problems` are mistakes that leave the data readable. */
	| { readonly ok: true; readonly data: unknown; readonly places: Places; readonly problems: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** Larger files are refused before they are parsed; prefixes in quantity belong in a `prefixesFile`. */
export const largestFileLength = 4 * 1024 * 1024;

/** Of a larger text the beginning is parsed first: noise costs far more time than YAML does. */
const sampleLength = 64 * 1024;
const mostSampleErrors = 100;

const start: Position = { line: 1, column: 1 };

/** Reads YAML 1.2, and so JSON too, if not as fast. Never throws. */
export function readYaml(written: string): ReadResult {
	const text = withoutMark(written);
	const noText = tooLong(text) ?? brokenText(text) ?? oneLine(text);
	if (noText !== null) return { ok: false, problems: [noText] };
	try {
		if (text.length > sampleLength) {
			const sample = parse(text.slice(0, sampleLength));
			const deep = nestingFault(sample.document, sample.lines);
			if (deep !== null) return { ok: false, problems: [deep] };
			if (sample.document.errors.length > mostSampleErrors)
				return { ok: false, problems: syntaxFaults(sample.document, sample.lines, text) };
		}
		const { document, lines } = parse(text);
		const faults = syntaxFaults(document, lines, text);
		const deep = faults.length > 0 ? null : nestingFault(document, lines);
		const problems = deep !== null ? [deep] : faults.length > 0 ? faults : contentFaults(document, lines);
		if (problems.length > 0) return { ok: false, problems };
		const data: unknown = document.toJS({ maxAliasCount: mostAliases });
		if (typeof data !== 'object' || data === null || Array.isArray(data))
			return { ok: false, problems: [noSections(data)] };
		return { ok: true, data, places: placesIn(document, lines), problems: keyFaults(document, lines) };
	} catch (error) {
		return { ok: false, problems: [tooMuch(error)] };
	}
}

/** The byte-order mark is no part of the text. */
export function withoutMark(text: string): string {
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Plain data ─► YAML that `readYaml` reads back as the same data. */
export function printYaml(data: unknown): string {
	return stringify(data, { version: '1.2', lineWidth: 120, flowCollectionPadding: true, aliasDuplicateObjects: false });
}

function parse(text: string) {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, version: '1.2', prettyErrors: false });
	return { document, lines };
}

function tooLong(text: string): Problem | null {
	if (text.length <= largestFileLength) return null;
	return {
		code: 'TOO_LARGE',
		message: `the file has ${text.length} characters; at most ${largestFileLength} are read`,
		path: [],
		position: start,
		hint: 'put long lists of prefixes into a file of their own and name it with prefixesFile',
	};
}

function brokenText(text: string): Problem | null {
	const offset = firstBroken(text);
	if (offset === -1) return null;
	const before = text.slice(0, offset).split('\n');
	return {
		code: 'NOT_YAML',
		message: 'the file is not text',
		path: [],
		position: { line: before.length, column: before.at(-1)!.length + 1 },
		expected: 'a YAML scenario in UTF-8',
	};
}

/** To YAML's parser, and to editors that count lines, CR alone ends none. */
function oneLine(text: string): Problem | null {
	if (text.includes('\n') || !/\r./.test(text)) return null;
	return {
		code: 'NOT_YAML',
		message: 'not YAML: the lines end in CR alone, as on a Mac of old',
		path: [],
		position: { line: 1, column: text.indexOf('\r') + 1 },
		expected: 'lines that end in LF or CRLF',
	};
}

/** A control other than white space, or what a decoder puts where the bytes are no text; -1 when there is none. */
function firstBroken(text: string): number {
	for (let offset = 0; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) return offset;
	}
	return -1;
}

function noSections(data: unknown): Problem {
	if (data === null || data === undefined) {
		return {
			code: 'EMPTY_FILE',
			message: 'the file is empty',
			path: [],
			position: start,
			expected: 'a scenario: name, sites, circuits, vnets and so on',
			hint: '`canreach show` prints the seed example to start from',
		};
	}
	return {
		code: 'WRONG_TYPE',
		message: `the file is ${Array.isArray(data) ? 'a list' : 'a single value'}, not a map of sections`,
		path: [],
		position: start,
		expected: 'name, sites, circuits, vnets and so on, each a key in the first column',
		...(typeof data === 'string' && /:\S/.test(data) ? { hint: 'a space is missing after ":"' } : {}),
	};
}

/** What the parser throws instead of reporting. */
function tooMuch(error: unknown): Problem {
	const message =
		error instanceof RangeError
			? 'it is nested too deeply'
			: error instanceof ReferenceError
				? 'its aliases multiply beyond measure'
				: `the parser gave up: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
	return { code: 'NOT_YAML', message: `not a scenario: ${message}`, path: [], position: start };
}
