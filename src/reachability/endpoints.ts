// Who can be asked about: each site, and each VNet or its subnets, by family, with the prefixes that every view treats alike.

import { coveringOf } from '../net/covering.ts';
import { compareText } from '../net/order.ts';
import { comparePrefixes, type Prefix } from '../net/prefix.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { placesOf } from './nodes.ts';
import { userRouteParts } from './user-route-parts.ts';
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
	const groups = new Map<string, Map<string, Prefix>>();
	const groupOf = new Map<string, string>();
	const seen = new Map<string, { readonly node: ElementKey; readonly prefix: Prefix }>();
	for (const addresses of perView) for (const [id, address] of addresses) seen.set(id, address);
	for (const [id, { node, prefix }] of seen) {
		const signatures = views.map((view, index) => (perView[index]!.has(id) ? view.forwarding.signature(prefix) : '-'));
		const group = JSON.stringify([node, prefix.family, signatures]);
		groupOf.set(id, group);
		const known = groups.get(group) ?? new Map<string, Prefix>();
		known.set(prefix.text, prefix);
		groups.set(group, known);
	}
	const endpoints = new Map(
		[...groups].map(([group, prefixes]) => [group, [...prefixes.values()].sort(comparePrefixes)]),
	);
	return perView.map((addresses) => {
		const present = new Map([...addresses].map(([id, { node }]) => [groupOf.get(id)!, node]));
		return [...present]
			.map(([group, node]) => ({ node, prefixes: endpoints.get(group)! }))
			.sort((a, b) => compareText(a.node, b.node) || comparePrefixes(a.prefixes[0]!, b.prefixes[0]!));
	});
}

/** What each node has, cut where it announces a part on its own; a prefix with no address left of its own is none. */
function addressesOf({
	design,
	forwarding,
}: View): ReadonlyMap<string, { readonly node: ElementKey; readonly prefix: Prefix }> {
	const addresses = new Map<string, { readonly node: ElementKey; readonly prefix: Prefix }>();
	const add = (node: ElementKey, prefixes: readonly Prefix[]): void => {
		for (const prefix of prefixes)
			if (!forwarding.coverage.isFullyCovered(prefix)) addresses.set(`${node} ${prefix.text}`, { node, prefix });
	};
	for (const { key, prefixes } of design.sites.values())
		add(key, [...prefixes, ...advertisedInside(design, key, prefixes)]);
	for (const { key, prefixes } of [...design.vnets.values()].flatMap(placesOf)) add(key, prefixes);
	for (const [prefix, key] of userRouteParts(design)) add(key, [prefix]);
	return addresses;
}

function advertisedInside(design: Design, site: ElementKey, own: readonly Prefix[]): readonly Prefix[] {
	const isOwn = coveringOf(own);
	return [...design.circuits.values()].flatMap(({ attachments }) =>
		attachments
			.filter(({ edge }) => edge === site)
			.flatMap(({ advertise }) => advertise ?? [])
			.filter(isOwn),
	);
}
