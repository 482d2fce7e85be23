// The addresses of everything that announces some: sites on a circuit or WAN, connected VNets, and the spokes behind them.

import { coveringOf } from '../../net/covering.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import { gatewayVnetOf } from '../gateway-transit.ts';
import { announcedByEdges } from './announced-on.ts';
import type { Check } from './check.ts';
import { prefixesOnce } from './duplicate-prefixes.ts';
import { nestedPairs, prefixesNested, sitesInVnets } from './nested-prefixes.ts';
import { nest } from './nesting.ts';

type Held = readonly [Prefix, ElementKey];

/** R104, R105, R069. Looked through once for all of them. */
export const prefixesApart: Check = (design) => {
	const { announced, summarized } = announcedSpace(design);
	const isSpokenFor = spokenFor(design);
	const space = nest(announced);
	const pairs = nestedPairs(space, isSpokenFor);
	// R069: a VNet keeps its addresses for itself, announced by themselves or in a summary, and so it does those of a site.
	const held = summarized.length === 0 ? pairs : nestedPairs(nest([...announced, ...summarized]), isSpokenFor);
	return [...prefixesOnce(design, space), ...prefixesNested(design, pairs), ...sitesInVnets(design, held)];
};

interface AnnouncedSpace {
	readonly announced: readonly Held[];
	/** What is announced only as a part of something wider. */
	readonly summarized: readonly Held[];
}

function announcedSpace(design: Design): AnnouncedSpace {
	const announced: Held[] = [];
	const summarized: Held[] = [];
	const ofEdges = announcedByEdges(design);
	for (const [key, prefixes] of ofEdges) for (const prefix of prefixes.values()) announced.push([prefix, key]);
	for (const { key, prefixes } of design.sites.values()) {
		const own = ofEdges.get(key);
		if (own === undefined || prefixes.every(({ text }) => own.has(text))) continue;
		const isSummarized = coveringOf([...own.values()]);
		for (const prefix of prefixes) if (!own.has(prefix.text) && isSummarized(prefix)) summarized.push([prefix, key]);
	}
	for (const vnet of design.vnets.values()) {
		// R032: a spoke is announced by the gateway that it uses.
		const by = gatewayVnetOf(design, vnet, () => true);
		if (by === null || by.connections.length === 0) continue;
		const summaries = by.gateway!.summarizedPrefixes;
		const isSummarized = coveringOf(summaries);
		for (const prefix of vnet.prefixes) (isSummarized(prefix) ? summarized : announced).push([prefix, vnet.key]);
		// R037.
		if (by === vnet) for (const summary of summaries) announced.push([summary, vnet.gateway!.key]);
	}
	return { announced, summarized };
}

/** Whether the second announces in place of the first: a WAN for its sites, a gateway for the VNets that use it. */
function spokenFor(design: Design): (one: ElementKey, other: ElementKey) => boolean {
	const by = new Map<ElementKey, readonly ElementKey[]>(
		[...design.wans.values()].map(({ key, sites }) => [key, sites] as const),
	);
	for (const vnet of design.vnets.values()) {
		const gateway = gatewayVnetOf(design, vnet, () => true)?.gateway;
		if (gateway != null) by.set(gateway.key, [...(by.get(gateway.key) ?? []), vnet.key]);
	}
	return (one, other) => by.get(other)?.includes(one) === true || by.get(one)?.includes(other) === true;
}

/** Sites and WANs that are on a circuit, and sites on a WAN. */
export function attachedEdges({ wans, circuits }: Design): ReadonlySet<ElementKey> {
	return new Set([
		...[...wans.values()].flatMap(({ sites }) => sites),
		...[...circuits.values()].flatMap(({ attachments }) => attachments.map(({ edge }) => edge)),
	]);
}
