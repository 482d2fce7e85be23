// The shapes of the catalog: facts about Microsoft's network. Things refer to each other by id, never by display name.
// Null means not published, never zero.

import type { Source } from './source.ts';

export type Cloud = 'public' | 'usgov' | 'china';

export const clouds: readonly Cloud[] = ['public', 'usgov', 'china'];

/** Which of the documents' tables name an entry. */
export type Listing = 'by-location' | 'by-provider' | 'geopolitical' | 'metro';

/** What the location table says of a peering location; who is there stands with the providers. */
export interface PeeringLocationRow {
	/** Unique over all clouds: `london2`, `usgov-chicago`, `amsterdam-metro`. */
	readonly id: string;
	/** Unique within its cloud only. */
	readonly name: string;
	readonly aliases: readonly string[];
	readonly cloud: Cloud;
	/** `metro`: two standard locations of one city that one circuit spans. */
	readonly kind: 'standard' | 'metro';
	readonly city: string;
	readonly country: string;
	/** Id of a geopolitical region. */
	readonly geopoliticalRegion: string;
	/** `derived-from-country`: assigned by country, no document says so; it decides Standard against Premium. */
	readonly geopoliticalBasis: 'documented' | 'derived-from-country';
	/** Billing zone, 1 to 4; null in the national clouds. */
	readonly zone: number | null;
	/** Buildings; of a Metro location the primary member's first. */
	readonly facilities: readonly string[];
	/** Ids of the regions a Local circuit reaches here. */
	readonly localRegions: readonly string[];
	readonly expressRouteDirect: boolean;
	/** Id of the Metro location this one is half of. */
	readonly metro: string | null;
	/** Ids of both halves of a Metro location, primary first. */
	readonly metroMembers: readonly [string, string] | null;
	/** Ids of providers announced for a Metro location and not active yet. */
	readonly plannedProviders: readonly string[];
	/** Announced providers, by name, that no provider table knows. */
	readonly plannedUnlisted: readonly string[];
	/** Degrees, of the city's centre. */
	readonly latitude: number;
	readonly longitude: number;
	readonly listedIn: readonly Listing[];
	/** In the edition of 2026-09-16 but not in that of 2026-04-28; null where the location table has no row. */
	readonly onlyInNewestEdition: boolean | null;
	readonly note: string | null;
}

export interface PeeringLocation extends PeeringLocationRow {
	/** Ids of the providers that any table puts here, in text order. */
	readonly providers: readonly string[];
	/** Those of them that only the table by provider puts here. */
	readonly onlyInProviderTable: readonly string[];
	/** Those of them that only the table by location, or the Metro table, puts here. */
	readonly onlyInLocationTable: readonly string[];
}

export interface Region {
	/** Programmatic name: `uksouth`. */
	readonly id: string;
	/** Display name: `UK South`. */
	readonly name: string;
	readonly cloud: Cloud;
	readonly geography: string;
	/** As the region list prints it: a city, a state or a country. */
	readonly physicalLocation: string;
	readonly city: string;
	readonly country: string;
	/** Id of a geopolitical region; null would mean that none is known. */
	readonly geopoliticalRegion: string | null;
	/** `derived`: assigned by country or continent, no document says so. */
	readonly geopoliticalBasis: 'documented' | 'derived';
	/** Id of the paired region, not always mutual. */
	readonly pairedRegion: string | null;
	readonly availabilityZones: boolean;
	readonly availabilityZonesBasis: 'documented' | 'general-knowledge';
	readonly accessRestricted: boolean;
	readonly status: 'available' | 'retired';
	/** Degrees, of the city's centre. */
	readonly latitude: number;
	readonly longitude: number;
	/** Null where the routing document has no row for the region. */
	readonly communities: RegionCommunities | null;
	readonly note: string | null;
}

/** BGP communities Microsoft puts on a region's routes, as `12076:value`; the national clouds publish Microsoft peering alone. */
export interface RegionCommunities {
	readonly privatePeering: string | null;
	readonly microsoftPeering: string;
	readonly storage: string | null;
	readonly sql: string | null;
	readonly cosmosDb: string | null;
	readonly backup: string | null;
}

export interface ServiceCommunity {
	readonly cloud: Cloud;
	readonly service: string;
	readonly community: string;
}

export interface GeopoliticalRegionRow {
	readonly id: string;
	readonly name: string;
	readonly cloud: Cloud;
}

export interface GeopoliticalRegion extends GeopoliticalRegionRow {
	/** Region ids in text order, derived members included. */
	readonly regions: readonly string[];
	/** Peering location ids in text order, derived members and Metro locations included. */
	readonly peeringLocations: readonly string[];
}

/** A connectivity provider. */
export interface Provider {
	/** Unique over all clouds: `equinix`, `usgov-equinix`. */
	readonly id: string;
	/** Unique within its cloud only. */
	readonly name: string;
	readonly aliases: readonly string[];
	readonly cloud: Cloud;
	readonly microsoftAzure: boolean;
	/** Null where the table by provider has no row for it. */
	readonly microsoft365: boolean | null;
	/** Ids of the peering locations that any table gives it, in text order. */
	readonly locations: readonly string[];
	/** Those of them that only the table by provider gives it. */
	readonly onlyInProviderTable: readonly string[];
	/** Those of them that only the table by location, or the Metro table, gives it. */
	readonly onlyInLocationTable: readonly string[];
	/** Names in its row that no location table knows. */
	readonly unresolvedLocations: readonly string[];
	readonly listedIn: readonly Listing[];
	readonly note: string | null;
}

export type PartnerKind =
	| 'exchange-provider'
	| 'satellite-operator'
	| 'additional-service-provider'
	| 'data-center-provider'
	| 'research-network'
	| 'system-integrator';

/** A company of one of the further partner lists; a company may stand in several. */
export interface Partner {
	/** Unique within its kind. */
	readonly id: string;
	readonly name: string;
	readonly kind: PartnerKind;
	/** Id of the connectivity provider it is itself, if it is one. */
	readonly provider: string | null;
	/** Ids of the connectivity providers it reaches Microsoft through. */
	readonly through: readonly string[];
	/** Ids of the peering locations its list names; empty where the list names none. */
	readonly locations: readonly string[];
	/** Places its list names that have no peering location. */
	readonly otherPlaces: readonly string[];
	/** Continents it works on: system integrators only. */
	readonly continents: readonly string[];
	/** Which editions of the partner lists name it; they are kept in two documents. */
	readonly listedIn: readonly ('by-location' | 'by-provider')[];
}

/** A country or place where Global Reach is offered. */
export interface GlobalReachCountry {
	/** As the document lists it: mostly a country, once a region, once with a restriction. */
	readonly listedAs: string;
	readonly country: string;
	/** Ids of its peering locations, Metro included: derived from country and city, the document lists none. */
	readonly peeringLocations: readonly string[];
	readonly note: string | null;
}

export interface City {
	readonly name: string;
	readonly aliases: readonly string[];
	readonly country: string;
	/** Degrees, of the city's centre: good for a distance, not for the length of a fibre. */
	readonly latitude: number;
	readonly longitude: number;
}

/** Round trips from one region to every region of `latencyRegions`, in its order; null on the diagonal. */
export interface LatencyRow {
	readonly from: string;
	readonly ms: readonly (number | null)[];
}

/** A figure that Microsoft publishes. `value` is in `unit`; a null unit is a plain count or a setting. */
export interface Limit<T> {
	readonly title: string;
	readonly value: T;
	readonly unit: string | null;
	readonly source: Source;
	readonly note: string | null;
}
