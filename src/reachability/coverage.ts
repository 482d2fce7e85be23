// Which announced prefixes cover which: the chain that longest prefix match walks, and what is left of a prefix once the longer ones are taken out.

import { addressBits, comparePrefixes, covers, type Prefix } from '../net/prefix.ts';

export interface Coverage {
	/** The prefix itself if announced, then every announced prefix around it, longest first. */
	readonly chain: (prefix: Prefix) => readonly Prefix[];
	/** True when longer announced prefixes leave no address of it. */
	readonly isFullyCovered: (prefix: Prefix) => boolean;
}

export function coverageOf(announced: readonly Prefix[]): Coverage {
	const known = new Set(announced.map(({ text }) => text));
	const sorted = [...announced].sort(comparePrefixes);
	const parents = new Map<string, Prefix | null>();
	const children = new Map<string, Prefix[]>();
	const open: Prefix[] = [];
	for (const prefix of sorted) {
		while (open.length > 0 && !covers(open.at(-1)!, prefix)) open.pop();
		const parent = open.at(-1) ?? null;
		parents.set(prefix.text, parent);
		if (parent !== null) append(children, parent.text, prefix);
		open.push(prefix);
	}
	const chainOf = (prefix: Prefix): readonly Prefix[] => {
		const chain: Prefix[] = [];
		for (let next: Prefix | null = prefix; next !== null; next = parents.get(next.text) ?? null) chain.push(next);
		return chain;
	};
	/** How many sort before it. */
	const positionOf = (prefix: Prefix): number => {
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (comparePrefixes(sorted[middle]!, prefix) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return {
		chain: (prefix) => {
			if (known.has(prefix.text)) return chainOf(prefix);
			// Whatever is around it is also around its neighbour before it, or is that neighbour.
			const before = sorted[positionOf(prefix) - 1];
			return before === undefined ? [] : chainOf(before).filter((other) => covers(other, prefix));
		},
		isFullyCovered: (prefix) => {
			const size = ({ family, length }: Prefix): bigint => 1n << BigInt(addressBits(family) - length);
			const inside = children.get(prefix.text) ?? [];
			return inside.reduce((sum, child) => sum + size(child), 0n) === size(prefix);
		},
	};
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}
