// Long lists of prefixes, asked whether one of them covers another.

import { addressBits, type Prefix } from './prefix.ts';

/** Looks once at each length in the list, not at each prefix. */
export function coveringOf(prefixes: readonly Prefix[]): (prefix: Prefix) => boolean {
	const blocks = { 4: new Map<number, Set<bigint>>(), 6: new Map<number, Set<bigint>>() };
	const block = ({ family, base }: Prefix, length: number): bigint => base >> BigInt(addressBits(family) - length);
	for (const prefix of prefixes) {
		const known = blocks[prefix.family].get(prefix.length);
		if (known === undefined) blocks[prefix.family].set(prefix.length, new Set([block(prefix, prefix.length)]));
		else known.add(block(prefix, prefix.length));
	}
	return (prefix) =>
		[...blocks[prefix.family]].some(([length, known]) => length <= prefix.length && known.has(block(prefix, length)));
}
