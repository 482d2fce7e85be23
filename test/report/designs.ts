// The designs that the renderers are shown: from the seed example to an estate too large for a map.

import { type CircuitSpec, type Design, finding, judged, type VnetSpec } from './reports.ts';

const us = 'North America';
const eu = 'Europe';
const asia = 'Asia';

export const seed: Design = {
	name: 'Two branch offices, two circuits',
	file: 'scenarios/two-sites.yaml',
	summary: 'San Francisco and London each have a circuit; both reach both Azure regions, but not each other.\n',
	sites: { london: ['10.0.2.0/24'], 'san-francisco': ['10.0.1.0/24'] },
	circuits: {
		london: { at: 'London', geo: eu, sites: ['london'] },
		'silicon-valley': { at: 'Silicon Valley', geo: us, sites: ['san-francisco'] },
	},
	vnets: {
		'uk-south': { region: 'UK South', geo: eu, prefixes: ['10.0.4.0/24'], circuits: ['london', 'silicon-valley'] },
		'us-west': { region: 'West US', geo: us, prefixes: ['10.0.3.0/24'], circuits: ['london', 'silicon-valley'] },
	},
	globalReach: [['london', 'silicon-valley']],
	expectations: [0, 1, 2, 3].map((index) => judged(index, true, 'holds')),
	whatIf: { 'london-location-lost': ['london'], 'silicon-valley-lost': ['silicon-valley'] },
	roundTripMs: 142.3,
};

export const ring: Design = {
	name: 'Eight branches on a ring of six circuits',
	file: 'scenarios/ring.yaml',
	summary:
		'Six circuits in a ring of Global Reach links: neighbours can talk, the others cannot, because a link joins exactly two circuits.',
	sites: {
		amsterdam: ['10.1.0.0/16'],
		dallas: ['10.2.0.0/16'],
		dublin: ['10.3.0.0/16'],
		'hong-kong': ['10.4.0.0/16'],
		'new-york': ['10.5.0.0/16'],
		'san-jose': ['10.6.0.0/16'],
		singapore: ['10.7.0.0/16'],
		tokyo: ['10.8.0.0/16'],
	},
	circuits: {
		amsterdam: { at: 'Amsterdam', geo: eu, sites: ['amsterdam'] },
		dublin: { at: 'Dublin', geo: eu, sites: ['dublin'] },
		singapore: { at: 'Singapore', geo: asia, sites: ['hong-kong', 'singapore'] },
		tokyo: { at: 'Tokyo', geo: 'Japan', sites: ['tokyo'], bandwidth: '500 Mbps' },
		'us-east': { at: 'Washington DC', geo: us, sites: ['new-york'], bandwidth: '2 Gbps' },
		'us-west': { at: 'Silicon Valley', geo: us, sites: ['dallas', 'san-jose'] },
	},
	vnets: {
		'app-east': { region: 'East US', geo: us, prefixes: ['10.20.0.0/16'], circuits: ['us-east', 'us-west'] },
		'app-europe': { region: 'West Europe', geo: eu, prefixes: ['10.21.0.0/16'], circuits: ['amsterdam', 'dublin'] },
		'app-japan': { region: 'Japan East', geo: 'Japan', prefixes: ['10.22.0.0/16'], circuits: ['tokyo'] },
		'app-west': { region: 'West US', geo: us, prefixes: ['10.23.0.0/16'], circuits: ['us-east', 'us-west'] },
		'data-europe': { region: 'West Europe', geo: eu, prefixes: ['10.24.0.0/16'], circuits: ['amsterdam'] },
		hub: { region: 'Southeast Asia', geo: asia, prefixes: ['10.25.0.0/16'], circuits: ['singapore', 'tokyo'] },
	},
	globalReach: [
		['amsterdam', 'dublin'],
		['amsterdam', 'singapore'],
		['dublin', 'us-east'],
		['singapore', 'tokyo'],
		['tokyo', 'us-west'],
		['us-east', 'us-west'],
	],
	expectations: [
		judged(0, true, 'holds'),
		judged(
			1,
			false,
			'amsterdam to tokyo was expected to be reachable and is not: Circuits amsterdam and tokyo have no Global Reach link of their own.',
		),
	],
	whatIf: { 'tokyo-lost': ['tokyo'], 'europe-lost': ['amsterdam', 'dublin'] },
};

export const ringOfFour: Design = {
	name: 'A ring of four',
	file: 'scenarios/ring-of-four.yaml',
	sites: { east: ['10.0.1.0/24'], north: ['10.0.2.0/24'], south: ['10.0.3.0/24'], west: ['10.0.4.0/24'] },
	circuits: {
		east: { at: 'Tokyo', geo: 'Japan', sites: ['east'] },
		north: { at: 'Stockholm', geo: eu, sites: ['north'] },
		south: { at: 'Cape Town', geo: 'South Africa', sites: ['south'] },
		west: { at: 'Seattle', geo: us, sites: ['west'] },
	},
	vnets: { core: { region: 'West Europe', geo: eu, prefixes: ['10.0.9.0/24'], circuits: ['north', 'south'] } },
	globalReach: [
		['east', 'north'],
		['east', 'south'],
		['north', 'west'],
		['south', 'west'],
	],
};

export const refused: Design = {
	name: 'What Azure refuses',
	file: 'scenarios/refused.yaml',
	summary:
		'A Standard circuit in a link across regions, a Local circuit with a far VNet, and a circuit not provisioned.',
	sites: { berlin: ['10.1.0.0/16'], chicago: ['10.2.0.0/16'], madrid: ['10.3.0.0/16'], milan: ['10.4.0.0/16'] },
	circuits: {
		berlin: { at: 'Berlin', geo: eu, sites: ['berlin'], sku: 'standard' },
		chicago: { at: 'Chicago', geo: us, sites: ['chicago'] },
		madrid: { at: 'Madrid', geo: eu, sites: ['madrid'], sku: 'local' },
		milan: { at: 'Milan', geo: eu, sites: ['milan'], refused: 'CIRCUIT_NOT_PROVISIONED' },
	},
	vnets: {
		germany: {
			region: 'Germany West Central',
			geo: eu,
			prefixes: ['10.9.0.0/16'],
			circuits: ['berlin', 'chicago', 'madrid'],
			refused: { madrid: 'SKU_SCOPE_LOCAL' },
		},
		orphan: { region: 'Italy North', geo: eu, prefixes: ['10.10.0.0/16'] },
	},
	globalReach: [
		['berlin', 'chicago', 'GR_PREMIUM_BOTH'],
		['berlin', 'madrid', 'GR_LOCAL_SKU'],
		['chicago', 'milan', 'CIRCUIT_NOT_PROVISIONED'],
	],
	findings: [
		finding(
			'GR_PREMIUM_BOTH',
			'globalReach/berlin~chicago',
			'Berlin is in Europe and Chicago in North America: both circuits must be Premium, and berlin is Standard.',
			{
				rule: 'R084',
				place: { file: 'scenarios/refused.yaml', line: 22, column: 5 },
			},
		),
		finding(
			'GR_LOCAL_SKU',
			'globalReach/berlin~madrid',
			'madrid is a Local circuit, and Global Reach is not offered on Local circuits.',
			{
				rule: 'R085',
				place: { file: 'scenarios/refused.yaml', line: 23, column: 5 },
			},
		),
		finding(
			'SKU_SCOPE_LOCAL',
			'connection/germany~madrid',
			'A Local circuit reaches only the region near its location, and Germany West Central is not the one near Madrid.',
			{
				rule: 'R079',
				place: { file: 'scenarios/refused.yaml', line: 17, column: 60 },
			},
		),
		finding('CIRCUIT_NOT_PROVISIONED', 'circuit/milan', 'The provider has not provisioned milan; it carries nothing.', {
			rule: 'R009',
			place: { file: 'scenarios/refused.yaml', line: 13, column: 3 },
		}),
		finding('REDUNDANCY_LOST', 'circuit/chicago', 'chicago is attached by one link only.', {
			severity: 'warning',
			rule: 'R023',
		}),
		finding('NO_PROVIDER', 'circuit/berlin', 'berlin names no provider.', { severity: 'note', rule: 'R007' }),
	],
	expectations: [judged(0, true, 'holds'), judged(1, true, 'holds')],
};

export const ipv6: Design = {
	name: 'Both families',
	file: 'scenarios/ipv6.yaml',
	sites: {
		london: ['10.0.2.0/24', '2001:db8:2::/48'],
		paris: ['10.0.5.0/24', '10.0.6.0/24', '10.0.7.0/24'],
		'san-francisco': ['10.0.1.0/24', '2001:db8:1::/48'],
	},
	circuits: {
		london: { at: 'London', geo: eu, sites: ['london', 'paris'] },
		'silicon-valley': { at: 'Silicon Valley', geo: us, sites: ['san-francisco'] },
		'silicon-valley-2': { at: 'Silicon Valley2', geo: us, sites: ['san-francisco'] },
	},
	vnets: {
		'us-west': {
			region: 'West US',
			geo: us,
			prefixes: ['10.0.3.0/24', '2001:db8:3::/48'],
			circuits: ['silicon-valley', 'silicon-valley-2'],
		},
	},
	globalReach: [['london', 'silicon-valley']],
	expectations: [judged(0, true, 'holds')],
};

export const wans: Design = {
	name: 'Branches on WANs',
	file: 'scenarios/wans.yaml',
	summary: "A provider's WAN sits on the United States circuit; two European offices share dark fibre.",
	sites: {
		atlanta: ['10.0.1.0/24'],
		boston: ['10.0.2.0/24'],
		denver: ['10.0.3.0/24'],
		leeds: ['10.0.4.0/24'],
		lonely: ['10.0.9.0/24'],
		york: ['10.0.5.0/24'],
	},
	wans: {
		fibre: { sites: ['leeds', 'york'] },
		'us-mpls': { sites: ['atlanta', 'boston', 'denver'], transit: true },
	},
	circuits: {
		'london-1': { at: 'London', geo: eu, sites: ['leeds'] },
		'london-2': { at: 'London2', geo: eu, sites: ['york'] },
		'united-states': { at: 'Dallas', geo: us, sites: ['wan/us-mpls'] },
	},
	vnets: { erp: { region: 'Central US', geo: us, prefixes: ['10.1.0.0/16'], circuits: ['united-states', 'london-1'] } },
	globalReach: [['london-1', 'united-states']],
};

const six = ['a', 'b', 'c', 'd', 'e', 'f'];

export const mesh: Design = {
	name: 'A full mesh of six',
	file: 'scenarios/mesh.yaml',
	sites: Object.fromEntries(six.map((id, index) => [`site-${id}`, [`10.${index}.0.0/16`]])),
	circuits: Object.fromEntries(six.map((id) => [id, { at: `Place ${id}`, geo: eu, sites: [`site-${id}`] }])),
	vnets: { core: { region: 'UK South', geo: eu, prefixes: ['10.99.0.0/16'], circuits: six } },
	globalReach: six.flatMap((a, index) => six.slice(index + 1).map((b) => [a, b] as const)),
};

/** Sites on several circuits, circuits with several sites, more sites than are drawn, a WAN that cannot be drawn. */
export const shared: Design = {
	name: 'Shared circuits',
	file: 'scenarios/shared.yaml',
	sites: Object.fromEntries(
		['branch', 'hq', 'lab', 's1', 's2', 's3', 's4', 's5'].map((id, index) => [id, [`10.${index}.0.0/16`]]),
	),
	wans: { mpls: { sites: ['hq', 's1', 's2', 's3', 's4', 's5'] } },
	circuits: {
		four: { at: 'Rome', geo: eu, sites: ['s1', 's2', 's3', 's4', 's5'] },
		one: { at: 'London', geo: eu, sites: ['branch', 'hq'] },
		three: { at: 'Milan', geo: eu, sites: ['hq', 'lab'], refused: 'CIRCUIT_NOT_PROVISIONED' },
		two: { at: 'Paris', geo: eu, sites: ['branch', 'hq'] },
	},
	globalReach: [
		['four', 'one'],
		['three', 'two', 'CIRCUIT_NOT_PROVISIONED'],
	],
};

/** Too large for a map: three sites a circuit, five VNets a circuit, a ring of links with chords, twenty sites on no circuit. */
export function large(circuitCount: number): Design {
	const geos = [eu, us, asia, 'Japan', 'India', 'South Korea', 'Oceania', 'South America', 'South Africa', 'UAE'];
	const two = (index: number) => String(index).padStart(2, '0');
	const sites: Record<string, readonly string[]> = {};
	const circuits: Record<string, CircuitSpec> = {};
	const vnets: Record<string, VnetSpec> = {};
	for (let index = 0; index < circuitCount; index += 1) {
		const own = [0, 1, 2].map((one) => `site-${String(index * 3 + one).padStart(3, '0')}`);
		for (const [one, id] of own.entries()) sites[id] = [`10.${index}.${one}.0/24`];
		circuits[`circuit-${two(index)}`] = { at: `Location ${two(index)}`, geo: geos[index % 10] ?? eu, sites: own };
	}
	for (let index = 0; index < 20; index += 1) sites[`branch-${two(index)}`] = [`10.200.${index}.0/24`];
	for (let index = 0; index < circuitCount * 5; index += 1) {
		vnets[`vnet-${String(index).padStart(3, '0')}`] = {
			region: `Region ${two(index % 30)}`,
			geo: geos[index % 10] ?? eu,
			prefixes: [`172.${16 + (index >> 8)}.${index & 255}.0/24`],
			circuits: [`circuit-${two(index % circuitCount)}`],
		};
	}
	const ring = Array.from(
		{ length: 60 },
		(_, index) => [`circuit-${two(index)}`, `circuit-${two((index + 1) % circuitCount)}`] as const,
	);
	const chords = Array.from(
		{ length: 15 },
		(_, index) => [`circuit-${two(index)}`, `circuit-${two(index + circuitCount / 2)}`] as const,
	);
	return {
		name: 'A large estate',
		file: 'scenarios/large.yaml',
		sites,
		circuits,
		vnets,
		globalReach: [...ring, ...chords],
		findings: Array.from({ length: 18 }, (_, index) =>
			finding(
				'REDUNDANCY_LOST',
				`circuit/circuit-${two(index)}`,
				`circuit-${two(index)} is attached by one link only.`,
				{
					severity: 'warning',
					rule: 'R023',
					place: { file: 'scenarios/large.yaml', line: 300 + index, column: 3 },
				},
			),
		),
		expectations: Array.from({ length: 30 }, (_, index) =>
			judged(index, index % 3 !== 0, `site-0${10 + index} to vnet-000 was expected to be reachable and is not.`),
		),
		whatIf: { 'first-lost': ['circuit-00'] },
	};
}

/** All designs small enough for a map, by name. */
export const small = { seed, ring, 'ring-of-four': ringOfFour, refused, ipv6, wans, mesh, shared } as const;
