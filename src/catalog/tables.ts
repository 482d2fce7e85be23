// Every table of the catalog with its sources and its size, for attribution.

import { geopoliticalRegionRows, geopoliticalRegionSources } from './data/geopolitical-regions.ts';
import { globalReachCountries, globalReachSources } from './data/global-reach-countries.ts';
import { limitSources, limits } from './data/limits.ts';
import { partnerSources } from './data/partners.ts';
import { peeringLocationSources } from './data/peering-locations.ts';
import { providerRows, providerSources } from './data/providers.ts';
import { latencyRegions, latencySources } from './data/region-latency.ts';
import { regionRows, regionSources } from './data/regions.ts';
import { serviceCommunities, serviceCommunitySources } from './data/service-communities.ts';
import { lazy } from './lazy.ts';
import { partners } from './partners.ts';
import { peeringLocations } from './peering-locations.ts';
import type { Sources } from './source.ts';

export interface CatalogTable {
	readonly id: TableId;
	readonly title: string;
	readonly sources: Sources;
	readonly rows: number;
}

export type TableId =
	| 'peering-locations'
	| 'geopolitical-regions'
	| 'regions'
	| 'service-communities'
	| 'providers'
	| 'partners'
	| 'global-reach-countries'
	| 'limits'
	| 'region-latency';

export const catalogTables: () => readonly CatalogTable[] = lazy(() => {
	const table = (id: TableId, title: string, sources: Sources, rows: number) => ({ id, title, sources, rows });
	return [
		table('peering-locations', 'Peering locations', peeringLocationSources, peeringLocations().length),
		table('geopolitical-regions', 'Geopolitical regions', geopoliticalRegionSources, geopoliticalRegionRows.length),
		table('regions', 'Azure regions', regionSources, regionRows.length),
		table('service-communities', 'Service communities', serviceCommunitySources, serviceCommunities.length),
		table('providers', 'Connectivity providers', providerSources, providerRows.length),
		table('partners', 'Further partners', partnerSources, partners().length),
		table('global-reach-countries', 'Global Reach countries', globalReachSources, globalReachCountries.length),
		table('limits', 'Limits', limitSources, Object.keys(limits).length),
		table('region-latency', 'Round trips between regions', latencySources, latencyRegions.length),
	];
});
