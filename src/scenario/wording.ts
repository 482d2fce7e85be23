// How mistakes speak of paths, values and lists of names.

import type { Path } from './diagnostic.ts';

export const expectedAsn = 'a BGP AS number, 1 to 4294967294; asdot in quotes, "0.1" to "65535.65534"';

const longestQuote = 60;
const longestList = 16;

/** `sites.london.asn`; `item 2 of circuits.a.sites`; `via in item 1 of expect`. */
export function printPath(path: Path): string {
	if (path.length === 0) return 'the scenario';
	const last = path.findLastIndex((key) => typeof key === 'number');
	if (last === -1) return path.join('.');
	const item = `item ${Number(path[last]) + 1} of ${printPath(path.slice(0, last))}`;
	return last === path.length - 1 ? item : `${path.slice(last + 1).join('.')} in ${item}`;
}

/** In double quotes, on one line, and not too long. */
export function quoted(text: string): string {
	const letters = [...text.slice(0, 2 * longestQuote)];
	return JSON.stringify(letters.length > longestQuote ? `${letters.slice(0, longestQuote - 1).join('')}…` : text);
}

/** What stands there, as the end of "… is". */
export function describe(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
	if (typeof value === 'object') return 'a map';
	if (value === '') return 'empty';
	return typeof value === 'string' ? quoted(value) : String(value);
}

/** `one of a, b, c`: as many as fit on a line, in the order given. */
export function oneOf(names: readonly string[]): string {
	const shown = names.slice(0, longestList).join(', ');
	if (names.length === 1) return shown;
	return `one of ${shown}${names.length > longestList ? `, … (${names.length} in all)` : ''}`;
}
