// What user-defined routes cut off: a route longer than a prefix somebody has splits it, and its part is asked about on its own.

import { comparePrefixes, covers, type Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import { placesOf } from '../nodes.ts';

/** Destinations of user-defined routes, each once, in order. */
export function userRoutePrefixes({ vnets }: Design): readonly Prefix[] {
	const routes = new Map<string, Prefix>();
	for (const { subnets } of vnets.values())
		for (const subnet of subnets.values()) for (const { prefix } of subnet.routes) routes.set(prefix.text, prefix);
	return [...routes.values()].sort(comparePrefixes);
}

/** Those that lie inside a prefix of some node, each with the nodes whose prefix around it is the longest that anybody has (R105). */
export function userRouteParts(design: Design): readonly (readonly [Prefix, ElementKey])[] {
	const routes = userRoutePrefixes(design);
	if (routes.length === 0) return [];
	const vnets = [...design.vnets.values()];
	const nodes = [...design.sites.values(), ...vnets.flatMap(placesOf)];
	// What a VNet has beside its subnets is nobody's place, and nobody else's either.
	const all = [...nodes, ...vnets].flatMap(({ prefixes }) => prefixes);
	return routes.flatMap((route) => {
		const isAround = (prefix: Prefix): boolean => covers(prefix, route);
		const longest = Math.max(-1, ...all.filter(isAround).map(({ length }) => length));
		// Who has exactly this prefix has no part of it.
		if (longest === route.length) return [];
		return nodes
			.filter(({ prefixes }) => prefixes.some((own) => own.length === longest && isAround(own)))
			.map(({ key }) => [route, key] as const);
	});
}
