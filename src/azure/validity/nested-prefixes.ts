// Prefixes inside those of another place: a longer one draws traffic, but not out of a VNet.

import type { Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';
import { finding } from './check.ts';
import type { Nest } from './nesting.ts';
import { count, enumerate, nameOf } from './wording.ts';
import { writtenAt } from './written-at.ts';

/** The addresses of one place that lie inside those of another. */
export interface NestedPair {
	readonly inner: ElementKey;
	readonly outer: ElementKey;
	/** The first of them, and what it lies inside. */
	readonly prefixes: readonly [Prefix, Prefix];
	readonly amount: number;
}

/** Each two places once; `isOne`: two that are one place, as one announces for the other. */
export function nestedPairs(
	space: readonly Nest<ElementKey>[],
	isOne: (inner: ElementKey, outer: ElementKey) => boolean,
): readonly NestedPair[] {
	const pairs = new Map<string, NestedPair>();
	for (const { inside, around, prefixes, amount } of nestedSets(space)) {
		for (const inner of inside) {
			for (const outer of around) {
				if (inner === outer || isOne(inner, outer)) continue;
				const pair = `${inner} ${outer}`;
				const known = pairs.get(pair);
				pairs.set(pair, {
					inner,
					outer,
					prefixes: known?.prefixes ?? prefixes,
					amount: (known?.amount ?? 0) + amount,
				});
			}
		}
	}
	return [...pairs.values()];
}

/** R105: one finding for each pair of places. */
export function prefixesNested(design: Design, pairs: readonly NestedPair[]): readonly Finding[] {
	return pairs
		.filter((pair) => !isSiteInVnet(pair))
		.map((pair) =>
			finding('NESTED_PREFIX', {
				...placeOf(design, pair),
				message: `${where(pair)} and ${pair.amount === 1 ? 'draws' : 'draw'} that part of its traffic.`,
			}),
		);
}

/** R069: one finding for each pair of places. */
export function sitesInVnets(design: Design, pairs: readonly NestedPair[]): readonly Finding[] {
	return pairs.filter(isSiteInVnet).map((pair) =>
		finding('SITE_OVERLAPS_VNET', {
			...placeOf(design, pair),
			message: `${where(pair)}, which keeps those addresses for itself.`,
		}),
	);
}

function where({ inner, outer, prefixes: [prefix, around], amount }: NestedPair): string {
	const what = amount === 1 ? prefix.text : enumerate([prefix.text, count(amount - 1, 'more prefix', 'more prefixes')]);
	return `${what} of ${nameOf(inner)} ${amount === 1 ? `lies inside ${around.text}` : 'lie inside prefixes'} of ${nameOf(outer)}`;
}

function placeOf(design: Design, { inner, prefixes }: NestedPair): Pick<Finding, 'at' | 'path'> {
	return { at: inner, path: writtenAt(design, inner, prefixes[0]) };
}

function isSiteInVnet({ inner, outer }: NestedPair): boolean {
	return inner.startsWith('site/') && outer.startsWith('vnet/');
}

interface NestedSets {
	readonly inside: readonly ElementKey[];
	readonly around: readonly ElementKey[];
	readonly prefixes: readonly [Prefix, Prefix];
	readonly amount: number;
}

/** Every prefix with every one around it; those of the same holders count as one, as many may share a prefix. */
function nestedSets(nests: readonly Nest<ElementKey>[]): Iterable<NestedSets> {
	const sets = new Map<string, NestedSets>();
	const nameOfHolders = ({ holders }: Nest<ElementKey>): string =>
		holders.length === 1 ? holders[0]! : holders.join(' ');
	const add = (
		set: string,
		inside: readonly ElementKey[],
		around: readonly ElementKey[],
		of: NestedSets['prefixes'],
	) => {
		const known = sets.get(set);
		sets.set(set, { inside, around, prefixes: known?.prefixes ?? of, amount: (known?.amount ?? 0) + 1 });
	};
	for (const inner of nests) {
		// Most prefixes are apart from all others.
		if (inner.holders.length === 1 && inner.outer === null) continue;
		const name = nameOfHolders(inner);
		// The same prefix at a site and at a VNet: the VNet's own all the same.
		const sites = inner.holders.filter((key) => key.startsWith('site/'));
		const vnets = inner.holders.filter((key) => key.startsWith('vnet/'));
		if (sites.length > 0 && vnets.length > 0) add(`=${name}`, sites, vnets, [inner.prefix, inner.prefix]);
		// Everything lies inside a default route, and it means nothing.
		for (let outer = inner.outer; outer !== null && outer.prefix.length > 0; outer = outer.outer)
			add(`${name}>${nameOfHolders(outer)}`, inner.holders, outer.holders, [inner.prefix, outer.prefix]);
	}
	return sets.values();
}
