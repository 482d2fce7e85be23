// A few summaries in place of many prefixes, where it is plain which: around all of them, around nobody else's, and not too wide.

import { addressBits, makePrefix, type Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import { nest, overlapping } from '../validity/nesting.ts';

/** Wider than this, a summary says nothing of whose addresses they are. */
const widest = { 4: 8, 6: 32 } as const;

/** More than these nobody would want to keep by hand. */
const mostSummaries = 8;

interface Block {
	readonly prefix: Prefix;
	/** How many of the prefixes it takes the place of. */
	readonly stands: number;
}

/**
 * As few as will do; null where no more than `room` prefixes would not be left. Prefixes are of one family, each once; `owners` are
 * the keys of the sites or VNets they belong to.
 */
export function summariesOf(
	design: Design,
	owners: readonly ElementKey[],
	prefixes: readonly Prefix[],
	room: number,
): readonly Prefix[] | null {
	const taken = nest(addressesOfOthers(design, owners).map((prefix) => [prefix, null] as const));
	const isFree = (block: Prefix): boolean => overlapping(taken, block).length === 0;
	const blocks = blocksAround(prefixes, isFree);
	const summaries = blocks.filter(({ stands }) => stands > 1);
	if (blocks.length > room || summaries.length === 0 || summaries.length > mostSummaries) return null;
	return summaries.map(({ prefix }) => prefix);
}

/** One block where it may be, or else those of each half. */
function blocksAround(prefixes: readonly Prefix[], isFree: (block: Prefix) => boolean): readonly Block[] {
	if (prefixes.length < 2) return prefixes.map((prefix) => ({ prefix, stands: 1 }));
	const around = aroundAll(prefixes);
	const { family, length } = around;
	if (length >= widest[family] && isFree(around)) return [{ prefix: around, stands: prefixes.length }];
	const whole = prefixes.filter((prefix) => prefix.length === length);
	const inside = prefixes.filter((prefix) => prefix.length > length);
	const nextBit = 1n << BigInt(addressBits(family) - length - 1);
	const halves = [0n, nextBit].map((bit) => inside.filter((prefix) => (prefix.base & nextBit) === bit));
	return [...whole.map((prefix) => ({ prefix, stands: 1 })), ...halves.flatMap((half) => blocksAround(half, isFree))];
}

/** The longest prefix around all of them. */
function aroundAll(prefixes: readonly Prefix[]): Prefix {
	const { family, base } = prefixes[0]!;
	let length = Math.min(...prefixes.map((prefix) => prefix.length));
	for (const prefix of prefixes) {
		const differ = (prefix.base ^ base) >> BigInt(addressBits(family) - length);
		if (differ > 0n) length -= differ.toString(2).length;
	}
	return makePrefix(family, base, length);
}

function addressesOfOthers(
	{ sites, vnets, circuits, globalReach }: Design,
	owners: readonly ElementKey[],
): readonly Prefix[] {
	const others = [...sites.values(), ...vnets.values()].filter(({ key }) => !owners.includes(key));
	const taken = [
		...others.flatMap(({ prefixes }) => prefixes),
		...[...circuits.values()].flatMap(({ privatePeering }) => [
			...(privatePeering?.ipv4 ?? []),
			...(privatePeering?.ipv6 ?? []),
		]),
		...[...globalReach.values()].flatMap(({ ipv4, ipv6 }) => [ipv4 ?? [], ipv6 ?? []].flat()),
	];
	return taken.filter(({ length }) => length > 0);
}
