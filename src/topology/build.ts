// Design ─► graph: every element a node, every way between two an edge, with its round trip. Keys are ours, so that they are the same on every machine.

import { MultiGraph } from 'graphology';
import { type PeeringLocation, peeringLocationById } from '../catalog/catalog.ts';
import { type Coordinates, fibreRoundTripMs } from '../net/place.ts';
import { type Circuit, type Design, type ElementKey, type LinkName, linkNames } from '../scenario/design.ts';
import { type BackbonePlace, backboneLatency } from './backbone.ts';
import type { EdgeAttributes, Latency, NodeAttributes, Topology } from './model.ts';

const inside: Latency = { roundTripMs: 0, basis: 'none' };

export function buildTopology(design: Design): Topology {
	const graph: Topology = new MultiGraph<NodeAttributes, EdgeAttributes>();
	addSites(graph, design);
	addCircuits(graph, design);
	addVnets(graph, design);
	addVnetPeerings(graph, design);
	addGlobalReach(graph, design);
	addBackbone(graph);
	return graph;
}

/** The peering location of a link: a Metro circuit has its primary in the first member and its secondary in the second. */
export function locationOf(circuit: Circuit, link: LinkName): PeeringLocation {
	const { metroMembers } = circuit.peeringLocation;
	const member = metroMembers?.[link === 'primary' ? 0 : 1];
	return (member !== undefined && peeringLocationById(member)) || circuit.peeringLocation;
}

export function locationKey(location: PeeringLocation): ElementKey {
	return `peeringLocation/${location.id}`;
}

function connect(graph: Topology, kind: string, a: ElementKey, b: ElementKey, attributes: EdgeAttributes): void {
	graph.addUndirectedEdgeWithKey(`${kind}:${a}--${b}`, a, b, attributes);
}

function addSites(graph: Topology, { sites, wans }: Design): void {
	for (const site of sites.values()) {
		graph.addNode(site.key, { kind: 'site', site });
		graph.addNode(`${site.key}/edge`, { kind: 'customerEdge', site });
		connect(graph, 'lan', site.key, `${site.key}/edge`, { kind: 'lan', ...inside });
	}
	for (const wan of wans.values()) {
		graph.addNode(wan.key, { kind: 'wan', wan });
		for (const key of wan.sites) {
			const site = sites.get(key.slice('site/'.length))!;
			// A WAN is at no place of its own: its latency is that between what it joins.
			connect(graph, 'wan', wan.key, `${key}/edge`, {
				kind: 'wanAccess',
				wan,
				site,
				roundTripMs: null,
				basis: 'unknown',
			});
		}
	}
}

function addCircuits(graph: Topology, { circuits, sites }: Design): void {
	for (const circuit of circuits.values()) {
		graph.addNode(circuit.key, { kind: 'circuit', circuit });
		for (const link of linkNames) {
			const msee = `${circuit.key}/${link}`;
			const location = locationOf(circuit, link);
			graph.addNode(msee, { kind: 'msee', circuit, link });
			graph.mergeNode(locationKey(location), { kind: 'peeringLocation', peeringLocation: location });
			connect(graph, 'session', circuit.key, msee, { kind: 'session', circuit, link, ...inside });
			connect(graph, 'located', msee, locationKey(location), { kind: 'located', ...inside });
			for (const attachment of circuit.attachments) {
				const isSite = attachment.edge.startsWith('site/');
				const place = isSite ? sites.get(attachment.edge.slice('site/'.length))!.place : null;
				connect(graph, 'attachment', isSite ? `${attachment.edge}/edge` : attachment.edge, msee, {
					kind: 'attachment',
					circuit,
					link,
					attachment,
					bandwidthMbps: circuit.bandwidthMbps,
					...lastMile(place, location),
				});
			}
		}
	}
}

function lastMile(site: Coordinates | null, location: PeeringLocation): Latency {
	return site === null
		? { roundTripMs: null, basis: 'unknown' }
		: { roundTripMs: fibreRoundTripMs(site, location), basis: 'estimate' };
}

function addVnets(graph: Topology, { vnets, circuits }: Design): void {
	for (const vnet of vnets.values()) {
		const region = `region/${vnet.region.id}`;
		graph.mergeNode(region, { kind: 'region', region: vnet.region });
		graph.addNode(vnet.key, { kind: 'vnet', vnet });
		connect(graph, 'hosts', region, vnet.key, { kind: 'hosts', ...inside });
		for (const subnet of vnet.subnets.values()) {
			graph.addNode(subnet.key, { kind: 'subnet', vnet, subnet });
			connect(graph, 'hosts', vnet.key, subnet.key, { kind: 'hosts', ...inside });
		}
		if (vnet.gateway === null) continue;
		graph.addNode(vnet.gateway.key, { kind: 'gateway', vnet });
		connect(graph, 'hosts', vnet.gateway.key, vnet.key, { kind: 'hosts', ...inside });
		for (const connection of vnet.connections) {
			const circuit = circuits.get(connection.circuit)!;
			for (const link of linkNames) {
				const latency = backboneLatency({ location: locationOf(circuit, link) }, { region: vnet.region });
				connect(graph, 'connection', vnet.gateway.key, `${circuit.key}/${link}`, {
					kind: 'connection',
					circuit,
					link,
					connection,
					vnet,
					...latency,
				});
			}
		}
	}
}

function addVnetPeerings(graph: Topology, { peerings, vnets }: Design): void {
	for (const peering of peerings.values()) {
		const [a, b] = peering.between.map((id) => vnets.get(id)!);
		if (a === undefined || b === undefined) continue;
		const latency = backboneLatency({ region: a.region }, { region: b.region });
		connect(graph, 'peering', a.key, b.key, { kind: 'peering', peering, ...latency });
	}
}

function addGlobalReach(graph: Topology, { globalReach, circuits, assume }: Design): void {
	for (const link of globalReach.values()) {
		const [a, b] = [circuits.get(link.between[0])!, circuits.get(link.between[1])!];
		for (const linkA of linkNames) {
			for (const linkB of linkNames) {
				if (assume.tunnelPairing === 'paired' && linkA !== linkB) continue;
				const latency = backboneLatency({ location: locationOf(a, linkA) }, { location: locationOf(b, linkB) });
				connect(graph, link.key, `${a.key}/${linkA}`, `${b.key}/${linkB}`, {
					kind: 'globalReach',
					link,
					// R099: no more than the smaller of the two circuits.
					bandwidthMbps: Math.min(a.bandwidthMbps, b.bandwidthMbps),
					...latency,
				});
			}
		}
	}
}

/** Regions and peering locations of one cloud, joined pairwise. */
function addBackbone(graph: Topology): void {
	const places = graph
		.nodes()
		.sort()
		.flatMap((key): { key: ElementKey; cloud: string; place: BackbonePlace }[] => {
			const node = graph.getNodeAttributes(key);
			if (node.kind === 'region') return [{ key, cloud: node.region.cloud, place: { region: node.region } }];
			if (node.kind === 'peeringLocation')
				return [{ key, cloud: node.peeringLocation.cloud, place: { location: node.peeringLocation } }];
			return [];
		});
	for (const { key, cloud, place } of places) {
		const backbone = `backbone/${cloud}`;
		graph.mergeNode(backbone, { kind: 'backbone', cloud: cloud as 'public' });
		connect(graph, 'member', backbone, key, { kind: 'member', ...inside });
		for (const other of places) {
			if (other.key === key || other.cloud !== cloud) continue;
			graph.addDirectedEdgeWithKey(`backbone:${key}--${other.key}`, key, other.key, {
				kind: 'backbone',
				...backboneLatency(place, other.place),
			});
		}
	}
}
