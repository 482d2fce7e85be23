// Circuits filled to their limit, and one beyond.

import type { Case, Row } from '../case.ts';

const locations = ['Dublin', 'Paris', 'Milan', 'Zurich', 'Frankfurt', 'Berlin', 'Warsaw'];

/** A circuit c at London, so many VNets on it, and so many Global Reach links to circuits elsewhere. */
function crowd(circuit: string, vnets: number, links: number): string {
	const others = Array.from({ length: links }, (_, index) => index);
	return `
circuits:
  c: { peeringLocation: London, provider: Equinix, ${circuit} }
${others.map((n) => `  z${n}: { peeringLocation: ${locations[n]}, provider: Equinix, ${circuit} }`).join('\n')}
vnets: {${Array.from({ length: vnets }, (_, n) => ` v${String(n).padStart(2, '0')}: { region: UK South, prefixes: [10.${n}.0.0/16], circuits: [c] }`).join(',')} }
globalReach: [${others.map((n) => `{ between: [c, z${n}] }`).join(', ')}]`;
}

function spaces(count: number, first: number): string {
	return Array.from({ length: count }, (_, n) => `${first}.${n >> 8}.${n & 255}.0/24`).join(', ');
}

function beyond(...keys: readonly string[]): readonly Row[] {
	return keys.map((key): Row => ['LINK_LIMIT', key, 'error']);
}

export const limitCases: readonly Case[] = [
	['R094, R109: Premium at 10 Gbps: 95 VNets and 5 links', crowd('sku: premium, bandwidth: 10 Gbps', 95, 5), []],
	[
		'R094, R109: Premium at 10 Gbps: one link more',
		crowd('sku: premium, bandwidth: 10 Gbps', 95, 6),
		beyond('globalReach/c~z5'),
	],
	['R094, R109: Standard: ten', crowd('sku: standard', 9, 1), []],
	['R094, R109, D05: Standard: VNets win over links', crowd('sku: standard', 10, 1), beyond('globalReach/c~z0')],
	[
		'R109, D05: Standard: the lowest VNets stay',
		crowd('sku: standard', 12, 0),
		beyond('connection/v10~c', 'connection/v11~c'),
	],
	['R109: Premium at 50 Mbps: twenty', crowd('sku: premium, bandwidth: 50 Mbps', 20, 0), []],
	[
		'R109: Premium at 50 Mbps: twenty-one',
		crowd('sku: premium, bandwidth: 50 Mbps', 21, 0),
		beyond('connection/v20~c'),
	],
	[
		'R109, D22: a refused connection takes no place',
		crowd('sku: standard', 10, 1).replace('UK South', 'West US'),
		[['SKU_SCOPE_GEO', 'connection/v00~c', 'error']],
	],
	[
		'R094, D05: a link between two full circuits',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix }
  d: { peeringLocation: Dublin, provider: Equinix }
vnets: {${Array.from({ length: 10 }, (_, n) => ` v${n}: { region: UK South, prefixes: [10.${n}.0.0/16], circuits: [c, d] }`).join(',')} }
globalReach: [{ between: [c, d] }]`,
		beyond('globalReach/c~d'),
	],
	[
		'R035: a gateway that announces 1,000 address spaces, and one that announces 1,001',
		`
circuits: { c: { peeringLocation: London, provider: Equinix } }
vnets:
  v: { region: UK South, prefixes: [${spaces(1000, 10)}], circuits: [c] }
  w: { region: UK South, prefixes: [${spaces(1001, 11)}], circuits: [c] }`,
		[
			['PREFIX_LIMIT_VNET', 'connection/w~c', 'error'],
			['GROWN_OVER_200', 'vnet/v', 'warning'],
		],
	],
	[
		'R113: FastPath on gateways that are too small, and on one that is not',
		`
circuits: { c: { peeringLocation: London, provider: Equinix } }
vnets:
  v: { region: UK South, prefixes: [10.1.0.0/16], circuits: { c: { fastPath: true } } }
  w: { region: UK South, prefixes: [10.2.0.0/16], circuits: { c: { fastPath: true } }, gateway: { sku: HighPerformance } }
  x: { region: UK South, prefixes: [10.3.0.0/16], circuits: { c: { fastPath: true } }, gateway: { sku: ErGwScale, scaleUnits: 9 } }
  y: { region: UK South, prefixes: [10.4.0.0/16], circuits: { c: { fastPath: true } }, gateway: { sku: ErGw3AZ } }
  z: { region: UK South, prefixes: [10.5.0.0/16], circuits: [c] }`,
		['v', 'w', 'x'].map((vnet): Row => ['FASTPATH_NOT_SUPPORTED', `connection/${vnet}~c`, 'warning']),
	],
	['limits can be ignored', `assume: { limits: ignored }${crowd('sku: standard', 12, 2)}`, []],
];
