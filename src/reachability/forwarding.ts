// Where each node sends a packet: longest prefix match over what each speaker chose, all equal-cost branches.

import { gatewaySubnet } from '../azure/gateway-subnet.ts';
import { gatewayVnetOf, peersOf, type Stands } from '../azure/gateway-transit.ts';
import type { LongestMatch } from '../net/longest-match.ts';
import { covers, type Prefix } from '../net/prefix.ts';
import type { Solution, SolvedClass } from '../routing/solve.ts';
import type { Design, ElementKey, Vnet } from '../scenario/design.ts';
import { type AddressPlan, addressPlan, isPlanOf } from './address-plan.ts';
import { announcedTo } from './announced-onward.ts';
import { type BgpMatch, bgpLookup } from './bgp-lookup.ts';
import { placeIn, subnetAt, vnetAt } from './nodes.ts';
import { type SubnetTable, subnetTable } from './subnets/subnet-table.ts';
import type { SubnetRoute } from './subnets/system-routes.ts';

/** Why a branch ends at a node. */
export type End =
	| 'delivered'
	| 'wrongOwner'
	| 'noRoute'
	| 'discard'
	| 'systemRoute'
	| 'userRoute'
	| 'propagationOff'
	/** D30: a user-defined route leads to an appliance, and what that does is not in the design. */
	| 'appliance'
	| 'transitBySummary'
	| 'loop'
	| 'down';

export interface Step {
	/** Where the packet goes on to; empty when it ends here. */
	readonly next: readonly ElementKey[];
	readonly end: End | null;
	/** null where no BGP table was asked. */
	readonly match: BgpMatch | null;
	/** The route of the subnet that decided, where one did. */
	readonly route: SubnetRoute | null;
}

export interface Forwarding {
	readonly plan: AddressPlan;
	readonly coverage: LongestMatch;
	/** What the node does with a packet for an address of `prefix` outside every longer announced one. */
	readonly step: (node: ElementKey, prefix: Prefix, enteredFrom: ElementKey | null) => Step;
	/** Whether the node's step depends on where the packet came from. */
	readonly dependsOnEntry: (node: ElementKey) => boolean;
	/** Whose BGP table the node asks: a VNet that of the gateway it uses, everyone else their own; null where there is none. */
	readonly speakerOf: (node: ElementKey) => ElementKey | null;
	/** Nodes at which a packet for the prefix has arrived. */
	readonly owners: (prefix: Prefix) => ReadonlySet<ElementKey>;
	/** Equal for prefixes of one node that every table treats alike. */
	readonly signature: (prefix: Prefix) => string;
	readonly solution: Solution;
	/** The solved class of an announced prefix. */
	readonly classOf: (prefix: Prefix) => SolvedClass | null;
	/** The effective routes of `vnet/x`, `vnet/x/web` or, as those of the gateway's subnet, `gateway/x`; null for every other node. */
	readonly tableOf: (node: ElementKey) => SubnetTable | null;
	readonly stands: Stands;
	/** Where a match leads without what its speaker does not announce to the place the packet came from (R138, D31). */
	readonly announcedNext: (match: BgpMatch, enteredFrom: ElementKey) => readonly ElementKey[];
}

/** What of the design is not there in a view. */
export interface Fallen {
	readonly down: ReadonlySet<ElementKey>;
	readonly refused: { has(key: ElementKey): boolean };
}

export function forwardingOf(
	design: Design,
	solution: Solution,
	{ down, refused }: Fallen,
	known?: AddressPlan,
): Forwarding {
	const plan = known !== undefined && isPlanOf(known, design, solution) ? known : addressPlan(design, solution, known);
	const { coverage, ownerSets, otherRoutes } = plan;
	const stands: Stands = ({ key, between }) => !refused.has(key) && between.every((id) => !down.has(`vnet/${id}`));
	const bgp = bgpLookup(solution, plan);
	const owners = (prefix: Prefix): ReadonlySet<ElementKey> => ownerSets.get(prefix.text) ?? none;
	const gateways = new Map<Vnet, ElementKey | null>();
	const speakerOf = (node: ElementKey): ElementKey | null => {
		const vnet = vnetAt(design, node);
		if (vnet === undefined) return node;
		const known = gateways.get(vnet);
		if (known !== undefined) return known;
		const gateway = gatewayVnetOf(design, vnet, stands)?.gateway?.key ?? null;
		gateways.set(vnet, gateway);
		return gateway;
	};
	const tables = new Map<ElementKey, SubnetTable>();
	const tableOf = (node: ElementKey): SubnetTable | null => {
		const vnet = vnetAt(design, node);
		const known = tables.get(node);
		if (known !== undefined || vnet === undefined) return known ?? null;
		const peers = peersOf(design, vnet)
			.filter(({ peering }) => stands(peering))
			.map(({ peer }) => peer);
		const isGateway = node.startsWith('gateway/');
		const subnet = isGateway ? gatewaySubnet(vnet) : subnetAt(vnet, node);
		const table = subnetTable(vnet, subnet, { peers, gateway: speakerOf(node) }, bgp);
		tables.set(node, table);
		return table;
	};

	// Nobody sends to itself: what a node has too, it never sends on to the other owner (R104).
	const arrived = (node: ElementKey, prefix: Prefix, enteredFrom: ElementKey | null, match: BgpMatch): Step =>
		ending(enteredFrom !== null && owners(prefix).has(node) ? 'delivered' : 'wrongOwner', match);

	const followTable = (node: ElementKey, prefix: Prefix, enteredFrom: ElementKey | null): Step => {
		const matched = bgp.match(node, prefix);
		if (matched === null) return ending('noRoute');
		if (matched.routes[0]!.hop !== null) return onward(bgp.nextHops(matched), matched);
		// A summary that the gateway announces, and nothing in its VNets is longer.
		if (node.startsWith('gateway/')) return onward([`vnet/${node.slice('gateway/'.length)}`], matched);
		const declared = design.sites.get(node.slice('site/'.length))?.prefixes ?? [];
		return declared.some((own) => covers(own, matched.prefix))
			? arrived(node, prefix, enteredFrom, matched)
			: ending('discard', matched);
	};

	const placeAt = (key: ElementKey, prefix: Prefix): ElementKey => placeIn(vnetAt(design, key)!, prefix);

	const fromSubnet = (vnet: Vnet, node: ElementKey, prefix: Prefix): Step => {
		const table = tableOf(node)!;
		const route = table.choose(prefix);
		switch (route?.nextHopType) {
			case 'VirtualAppliance':
				return ending('appliance', null, route);
			case 'VnetLocal': {
				const own = vnet.prefixes.some((space) => covers(space, prefix));
				return ending(own ? 'systemRoute' : 'userRoute', null, route);
			}
			case 'VNetPeering':
			case 'VNetGlobalPeering':
				return onward(
					route.nextHops.map((key) => placeAt(key, prefix)),
					null,
					route,
				);
			case 'VirtualNetworkGateway':
				// R070: a user-defined route to an ExpressRoute gateway leads nowhere.
				return route.match === null ? ending('userRoute', null, route) : onward(route.nextHops, route.match, route);
			case 'Internet':
			case 'None':
			case undefined:
				if (route?.source === 'User') return ending('userRoute', null, route);
				return ending(table.withheld(prefix) === null ? 'noRoute' : 'propagationOff', null, route ?? null);
		}
	};

	/** Into the VNet or one of its peers by the routes of the gateway's own subnet; null where none of them leads there. */
	const fromGateway = (node: ElementKey, prefix: Prefix): Step | null => {
		const route = tableOf(node)!.choose(prefix);
		if (route === null || route.match !== null) return null;
		const match = bgp.match(node, prefix);
		if (route.nextHops.length > 0 && route.nextHopType !== 'VirtualNetworkGateway') {
			const target = vnetAt(design, route.nextHops[0]!)!;
			if (target.prefixes.some((space) => covers(space, prefix)))
				return onward([placeIn(target, prefix)], match, route);
		}
		if (route.source !== 'User') return null;
		return ending(route.nextHopType === 'VirtualAppliance' ? 'appliance' : 'userRoute', match, route);
	};

	const { edgeTransitBySummary, gatewayTransitBySummary } = design.assume;
	/** Whether the node leads on only to those whose routes it announces to where the packet came from. */
	const leadsByAnnouncement = (node: ElementKey): boolean =>
		(!edgeTransitBySummary && node.startsWith('circuit/')) ||
		// Without summaries of its own a gateway draws nothing but what is for its VNets.
		(!gatewayTransitBySummary &&
			node.startsWith('gateway/') &&
			vnetAt(design, node)!.gateway!.summarizedPrefixes.length > 0);
	const dependsOnEntry = (node: ElementKey): boolean => node.startsWith('vnet/') || leadsByAnnouncement(node);

	const announcedNext = (match: BgpMatch, enteredFrom: ElementKey): readonly ElementKey[] => {
		const routes = announcedTo(solution, match, speakerOf(enteredFrom) ?? '');
		return bgp.nextHops({ ...match, routes });
	};

	const takeStep: Forwarding['step'] = (node, prefix, enteredFrom) => {
		const vnet = vnetAt(design, node);
		if (down.has(node) || (vnet !== undefined && down.has(vnet.key))) return ending('down');
		if (vnet !== undefined && node.startsWith('vnet/')) {
			if (enteredFrom === null) return fromSubnet(vnet, node, prefix);
			// R069: the VNet's own space goes by its system route, whatever BGP says.
			if (vnet.prefixes.some((own) => covers(own, prefix)))
				return ending(owners(prefix).has(node) ? 'delivered' : 'systemRoute');
			// R034: what a gateway or a peer handed over stays; a VNet passes nothing on.
			return ending('discard');
		}
		const inside = vnet === undefined ? null : fromGateway(node, prefix);
		if (inside !== null) return inside;
		const step = followTable(node, prefix, enteredFrom);
		if (enteredFrom === null || step.match?.routes[0]?.hop == null || !leadsByAnnouncement(node)) return step;
		const next = announcedNext(step.match, enteredFrom);
		return next.length > 0 ? { ...step, next } : ending('transitBySummary', step.match);
	};
	// Ways to one place soon run together: what a node does on them is worked out once.
	const taken = new Map<string, Map<ElementKey, Step>>();

	return {
		plan,
		coverage,
		solution,
		speakerOf,
		owners,
		tableOf,
		stands,
		dependsOnEntry,
		announcedNext,
		classOf: bgp.classOf,
		signature: (prefix) =>
			`${coverage
				.chain(prefix)
				.flatMap((one) => plan.classOf(one)?.index ?? [])
				.join(' ')} ${otherRoutes(prefix)}`,
		step: (node, prefix, enteredFrom) => {
			if (enteredFrom === null || dependsOnEntry(node)) return takeStep(node, prefix, enteredFrom);
			const towards = taken.get(prefix.text) ?? new Map<ElementKey, Step>();
			if (towards.size === 0) taken.set(prefix.text, towards);
			const step = towards.get(node) ?? takeStep(node, prefix, enteredFrom);
			towards.set(node, step);
			return step;
		},
	};
}

const none: ReadonlySet<ElementKey> = new Set();

export function ending(end: End, match: BgpMatch | null = null, route: SubnetRoute | null = null): Step {
	return { next: [], end, match, route };
}

export function onward(
	next: readonly ElementKey[],
	match: BgpMatch | null = null,
	route: SubnetRoute | null = null,
): Step {
	return { next, end: null, match, route };
}
