// Prefixes inside those of another place: a longer one draws traffic, but not out of a VNet.

import type { Prefix } from '../../net/prefix.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';
import { finding, nodePath } from './check.ts';
import type { Nest } from './nesting.ts';
import { count, enumerate, nameOf } from './wording.ts';

/** R105, and R069 for a site inside a VNet: one finding for each pair of places. */
export function prefixesNested(space: readonly Nest<ElementKey>[]): readonly Finding[] {
	const pairs = new Map<string, Nested>();
	for (const { inside, around, prefixes, amount } of nestedSets(space)) {
		for (const inner of inside) {
			for (const outer of around) {
				if (inner === outer) continue;
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
	return [...pairs.values()].map(nestedFinding);
}

interface Nested {
	readonly inner: ElementKey;
	readonly outer: ElementKey;
	/** The first of them, and what it lies inside. */
	readonly prefixes: readonly [Prefix, Prefix];
	readonly amount: number;
}

function nestedFinding({ inner, outer, prefixes: [prefix, around], amount }: Nested): Finding {
	const what = amount === 1 ? prefix.text : enumerate([prefix.text, count(amount - 1, 'more prefix', 'more prefixes')]);
	const where = `${what} of ${nameOf(inner)} ${amount === 1 ? `lies inside ${around.text}` : 'lie inside prefixes'} of ${nameOf(outer)}`;
	const place = { at: inner, path: nodePath(inner, 'prefixes') };
	return isSiteInVnet(inner, outer)
		? finding('SITE_OVERLAPS_VNET', { ...place, message: `${where}, which keeps those addresses for itself.` })
		: finding('NESTED_PREFIX', {
				...place,
				message: `${where} and ${amount === 1 ? 'draws' : 'draw'} that part of its traffic.`,
			});
}

function isSiteInVnet(inner: ElementKey, outer: ElementKey): boolean {
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
