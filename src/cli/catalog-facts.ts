// What the catalog says of one entry, as labels and values.

import {
	type GeopoliticalRegion,
	globalReachCountry,
	type Partner,
	type PeeringLocation,
	type Provider,
	peeringLocationById,
	peeringLocations,
	providerById,
	type Region,
	regions,
} from '../catalog/catalog.ts';
import { areaName, list, regionName } from './catalog-lists.ts';

export type Entry =
	| { readonly kind: 'peeringLocation'; readonly entry: PeeringLocation }
	| { readonly kind: 'region'; readonly entry: Region }
	| { readonly kind: 'provider'; readonly entry: Provider }
	| { readonly kind: 'geopoliticalRegion'; readonly entry: GeopoliticalRegion }
	| { readonly kind: 'partner'; readonly entry: Partner };

export type Fact = readonly [label: string, value: string];

/** In the order they are printed. */
export function facts(one: Entry): readonly Fact[] {
	switch (one.kind) {
		case 'peeringLocation':
			return locationFacts(one.entry);
		case 'region':
			return regionFacts(one.entry);
		case 'provider':
			return providerFacts(one.entry);
		case 'geopoliticalRegion':
			return areaFacts(one.entry);
		case 'partner':
			return partnerFacts(one.entry);
	}
}

function locationFacts(one: PeeringLocation): readonly Fact[] {
	const country = globalReachCountry(one);
	return [
		['Id', one.id],
		...some('Also spelled', one.aliases),
		['Kind', one.kind === 'metro' ? 'Metro, one circuit in two locations' : 'standard'],
		...some('Members', one.metroMembers?.map(locationName) ?? []),
		...(one.metro === null ? [] : [fact('Half of', locationName(one.metro))]),
		['City', `${one.city}, ${one.country} (${one.latitude}, ${one.longitude})`],
		['Geopolitical region', areaName(one.geopoliticalRegion) + basis(one.geopoliticalBasis)],
		['Zone', one.zone === null ? 'none published' : String(one.zone)],
		['Facility', list(one.facilities)],
		['Local regions', one.localRegions.length === 0 ? 'none' : list(one.localRegions.map(regionName))],
		['ExpressRoute Direct', yesNo(one.expressRouteDirect)],
		['Global Reach', country === null ? 'not offered' : `offered (listed as ${country.listedAs})`],
		[`Providers (${one.providers.length})`, list(one.providers.map(providerName))],
		...some('Only in the table by provider', one.onlyInProviderTable.map(providerName)),
		...some('Only in the table by location', one.onlyInLocationTable.map(providerName)),
		...some('Announced', [...one.plannedProviders.map(providerName), ...one.plannedUnlisted]),
		...remark(one.note ?? country?.note ?? null),
	];
}

function regionFacts(one: Region): readonly Fact[] {
	const localAt = peeringLocations().filter((place) => place.localRegions.includes(one.id));
	const { communities } = one;
	return [
		['Id', one.id],
		['Geography', `${one.geography}, ${one.physicalLocation}`],
		['City', `${one.city}, ${one.country} (${one.latitude}, ${one.longitude})`],
		[
			'Geopolitical region',
			one.geopoliticalRegion === null ? 'none known' : areaName(one.geopoliticalRegion) + basis(one.geopoliticalBasis),
		],
		['Paired region', one.pairedRegion === null ? 'none' : regionName(one.pairedRegion)],
		[
			'Availability zones',
			yesNo(one.availabilityZones) + (one.availabilityZonesBasis === 'documented' ? '' : ' (general knowledge)'),
		],
		['Status', one.status + (one.accessRestricted ? ', access restricted' : '')],
		['Local at', list(localAt.map((place) => place.name))],
		...(communities === null
			? [fact('Communities', 'none published')]
			: [
					...known('Private peering', communities.privatePeering),
					...known('Microsoft peering', communities.microsoftPeering),
					...known('Storage', communities.storage),
					...known('SQL', communities.sql),
					...known('Cosmos DB', communities.cosmosDb),
					...known('Backup', communities.backup),
				]),
		...remark(one.note),
	];
}

function providerFacts(one: Provider): readonly Fact[] {
	return [
		['Id', one.id],
		...some('Also spelled', one.aliases),
		['Microsoft Azure', yesNo(one.microsoftAzure)],
		['Microsoft 365', one.microsoft365 === null ? 'not published' : yesNo(one.microsoft365)],
		[`Locations (${one.locations.length})`, list(one.locations.map(locationName))],
		...some('Only in the table by provider', one.onlyInProviderTable.map(locationName)),
		...some('Only in the table by location', one.onlyInLocationTable.map(locationName)),
		...some('Named, but in no location table', one.unresolvedLocations),
		...remark(one.note),
	];
}

function areaFacts(one: GeopoliticalRegion): readonly Fact[] {
	const derived = [
		...regions().filter((region) => region.geopoliticalRegion === one.id && region.geopoliticalBasis !== 'documented'),
		...peeringLocations().filter(
			(place) => place.geopoliticalRegion === one.id && place.geopoliticalBasis !== 'documented',
		),
	];
	return [
		['Id', one.id],
		[`Regions (${one.regions.length})`, list(one.regions.map(regionName))],
		[`Locations (${one.peeringLocations.length})`, list(one.peeringLocations.map(locationName))],
		...(derived.length === 0
			? []
			: [fact('Not documented', `${list(derived.map((member) => member.name))} (assigned by country or continent)`)]),
	];
}

/** Through which exchange or operator, and where: its own list first, else the places of the exchange. */
function partnerFacts(one: Partner): readonly Fact[] {
	const itself = one.provider === null ? null : providerById(one.provider);
	const exchanges = one.through.map((id) => providerById(id)).filter((provider) => provider !== null);
	const places = [
		...one.locations.map(locationName),
		...one.otherPlaces.map((name) => `${name} (no peering location)`),
	];
	return [
		['Id', one.id],
		...some(
			'Connects through',
			exchanges.map((provider) => provider.name),
		),
		...some('Where', places),
		...(places.length > 0 ? [] : exchanges.flatMap((provider) => at(provider))),
		...(itself === null ? [] : [fact('Itself', `the connectivity provider ${itself.name}`), ...at(itself)]),
		...some('Works in', one.continents),
		...(one.through.length > 0 || itself !== null
			? []
			: [fact('Connects through', 'its list names no exchange or operator')]),
	];
}

function at(provider: Provider): readonly Fact[] {
	return [[`At ${provider.name} (${provider.locations.length})`, list(provider.locations.map(locationName))]];
}

function fact(label: string, value: string): Fact {
	return [label, value];
}

function some(label: string, names: readonly string[]): readonly Fact[] {
	return names.length === 0 ? [] : [[label, list(names)]];
}

function known(label: string, value: string | null): readonly Fact[] {
	return value === null ? [] : [[`Community, ${label}`, value]];
}

function remark(note: string | null): readonly Fact[] {
	return note === null ? [] : [['Note', note]];
}

function basis(basis: Region['geopoliticalBasis'] | PeeringLocation['geopoliticalBasis']): string {
	return basis === 'documented' ? '' : ' (assigned by country or continent, documented nowhere)';
}

function locationName(id: string): string {
	return peeringLocationById(id)?.name ?? id;
}

function providerName(id: string): string {
	return providerById(id)?.name ?? id;
}

function yesNo(value: boolean): string {
	return value ? 'yes' : 'no';
}
