// Default routes that sites announce: where Global Reach takes them, and which VNets they draw.

import { compareText } from '../../net/order.ts';
import type { Design, ElementKey, Site } from '../../scenario/design.ts';
import { type Check, finding, idOf, nodePath, type Refused } from './check.ts';
import { connectionStands, connectionsOf, joinedCircuits, standingAttachments } from './standing.ts';
import { enumerate } from './wording.ts';

interface DefaultRoute {
	readonly site: Site;
	/** Ids of the circuits it is announced on, in text order. */
	readonly circuits: readonly string[];
}

/** A site announces its default route on its own circuits, and on those of its WANs. */
function defaultRoutes(design: Design, refused: Refused): readonly DefaultRoute[] {
	const circuitsOf = new Map<ElementKey, string[]>();
	for (const { circuit, attachment } of standingAttachments(design, refused))
		circuitsOf.set(attachment.edge, [...(circuitsOf.get(attachment.edge) ?? []), idOf(circuit.key)]);
	return [...design.sites.values()]
		.filter(({ defaultRoute, prefixes }) => defaultRoute || prefixes.some(({ length }) => length === 0))
		.map((site) => {
			const wans = [...design.wans.values()].filter(({ sites }) => sites.includes(site.key));
			const circuits = [site, ...wans].flatMap(({ key }) => circuitsOf.get(key) ?? []);
			return { site, circuits: [...new Set(circuits)].sort(compareText) };
		});
}

function pathOf({ key, defaultRoute }: Site) {
	return nodePath(key, defaultRoute ? 'defaultRoute' : 'prefixes');
}

/** R102. */
export const defaultRouteCrosses: Check = (design, refused) => {
	const joined = joinedCircuits(design, refused);
	return defaultRoutes(design, refused).flatMap(({ site, circuits }) => {
		const crossings = circuits.flatMap((id) => {
			const others = joined.get(id) ?? [];
			return others.length === 0 ? [] : [`from circuit ${id} to ${enumerate(others)}`];
		});
		if (crossings.length === 0) return [];
		return finding('DEFAULT_ROUTE_CROSSES', {
			at: site.key,
			path: pathOf(site),
			message: `The default route of site ${idOf(site.key)} crosses Global Reach ${enumerate(crossings)}; Microsoft does not stop it, the edges there must filter it.`,
		});
	});
};

/** R121. */
export const defaultRouteDrawsVnets: Check = (design, refused) => {
	const vnetsOn = new Map<string, string[]>();
	for (const { vnet, connection } of connectionsOf(design)) {
		if (!connectionStands(refused, connection)) continue;
		vnetsOn.set(connection.circuit, [...(vnetsOn.get(connection.circuit) ?? []), idOf(vnet.key)]);
	}
	return defaultRoutes(design, refused).flatMap(({ site, circuits }) => {
		const vnets = [...new Set(circuits.flatMap((id) => vnetsOn.get(id) ?? []))].sort(compareText);
		if (vnets.length === 0) return [];
		return finding('DEFAULT_ROUTE_TO_SITE', {
			at: site.key,
			path: pathOf(site),
			message: `The default route of site ${idOf(site.key)} on circuit ${enumerate(circuits)} draws the internet traffic of ${vnets.length === 1 ? 'VNet' : 'VNets'} ${enumerate(vnets)} to the site.`,
		});
	});
};
