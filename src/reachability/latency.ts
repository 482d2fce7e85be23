// How long a walk takes: half a round trip an edge, the worst branch.

import { regionById, serviceByKey } from '../catalog/catalog.ts';
import { fibreRoundTripMs } from '../net/place.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { linkNames } from '../scenario/design.ts';
import { type BackbonePlace, backboneLatency } from '../topology/backbone.ts';
import { locationKey, locationOf } from '../topology/build.ts';
import type { Latency, Topology } from '../topology/model.ts';
import { isService } from './services/services.ts';
import type { Walk } from './walk.ts';

export type LatencyOf = (from: ElementKey, to: ElementKey) => Latency;

/** Latency of one hop to the next, from the edges of the graph. Units: milliseconds, round trip. */
export function hopLatency(design: Design, topology: Topology): LatencyOf {
	const placeOf = new Map<ElementKey, ElementKey>();
	for (const circuit of design.circuits.values())
		for (const link of linkNames) placeOf.set(`${circuit.key}/${link}`, locationKey(locationOf(circuit, link)));
	for (const { key, gateway, region, subnets } of design.vnets.values())
		for (const node of [key, gateway?.key, ...[...subnets.values()].map((subnet) => subnet.key)])
			if (node !== undefined) placeOf.set(node, `region/${region.id}`);
	return (from, to) => {
		if (isService(from) || isService(to)) return serviceLatency(design, from, to);
		const [a, b] = [placeOf.get(from), placeOf.get(to)];
		if (a !== undefined && b !== undefined)
			return a === b ? { roundTripMs: 0, basis: 'none' } : topology.getEdgeAttributes(`backbone:${a}--${b}`);
		const [site, msee] = a === undefined ? [from, to] : [to, from];
		const key = `attachment:${site.startsWith('site/') ? `${site}/edge` : site}--${msee}`;
		return topology.hasEdge(key) ? topology.getEdgeAttributes(key) : lastMile(design, site, msee);
	};
}

const unknown: Latency = { roundTripMs: null, basis: 'unknown' };

/** Between an edge of a circuit and a service, which is where its region is; one of no region is at no place. */
function serviceLatency(design: Design, from: ElementKey, to: ElementKey): Latency {
	const [a, b] = [backbonePlace(design, from), backbonePlace(design, to)];
	return a === null || b === null ? unknown : backboneLatency(a, b);
}

function backbonePlace({ circuits }: Design, key: ElementKey): BackbonePlace | null {
	const [kind, id = '', link] = key.split('/');
	const circuit = kind === 'circuit' ? circuits.get(id) : undefined;
	if (circuit !== undefined) return { location: locationOf(circuit, link === 'secondary' ? 'secondary' : 'primary') };
	const region = regionById(serviceByKey(key)?.region ?? '');
	return region === null ? null : { region };
}

/** A site may be on the Microsoft peering alone, which the graph does not show. */
function lastMile(design: Design, site: ElementKey, msee: ElementKey): Latency {
	const [a, b] = [placed(design, site), placed(design, msee)];
	return a === null || b === null ? unknown : { roundTripMs: fibreRoundTripMs(a, b), basis: 'estimate' };
}

/** One way, in milliseconds, along the slowest branch; null where a hop has no known place. */
export function slowestBranchMs(design: Design, latencyOf: LatencyOf, { hops, edges, delivered }: Walk): number | null {
	if (delivered === 'none') return null;
	const next = new Map<ElementKey, ElementKey[]>();
	for (const [a, b] of edges) next.set(a, [...(next.get(a) ?? []), b]);
	const memo = new Map<string, number | null>();
	// A WAN is at no place: crossing it costs the distance between the places on either side.
	const from = (node: ElementKey, before: ElementKey | null): number | null => {
		const id = node.startsWith('wan/') ? `${node} ${before}` : node;
		const known = memo.get(id);
		if (known !== undefined) return known;
		memo.set(id, null);
		let worst: number | null = 0;
		for (const target of next.get(node) ?? []) {
			const rest = from(target, node);
			const hop = target.startsWith('wan/')
				? 0
				: node.startsWith('wan/')
					? acrossWan(design, before, target)
					: latencyOf(node, target).roundTripMs;
			worst = worst === null || rest === null || hop === null ? null : Math.max(worst, hop / 2 + rest);
		}
		memo.set(id, worst);
		return worst;
	};
	return from(hops[0]!, null);
}

function acrossWan(design: Design, before: ElementKey | null, after: ElementKey): number | null {
	const [a, b] = [before === null ? null : placed(design, before), placed(design, after)];
	return a === null || b === null ? null : fibreRoundTripMs(a, b);
}

function placed(design: Design, node: ElementKey): { readonly latitude: number; readonly longitude: number } | null {
	const [kind, id = '', link] = node.split('/');
	if (kind === 'site') return design.sites.get(id)?.place ?? null;
	const circuit = kind === 'circuit' ? design.circuits.get(id) : undefined;
	return circuit === undefined ? null : locationOf(circuit, link === 'secondary' ? 'secondary' : 'primary');
}
