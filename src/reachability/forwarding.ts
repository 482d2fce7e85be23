// Where each node sends a packet: longest prefix match over what each speaker chose, all equal-cost branches.

import { gatewayAnnouncements } from '../azure/announcements.ts';
import { covers, type Prefix } from '../net/prefix.ts';
import type { Candidate } from '../routing/candidate.ts';
import type { Solution, SolvedClass } from '../routing/solve.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { type Coverage, coverageOf } from './coverage.ts';

/** Why a branch ends at a node. */
export type End =
	| 'delivered'
	| 'wrongOwner'
	| 'noRoute'
	| 'discard'
	| 'systemRoute'
	| 'transitBySummary'
	| 'loop'
	| 'down';

export interface Step {
	/** Where the packet goes on to; empty when it ends here. */
	readonly next: readonly ElementKey[];
	readonly end: End | null;
	/** The matched prefix, its class and the routes in use; null where no BGP table was asked. */
	readonly match: {
		readonly prefix: Prefix;
		readonly solved: SolvedClass;
		readonly speaker: number;
		readonly routes: readonly Candidate[];
	} | null;
}

export interface Forwarding {
	readonly coverage: Coverage;
	/** What the node does with a packet for an address of `prefix` outside every longer announced one. */
	readonly step: (node: ElementKey, prefix: Prefix, enteredFrom: ElementKey | null) => Step;
	/** Whether the node's step depends on where the packet came from. */
	readonly dependsOnEntry: (node: ElementKey) => boolean;
	/** Nodes at which a packet for the prefix has arrived. */
	readonly owners: (prefix: Prefix) => ReadonlySet<ElementKey>;
	/** Equal for prefixes of one node that every table treats alike. */
	readonly signature: (prefix: Prefix) => string;
	readonly solution: Solution;
	/** The solved class of an announced prefix. */
	readonly classOf: (prefix: Prefix) => SolvedClass | null;
}

export function forwardingOf(design: Design, solution: Solution, down: ReadonlySet<ElementKey>): Forwarding {
	const { net, classes } = solution;
	const classByPrefix = new Map(
		classes.flatMap((solved) => solved.routeClass.prefixes.map((prefix) => [prefix.text, solved] as const)),
	);
	const coverage = coverageOf(classes.flatMap(({ routeClass }) => routeClass.prefixes));
	const ownerSets = ownersByPrefix(design);
	const vnets = new Map([...design.vnets.values()].map((vnet) => [vnet.key, vnet]));
	const chains = new Map<string, readonly Prefix[]>();
	const chainOf = (prefix: Prefix): readonly Prefix[] => {
		const known = chains.get(prefix.text) ?? coverage.chain(prefix);
		chains.set(prefix.text, known);
		return known;
	};
	const owners = (prefix: Prefix): ReadonlySet<ElementKey> => ownerSets.get(prefix.text) ?? none;
	const name = (speaker: number): ElementKey => net.speakers[speaker]!.speaker.id;

	const match = (speakerId: ElementKey, prefix: Prefix): Step['match'] => {
		const speaker = net.indexOf.get(speakerId);
		if (speaker === undefined) return null;
		for (const covering of chainOf(prefix)) {
			const solved = classByPrefix.get(covering.text);
			const routes = solved?.selected(speaker);
			if (solved !== undefined && routes !== undefined && routes.length > 0)
				return { prefix: covering, solved, speaker, routes };
		}
		return null;
	};

	const ending = (end: End, matched: Step['match'] = null): Step => ({ next: [], end, match: matched });
	// Nobody sends to itself: what a node has too, it never sends on to the other owner (R104).
	const arrived = (node: ElementKey, prefix: Prefix, enteredFrom: ElementKey | null, matched: Step['match']): Step =>
		ending(enteredFrom !== null && owners(prefix).has(node) ? 'delivered' : 'wrongOwner', matched);

	const followTable = (
		node: ElementKey,
		speakerId: ElementKey,
		prefix: Prefix,
		enteredFrom: ElementKey | null,
	): Step => {
		const matched = match(speakerId, prefix);
		if (matched === null) return ending('noRoute');
		const { routes } = matched;
		if (routes[0]!.hop === null) {
			if (node.startsWith('gateway/'))
				return { next: [`vnet/${node.slice('gateway/'.length)}`], end: null, match: matched };
			const declared = design.sites.get(node.slice('site/'.length))?.prefixes ?? [];
			return declared.some((own) => covers(own, matched.prefix))
				? arrived(node, prefix, enteredFrom, matched)
				: ending('discard', matched);
		}
		const next = [...new Set(routes.map(({ nextHop }) => name(nextHop!)))].sort();
		return { next, end: null, match: matched };
	};

	return {
		coverage,
		solution,
		owners,
		dependsOnEntry: (node) =>
			node.startsWith('vnet/') || (!design.assume.edgeTransitBySummary && node.startsWith('circuit/')),
		classOf: (prefix) => classByPrefix.get(prefix.text) ?? null,
		signature: (prefix) =>
			chainOf(prefix)
				.map(({ text }) => classByPrefix.get(text)?.routeClass.index)
				.join(' ') + systemRoutesOver(design, prefix),
		step: (node, prefix, enteredFrom) => {
			if (down.has(node)) return ending('down');
			const vnet = vnets.get(node);
			if (vnet !== undefined) {
				// R069: the VNet's own space goes by its system route, whatever BGP says.
				if (vnet.prefixes.some((own) => covers(own, prefix)))
					return ending(enteredFrom !== null && owners(prefix).has(node) ? 'delivered' : 'systemRoute');
				// A packet that a gateway handed over stays: gateways announce nothing beyond the VNet but summaries.
				if (enteredFrom !== null) return ending('discard');
				// R071: from a VM straight to the edge, past the gateway.
				return vnet.gateway === null ? ending('noRoute') : followTable(node, vnet.gateway.key, prefix, enteredFrom);
			}
			const step = followTable(node, node, prefix, enteredFrom);
			if (design.assume.edgeTransitBySummary || enteredFrom === null || step.match === null || step.end !== null)
				return step;
			return withoutTransit(design, node, enteredFrom, step);
		},
	};
}

const none: ReadonlySet<ElementKey> = new Set();

/** D07: any announcer of exactly this prefix is a right owner; a gateway's announcements are its VNet's. */
function ownersByPrefix(design: Design): ReadonlyMap<string, ReadonlySet<ElementKey>> {
	const owners = new Map<string, Set<ElementKey>>();
	const add = (prefix: Prefix, key: ElementKey): void => {
		const known = owners.get(prefix.text);
		if (known === undefined) owners.set(prefix.text, new Set([key]));
		else known.add(key);
	};
	for (const { key, prefixes } of design.sites.values()) for (const prefix of prefixes) add(prefix, key);
	for (const vnet of design.vnets.values())
		for (const prefix of [...vnet.prefixes, ...gatewayAnnouncements(vnet)]) add(prefix, vnet.key);
	for (const { attachments } of design.circuits.values()) {
		for (const { edge, advertise } of attachments)
			if (edge.startsWith('site/')) for (const prefix of advertise ?? []) add(prefix, edge);
	}
	return owners;
}

/** VNets whose system routes cover a prefix: part of how it is treated, and not in any BGP table. */
function systemRoutesOver(design: Design, prefix: Prefix): string {
	const keys = [...design.vnets.values()]
		.filter(({ prefixes }) => prefixes.some((own) => covers(own, prefix)))
		.map(({ key }) => key);
	return keys.length === 0 ? '' : ` ${keys.join(' ')}`;
}

/** R138 with `edgeTransitBySummary` off: an edge forwards between neighbours only where it announces routes between them. */
function withoutTransit(design: Design, node: ElementKey, enteredFrom: ElementKey, step: Step): Step {
	if (!node.startsWith('circuit/')) return step;
	const fromEdge = enteredFrom.startsWith('circuit/');
	const fromVnet = enteredFrom.startsWith('vnet/');
	const admits = (key: ElementKey): boolean =>
		design.assume.legacyDefault ||
		(design.vnets.get(key.slice(key.indexOf('/') + 1))?.gateway?.allowRemoteVnetTraffic ?? false);
	const next = step.next.filter((target) => {
		if (fromEdge && target.startsWith('circuit/')) return false;
		return !(fromVnet && target.startsWith('gateway/')) || (admits(enteredFrom) && admits(target));
	});
	return next.length > 0 ? { ...step, next } : { next: [], end: 'transitBySummary', match: step.match };
}
