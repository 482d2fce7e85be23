// Who can be asked about: each site, and each VNet or its subnets, by family, with the prefixes that every view treats alike.

import { coveringOf } from '../net/covering.ts';
import { compareText } from '../net/order.ts';
import { comparePrefixes, type Prefix } from '../net/prefix.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { placesOf } from './nodes.ts';
import { userRouteParts } from './subnets/user-route-parts.ts';
import type { View } from './view.ts';

/** Shape: prefixes of one node and one family, sorted; any of them stands for all. */
export interface Endpoint {
	readonly node: ElementKey;
	/** None for a service, and for a site that has no address on Microsoft peering. */
	readonly prefixes: readonly Prefix[];
	/** Of a service: what stands for its prefixes, which are not in the design. */
	readonly community?: string;
	/** Of a site on Microsoft peering: the addresses are those to which its own are translated. */
	readonly translated?: true;
}

/** For each view, its endpoints; a prefix that only some views announce is an endpoint only there. */
export function endpointsOf(views: readonly View[]): readonly (readonly Endpoint[])[] {
	const perView = views.map((view) => addressesOf(view));
	const endpoints = views.map((): Endpoint[] => []);
	for (const node of new Set(perView.flatMap((addresses) => [...addresses.keys()]))) {
		const held = perView.map((addresses) => addresses.get(node) ?? none);
		for (const { prefixes, treated } of alike(views, held))
			for (const [index, treatment] of treated.entries())
				if (treatment !== notThere) endpoints[index]!.push({ node, prefixes });
	}
	for (const ofView of endpoints)
		ofView.sort((a, b) => compareText(a.node, b.node) || comparePrefixes(a.prefixes[0]!, b.prefixes[0]!));
	return endpoints;
}

/** Addresses of one node, by their texts. */
type Addresses = ReadonlyMap<string, Prefix>;

const none: Addresses = new Map();
const notThere = '-';

interface Alike {
	/** Sorted. */
	readonly prefixes: Prefix[];
	/** By view. */
	readonly treated: readonly string[];
}

/** The addresses of one node, those together that are of one family and that every view treats alike. */
function alike(views: readonly View[], held: readonly Addresses[]): readonly Alike[] {
	const groups = new Map<string, Alike>();
	for (const [text, prefix] of new Map(held.flatMap((addresses) => [...addresses]))) {
		const treated = views.map(({ forwarding }, index) =>
			held[index]!.has(text) ? forwarding.signature(prefix) : notThere,
		);
		const key = `${prefix.family} ${treated.join(',')}`;
		const known = groups.get(key);
		if (known === undefined) groups.set(key, { prefixes: [prefix], treated });
		else known.prefixes.push(prefix);
	}
	for (const { prefixes } of groups.values()) prefixes.sort(comparePrefixes);
	return [...groups.values()];
}

/** What each node has, cut where it announces a part on its own; a prefix with no address left of its own is none. */
function addressesOf({ design, forwarding: { coverage } }: View): ReadonlyMap<ElementKey, Addresses> {
	const addresses = new Map<ElementKey, Map<string, Prefix>>();
	const add = (node: ElementKey, prefixes: readonly Prefix[]): void => {
		const held = addresses.get(node) ?? new Map<string, Prefix>();
		for (const prefix of prefixes) if (!coverage.isFullyCovered(prefix)) held.set(prefix.text, prefix);
		if (held.size > 0) addresses.set(node, held);
	};
	for (const { key, prefixes } of design.sites.values()) add(key, prefixes);
	for (const [key, prefixes] of advertisedInside(design)) add(key, prefixes);
	for (const { key, prefixes } of [...design.vnets.values()].flatMap(placesOf)) add(key, prefixes);
	for (const [prefix, key] of userRouteParts(design)) add(key, [prefix]);
	return addresses;
}

/** What sites advertise of their own addresses on some circuit. */
function advertisedInside({ sites, circuits }: Design): readonly (readonly [ElementKey, readonly Prefix[]])[] {
	return [...circuits.values()].flatMap(({ attachments }) =>
		attachments.flatMap(({ edge, advertise }) => {
			if (advertise === null || !edge.startsWith('site/')) return [];
			const own = sites.get(edge.slice('site/'.length))!.prefixes;
			return [[edge, advertise.filter(coveringOf(own))] as const];
		}),
	);
}
