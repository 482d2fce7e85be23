// Microsoft's services as ends of pairs, and the addresses under which sites are known to them.

import { acceptedPrefixes, microsoftPeeringsOf } from '../../azure/microsoft-peering.ts';
import { type MicrosoftService, microsoftServices, serviceByKey } from '../../catalog/catalog.ts';
import { type LongestMatch, longestMatch } from '../../net/longest-match.ts';
import { compareText } from '../../net/order.ts';
import { comparePrefixes, type Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Endpoint } from '../endpoints.ts';
import type { View } from '../view.ts';

/** `service/exchange-online`, or `microsoft/westus` for what a region has. */
export function isService(key: ElementKey): boolean {
	return key.startsWith('service/') || key.startsWith('microsoft/');
}

export function serviceOf(key: ElementKey): MicrosoftService {
	return serviceByKey(key)!;
}

/** The two ends of a question; either may be `all`. */
export type AskedEnds = readonly [ElementKey, ElementKey];

/** What to answer about services in one view. */
export interface ServiceEnds {
	readonly services: readonly Endpoint[];
	/** Sites by the public prefixes they announce to Microsoft, those that every view treats alike together. */
	readonly sites: readonly Endpoint[];
}

/** For each view its ends: every service that a route filter of some view allows or a question names, every site on a Microsoft peering or asked about. */
export function serviceEndsOf(views: readonly View[], asked: readonly AskedEnds[]): readonly ServiceEnds[] {
	const questions = asked.filter((ends) => ends.some(isService));
	const services = servicesListed(views, questions).map(({ key, community }) => ({
		node: key,
		prefixes: [],
		community,
	}));
	const perView = views.map((view) => addressesOf(view.design));
	const groups = new Map<string, Prefix[]>();
	const groupOf = new Map<string, string>();
	for (const [id, { node, prefix }] of new Map(perView.flatMap((addresses) => [...addresses]))) {
		const signatures = perView.map((addresses) => addresses.get(id)?.signature ?? '-');
		const group = JSON.stringify([node, prefix.family, signatures]);
		groupOf.set(id, group);
		groups.set(group, [...(groups.get(group) ?? []), prefix].sort(comparePrefixes));
	}
	const askedSites = new Set(questions.flat().filter((key) => key.startsWith('site/')));
	return views.map(({ design }, index) => {
		const present = new Map([...perView[index]!].map(([id, { node }]) => [groupOf.get(id)!, node]));
		const known: readonly Endpoint[] = [...present].map(([group, node]) => ({
			node,
			prefixes: groups.get(group)!,
			translated: true,
		}));
		const without = [...design.sites.values()]
			.filter(({ key }) => askedSites.has(key) && !known.some(({ node }) => node === key))
			.map(({ key }): Endpoint => ({ node: key, prefixes: [], translated: true }));
		const sites = [...known, ...without].sort(
			(a, b) => compareText(a.node, b.node) || comparePrefixes(a.prefixes[0]!, b.prefixes[0]!),
		);
		return services.length === 0 ? { services: [], sites: [] } : { services, sites };
	});
}

function servicesListed(views: readonly View[], asked: readonly AskedEnds[]): readonly MicrosoftService[] {
	const named = new Set(asked.flat());
	const allowed = new Set(
		views.flatMap(({ design }) =>
			microsoftPeeringsOf(design).flatMap(({ circuit, peering }) =>
				(peering.routeFilter ?? []).map((community) => `${circuit.cloud} ${community}`),
			),
		),
	);
	return microsoftServices()
		.filter(({ key, cloud, community }) => named.has(key) || allowed.has(`${cloud} ${community}`))
		.sort((a, b) => compareText(a.key, b.key));
}

/** Which edges announce a prefix to Microsoft, as `site/x circuit/c`, by the text of the prefix. */
export interface PublicSpace {
	readonly coverage: LongestMatch;
	readonly announcers: ReadonlyMap<string, readonly string[]>;
}

export function publicSpaceOf(design: Design): PublicSpace {
	const announcers = new Map<string, string[]>();
	const prefixes = new Map<string, Prefix>();
	for (const { circuit, peering } of microsoftPeeringsOf(design)) {
		for (const prefix of acceptedPrefixes(peering)) {
			prefixes.set(prefix.text, prefix);
			const known = announcers.get(prefix.text) ?? [];
			announcers.set(
				prefix.text,
				[...known, ...peering.edges.map((edge) => `${edge} ${circuit.key}`)].sort(compareText),
			);
		}
	}
	return { coverage: longestMatch([...prefixes.values()]), announcers };
}

/** The sites behind an edge: itself, or all of a WAN. */
export function sitesBehind({ wans }: Design, edge: ElementKey): readonly ElementKey[] {
	return edge.startsWith('wan/') ? (wans.get(edge.slice('wan/'.length))?.sites ?? []) : [edge];
}

interface Address {
	readonly node: ElementKey;
	readonly prefix: Prefix;
	/** Equal where the same edges announce the prefix and what is around it. */
	readonly signature: string;
}

function addressesOf(design: Design): ReadonlyMap<string, Address> {
	const { coverage, announcers } = publicSpaceOf(design);
	const addresses = new Map<string, Address>();
	for (const { peering } of microsoftPeeringsOf(design)) {
		for (const prefix of acceptedPrefixes(peering)) {
			if (coverage.isFullyCovered(prefix)) continue;
			const signature = JSON.stringify(coverage.chain(prefix).map(({ text }) => announcers.get(text)));
			for (const node of peering.edges.flatMap((edge) => sitesBehind(design, edge)))
				addresses.set(`${node} ${prefix.text}`, { node, prefix, signature });
		}
	}
	return addresses;
}
