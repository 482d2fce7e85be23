// What Microsoft calls the resiliency of a site or a gateway: maximum, high or standard (R135), by the circuits it has.

import { attachmentKey } from '../../azure/sessions-up.ts';
import { compareText } from '../../net/order.ts';
import type { View } from '../../reachability/view.ts';
import { type Circuit, type Design, type ElementKey, type LinkName, linkNames } from '../../scenario/design.ts';

export type ResiliencyLevel = 'maximum' | 'high' | 'standard' | 'none';

export interface Resiliency {
	/** A site or a gateway. */
	readonly of: ElementKey;
	readonly level: ResiliencyLevel;
	/** Those that carry its traffic, in text order. */
	readonly circuits: readonly Circuit[];
}

/** A circuit, and which of its links carry. */
export interface Carrying {
	readonly circuit: Circuit;
	readonly links: readonly LinkName[];
}

/** Every site, then every gateway, in text order. What Azure refuses, what is not provisioned and what has failed do not count. */
export function resiliencyLevels(view: View): readonly Resiliency[] {
	const { design, validity, availability } = view;
	const { down } = availability;
	const works = (...keys: readonly ElementKey[]): boolean =>
		keys.every((key) => !validity.refused.has(key) && !down.has(key));
	const standing = [...design.circuits.values()].flatMap((circuit) => {
		const links = linksThatCarry(view, circuit);
		return links.length === 0 ? [] : [{ circuit, links }];
	});
	const of = (key: ElementKey, carrying: readonly Carrying[]): Resiliency => ({
		of: key,
		level: levelOf(carrying),
		circuits: carrying.map(({ circuit }) => circuit),
	});
	const sites = [...design.sites.values()].map(({ key }) => {
		const edges = edgesOf(design, key);
		const carrying = standing.flatMap(({ circuit, links }) => {
			const attached = circuit.attachments.filter(
				({ edge }) => edges.has(edge) && works(key, edge, attachmentKey(edge, circuit.key)),
			);
			const used = links.filter((link) => attached.some((attachment) => attachment.links.includes(link)));
			return used.length === 0 ? [] : [{ circuit, links: used }];
		});
		return of(key, carrying);
	});
	const gateways = [...design.vnets.values()].flatMap(({ gateway, connections }) => {
		if (gateway === null) return [];
		const connected = new Set(
			connections.filter(({ key }) => works(key, gateway.key)).map(({ circuit }) => `circuit/${circuit}`),
		);
		return [
			of(
				gateway.key,
				standing.filter(({ circuit }) => connected.has(circuit.key)),
			),
		];
	});
	return [...sites, ...gateways].sort(
		(a, b) => Number(a.of.startsWith('gateway/')) - Number(b.of.startsWith('gateway/')) || compareText(a.of, b.of),
	);
}

/** Of a circuit that stands, those that no failure took. */
export function linksThatCarry({ validity, availability }: View, circuit: Circuit): readonly LinkName[] {
	const { key, provisioned, privatePeering } = circuit;
	if (!provisioned || privatePeering === null || validity.refused.has(key) || availability.down.has(key)) return [];
	const { down, linksDown } = availability;
	return linkNames.filter((link) => !down.has(`${key}/${link}`) && !linksDown.has(`${key}/${link}`));
}

/** Who announces a site's networks to Microsoft: itself, its WANs, and where a WAN carries on what its sites bring, the other sites on it. */
function edgesOf({ wans }: Design, site: ElementKey): ReadonlySet<ElementKey> {
	const joining = [...wans.values()].filter(({ sites }) => sites.includes(site));
	return new Set([site, ...joining.flatMap(({ key, sites, transit }) => (transit ? [key, ...sites] : [key]))]);
}

/** R135. Two circuits are in two locations where they share no site of a Metro either; a Metro with one link is in one site. */
export function levelOf(carrying: readonly Carrying[]): ResiliencyLevel {
	const places = carrying.map(sitesOf);
	const apart = places.some((a, index) => places.slice(index + 1).some((b) => a.every((place) => !b.includes(place))));
	if (apart) return 'maximum';
	if (places.some(({ length }) => length > 1)) return 'high';
	return carrying.length > 0 ? 'standard' : 'none';
}

function sitesOf({ circuit: { peeringLocation }, links }: Carrying): readonly string[] {
	const { id, metroMembers } = peeringLocation;
	return metroMembers?.filter((_, index) => links.includes(linkNames[index]!)) ?? [id];
}
