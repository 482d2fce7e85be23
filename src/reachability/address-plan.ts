// Which prefixes there are, how they lie inside each other and whose they are: decided by the design and what is announced, whatever is up.

import { coveringOf } from '../net/covering.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Solution } from '../routing/solve.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { ownersByPrefix } from './owners.ts';
import { userRouteParts, userRoutePrefixes } from './user-route-parts.ts';

export interface AddressPlan {
	readonly coverage: Coverage;
	/** The announced prefixes around one, itself included, longest first. */
	readonly chainOf: (prefix: Prefix) => readonly Prefix[];
	readonly userRoutes: readonly Prefix[];
	/** By the text of the prefix. */
	readonly ownerSets: ReadonlyMap<string, ReadonlySet<ElementKey>>;
	/** VNets whose system routes cover a prefix: part of how it is treated, and not in any BGP table. */
	readonly systemRoutes: (prefix: Prefix) => string;
}

export function addressPlan(design: Design, { classes }: Solution): AddressPlan {
	const announced = classes.flatMap(({ routeClass }) => routeClass.prefixes);
	const parts = userRouteParts(design);
	const coverage = coverageOf(unique([...announced, ...parts.map(([prefix]) => prefix)]));
	const chains = new Map<string, readonly Prefix[]>();
	return {
		coverage,
		chainOf: (prefix) => {
			const known = chains.get(prefix.text) ?? coverage.chain(prefix);
			chains.set(prefix.text, known);
			return known;
		},
		userRoutes: userRoutePrefixes(design),
		ownerSets: ownersByPrefix(design, parts),
		systemRoutes: systemRoutesOver(design),
	};
}

function unique(prefixes: readonly Prefix[]): readonly Prefix[] {
	return [...new Map(prefixes.map((prefix) => [prefix.text, prefix])).values()];
}

function systemRoutesOver(design: Design): (prefix: Prefix) => string {
	const vnets = [...design.vnets.values()].map(({ key, prefixes }) => ({ key, isOwn: coveringOf(prefixes) }));
	return (prefix) => vnets.flatMap(({ key, isOwn }) => (isOwn(prefix) ? [` ${key}`] : [])).join('');
}
