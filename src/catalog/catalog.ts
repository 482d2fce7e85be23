// The front of the catalog: facts about Microsoft's network, each with its source and date, found by any spelling.

export { cities, findCity } from './cities.ts';
export { serviceCommunities } from './data/service-communities.ts';
export { findGeopoliticalRegion, geopoliticalRegionById, geopoliticalRegions } from './geopolitical-regions.ts';
export { globalReachCountries, globalReachCountry } from './global-reach.ts';
export { latencyRegions, regionRoundTripMs } from './latency.ts';
export {
	type CircuitSku,
	type FixedGatewaySku,
	type GatewayRow,
	type GatewaySku,
	gatewayCircuitLimit,
	gatewaySkusOfKind,
	gatewayThroughputMbps,
	type Limits,
	type LinkRow,
	learnedRouteLimit,
	limits,
	linkLimit,
	type ScaleFigures,
} from './limits.ts';
export {
	type City,
	type Cloud,
	clouds,
	type GeopoliticalRegion,
	type GlobalReachCountry,
	type Limit,
	type Partner,
	type PartnerKind,
	type PeeringLocation,
	type Provider,
	type Region,
	type RegionCommunities,
	type ServiceCommunity,
} from './model.ts';
export { findPartners, partners } from './partners.ts';
export { findPeeringLocation, peeringLocationById, peeringLocations } from './peering-locations.ts';
export { findProvider, providerById, providers } from './providers.ts';
export {
	type CatalogFilter,
	geopoliticalRegionsWhere,
	peeringLocationsWhere,
	providersWhere,
	regionsWhere,
} from './query.ts';
export { findRegion, regionById, regions } from './regions.ts';
export { findService, type MicrosoftService, microsoftServices, serviceByKey } from './services.ts';
export type { Source, Sources } from './source.ts';
export type { Lookup } from './spelling.ts';
export { type CatalogTable, catalogTables, type TableId } from './tables.ts';
