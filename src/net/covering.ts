// Long lists of prefixes, asked whether one of them covers another.

import { longestMatch } from './longest-match.ts';
import { covers, type Prefix } from './prefix.ts';

export function coveringOf(prefixes: readonly Prefix[]): (prefix: Prefix) => boolean {
	if (prefixes.length < 4) return (prefix) => prefixes.some((one) => covers(one, prefix));
	const { longest } = longestMatch(prefixes);
	return (prefix) => longest(prefix) !== null;
}
