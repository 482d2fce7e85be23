// A prefix named on the command line, where an address stands for itself.

import { type Prefix, parsePrefix } from '../net/prefix.ts';
import { prefixMistake } from '../scenario/resolve/prefix-mistake.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} with the prefix that was most likely meant. */
export function readPrefix(text: string): Prefix {
	const parsed = parsePrefix(asPrefix(text));
	if (parsed.ok) return parsed.prefix;
	const { message, nearest, hint } = prefixMistake(text)!;
	throw new UsageError(message, nearest === null ? hint : `did you mean "${nearest}"?`);
}

/** `10.0.1.7` is `10.0.1.7/32`. */
export function asPrefix(text: string): string {
	const length = /^[\d.]+$/.test(text) ? 32 : /^[\da-f:.]*:[\da-f:.]*$/i.test(text) ? 128 : null;
	// What is no address is told as it was typed.
	return length === null || !parsePrefix(`${text}/${length}`).ok ? text : `${text}/${length}`;
}
