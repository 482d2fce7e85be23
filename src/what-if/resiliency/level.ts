// What Microsoft calls the resiliency of a site or a gateway: maximum, high or standard (R135), by the circuits it has.

import { attachmentKey } from '../../azure/sessions-up.ts';
import { compareText } from '../../net/order.ts';
import type { View } from '../../reachability/view.ts';
import { type Circuit, type Design, type ElementKey, linkNames } from '../../scenario/design.ts';

export type ResiliencyLevel = 'maximum' | 'high' | 'standard' | 'none';

export interface Resiliency {
	/** A site or a gateway. */
	readonly of: ElementKey;
	readonly level: ResiliencyLevel;
	/** Those that carry its traffic, in text order. */
	readonly circuits: readonly Circuit[];
}

/** Every site, then every gateway, in text order. What Azure refuses, what is not provisioned and what has failed do not count. */
export function resiliencyLevels({ design, validity: { refused }, availability }: View): readonly Resiliency[] {
	const { down, linksDown } = availability;
	const works = (...keys: readonly ElementKey[]): boolean => keys.every((key) => !refused.has(key) && !down.has(key));
	const linksOf = (circuit: ElementKey): readonly ElementKey[] => linkNames.map((link) => `${circuit}/${link}`);
	const carrying = [...design.circuits.values()].filter(
		({ key, provisioned, privatePeering }) =>
			provisioned &&
			privatePeering !== null &&
			works(key) &&
			linksOf(key).some((link) => works(link) && !linksDown.has(link)),
	);
	const of = (key: ElementKey, circuits: readonly Circuit[]): Resiliency => ({
		of: key,
		level: levelOf(circuits),
		circuits,
	});
	const sites = [...design.sites.values()].map(({ key }) => {
		const edges = edgesOf(design, key);
		return of(
			key,
			carrying.filter(({ key: circuit, attachments }) =>
				attachments.some(({ edge }) => edges.has(edge) && works(key, edge, attachmentKey(edge, circuit))),
			),
		);
	});
	const gateways = [...design.vnets.values()].flatMap(({ gateway, connections }) => {
		if (gateway === null) return [];
		const connected = new Set(
			connections.filter(({ key }) => works(key, gateway.key)).map(({ circuit }) => `circuit/${circuit}`),
		);
		return [
			of(
				gateway.key,
				carrying.filter(({ key }) => connected.has(key)),
			),
		];
	});
	return [...sites, ...gateways].sort(
		(a, b) => Number(a.of.startsWith('gateway/')) - Number(b.of.startsWith('gateway/')) || compareText(a.of, b.of),
	);
}

/** Who announces a site's networks to Microsoft: itself, its WANs, and where a WAN carries on what its sites bring, the other sites on it. */
function edgesOf({ wans }: Design, site: ElementKey): ReadonlySet<ElementKey> {
	const joining = [...wans.values()].filter(({ sites }) => sites.includes(site));
	return new Set([site, ...joining.flatMap(({ key, sites, transit }) => (transit ? [key, ...sites] : [key]))]);
}

/** R135. Two circuits are in two locations where they share no site of a Metro either. */
export function levelOf(circuits: readonly Circuit[]): ResiliencyLevel {
	const places = circuits.map(sitesOf);
	const apart = places.some((a, index) => places.slice(index + 1).some((b) => a.every((place) => !b.includes(place))));
	if (apart) return 'maximum';
	if (places.some(({ length }) => length > 1)) return 'high';
	return circuits.length > 0 ? 'standard' : 'none';
}

function sitesOf({ peeringLocation: { id, metroMembers } }: Circuit): readonly string[] {
	return metroMembers ?? [id];
}
