// Long lists of prefixes, asked whether one of them covers another.

import { longestMatch } from './longest-match.ts';
import { addressBits, covers, makePrefix, type Prefix } from './prefix.ts';

export function coveringOf(prefixes: readonly Prefix[]): (prefix: Prefix) => boolean {
	if (prefixes.length < 4) return (prefix) => prefixes.some((one) => covers(one, prefix));
	const { longest } = longestMatch(prefixes);
	return (prefix) => longest(prefix) !== null;
}

/** By one of them, or by several together. */
export function coveredTogether(prefix: Prefix, by: readonly Prefix[]): boolean {
	if (by.some((one) => covers(one, prefix))) return true;
	const inside = by.filter((one) => covers(prefix, one));
	if (inside.length === 0) return false;
	const { family, base, length } = prefix;
	const half = 1n << BigInt(addressBits(family) - length - 1);
	return [base, base + half].every((start) => coveredTogether(makePrefix(family, start, length + 1), inside));
}
