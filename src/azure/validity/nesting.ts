// Prefixes that lie inside one another: sorted once, then each knows what is around it.

import { comparePrefixes, covers, type Prefix } from '../../net/prefix.ts';

/** A prefix, whoever holds it, and the smallest other block around it. */
export interface Nest<Holder> {
	readonly prefix: Prefix;
	readonly holders: readonly Holder[];
	readonly outer: Nest<Holder> | null;
}

/** Shape: each prefix once, in order; a block stands before all that is inside it. */
export function nest<Holder>(held: readonly (readonly [Prefix, Holder])[]): readonly Nest<Holder>[] {
	const nests: (Nest<Holder> & { readonly holders: Holder[] })[] = [];
	let around: Nest<Holder> | null = null;
	const isSorted = held.every(([prefix], index) => index === 0 || comparePrefixes(held[index - 1]![0], prefix) <= 0);
	for (const [prefix, holder] of isSorted ? held : [...held].sort(([a], [b]) => comparePrefixes(a, b))) {
		const last = nests.at(-1);
		if (last?.prefix.text === prefix.text) {
			last.holders.push(holder);
			continue;
		}
		while (around !== null && !covers(around.prefix, prefix)) around = around.outer;
		const made: Nest<Holder> & { readonly holders: Holder[] } = { prefix, holders: [holder], outer: around };
		nests.push(made);
		around = made;
	}
	return nests;
}

/** Everything that shares addresses with a prefix, itself included: what is around it, then what is inside. */
export function overlapping<Holder>(nests: readonly Nest<Holder>[], prefix: Prefix): readonly Nest<Holder>[] {
	let low = 0;
	let high = nests.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (comparePrefixes(nests[middle]!.prefix, prefix) < 0) low = middle + 1;
		else high = middle;
	}
	const found: Nest<Holder>[] = [];
	// Whatever is around the prefix is also around its neighbour before it, or is that neighbour.
	for (let before = nests[low - 1] ?? null; before !== null; before = before.outer)
		if (covers(before.prefix, prefix)) found.push(before);
	for (let at = low; at < nests.length && covers(prefix, nests[at]!.prefix); at++) found.push(nests[at]!);
	return found;
}
