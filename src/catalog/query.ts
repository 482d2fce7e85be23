// Which entries of the catalog fit a filter, both ways round: the providers at a location, the locations of a provider.

import { geopoliticalRegions } from './geopolitical-regions.ts';
import { globalReachCountry } from './global-reach.ts';
import type { Cloud, GeopoliticalRegion, PeeringLocation, Provider, Region } from './model.ts';
import { peeringLocations } from './peering-locations.ts';
import { providers } from './providers.ts';
import { regions } from './regions.ts';

/** What to keep, by id; an absent part keeps everything. Several ids of one part are alternatives. */
export interface CatalogFilter {
	readonly cloud?: Cloud;
	readonly locations?: ReadonlySet<string>;
	readonly providers?: ReadonlySet<string>;
	readonly geopoliticalRegions?: ReadonlySet<string>;
	/** Only where Global Reach is offered. */
	readonly globalReach?: boolean;
	/** Only Metro locations. */
	readonly metro?: boolean;
}

/** Peering locations that fit every part. */
export function peeringLocationsWhere(filter: CatalogFilter): readonly PeeringLocation[] {
	return peeringLocations().filter((location) => fits(location, filter));
}

/** Providers that are at one location at least that fits every other part. */
export function providersWhere(filter: CatalogFilter): readonly Provider[] {
	const { providers: wanted, ...place } = filter;
	const at = new Set(peeringLocationsWhere(place).map((location) => location.id));
	return providers().filter((one) => keeps(wanted, one.id) && one.locations.some((id) => at.has(id)));
}

/** Regions of the cloud and geopolitical region that are local to one location at least that fits the other parts, if there are any. */
export function regionsWhere(filter: CatalogFilter): readonly Region[] {
	const { cloud, geopoliticalRegions: areas, ...place } = filter;
	const locals = new Set(peeringLocationsWhere(place).flatMap((location) => location.localRegions));
	return regions().filter(
		(region) =>
			(cloud === undefined || region.cloud === cloud) &&
			(areas === undefined || (region.geopoliticalRegion !== null && areas.has(region.geopoliticalRegion))) &&
			(!asksForPlace(place) || locals.has(region.id)),
	);
}

/** Geopolitical regions with one location at least that fits every part. */
export function geopoliticalRegionsWhere(filter: CatalogFilter): readonly GeopoliticalRegion[] {
	const areas = new Set(peeringLocationsWhere(filter).map((location) => location.geopoliticalRegion));
	return geopoliticalRegions().filter((area) => areas.has(area.id));
}

function fits(location: PeeringLocation, filter: CatalogFilter): boolean {
	return (
		(filter.cloud === undefined || location.cloud === filter.cloud) &&
		keeps(filter.locations, location.id) &&
		keeps(filter.geopoliticalRegions, location.geopoliticalRegion) &&
		(filter.providers === undefined || location.providers.some((id) => keeps(filter.providers, id))) &&
		(filter.globalReach !== true || globalReachCountry(location) !== null) &&
		(filter.metro !== true || location.kind === 'metro')
	);
}

function asksForPlace({ locations, providers, globalReach, metro }: CatalogFilter): boolean {
	return locations !== undefined || providers !== undefined || globalReach === true || metro === true;
}

function keeps(wanted: ReadonlySet<string> | undefined, id: string): boolean {
	return wanted === undefined || wanted.has(id);
}
