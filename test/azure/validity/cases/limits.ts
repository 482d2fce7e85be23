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

function beyond(...keys: readonly string[]): readonly Row[] {
	return keys.map((key): Row => ['LINK_LIMIT', key, 'error']);
}

export const limitCases: readonly Case[] = [
	['Premium at 10 Gbps: 95 VNets and 5 links', crowd('sku: premium, bandwidth: 10 Gbps', 95, 5), []],
	['Premium at 10 Gbps: one link more', crowd('sku: premium, bandwidth: 10 Gbps', 95, 6), beyond('globalReach/c~z5')],
	['Standard: ten', crowd('sku: standard', 9, 1), []],
	['Standard: VNets win over links', crowd('sku: standard', 10, 1), beyond('globalReach/c~z0')],
	['Standard: the lowest VNets stay', crowd('sku: standard', 12, 0), beyond('connection/v10~c', 'connection/v11~c')],
	['Premium at 50 Mbps: twenty', crowd('sku: premium, bandwidth: 50 Mbps', 20, 0), []],
	['Premium at 50 Mbps: twenty-one', crowd('sku: premium, bandwidth: 50 Mbps', 21, 0), beyond('connection/v20~c')],
	[
		'a refused connection takes no place',
		crowd('sku: standard', 10, 1).replace('UK South', 'West US'),
		[['SKU_SCOPE_GEO', 'connection/v00~c', 'error']],
	],
	[
		'a link between two full circuits',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix }
  d: { peeringLocation: Dublin, provider: Equinix }
vnets: {${Array.from({ length: 10 }, (_, n) => ` v${n}: { region: UK South, prefixes: [10.${n}.0.0/16], circuits: [c, d] }`).join(',')} }
globalReach: [{ between: [c, d] }]`,
		beyond('globalReach/c~d'),
	],
	['limits can be ignored', `assume: { limits: ignored }${crowd('sku: standard', 12, 2)}`, []],
];
