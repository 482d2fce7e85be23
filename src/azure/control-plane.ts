// Graph ─► BGP network: nodes that hold a table become speakers, edges that are up become sessions with the policies of their kind.

import { limits } from '../catalog/catalog.ts';
import { compareText } from '../net/order.ts';
import type { Network, Session, Speaker } from '../routing/model.ts';
import type { Circuit, Design, ElementKey } from '../scenario/design.ts';
import type { EdgeAttributes, NodeAttributes, Topology } from '../topology/model.ts';
import { type EdgeAnnouncements, edgeAnnouncements } from './announcements.ts';
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

/** Whether the private peering of a circuit carries IPv6 in a view. */
export type HasIpv6 = (circuit: Circuit) => boolean;

/** Which edges of the graph carry a session in a view; `a` and `b` are the nodes they join. */
export type IsUp = (edge: EdgeAttributes, a: ElementKey, b: ElementKey) => boolean;

/**
 * Speakers are called by the element keys of the hops: `site/x`, `wan/x`, `circuit/x/primary`, `gateway/x`. A customer edge compares
 * routes as any BGP speaker does (R066), an MSEE and a gateway each in their own way.
 */
export function controlPlane(design: Design, topology: Topology, isUp: IsUp, hasIpv6On: HasIpv6): Network {
	const announcements = edgeAnnouncements(design);
	const asns = asnPlan(design);
	const stands = peeringsUp(topology, isUp);
	const speakers = topology
		.nodes()
		.flatMap((key) => speakerOf(key, topology.getNodeAttributes(key), design, announcements, asns, stands));
	const sessions = topology.edges().flatMap((key) => {
		const edge = topology.getEdgeAttributes(key);
		const [a, b] = topology.extremities(key);
		return isUp(edge, a, b) ? sessionOf(key, edge, a, b, design, announcements, asns, hasIpv6On) : [];
	});
	return {
		speakers: speakers.sort((a, b) => compareText(a.id, b.id)),
		sessions: sessions.sort((a, b) => compareText(a.id!, b.id!)),
		options: { med: 'grouped', splitHorizon: true },
	};
}

/** A site or WAN that shows no ASN still needs one to tell inside from outside; any that the design does not use will do. */
function asnPlan(design: Design): ReadonlyMap<ElementKey, number> {
	const used = new Set<number>();
	const nodes = [...design.sites.values(), ...design.wans.values()];
	for (const { asn } of nodes) if (asn !== null) used.add(asn);
	for (const { attachments } of design.circuits.values())
		for (const { asn } of attachments) if (asn !== null) used.add(asn);
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
	design: Design,
	announcements: ReadonlyMap<ElementKey, EdgeAnnouncements>,
	asns: ReadonlyMap<ElementKey, number>,
	stands: Stands,
): readonly Speaker[] {
	const originated = (of: ElementKey): readonly string[] => announcements.get(of)!.originated.map(({ text }) => text);
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
			return [
				{ id: key, asn: microsoftEdgeAsn, networks: [], decision: mseeLadder(design.assume), multipath: allEquals },
			];
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

function sessionOf(
	key: string,
	edge: EdgeAttributes,
	a: ElementKey,
	b: ElementKey,
	design: Design,
	announcements: ReadonlyMap<ElementKey, EdgeAnnouncements>,
	asns: ReadonlyMap<ElementKey, number>,
	hasIpv6On: HasIpv6,
): readonly Session[] {
	switch (edge.kind) {
		case 'attachment': {
			const { attachment, circuit } = edge;
			const own = announcements.get(attachment.edge)!;
			const wans = [...design.wans.values()];
			const transit = attachment.edge.startsWith('wan/')
				? wans.some((wan) => wan.key === attachment.edge && wan.transit)
				: wans.some((wan) => wan.transit && wan.sites.includes(attachment.edge));
			const announced = {
				prefixes: own.on(attachment),
				ownAnywhere: own.own,
				hasIpv6: hasIpv6On(circuit),
				transit,
			};
			const asn = attachment.asn ?? asns.get(attachment.edge)!;
			return [
				{
					id: key,
					a: customerEdgeEnd(attachment.edge, asn, attachment, announced),
					b: mseeToCustomerEdge(b, design.assume),
				},
			];
		}
		case 'wanAccess': {
			const { site, wan } = edge;
			const declared = new Set(site.prefixes.map(({ text }) => text));
			const own = announcements.get(site.key)!.own.filter(({ text }) => declared.has(text));
			return [{ id: key, a: siteToWan(site.key, wan, own, site.asn === null), b: wanToSite(wan.key, wan) }];
		}
		case 'connection': {
			const { circuit, connection, vnet } = edge;
			const hasIpv6 = hasIpv6On(circuit);
			const admits = design.assume.legacyDefault || (vnet.gateway?.allowRemoteVnetTraffic ?? false);
			return [{ id: key, bundle: circuit.key, a: gatewayEnd(a, connection, hasIpv6), b: mseeToGateway(b, admits) }];
		}
		case 'globalReach': {
			const circuits = edge.link.between.map((id) => design.circuits.get(id)!);
			const hasIpv6 = edge.link.ipv6 !== null && circuits.every(hasIpv6On);
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
