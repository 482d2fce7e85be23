// Text ─► plain data with places: the only file that knows YAML.

import { LineCounter, parseDocument, stringify } from 'yaml';
import type { Problem } from './diagnostic.ts';
import { type Places, type Position, placesIn } from './places.ts';

export type ReadResult =
	| { readonly ok: true; readonly data: unknown; readonly places: Places }
	| { readonly ok: false; readonly problems: readonly (Problem & { readonly position: Position })[] };

/** Larger files are refused before they are parsed; prefixes in quantity belong in a `prefixesFile`. */
export const largestFileBytes = 4 * 1024 * 1024;

const start: Position = { line: 1, column: 1 };

/** Reads YAML 1.2, and so JSON too. Never throws. */
export function readYaml(text: string): ReadResult {
	const fail = (problem: Omit<Problem, 'path'>, position: Position = start): ReadResult => ({
		ok: false,
		problems: [{ ...problem, path: [], position }],
	});
	if (text.length > largestFileBytes) {
		return fail({
			code: 'TOO_LARGE',
			message: `the file has ${text.length} characters; at most ${largestFileBytes} are read`,
			hint: 'put long lists of prefixes into a file of their own and name it with prefixesFile',
		});
	}
	const control = firstControl(text);
	if (control !== -1) {
		return fail(
			{ code: 'NOT_YAML', message: 'the file is not text', expected: 'a YAML scenario' },
			positionAt(text, control),
		);
	}
	const lines = new LineCounter();
	try {
		const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2', prettyErrors: false });
		if (document.errors.length > 0) {
			return {
				ok: false,
				problems: document.errors.map(({ message, pos, code }) => {
					const { line, col } = lines.linePos(pos[0]);
					const repeated = code === 'DUPLICATE_KEY';
					return {
						code: repeated ? ('REPEATED' as const) : ('NOT_YAML' as const),
						message: repeated ? 'this key stands twice in the same map' : `not YAML: ${firstSentence(message)}`,
						path: [],
						position: { line, column: col },
					};
				}),
			};
		}
		const data: unknown = document.toJS({ maxAliasCount: 100 });
		if (data === null || data === undefined) {
			return fail({
				code: 'EMPTY_FILE',
				message: 'the file is empty',
				expected: 'a scenario: name, sites, circuits, vnets',
				hint: '`canreach show` prints the seed example to start from',
			});
		}
		if (typeof data !== 'object' || Array.isArray(data)) {
			return fail({
				code: 'WRONG_TYPE',
				message: 'the file is not a map of sections',
				expected: 'name, sites, circuits, vnets and so on, each a key',
			});
		}
		return { ok: true, data, places: placesIn(document, lines) };
	} catch (error) {
		const why =
			error instanceof RangeError
				? 'it is nested too deeply'
				: error instanceof Error
					? firstSentence(error.message)
					: String(error);
		return fail({ code: 'NOT_YAML', message: `not YAML: ${why}` });
	}
}

/** Plain data ─► YAML that `readYaml` reads back as the same data. */
export function printYaml(data: unknown): string {
	return stringify(data, { version: '1.2', lineWidth: 120, flowCollectionPadding: true, aliasDuplicateObjects: false });
}

function firstSentence(message: string): string {
	return message.split('\n')[0]!.replace(/\.$/, '');
}

function positionAt(text: string, offset: number): Position {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** A character that no text file holds: below space, and not tab, line feed, vertical tab, form feed or carriage return; -1 when there is none. */
function firstControl(text: string): number {
	for (let offset = 0; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		if (code < 9 || (code > 13 && code < 32)) return offset;
	}
	return -1;
}
