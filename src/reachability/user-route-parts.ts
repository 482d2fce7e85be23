// What user-defined routes cut off: a route longer than a prefix somebody has splits it, and its part is asked about on its own.

import { comparePrefixes, covers, type Prefix } from '../net/prefix.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { placesOf } from './nodes.ts';

/** Destinations of user-defined routes, each once, in order. */
export function userRoutePrefixes({ vnets }: Design): readonly Prefix[] {
	const routes = new Map<string, Prefix>();
	for (const { subnets } of vnets.values())
		for (const subnet of subnets.values()) for (const { prefix } of subnet.routes) routes.set(prefix.text, prefix);
	return [...routes.values()].sort(comparePrefixes);
}

/** Those that lie inside a prefix of some node, each with the node it is a part of. */
export function userRouteParts(design: Design): readonly (readonly [Prefix, ElementKey])[] {
	const routes = userRoutePrefixes(design);
	if (routes.length === 0) return [];
	const nodes = [...design.sites.values(), ...[...design.vnets.values()].flatMap(placesOf)];
	return nodes.flatMap(({ key, prefixes }) =>
		prefixes.flatMap((own) =>
			routes.filter((route) => route.length > own.length && covers(own, route)).map((route) => [route, key] as const),
		),
	);
}
