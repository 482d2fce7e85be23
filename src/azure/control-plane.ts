// Graph ─► BGP network: nodes that hold a table become speakers, edges that are up become sessions with the policies of their kind.

import { limits } from '../catalog/catalog.ts';
import { compareText } from '../net/order.ts';
import type { End, Network, RungSpec, Session, Speaker } from '../routing/model.ts';
import type { Attachment, Circuit, Design, ElementKey, GlobalReachLink } from '../scenario/design.ts';
import type { EdgeAttributes, NodeAttributes, Topology } from '../topology/model.ts';
import { type EdgeAnnouncements, edgeAnnouncements } from './announcements.ts';
import { gatewayAdmits } from './gateway-admits.ts';
import { announcedBy, type Stands } from './gateway-transit.ts';
import {
	customerEdgeEnd,
	gatewayEnd,
	gatewayLadder,
	globalReachEnd,
	mseeLadder,
	mseeToCustomerEdge,
	mseeToGateway,
	siteToWan,
	wanToSite,
} from './policies.ts';

/** R001, R002. */
export const microsoftEdgeAsn = 12_076;
export const gatewayAsn = 65_515;

/** Whether the private peering of a circuit, or a Global Reach link by itself, carries IPv6 in a view. */
export type HasIpv6 = (one: Circuit | GlobalReachLink) => boolean;

/** Which edges of the graph carry a session in a view; `a` and `b` are the nodes they join. */
export type IsUp = (edge: EdgeAttributes, a: ElementKey, b: ElementKey) => boolean;

/**
 * Speakers are called by the element keys of the hops: `site/x`, `wan/x`, `circuit/x/primary`, `gateway/x`. A customer edge compares
 * routes as any BGP speaker does (R066), an MSEE and a gateway each in their own way.
 */
export function controlPlane(design: Design, topology: Topology, isUp: IsUp, hasIpv6On: HasIpv6): Network {
	const plan: Plan = {
		design,
		announcements: edgeAnnouncements(design),
		asns: asnPlan(design),
		stands: peeringsUp(topology, isUp),
		hasIpv6On,
		transitEdges: new Set(
			[...design.wans.values()].flatMap(({ key, sites, transit }) => (transit ? [key, ...sites] : [])),
		),
		mseeLadder: mseeLadder(design.assume),
		customerEnds: new Map(),
	};
	const speakers: Speaker[] = [];
	topology.forEachNode((key, node) => speakers.push(...speakerOf(key, node, plan)));
	const sessions: Session[] = [];
	topology.forEachEdge((key, edge, a, b) => {
		if (isUp(edge, a, b)) sessions.push(...sessionOf(key, edge, a, b, plan));
	});
	return {
		speakers: speakers.sort((a, b) => compareText(a.id, b.id)),
		sessions: sessions.sort((a, b) => compareText(a.id!, b.id!)),
		options: { med: 'grouped', splitHorizon: true },
	};
}

/** What the speakers and sessions of one network have in common. */
interface Plan {
	readonly design: Design;
	readonly announcements: ReadonlyMap<ElementKey, EdgeAnnouncements>;
	readonly asns: ReadonlyMap<ElementKey, number>;
	readonly stands: Stands;
	readonly hasIpv6On: HasIpv6;
	/** WANs with transit, and the sites on them. */
	readonly transitEdges: ReadonlySet<ElementKey>;
	readonly mseeLadder: readonly RungSpec[];
	/** The customer's end of an attachment is the same on both its links. */
	readonly customerEnds: Map<Attachment, End>;
}

/** A site or WAN that shows no ASN still needs one to tell inside from outside; any number that no path shows will do. */
function asnPlan(design: Design): ReadonlyMap<ElementKey, number> {
	const used = new Set<number>();
	const nodes = [...design.sites.values(), ...design.wans.values()];
	for (const { asn } of nodes) if (asn !== null) used.add(asn);
	for (const { attachments } of design.circuits.values())
		for (const { prependWith } of attachments) if (prependWith !== null) used.add(prependWith);
	let free = 4_200_000_000;
	const plan = new Map<ElementKey, number>();
	for (const { key, asn } of nodes) {
		while (asn === null && used.has(free)) free++;
		plan.set(key, asn ?? free++);
	}
	return plan;
}

function speakerOf(
	key: ElementKey,
	node: NodeAttributes,
	{ design, announcements, asns, stands, mseeLadder: ladder }: Plan,
): readonly Speaker[] {
	const originated = (of: ElementKey): readonly string[] => announcements.get(of)!.originated;
	switch (node.kind) {
		case 'customerEdge':
			return [
				{
					id: node.site.key,
					asn: asns.get(node.site.key)!,
					networks: originated(node.site.key),
					multipath: allEquals,
				},
			];
		case 'wan':
			return [{ id: key, asn: asns.get(key)!, networks: originated(key), multipath: allEquals }];
		case 'msee':
			return [{ id: key, asn: microsoftEdgeAsn, networks: [], decision: ladder, multipath: allEquals }];
		case 'gateway':
			return [
				{
					id: key,
					asn: gatewayAsn,
					networks: announcedBy(design, node.vnet, stands).map(({ text }) => text),
					decision: gatewayLadder,
					// R062: circuits, not links; a circuit's two links are one bundle.
					multipath: limits.equalCostCircuits.value,
				},
			];
		case 'site':
		case 'circuit':
		case 'peeringLocation':
		case 'backbone':
		case 'region':
		case 'vnet':
		case 'subnet':
			return [];
	}
}

/** The peerings that carry anything in a view. */
export function peeringsUp(topology: Topology, isUp: IsUp): Stands {
	const up = new Set<ElementKey>();
	topology.forEachEdge((_, edge, a, b) => {
		if (edge.kind === 'peering' && isUp(edge, a, b)) up.add(edge.peering.key);
	});
	return ({ key }) => up.has(key);
}

/** D04, D09: every equal route is used. */
const allEquals = 1_000_000;

function sessionOf(key: string, edge: EdgeAttributes, a: ElementKey, b: ElementKey, plan: Plan): readonly Session[] {
	const { design, announcements, hasIpv6On } = plan;
	switch (edge.kind) {
		case 'attachment': {
			const { attachment, circuit } = edge;
			const end = plan.customerEnds.get(attachment) ?? customerEndOf(circuit, attachment, plan);
			plan.customerEnds.set(attachment, end);
			return [{ id: key, a: end, b: mseeToCustomerEdge(b, design.assume) }];
		}
		case 'wanAccess': {
			const { site, wan } = edge;
			const declared = new Set(site.prefixes.map(({ text }) => text));
			const { own, defaults } = announcements.get(site.key)!;
			const announced = [...own.filter((text) => declared.has(text)), ...defaults];
			return [{ id: key, a: siteToWan(site.key, wan, announced, site.asn === null), b: wanToSite(wan.key, wan) }];
		}
		case 'connection': {
			const { circuit, connection, vnet } = edge;
			const hasIpv6 = hasIpv6On(circuit);
			const admits = gatewayAdmits(vnet.gateway, design.assume);
			return [{ id: key, bundle: circuit.key, a: gatewayEnd(a, connection, hasIpv6), b: mseeToGateway(b, admits) }];
		}
		case 'globalReach': {
			const circuits = edge.link.between.map((id) => design.circuits.get(id)!);
			const hasIpv6 = [edge.link, ...circuits].every(hasIpv6On);
			return [{ id: key, a: globalReachEnd(a, hasIpv6), b: globalReachEnd(b, hasIpv6) }];
		}
		// R034: VNets that are peered exchange no routes, only packets.
		case 'peering':
		case 'lan':
		case 'session':
		case 'located':
		case 'member':
		case 'backbone':
		case 'hosts':
			return [];
	}
}

function customerEndOf(circuit: Circuit, attachment: Attachment, plan: Plan): End {
	const { edge } = attachment;
	const own = plan.announcements.get(edge)!;
	return customerEdgeEnd(edge, attachment.asn ?? plan.asns.get(edge)!, attachment, {
		prefixes: own.on(attachment),
		ownAnywhere: own.own,
		hasIpv6: plan.hasIpv6On(circuit),
		transit: plan.transitEdges.has(edge),
	});
}
