// One summary in place of many prefixes, where it is plain which: around all of them, around nobody else's, and not too wide.

import { addressBits, makePrefix, overlaps, type Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';

/** Wider than this, a summary says nothing of whose addresses they are. */
const widest = { 4: 8, 6: 32 } as const;

/** Prefixes of one family; `owners` are the keys of the sites or VNets they belong to. */
export function summaryOf(design: Design, owners: readonly ElementKey[], prefixes: readonly Prefix[]): Prefix | null {
	const around = aroundAll(prefixes);
	return around === null || isTaken(design, owners, around) ? null : around;
}

/** The longest prefix around all of them; null where they lie too far apart. */
function aroundAll(prefixes: readonly Prefix[]): Prefix | null {
	const [first] = prefixes;
	if (first === undefined) return null;
	const { family, base } = first;
	let length = Math.min(...prefixes.map((prefix) => prefix.length));
	for (const prefix of prefixes) {
		const differ = (prefix.base ^ base) >> BigInt(addressBits(family) - length);
		if (differ > 0n) length -= differ.toString(2).length;
	}
	return length < widest[family] ? null : makePrefix(family, base, length);
}

/** Whether anybody else of the design has addresses in it. */
function isTaken({ sites, vnets, circuits, globalReach }: Design, owners: readonly ElementKey[], summary: Prefix) {
	const others = [...sites.values(), ...vnets.values()].filter(({ key }) => !owners.includes(key));
	const taken = [
		...others.flatMap(({ prefixes }) => prefixes),
		...[...circuits.values()].flatMap(({ privatePeering }) => [
			...(privatePeering?.ipv4 ?? []),
			...(privatePeering?.ipv6 ?? []),
		]),
		...[...globalReach.values()].flatMap(({ ipv4, ipv6 }) => [ipv4 ?? [], ipv6 ?? []].flat()),
	];
	return taken.some((prefix) => prefix.length > 0 && overlaps(prefix, summary));
}
