// Any spelling finds, a near miss names the nearest, and one name in two clouds is two things.

import { describe, expect, it } from 'vitest';
import {
	type Cloud,
	findCity,
	findGeopoliticalRegion,
	findPartners,
	findPeeringLocation,
	findProvider,
	findRegion,
	type Lookup,
} from '../../src/catalog/catalog.ts';

/** The id found, or `~` and the nearest name. */
function outcome(lookup: Lookup<{ readonly id: string }>): string {
	return lookup.found === null ? `~${lookup.nearest ?? ''}` : lookup.found.id;
}

describe('peering locations', () => {
	it.each<[string, Cloud, string]>([
		['London', 'public', 'london'],
		['london', 'public', 'london'],
		['LONDON 2', 'public', 'london2'],
		['Silicon Valley', 'public', 'silicon-valley'],
		['silicon-valley', 'public', 'silicon-valley'],
		['Silicon Valley 2', 'public', 'silicon-valley2'],
		['siliconvalley', 'public', 'silicon-valley'],
		['Hong Kong', 'public', 'hong-kong-sar'],
		['Hong Kong SAR', 'public', 'hong-kong-sar'],
		['Hong Kong2', 'public', 'hong-kong-sar2'],
		['Hong Kong Metro', 'public', 'hong-kong-metro'],
		['Washington D.C.', 'public', 'washington-dc'],
		['washington dc metro', 'public', 'washington-dc-metro'],
		['São Paulo', 'public', 'sao-paulo'],
		['Queretaro', 'public', 'queretaro-mexico'],
		['Querétaro (Mexico)', 'public', 'queretaro-mexico'],
		['Newport', 'public', 'newport-wales'],
		['Chicago', 'public', 'chicago'],
		['Chicago', 'usgov', 'usgov-chicago'],
		['usgov-chicago', 'usgov', 'usgov-chicago'],
		['Washington D.C.', 'usgov', 'usgov-washington-dc'],
		['Beijing', 'china', 'china-beijing'],
		['Beijing', 'public', '~Beijing (china)'],
		['Beijng', 'public', '~Beijing (china)'],
		['usgov-chicago', 'public', '~Chicago (usgov)'],
		['London', 'usgov', '~London (public)'],
		['Londn', 'public', '~London'],
		['Lodnon', 'public', '~London'],
		['Frankfrut2', 'public', '~Frankfurt2'],
		['Hong', 'public', '~Hong Kong SAR'],
		['Atlantis', 'public', '~Atlanta'],
		['Mordor', 'public', '~'],
		['', 'public', '~'],
		['...', 'public', '~'],
	])('%s in %s: %s', (name, cloud, expected) => {
		expect(outcome(findPeeringLocation(name, cloud))).toBe(expected);
	});
});

describe('regions', () => {
	it.each<[string, Cloud | undefined, string]>([
		['UK South', undefined, 'uksouth'],
		['uksouth', undefined, 'uksouth'],
		['uk-south', 'public', 'uksouth'],
		['UK.SOUTH', 'public', 'uksouth'],
		['West US 2', 'public', 'westus2'],
		['US Gov Virginia', undefined, 'usgovvirginia'],
		['US Gov Virginia', 'usgov', 'usgovvirginia'],
		['US Gov Virginia', 'public', '~US Gov Virginia (usgov)'],
		['China East 2', 'public', '~China East 2 (china)'],
		['UK Suoth', undefined, '~UK South'],
		['West Europa', 'public', '~West Europe'],
		['Narnia', undefined, '~'],
	])('%s in %s: %s', (name, cloud, expected) => {
		expect(outcome(findRegion(name, cloud))).toBe(expected);
	});
});

describe('providers', () => {
	it.each<[string, Cloud, string]>([
		['Equinix', 'public', 'equinix'],
		['EQUINIX', 'usgov', 'usgov-equinix'],
		['AT&T NetBond', 'public', 'att-netbond'],
		['AT&T Netbond', 'usgov', 'usgov-att-netbond'],
		['Telia Carrier (Arelion)', 'public', 'arelion-telia-carrier'],
		['GEANT', 'public', 'geant'],
		['GÉANT', 'public', 'geant'],
		['de cix', 'public', 'de-cix'],
		['CenturyLink', 'public', 'lumen-centurylink-cloud-connect'],
		['Digital Realty (Interxion)', 'public', 'interxion-digital-realty'],
		['China Telecom', 'china', 'china-china-telecom'],
		['China Telecom', 'public', '~China Telecom (china)'],
		['Equnix', 'public', '~Equinix'],
		['Megaprot', 'public', '~Megaport'],
		['Sneakernet', 'public', '~'],
	])('%s in %s: %s', (name, cloud, expected) => {
		expect(outcome(findProvider(name, cloud))).toBe(expected);
	});
});

it.each([
	['North America', 'north-america'],
	['north-america', 'north-america'],
	['US Government cloud', 'us-government-cloud'],
	['uae', 'uae'],
	['Erope', '~Europe'],
	['Gondwana', '~'],
])('geopolitical region %s: %s', (name, expected) => {
	expect(outcome(findGeopoliticalRegion(name))).toBe(expected);
});

it.each([
	['San Francisco', 'San Francisco', 'United States'],
	['london', 'London', 'United Kingdom'],
	['Hong Kong SAR', 'Hong Kong', 'Hong Kong SAR'],
	['Washington D.C.', 'Washington DC', 'United States'],
	['Gavle', 'Gävle', 'Sweden'],
	['sao-paulo', 'Sao Paulo', 'Brazil'],
	['Bangalore', 'Bengaluru', 'India'],
	['St Louis', 'St. Louis', 'United States'],
	['Zürich', 'Zurich', 'Switzerland'],
])('city %s is %s, %s', (name, city, country) => {
	expect(findCity(name).found).toMatchObject({ name: city, country });
});

it('a city that is not there names the nearest', () => {
	expect(findCity('San Fransisco')).toEqual({ found: null, nearest: 'San Francisco' });
	expect(findCity('El Dorado')).toEqual({ found: null, nearest: null });
});

describe('partners', () => {
	it.each([
		['Masergy', [['additional-service-provider', ['equinix'], ['washington-dc']]]],
		['CyrusOne', [['data-center-provider', ['megaport', 'packetfabric'], []]]],
		['redIRIS', [['research-network', ['geant'], []]]],
		['Zertia', [['additional-service-provider', ['lumen-level-3-communications'], ['madrid']]]],
		['Cinia', [['additional-service-provider', ['equinix', 'megaport'], ['frankfurt']]]],
		['Viasat', [['satellite-operator', [], []]]],
		[
			'Venha Pra Nuvem',
			[
				['additional-service-provider', ['equinix'], ['sao-paulo']],
				['system-integrator', [], []],
			],
		],
	])('%s connects through an exchange, somewhere', (name, expected) => {
		const found = findPartners(name).found ?? [];
		expect(found.map((one) => [one.kind, one.through, one.locations])).toEqual(expected);
	});

	it('a miss names the nearest', () => {
		expect(findPartners('Cyrus One')).toMatchObject({ found: [{ id: 'cyrusone' }] });
		expect(findPartners('Masergi')).toEqual({ found: null, nearest: 'Masergy' });
	});
});
