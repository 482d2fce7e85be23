// The Microsoft peering of a circuit: what its SKU reaches, what is accepted there, and which mistakes refuse it without the peering beside it.

import { describe, expect, it } from 'vitest';
import {
	acceptedPath,
	acceptedPrefixes,
	isFilteredIn,
	microsoftPeeringsOf,
	prefixCount,
	scopeOf,
	speaks,
} from '../../src/azure/microsoft-peering.ts';
import { validate } from '../../src/azure/validity/validate.ts';
import { serviceByKey } from '../../src/catalog/catalog.ts';
import { editDesign } from '../../src/scenario/edit/edit-design.ts';
import { designOf, rowsOf, scenarioOf } from './validity/case.ts';

/** One circuit; `peering` and `circuit` are added to what it has. */
function written(peering: string, circuit = '', more = ''): string {
	return `
sites:
  hq: { asn: 65001, prefixes: [10.0.1.0/24] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sku: premium, sites: [hq], ${circuit}
       microsoftPeering: { sites: [hq], ${peering} } }
${more}`;
}

const plain = 'prefixes: [203.0.113.0/24], routeFilter: [UK South]';

describe('what a circuit at London reaches', () => {
	const rows = [
		['microsoft/uksouth', true, true, true],
		['service/storage-uksouth', true, true, true],
		['microsoft/westeurope', false, true, true],
		['microsoft/francecentral', false, true, true],
		['microsoft/westus', false, false, true],
		['service/microsoft-entra-id', false, true, true],
		['service/azure-global-services', false, true, true],
		['service/exchange-online', false, false, true],
		['microsoft/usgovvirginia', false, false, false],
	] as const;
	it.each(rows)('R118, R117, R081, D27: %s by Local %s, Standard %s, Premium %s', (key, ...expected) => {
		const circuit = designOf(written(plain)).circuits.get('c')!;
		const service = serviceByKey(key)!;
		const skus = ['local', 'standard', 'premium'] as const;
		expect(skus.map((sku) => scopeOf({ ...circuit, sku }, service).reaches)).toEqual(expected);
	});

	it('D27, D21: rests on a decision where no document speaks', () => {
		const circuit = { ...designOf(written(plain)).circuits.get('c')!, sku: 'standard' as const };
		const restsOn = (key: string) => scopeOf(circuit, serviceByKey(key)!).restsOn;
		expect(restsOn('microsoft/uksouth')).toBeNull();
		expect(restsOn('service/microsoft-entra-id')).toBe('D27');
		const derived = {
			...circuit,
			peeringLocation: { ...circuit.peeringLocation, geopoliticalBasis: 'derived-from-country' as const },
		};
		expect(scopeOf(derived, serviceByKey('microsoft/westeurope')!).restsOn).toBe('D21');
	});
});

it('R116: a filter names a service by its community, its name or its key', () => {
	for (const name of ['"12076:5060"', 'Microsoft Entra ID', 'service/microsoft-entra-id']) {
		const [{ peering }] = microsoftPeeringsOf(
			designOf(written(`prefixes: [203.0.113.0/24], routeFilter: [${name}]`)),
		) as [ReturnType<typeof microsoftPeeringsOf>[0]];
		expect(peering.routeFilter).toEqual(['12076:5060']);
		expect(isFilteredIn(peering, serviceByKey('service/microsoft-entra-id')!)).toBe(true);
		expect(isFilteredIn(peering, serviceByKey('microsoft/uksouth')!)).toBe(false);
	}
});

it.each([
	['prefixes: [203.0.113.0/24]', false, 1, 0],
	['prefixes: [203.0.113.0/24, 2001:db8:1::/48, 2001:db8:2::/48]', true, 1, 2],
	['prefixes: [2001:db8:1::/48]', true, 0, 1],
	['prefixes: [203.0.113.0/24, 198.51.100.0/24], ipv6: [2001:db8:9::/126, 2001:db8:9::4/126]', true, 2, 0],
])('D11, R027: %s: IPv6 is spoken %s, with %i and %i prefixes', (peering, six, ...announced) => {
	const [asked] = microsoftPeeringsOf(designOf(written(`${peering}, routeFilter: [UK South]`)));
	expect([speaks(asked!.peering, 4), speaks(asked!.peering, 6)]).toEqual([true, six]);
	expect(([4, 6] as const).map((family) => prefixCount(asked!, family).announced)).toEqual(announced);
});

it('R025: private, shared, unique local and default prefixes are dropped, each for itself', () => {
	const dropped = [
		'10.9.0.0/16',
		'172.16.5.0/24',
		'192.168.0.0/16',
		'100.64.0.0/10',
		'169.254.1.0/24',
		'0.0.0.0/0',
		'fd00::/48',
		'::/0',
	];
	const kept = ['8.8.8.0/24', '203.0.113.7/32', '2001:db8:1::/48'];
	const design = designOf(
		written(`prefixes: [${[...dropped, ...kept].map((text) => `"${text}"`).join(', ')}], routeFilter: [UK South]`),
	);
	const { peering } = microsoftPeeringsOf(design)[0]!;
	expect(acceptedPrefixes(peering).map(({ text }) => text)).toEqual(kept);
	expect(acceptedPrefixes(peering, 4).map(({ text }) => text)).toEqual(kept.slice(0, 2));
	const { findings, refused } = validate(design);
	expect(rowsOf(findings)).toEqual([['NOT_ALLOWED_ON_MSPEERING', 'microsoftPeering/c', 'warning']]);
	expect(refused.size).toBe(0);
});

it('R057: a private AS number is taken out of the path, a public one stays', () => {
	expect(acceptedPath(designOf(written(plain)), 'site/hq')).toEqual([]);
	expect(acceptedPath(designOf(written(plain).replace('65001', '3356')), 'site/hq')).toEqual([3356]);
});

const many = (count: number, family: 4 | 6): string =>
	Array.from({ length: count }, (_, nth) =>
		family === 4 ? `20.${Math.floor(nth / 256)}.${nth % 256}.0/24` : `"2001:db8:${nth.toString(16)}::/48"`,
	).join(', ');

const cases: readonly (readonly [
	title: string,
	yaml: string,
	expected: readonly (readonly [string, string, string])[],
])[] = [
	['R115: fine with a route filter', written(plain), []],
	[
		'R115: no route filter',
		written('prefixes: [203.0.113.0/24]'),
		[['NO_ROUTE_FILTER', 'microsoftPeering/c', 'warning']],
	],
	[
		'R119: not validated',
		written(`${plain}, validated: false`),
		[['PREFIX_NOT_VALIDATED', 'microsoftPeering/c', 'error']],
	],
	[
		'R027: 200 prefixes of each family',
		written(`prefixes: [${many(200, 4)}, ${many(200, 6)}], routeFilter: [UK South]`),
		[],
	],
	[
		'R027: 201 IPv4 prefixes',
		written(`prefixes: [${many(201, 4)}], routeFilter: [UK South]`),
		[['PREFIX_LIMIT_MS', 'microsoftPeering/c', 'error']],
	],
	[
		'R027: 201 IPv4 prefixes where limits are ignored',
		written(`prefixes: [${many(201, 4)}], routeFilter: [UK South]`, '', 'assume: { limits: ignored }'),
		[],
	],
	[
		'R117: Microsoft 365 without authorisation',
		written('prefixes: [203.0.113.0/24], routeFilter: [Exchange Online]'),
		[['MICROSOFT365_NOT_AUTHORIZED', 'microsoftPeering/c', 'error']],
	],
	[
		'R117: Microsoft 365 with it',
		written('prefixes: [203.0.113.0/24], routeFilter: [Exchange Online], microsoft365: true'),
		[],
	],
	[
		'R117: Microsoft 365 on a Standard circuit',
		written('prefixes: [203.0.113.0/24], routeFilter: [Exchange Online], microsoft365: true').replace(
			'premium',
			'standard',
		),
		[['MS_SCOPE', 'microsoftPeering/c', 'warning']],
	],
	[
		'R118: a region of another geography on a Standard circuit',
		written('prefixes: [203.0.113.0/24], routeFilter: [UK South, West US]').replace('premium', 'standard'),
		[['MS_SCOPE', 'microsoftPeering/c', 'warning']],
	],
	[
		'R003: an AS number of Microsoft',
		written(plain).replace('asn: 65001', 'asn: 65516').replace('sites: [hq], ', ''),
		[['ASN_RESERVED', 'microsoftPeering/c', 'error']],
	],
	[
		'R057: an AS number for documentation',
		written(plain).replace('asn: 65001', 'asn: 64500'),
		[['ASN_NOT_ALLOWED', 'microsoftPeering/c', 'error']],
	],
	[
		'R017: a /28 for the links',
		written(`${plain}, ipv4: 203.0.113.0/28`),
		[['BAD_PREFIX_LENGTH', 'microsoftPeering/c', 'error']],
	],
	['R017: a /29 or two /30', written(`${plain}, ipv4: [198.51.100.0/30, 198.51.100.4/30], ipv6: "2001:db8::/125"`), []],
	[
		'R018: a private subnet for the links',
		written(`${plain}, ipv4: 192.168.100.128/29`),
		[['PEERING_SUBNET_PRIVATE', 'microsoftPeering/c', 'error']],
	],
	[
		'R019: the subnet of the private peering',
		written(`${plain}, ipv4: 198.51.100.0/29`, 'privatePeering: { ipv4: 198.51.100.0/29 },'),
		[['SUBNET_OVERLAP', 'microsoftPeering/c', 'error']],
	],
	[
		'R021: the VLAN of the private peering',
		written(`${plain}, vlan: 100`, 'privatePeering: { vlan: 100 },'),
		[['VLAN_CLASH', 'microsoftPeering/c', 'error']],
	],
	['R021: another VLAN', written(`${plain}, vlan: 101`, 'privatePeering: { vlan: 100 },'), []],
	[
		'R104: one public prefix from two sites',
		`
sites: { a: { asn: 65001, prefixes: [10.0.1.0/24] }, b: { asn: 65002, prefixes: [10.0.2.0/24] } }
circuits:
  x: { peeringLocation: London, provider: Equinix, microsoftPeering: { sites: [a], ${plain} } }
  y: { peeringLocation: Amsterdam, provider: Equinix, microsoftPeering: { sites: [b], ${plain} } }
`,
		[['DUPLICATE_PREFIX', 'site/a', 'warning']],
	],
	[
		'R019: one subnet on two circuits, the lowest key keeps it',
		`
sites: { a: { asn: 65001, prefixes: [10.0.1.0/24] } }
circuits:
  x: { peeringLocation: London, provider: Equinix, microsoftPeering: { sites: [a], ipv4: 198.51.100.0/29, ${plain} } }
  y: { peeringLocation: Amsterdam, provider: Equinix, microsoftPeering: { sites: [a], ipv4: 198.51.100.0/29, ${plain} } }
`,
		[['SUBNET_OVERLAP', 'microsoftPeering/y', 'error']],
	],
	[
		'R021: one VLAN on a Dot1Q port pair, the lowest circuit keeps it',
		`
sites: { a: { asn: 65001, prefixes: [10.0.1.0/24] } }
directPorts: { p: { peeringLocation: London, bandwidth: 10 Gbps } }
circuits:
  x: { peeringLocation: London, port: p, sites: [a], privatePeering: { vlan: 7 } }
  y: { peeringLocation: London, port: p, microsoftPeering: { sites: [a], vlan: 7, ${plain} } }
`,
		[['VLAN_CLASH', 'microsoftPeering/y', 'error']],
	],
];

describe.each(cases)('%s', (_, yaml, expected) => {
	const { design, expanded } = scenarioOf(yaml);
	const { findings, refused } = validate(design);

	it('has these findings', () => {
		expect(rowsOf(findings)).toEqual(expected);
	});

	it('never refuses the circuit', () => {
		expect([...refused.keys()]).toEqual(expected.filter(([, , severity]) => severity === 'error').map(([, at]) => at));
		expect([...refused.keys()].filter((key) => key.startsWith('circuit/'))).toEqual([]);
	});

	it('is said in one sentence', () => {
		for (const { message } of findings) {
			expect(message).toMatch(/^[A-Z0-9].*[^.]\.$/);
			expect(message).not.toMatch(/undefined|null|\b[RD]\d{2,3}\b/);
		}
	});

	it('is removed by its repair', () => {
		for (const { code, repair } of findings.filter((finding) => finding.repair.length > 0)) {
			const { result, problems } = editDesign(expanded, repair);
			expect(problems).toEqual([]);
			expect(validate(result!.design).findings.map((finding) => finding.code)).not.toContain(code);
		}
	});
});

it('R089: a site on Microsoft peering alone is attached', () => {
	const { findings } = validate(designOf(written(plain).replace('sites: [hq], \n', '\n')));
	expect(rowsOf(findings)).toEqual([]);
});
