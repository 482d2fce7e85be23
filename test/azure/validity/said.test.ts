// What findings say and propose, word for word, where a case could not tell one word or figure from another.

import { expect, test } from 'vitest';
import { validate } from '../../../src/azure/validity/validate.ts';
import type { FindingCode } from '../../../src/rulebook/codes.ts';
import { designOf } from './case.ts';

const ports = 'directPorts: { p: { peeringLocation: London, bandwidth: 400 Gbps } }';
const cities = ['London', 'Dublin', 'Paris', 'Milan', 'Zurich', 'Geneva', 'Madrid', 'Berlin'];
const eight = (gateway: string) => `
circuits: {${cities.map((city) => ` ${city.toLowerCase()}: { peeringLocation: ${city}, provider: Equinix, sku: premium }`).join(',')} }
vnets: { v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [${cities.join(', ').toLowerCase()}], gateway: { ${gateway} } } }`;
const owned = (...authorizations: readonly string[]) => `
circuits:
  c: { peeringLocation: London, provider: Equinix, subscription: one }
vnets:
  v: { region: UK South, prefixes: [10.4.0.0/16], subscription: two, circuits: [c] }
${authorizations.map((name, n) => `  w${n}: { region: UK South, prefixes: [10.${n + 5}.0.0/16], subscription: two, circuits: { c: { authorization: ${name} } } }`).join('\n')}`;
const eleven = `
circuits: { c: { peeringLocation: London, provider: Equinix } }
vnets: {${Array.from({ length: 11 }, (_, n) => ` v${n}: { region: UK South, prefixes: [10.${n}.0.0/16], circuits: [c] }`).join(',')} }`;
/** Circuits of London and Dublin, each with so many VNets; a link joins them. */
const crowded = (a: readonly [string, number], b: readonly [string, number]) => `
circuits:
  a: { peeringLocation: London, provider: Equinix, ${a[0]} }
  b: { peeringLocation: Dublin, provider: Equinix, ${b[0]} }
vnets:
${[a, b].flatMap(([, many], place) => Array.from({ length: many }, (_, n) => `  v${place}-${n}: { region: UK South, prefixes: [10.${n}.${place}.0/24], circuits: [${'ab'[place]}] }`)).join('\n')}
globalReach: [{ between: [a, b] }]`;
const onMicrosoftPeering = (peering: string, asn = 65001) => `
sites: { hq: { asn: ${asn}, prefixes: [10.1.0.0/16] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sku: premium, sites: [hq], microsoftPeering: { sites: [hq], prefixes: [203.0.113.0/24], routeFilter: [UK South], ${peering} } } }`;
const link = (a: string, b: string) => `
circuits:
  a: { ${a} }
  b: { ${b} }
globalReach: [{ between: [a, b] }]`;
const twice = (prefixes: string) => `
sites: { a: { asn: 65001, prefixes: ${prefixes} }, b: { asn: 65002, prefixes: ${prefixes} } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a] }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [b] }`;

/** Sites with every private AS number of two bytes that Microsoft leaves free, and one on a circuit with a number it keeps. */
const noneLeft = `
sites:
  a: { asn: 65515, prefixes: [10.1.0.0/16] }
${Array.from({ length: 1023 }, (_, n) => 64_512 + n)
	.filter((asn) => asn < 65_515 || asn > 65_520)
	.map((asn) => `  s${asn}: { asn: ${asn}, prefixes: [172.16.0.0/24] }`)
	.join('\n')}
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [a] } }`;
const london = 'peeringLocation: London, provider: Equinix';
const dublin = 'peeringLocation: Dublin, provider: Equinix';

const nested = (prefixes: string) => `
sites: { a: { asn: 65001, prefixes: [10.0.0.0/8] }, b: { asn: 65002, prefixes: ${prefixes} } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a] }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [b] }`;

test.each<[code: FindingCode, yaml: string, said: string]>([
	[
		'BANDWIDTH_NOT_OFFERED',
		'circuits: { c: { peeringLocation: London, provider: Equinix, bandwidth: 300 Mbps } }',
		'Circuit c asks for 300 Mbps, which is not sold through a provider; the next larger is 500 Mbps. circuits.c.bandwidth: "500 Mbps"',
	],
	[
		'BANDWIDTH_NOT_OFFERED',
		'circuits: { c: { peeringLocation: London, provider: Equinix, bandwidth: 40 Gbps } }',
		'Circuit c asks for 40 Gbps, which is not sold through a provider; the largest is 10 Gbps. circuits.c.bandwidth: "10 Gbps"',
	],
	[
		'BANDWIDTH_NOT_OFFERED',
		`${ports}\ncircuits: { c: { peeringLocation: London, port: p, bandwidth: 1 Gbps } }`,
		'Circuit c asks for 1 Gbps, which is not sold on the 400 Gbps port pair p; the next larger is 5 Gbps. circuits.c.bandwidth: "5 Gbps"',
	],
	[
		'CIRCUIT_NOT_PROVISIONED',
		`circuits: { c: { peeringLocation: London, provider: Equinix, provisioned: false } }
vnets: { v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [c] } }`,
		'VNet v cannot be connected to circuit c, which is not provisioned. circuits.c.provisioned: true',
	],
	[
		'DUPLICATE_PREFIX',
		twice('[10.1.0.0/16]'),
		'10.1.0.0/16 is announced by each of site a and site b; traffic goes to one of them or is shared out.',
	],
	[
		'DUPLICATE_PREFIX',
		twice('[10.1.0.0/16, 10.2.0.0/16]'),
		'10.1.0.0/16 and 10.2.0.0/16 are announced by each of site a and site b; traffic goes to one of them or is shared out.',
	],
	[
		'NESTED_PREFIX',
		nested('[10.1.0.0/16]'),
		'10.1.0.0/16 of site b lies inside 10.0.0.0/8 of site a and draws that part of its traffic.',
	],
	[
		'NESTED_PREFIX',
		nested('[10.1.0.0/16, 10.2.0.0/16]'),
		'10.1.0.0/16 and 1 more prefix of site b lie inside prefixes of site a and draw that part of its traffic.',
	],
	[
		'NESTED_PREFIX',
		`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets: { v: { region: UK South, prefixes: [10.0.0.0/16], circuits: [c], gateway: { summarizedPrefixes: [10.0.0.0/14] } } }`,
		'10.1.0.0/16 of site a lies inside 10.0.0.0/14 of gateway v and draws that part of its traffic.',
	],
	[
		'GATEWAY_CIRCUIT_LIMIT',
		eight('sku: ErGw1AZ'),
		'The gateway of VNet v (ErGw1AZ) takes 4 circuits and is given 8; the connection to zurich is beyond. vnets.v.gateway.sku: "ErGw2AZ"',
	],
	[
		'GATEWAY_CIRCUIT_LIMIT',
		eight('sku: ErGwScale, scaleUnits: 1'),
		'The gateway of VNet v (ErGwScale with 1 scale unit) takes 4 circuits and is given 8; the connection to zurich is beyond. vnets.v.gateway.scaleUnits: 2',
	],
	[
		'AUTH_REQUIRED',
		owned(),
		'The two ends of connection v~c belong to subscriptions two and one, so it needs an authorization by the owner of the circuit. vnets.v.circuits.c.authorization: "v~c"',
	],
	[
		'AUTH_REQUIRED',
		owned('v~c', 'v~c-2'),
		'The two ends of connection v~c belong to subscriptions two and one, so it needs an authorization by the owner of the circuit. vnets.v.circuits.c.authorization: "v~c-3"',
	],
	[
		'ASN_RESERVED',
		noneLeft,
		'AS 65515, with which site a peers on circuit c, is one that Microsoft keeps for itself. sites.a.asn: 4200000000',
	],
	[
		'PREFIX_LIMIT_VNET',
		`circuits: { c: { peeringLocation: London, provider: Equinix } }
vnets: { v: { region: UK South, prefixes: [${Array.from({ length: 1001 }, (_, n) => `10.${n >> 8}.${n & 255}.0/24`).join(', ')}], circuits: [c] } }`,
		'The gateway of VNet v announces 1,001 IPv4 prefixes, where 1,000 are admitted: its connection to c is down. vnets.v.gateway.summarizedPrefixes: ["10.0.0.0/14"]',
	],
	[
		'LINK_LIMIT',
		eleven,
		'No place is left for connection v9~c: circuit c (Standard, 1 Gbps) takes 10 VNet connections and Global Reach links and is given 11. circuits.c.sku: "premium"',
	],
	[
		'LINK_LIMIT',
		crowded(['bandwidth: 50 Mbps', 19], ['', 1]),
		'No place is left for Global Reach link a~b: circuit a (Standard, 50 Mbps) takes 10 VNet connections and Global Reach links and is given 20. circuits.a.sku: "premium"',
	],
	[
		'LINK_LIMIT',
		crowded(['bandwidth: 50 Mbps', 20], ['', 1]),
		'No place is left for Global Reach link a~b: circuit a (Standard, 50 Mbps) takes 10 VNet connections and Global Reach links and is given 21. circuits.a.sku: "premium"; circuits.a.bandwidth: "100 Mbps"',
	],
	[
		'LINK_LIMIT',
		crowded(['', 10], ['sku: premium, bandwidth: 10 Gbps', 100]),
		'No place is left for Global Reach link a~b: circuit a (Standard, 1 Gbps) takes 10 VNet connections and Global Reach links and is given 11 and circuit b (Premium, 10 Gbps) takes 100 VNet connections and Global Reach links and is given 101.',
	],
	[
		'LINK_LIMIT_UNKNOWN',
		`${ports}\ncircuits: { c: { peeringLocation: London, port: p, sku: premium, bandwidth: 200 Gbps } }\nvnets: { v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [c] } }`,
		'No limit is published for the links of a Premium circuit of 200 Gbps, so the 1 link of circuit c is not counted.',
	],
	[
		'BAD_PREFIX_LENGTH',
		onMicrosoftPeering('ipv4: [198.51.100.0/30, 198.51.100.8/29]'),
		'The Microsoft peering of circuit c needs one /29 or two /30 for IPv4; 198.51.100.0/30 and 198.51.100.8/29 are given.',
	],
	[
		'BAD_PREFIX_LENGTH',
		onMicrosoftPeering('ipv4: 198.51.100.0/30'),
		'The Microsoft peering of circuit c needs one /29 or two /30 for IPv4; 198.51.100.0/30 is given.',
	],
	[
		'PEERING_SUBNET_PRIVATE',
		onMicrosoftPeering('ipv4: [192.168.0.0/30, 192.168.0.4/30]'),
		'The link subnets of the Microsoft peering of circuit c must be public, and 192.168.0.0/30 and 192.168.0.4/30 are not.',
	],
	[
		'PEERING_SUBNET_PRIVATE',
		onMicrosoftPeering('ipv4: [192.168.0.0/30, 198.51.100.4/30]'),
		'The link subnets of the Microsoft peering of circuit c must be public, and 192.168.0.0/30 is not.',
	],
	[
		'SUBNET_OVERLAP',
		onMicrosoftPeering('ipv4: [198.51.100.0/29, 198.51.100.4/30]'),
		'The IPv4 link subnets of the Microsoft peering of circuit c must be free: 198.51.100.0/29 and 198.51.100.4/30 overlap each other.',
	],
	[
		'ASN_NOT_ALLOWED',
		onMicrosoftPeering('', 64511),
		'AS 64511, with which site hq peers on the Microsoft peering of circuit c, is kept for documentation, and no path may contain it there.',
	],
	[
		'PEERING_MISSING',
		link(`${london}, privatePeering: false`, dublin),
		'Global Reach needs private peering on both circuits; a has none. circuits.a.privatePeering: {}',
	],
	[
		'PEERING_MISSING',
		link(`${london}, privatePeering: false`, `${dublin}, privatePeering: false`),
		'Global Reach needs private peering on both circuits; a and b have none. circuits.a.privatePeering: {}; circuits.b.privatePeering: {}',
	],
	[
		'GR_COUNTRY',
		link(london, 'peeringLocation: Vienna, provider: Conova'),
		'Global Reach is not offered at Vienna (Austria), where circuit b is.',
	],
	[
		'GR_LOCAL_SKU',
		link(`${london}, sku: local`, dublin),
		'Global Reach takes no Local circuit; a is Local. circuits.a.sku: "standard"',
	],
	[
		'GR_LOCAL_SKU',
		link(`${london}, sku: local`, `${dublin}, sku: local`),
		'Global Reach takes no Local circuit; a and b are Local. circuits.a.sku: "standard"; circuits.b.sku: "standard"',
	],
])('%s', (code, yaml, said) => {
	const found = validate(designOf(yaml)).findings.filter((finding) => finding.code === code);
	const last = found.at(-1)!;
	const edits = last.repair.map((edit) => ('set' in edit ? `${edit.set}: ${JSON.stringify(edit.value)}` : ''));
	expect([last.message, edits.join('; ')].join(' ').trim()).toBe(said);
});
