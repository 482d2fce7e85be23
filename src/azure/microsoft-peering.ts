// The Microsoft peering of a circuit: what is announced to its edges, what of theirs is accepted, and whether its sessions stand.

import { limits, type MicrosoftService, regionById } from '../catalog/catalog.ts';
import { stripPrivate } from '../net/as-path.ts';
import type { Family, Prefix } from '../net/prefix.ts';
import { isPublic } from '../net/public-space.ts';
import type { RuleId } from '../rulebook/rule.ts';
import type { Circuit, Design, ElementKey, MicrosoftPeering } from '../scenario/design.ts';
import type { Finding } from './finding.ts';

/** Where its findings stand, and under which it is refused without the private peering beside it. */
export function microsoftPeeringKey(circuit: ElementKey): ElementKey {
	return `microsoftPeering/${circuit.slice('circuit/'.length)}`;
}

/** `site/x` or `wan/x` are on the peering. */
export interface WithMicrosoftPeering {
	readonly circuit: Circuit;
	readonly peering: MicrosoftPeering;
}

/** In text order of the circuits. */
export function microsoftPeeringsOf({ circuits }: Design): readonly WithMicrosoftPeering[] {
	return [...circuits.values()].flatMap((circuit) =>
		circuit.microsoftPeering === null ? [] : [{ circuit, peering: circuit.microsoftPeering }],
	);
}

/** R025: private prefixes and default routes are dropped, each for itself. */
export function acceptedPrefixes({ prefixes }: MicrosoftPeering, family?: Family): readonly Prefix[] {
	return prefixes.filter((prefix) => isPublic(prefix) && (family === undefined || prefix.family === family));
}

/** D11: there is an IPv6 session where IPv6 subnets or prefixes are given. */
export function speaks({ ipv6, prefixes }: MicrosoftPeering, family: Family): boolean {
	return family === 4 || ipv6 !== null || prefixes.some((prefix) => prefix.family === 6);
}

/** R027, D06: how many prefixes a session of the family carries, and how many it admits. */
export function prefixCount(
	{ circuit, peering }: WithMicrosoftPeering,
	family: Family,
): { readonly announced: number; readonly admitted: number } {
	const limit = family === 4 ? limits.microsoftIpv4FromOnPremises : limits.microsoftIpv6FromOnPremises;
	const announced = peering.prefixes.filter((prefix) => prefix.family === family).length;
	return { announced, admitted: limit.value[circuit.sku] };
}

/**
 * The findings that keep the sessions of one family down: of the circuit as a whole, and of this peering. A mistake in the private
 * peering is none of them, and too many IPv6 prefixes leave IPv4 alone (D11).
 */
export function refusalsOf(
	findings: readonly Finding[],
	asked: WithMicrosoftPeering,
	family: Family,
): readonly Finding[] {
	const { circuit } = asked;
	const key = microsoftPeeringKey(circuit.key);
	return findings.filter(({ severity, code, at, path }) => {
		if (severity !== 'error') return false;
		if (at === circuit.key) return path[2] !== 'privatePeering';
		if (at !== key) return false;
		if (code !== 'PREFIX_LIMIT_MS') return true;
		const { announced, admitted } = prefixCount(asked, family);
		return announced > admitted;
	});
}

/** Whether the SKU of a circuit reaches a service; `restsOn` is the rule, weaker than documented, without which it would be otherwise. */
export interface Scope {
	readonly reaches: boolean;
	readonly restsOn: RuleId | null;
}

/** R118, R117, R081, D21, D27. */
export function scopeOf({ cloud, sku, peeringLocation: location }: Circuit, service: MicrosoftService): Scope {
	if (cloud !== service.cloud) return { reaches: false, restsOn: null };
	if (sku === 'premium') return { reaches: true, restsOn: null };
	if (service.microsoft365) return { reaches: false, restsOn: null };
	const region = service.region === null ? null : regionById(service.region);
	if (region === null) return { reaches: sku === 'standard', restsOn: sku === 'standard' ? 'D27' : null };
	if (sku === 'local') return { reaches: location.localRegions.includes(region.id), restsOn: null };
	const isPublished = location.geopoliticalBasis === 'documented' && region.geopoliticalBasis === 'documented';
	return {
		reaches: location.geopoliticalRegion === region.geopoliticalRegion,
		restsOn: isPublished ? null : 'D21',
	};
}

/** The smallest SKU that reaches the service from there; null where none does. */
export function skuReaching(circuit: Circuit, service: MicrosoftService): Circuit['sku'] | null {
	return (
		(['local', 'standard', 'premium'] as const).find((sku) => scopeOf({ ...circuit, sku }, service).reaches) ?? null
	);
}

/** R115: nothing without a route filter, then what its communities allow. */
export function isFilteredIn({ routeFilter }: MicrosoftPeering, { community }: MicrosoftService): boolean {
	return routeFilter?.includes(community) ?? false;
}

/** R117: the route filter of a peering that is not authorised cannot name Microsoft 365. */
export function isAuthorized({ microsoft365 }: MicrosoftPeering, service: MicrosoftService): boolean {
	return microsoft365 || !service.microsoft365;
}

/** The AS number with which an edge speaks there. */
export function edgeAsn({ sites, wans }: Design, edge: ElementKey): number | null {
	const id = edge.slice(edge.indexOf('/') + 1);
	return (edge.startsWith('wan/') ? wans.get(id) : sites.get(id))?.asn ?? null;
}

/** R057: private AS numbers are taken out of what the edge announces. */
export function acceptedPath(design: Design, edge: ElementKey): readonly number[] {
	const asn = edgeAsn(design, edge);
	return stripPrivate(asn === null ? [] : [asn], 'all', null);
}
