// The tables hang together: so many rows, every reference leads somewhere, every fact has a source.

import { describe, expect, it } from 'vitest';
import {
	catalogTables,
	cities,
	geopoliticalRegions,
	globalReachCountries,
	globalReachCountry,
	latencyRegions,
	limits,
	partners,
	peeringLocationById,
	peeringLocations,
	providerById,
	providers,
	regionById,
	regions,
	serviceCommunities,
} from '../../src/catalog/catalog.ts';
import { fold } from '../../src/catalog/spelling.ts';

const location = (id: string) => {
	const found = peeringLocationById(id);
	if (found === null) throw new Error(`no peering location ${id}`);
	return found;
};
const provider = (id: string) => {
	const found = providerById(id);
	if (found === null) throw new Error(`no provider ${id}`);
	return found;
};

describe('size', () => {
	it.each([
		['peering-locations', 154],
		['geopolitical-regions', 16],
		['regions', 73],
		['service-communities', 15],
		['providers', 201],
		['partners', 121],
		['global-reach-countries', 25],
		['limits', 32],
		['region-latency', 54],
	])('%s has %i rows', (id, rows) => {
		expect(catalogTables().find((table) => table.id === id)?.rows).toBe(rows);
	});

	it.each([
		['public', 'standard', 113],
		['public', 'metro', 28],
		['usgov', 'standard', 9],
		['china', 'standard', 4],
	])('%s has %s locations: %i', (cloud, kind, count) => {
		expect(peeringLocations().filter((one) => one.cloud === cloud && one.kind === kind)).toHaveLength(count);
	});

	it.each([
		['public', 61, 189],
		['usgov', 6, 8],
		['china', 6, 4],
	])('%s has %i regions and %i providers', (cloud, regionCount, providerCount) => {
		expect(regions().filter((one) => one.cloud === cloud)).toHaveLength(regionCount);
		expect(providers().filter((one) => one.cloud === cloud)).toHaveLength(providerCount);
	});

	it.each([
		['exchange-provider', 11],
		['satellite-operator', 4],
		['additional-service-provider', 62],
		['data-center-provider', 12],
		['research-network', 10],
		['system-integrator', 22],
	])('the list of kind %s has %i partners', (kind, count) => {
		expect(partners().filter((one) => one.kind === kind)).toHaveLength(count);
	});
});

describe('sources', () => {
	it.each(catalogTables().map((table) => [table.id, table] as const))(
		'%s says where it comes from, and when',
		(_, table) => {
			expect(table.sources.main.document).not.toBe('');
			expect(table.sources.main.path).toMatch(/\.md$/);
			expect(table.sources.main.date).toMatch(/^20\d\d-\d\d-\d\d$/);
			expect(table.sources.main.licence).toBe('CC-BY-4.0');
		},
	);

	it.each(Object.entries(limits))('limit %s names a document', (_, limit) => {
		expect(limit.source.document).not.toBe('');
		expect(limit.title).not.toBe('');
	});

	it.each([
		['peering-locations', '2026-09-16'],
		['geopolitical-regions', '2025-11-02'],
		['regions', '2025-09-23'],
		['providers', '2026-09-16'],
		['global-reach-countries', '2025-04-09'],
		['region-latency', '2026-07-30'],
	])('%s is of %s', (id, date) => {
		expect(catalogTables().find((table) => table.id === id)?.sources.main.date).toBe(date);
	});
});

describe('references', () => {
	const areas = new Set(geopoliticalRegions().map((one) => one.id));

	it('ids are unique, names are unique within a cloud', () => {
		for (const rows of [peeringLocations(), regions(), providers()]) {
			expect(new Set(rows.map((one) => one.id)).size).toBe(rows.length);
			expect(new Set(rows.map((one) => `${one.cloud}/${one.name}`)).size).toBe(rows.length);
		}
		expect(new Set(partners().map((one) => `${one.kind}/${one.id}`)).size).toBe(121);
	});

	it('no spelling of a cloud means two rows of one kind', () => {
		for (const rows of [peeringLocations(), regions(), providers()]) {
			const owner = new Map<string, string>();
			for (const row of rows) {
				const aliases = 'aliases' in row ? row.aliases : [];
				for (const spelling of [row.id, row.name, ...aliases]) {
					const key = `${row.cloud}/${fold(spelling)}`;
					expect(owner.get(key) ?? row.id, key).toBe(row.id);
					owner.set(key, row.id);
				}
			}
		}
	});

	it('peering locations lead to regions, providers and geopolitical regions of their own cloud', () => {
		for (const one of peeringLocations()) {
			expect(areas, one.id).toContain(one.geopoliticalRegion);
			for (const id of one.localRegions) expect(regionById(id)?.cloud, `${one.id} ${id}`).toBe(one.cloud);
			for (const id of [...one.providers, ...one.plannedProviders]) expect(provider(id).cloud, id).toBe(one.cloud);
		}
	});

	it('a Metro location has two standard halves of one city, and both lead back', () => {
		for (const metro of peeringLocations().filter((one) => one.kind === 'metro')) {
			const halves = metro.metroMembers?.map(location) ?? [];
			expect(halves, metro.id).toHaveLength(2);
			for (const half of halves) {
				expect([half.kind, half.city, half.metro]).toEqual(['standard', metro.city, metro.id]);
			}
		}
		expect(peeringLocations().filter((one) => one.metro !== null)).toHaveLength(56);
	});

	it('R135: the primary of a Metro location is the first member, not always the older one', () => {
		expect(location('singapore-metro').metroMembers).toEqual(['singapore2', 'singapore']);
		expect(location('madrid-metro').metroMembers).toEqual(['madrid2', 'madrid']);
		expect(location('amsterdam-metro').metroMembers).toEqual(['amsterdam', 'amsterdam2']);
	});

	it('regions lead to geopolitical regions and pairs of their own cloud', () => {
		for (const one of regions()) {
			expect(areas, one.id).toContain(one.geopoliticalRegion);
			if (one.pairedRegion !== null) expect(regionById(one.pairedRegion)?.cloud, one.id).toBe(one.cloud);
		}
	});

	it('partners lead to providers and public peering locations', () => {
		for (const one of partners()) {
			for (const id of one.through) provider(id);
			if (one.provider !== null) provider(one.provider);
			for (const id of one.locations) expect(location(id).cloud, one.id).toBe('public');
		}
	});

	it('latency is published for known regions', () => {
		for (const id of latencyRegions) expect(regionById(id)?.id).toBe(id);
	});

	it('communities are of Microsoft, and each belongs to one place', () => {
		const values = [
			...serviceCommunities.map((one) => one.community),
			...regions().flatMap((one) => Object.values(one.communities ?? {}).filter((value) => value !== null)),
		];
		for (const value of values) expect(value).toMatch(/^12076:5\d{3,4}$/);
		expect(new Set(values).size).toBe(values.length);
		expect(values).toHaveLength(15 + 42 * 6 + 11);
	});
});

describe('providers and locations agree, both ways round', () => {
	it('a provider is at a location exactly if the location has the provider', () => {
		const fromProviders = providers().flatMap((one) => one.locations.map((id) => `${one.id} ${id}`));
		const fromLocations = peeringLocations().flatMap((one) => one.providers.map((id) => `${id} ${one.id}`));
		expect(fromLocations.sort()).toEqual(fromProviders.sort());
	});

	it('where the tables disagree both sides are kept: 69 pairs', () => {
		const count = (key: 'onlyInProviderTable' | 'onlyInLocationTable' | 'unresolvedLocations') =>
			providers().reduce((sum, one) => sum + one[key].length, 0);
		expect([count('onlyInProviderTable'), count('unresolvedLocations'), count('onlyInLocationTable')]).toEqual([
			17, 2, 50,
		]);
		for (const one of providers()) {
			expect(one.locations).toEqual(expect.arrayContaining([...one.onlyInProviderTable, ...one.onlyInLocationTable]));
			for (const id of one.onlyInProviderTable) expect(location(id).onlyInProviderTable).toContain(one.id);
			for (const id of one.onlyInLocationTable) expect(location(id).onlyInLocationTable).toContain(one.id);
		}
	});

	it.each([
		['silicon-valley', 'equinix', 'both'],
		['london', 'equinix', 'both'],
		['london', 'intelsat', 'location'],
		['amsterdam', 'gtt', 'provider'],
		['toronto', 'tata-communications', 'location'],
		['usgov-chicago', 'usgov-megaport', 'provider'],
		['usgov-chicago', 'usgov-british-telecom', 'location'],
	])('at %s, %s is listed by %s', (place, id, listed) => {
		const { providers: there, onlyInProviderTable, onlyInLocationTable } = location(place);
		expect(there).toContain(id);
		expect(onlyInProviderTable.includes(id)).toBe(listed === 'provider');
		expect(onlyInLocationTable.includes(id)).toBe(listed === 'location');
	});

	it('who is announced for a Metro location is not there yet, unless the other table has it', () => {
		expect(location('toronto-metro')).toMatchObject({ providers: [], plannedProviders: ['megaport', 'zayo'] });
		expect(location('oslo-metro').plannedUnlisted).toEqual(['Telenor Secure Cloud Connect']);
		const early = peeringLocations().flatMap((one) =>
			one.plannedProviders.filter((id) => one.providers.includes(id)).map((id) => `${id} ${one.id}`),
		);
		expect(early).toEqual(['lumen-centurylink-cloud-connect chicago-metro']);
	});

	it('New York2 and Oslo2 have no provider, Bogota and Tokyo Metro no location', () => {
		expect(location('new-york2').providers).toEqual([]);
		expect(location('oslo2').providers).toEqual([]);
		expect(provider('lumen-centurylink-cloud-connect').unresolvedLocations).toEqual(['Bogota']);
		expect(provider('tata-communications').unresolvedLocations).toEqual(['Tokyo Metro']);
	});
});

describe('geopolitical regions', () => {
	it.each([
		['asia', 5, 15],
		['australia-government', 2, 2],
		['europe', 20, 46],
		['india', 6, 6],
		['israel', 1, 2],
		['japan', 2, 4],
		['north-america', 12, 39],
		['oceania', 3, 9],
		['qatar', 1, 2],
		['south-africa', 2, 4],
		['south-america', 3, 6],
		['south-korea', 2, 3],
		['uae', 2, 3],
		['us-government-cloud', 6, 9],
		['china-east', 3, 2],
		['china-north', 3, 2],
	])('%s has %i regions and %i peering locations', (id, regionCount, locationCount) => {
		const area = geopoliticalRegions().find((one) => one.id === id);
		expect([area?.regions.length, area?.peeringLocations.length]).toEqual([regionCount, locationCount]);
	});

	it('D21: membership that no document states is marked', () => {
		expect(peeringLocations().filter((one) => one.geopoliticalBasis !== 'documented')).toHaveLength(23);
		expect(regions().filter((one) => one.geopoliticalBasis !== 'documented')).toHaveLength(12);
		expect(location('portland').geopoliticalBasis).toBe('derived-from-country');
		expect(regionById('swedensouth')?.geopoliticalBasis).toBe('derived');
	});
});

describe('Global Reach', () => {
	it('R088: every listed place has a peering location', () => {
		expect(globalReachCountries).toHaveLength(25);
		for (const country of globalReachCountries) {
			expect(country.peeringLocations.length, country.country).toBeGreaterThan(0);
			for (const id of country.peeringLocations) expect(location(id).country, id).toBe(country.country);
		}
	});

	it.each([
		['london', 'United Kingdom'],
		['silicon-valley', 'United States'],
		['hong-kong-sar2', 'Hong Kong SAR'],
		['johannesburg', 'South Africa (Johannesburg only)'],
		['johannesburg-metro', 'South Africa (Johannesburg only)'],
		['cape-town', null],
		['sao-paulo', 'Brazil South'],
		['vienna', null],
		['vienna-metro', null],
		['dubai', null],
		['usgov-chicago', null],
		['china-beijing', null],
	])('at %s it is offered as %s', (id, listedAs) => {
		expect(globalReachCountry(location(id))?.listedAs ?? null).toBe(listedAs);
	});

	it('R088: is missing from these public locations', () => {
		const without = peeringLocations().filter((one) => one.cloud === 'public' && globalReachCountry(one) === null);
		expect(without.map((one) => one.id)).toEqual([
			...['abu-dhabi', 'bangkok', 'cape-town', 'doha', 'doha2', 'dubai', 'dubai2', 'jakarta', 'jakarta2'],
			...['kuala-lumpur', 'kuala-lumpur2', 'luxembourg', 'queretaro-mexico', 'santiago', 'santiago2'],
			...['tel-aviv', 'tel-aviv2', 'vienna', 'vienna2', 'jakarta-metro', 'vienna-metro'],
		]);
	});
});

it('cities lie on the globe, and each spelling means one', () => {
	const owner = new Map<string, string>();
	for (const city of cities()) {
		expect(Math.abs(city.latitude)).toBeLessThanOrEqual(90);
		expect(Math.abs(city.longitude)).toBeLessThanOrEqual(180);
		for (const spelling of new Set([city.name, ...city.aliases].map(fold))) {
			expect(owner.get(spelling), spelling).toBeUndefined();
			owner.set(spelling, city.name);
		}
	}
});
