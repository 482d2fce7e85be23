// Every circuit by which a site could reach one of Microsoft's services, and what stands in each.

import {
	acceptedPrefixes,
	isAuthorized,
	isFilteredIn,
	microsoftPeeringsOf,
	refusalsOf,
	scopeOf,
	skuReaching,
	speaks,
	type WithMicrosoftPeering,
} from '../../azure/microsoft-peering.ts';
import { skuName } from '../../azure/validity/wording.ts';
import type { MicrosoftService } from '../../catalog/catalog.ts';
import { covers, type Family } from '../../net/prefix.ts';
import { type Circuit, type ElementKey, linkNames } from '../../scenario/design.ts';
import type { Endpoint } from '../endpoints.ts';
import { failed, id, lostToCustomers } from '../explain/access.ts';
import type { Obstacle, Way } from '../explain/obstacle.ts';
import type { View } from '../view.ts';
import { sitesBehind } from './services.ts';

export function waysToService(view: View, site: Endpoint, service: MicrosoftService): readonly Way[] {
	const lost = lostEnds(view, site, service);
	const overPeerings = microsoftPeeringsOf(view.design).map((asked): Way => {
		const edges = asked.peering.edges.filter((edge) => sitesBehind(view.design, edge).includes(site.node));
		const obstacles = [
			...lost,
			...(edges.length === 0 ? [notOnIt(site, asked.circuit)] : lostEdges(view, edges)),
			...peeringObstacles(view, asked, site),
			...announcementObstacles(asked, service),
		];
		return { id: asked.circuit.key, kind: edges.length === 0 ? 'attachment' : 'circuit', obstacles };
	});
	const withoutPeering = circuitsWithout(view, site.node).map(
		(circuit): Way => ({ id: circuit.key, kind: 'circuit', obstacles: [...lost, noPeering(site, circuit)] }),
	);
	const ways = [...overPeerings, ...withoutPeering];
	return ways.length > 0 ? ways : [{ id: '', kind: 'attachment', obstacles: [...lost, nowhere(site)] }];
}

/** Circuits with the site on their private peering alone. */
function circuitsWithout({ design }: View, site: ElementKey): readonly Circuit[] {
	return [...design.circuits.values()].filter(
		({ microsoftPeering, attachments }) =>
			microsoftPeering === null && attachments.some(({ edge }) => sitesBehind(design, edge).includes(site)),
	);
}

function lostEnds(view: View, { node }: Endpoint, { key, region }: MicrosoftService): readonly Obstacle[] {
	const regionKey = `region/${region}`;
	return [
		...(view.availability.down.has(node) ? [failed(view, node)] : []),
		...(region !== null && view.failed.includes(regionKey)
			? [{ ...failed(view, regionKey), message: `${regionKey}, where ${key} is, has failed.` }]
			: []),
	];
}

function lostEdges(view: View, edges: readonly ElementKey[]): readonly Obstacle[] {
	const { down } = view.availability;
	const wans = edges.filter((edge) => edge.startsWith('wan/'));
	return edges.every((edge) => down.has(edge)) ? wans.map((edge) => failed(view, edge)) : [];
}

function notOnIt({ node }: Endpoint, circuit: Circuit): Obstacle {
	return {
		code: 'NO_MICROSOFT_PEERING',
		rule: 'R118',
		at: node,
		message: `${node} is not on the Microsoft peering of ${circuit.key}.`,
		repair: null,
		rank: 'missing',
	};
}

function noPeering({ node }: Endpoint, circuit: Circuit): Obstacle {
	return {
		code: 'NO_MICROSOFT_PEERING',
		rule: 'R118',
		at: circuit.key,
		message: `${circuit.key} has no Microsoft peering, and its private peering leads to VNets alone. Adding one takes public prefixes that ${node} may announce, which the design does not name.`,
		repair: null,
		rank: 'missing',
	};
}

function nowhere({ node }: Endpoint): Obstacle {
	return {
		code: 'NO_MICROSOFT_PEERING',
		rule: 'R118',
		at: node,
		message: `${node} is on no circuit, and no circuit has a Microsoft peering.`,
		repair: null,
		rank: 'missing',
	};
}

/** What keeps the sessions down, or the addresses of the site out of them. */
function peeringObstacles(view: View, asked: WithMicrosoftPeering, site: Endpoint): readonly Obstacle[] {
	const { circuit, peering } = asked;
	const family = site.prefixes[0]?.family ?? 4;
	const obstacles: Obstacle[] = refusalsOf(view.validity.findings, asked, family).map(
		({ code, rule, at, message, repair }) => ({
			code: code as Obstacle['code'],
			rule,
			at,
			message,
			repair: repair.length > 0 ? repair : null,
			rank: code === 'PREFIX_LIMIT_MS' || code === 'PREFIX_NOT_VALIDATED' ? 'sessionDown' : 'refused',
		}),
	);
	const lost = lostToCustomers(view, circuit, linkNames);
	if (lost !== null) obstacles.push(lost);
	if (!speaks(peering, family)) obstacles.push(noIpv6(circuit));
	return [...obstacles, ...addressObstacles(asked, site, family)];
}

function noIpv6(circuit: Circuit): Obstacle {
	return {
		code: 'NO_PEERING_IPV6',
		rule: 'D11',
		at: circuit.key,
		message: `The Microsoft peering of ${circuit.key} has no IPv6.`,
		repair: null,
		rank: 'policy',
	};
}

/** R025, R057: a site is known to Microsoft by the public prefixes announced there, behind which NAT hides its own. */
function addressObstacles(
	{ circuit, peering }: WithMicrosoftPeering,
	{ node, prefixes }: Endpoint,
	family: Family,
): readonly Obstacle[] {
	const accepted = acceptedPrefixes(peering, family);
	const [prefix] = prefixes;
	if (prefix === undefined) {
		if (accepted.length > 0) return [];
		return [
			{
				code: 'NOT_ALLOWED_ON_MSPEERING',
				rule: 'R025',
				at: node,
				message: `Nothing public is announced on the Microsoft peering of ${circuit.key}; private addresses pass it only after NAT to public ones that are.`,
				repair: null,
				rank: 'policy',
			},
		];
	}
	if (!speaks(peering, family) || accepted.some((one) => covers(one, prefix))) return [];
	return [
		{
			code: 'NOT_ADVERTISED',
			rule: 'R101',
			at: node,
			message: `${node} does not announce ${prefix.text} on the Microsoft peering of ${circuit.key}.`,
			repair: [
				{
					set: `circuits.${id(circuit)}.microsoftPeering.prefixes`,
					value: [...peering.prefixes, ...prefixes].map(({ text }) => text).sort(),
				},
			],
			rank: 'policy',
		},
	];
}

/** R081, R115, R117, R118: what keeps the service from being announced there. */
function announcementObstacles(asked: WithMicrosoftPeering, service: MicrosoftService): readonly Obstacle[] {
	const { circuit, peering } = asked;
	const path = `circuits.${id(circuit)}`;
	if (circuit.cloud !== service.cloud)
		return [
			{
				code: 'CLOUD_MISMATCH',
				rule: 'R081',
				at: circuit.key,
				message: `${service.key} and ${circuit.key} are in clouds that are isolated from each other.`,
				repair: null,
				rank: 'refused',
			},
		];
	const obstacles: Obstacle[] = [];
	const sku = skuReaching(circuit, service);
	if (!scopeOf(circuit, service).reaches)
		obstacles.push({
			code: 'MS_SCOPE',
			rule: service.microsoft365 ? 'R117' : 'R118',
			at: circuit.key,
			message: `${service.name} is beyond what a ${skuName(circuit)} circuit at ${circuit.peeringLocation.name} reaches on Microsoft peering.`,
			repair: sku === null ? null : [{ set: `${path}.sku`, value: sku }],
			rank: 'policy',
		});
	// In the filter already, it is refused there.
	if (!isAuthorized(peering, service) && !isFilteredIn(peering, service))
		obstacles.push({
			code: 'MICROSOFT365_NOT_AUTHORIZED',
			rule: 'R117',
			at: circuit.key,
			message: `${service.name} can be added to the route filter of ${circuit.key} only once Microsoft has authorised the circuit for Microsoft 365, which is Microsoft's to grant.`,
			repair: [{ set: `${path}.microsoftPeering.microsoft365`, value: true }],
			rank: 'policy',
		});
	if (isFilteredIn(peering, service)) return obstacles;
	const filter = peering.routeFilter ?? [];
	const hasFilter = filter.length > 0;
	return [
		...obstacles,
		{
			code: hasFilter ? 'COMMUNITY_NOT_IN_FILTER' : 'NO_ROUTE_FILTER',
			rule: 'R115',
			at: circuit.key,
			message: hasFilter
				? `The route filter of ${circuit.key} does not allow ${service.community}, the community of ${service.name}.`
				: `The Microsoft peering of ${circuit.key} has no route filter, so Microsoft announces nothing there.`,
			repair: [{ set: `${path}.microsoftPeering.routeFilter`, value: [...filter, service.community].sort() }],
			rank: 'policy',
		},
	];
}
