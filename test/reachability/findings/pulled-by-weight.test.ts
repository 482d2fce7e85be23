// What a higher weight pulls past a direct circuit: what the other circuit has to fetch across Global Reach, and nothing else.

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/azure/finding.ts';
import { setAt } from '../../../src/azure/validity/check.ts';
import { answer } from '../../../src/reachability/answer.ts';
import { endpointsOf } from '../../../src/reachability/endpoints.ts';
import { pulledByWeight } from '../../../src/reachability/findings/pulled-by-weight.ts';
import { serviceEndsOf } from '../../../src/reachability/services/services.ts';
import { type View, workOut } from '../../../src/reachability/view.ts';
import { editDesign } from '../../../src/scenario/edit/edit-design.ts';
import type { ExpandedScenario } from '../../../src/scenario/expand/expand.ts';
import type { Scenario } from '../../../src/scenario/parse.ts';
import { scenarioOf } from '../../azure/limit-designs.ts';

//  a ─ low ═ high     v on both and, where it is told, on more
const joined = (low: string, high: string, more = '', weights = 'low: {}, high: { weight: 10 }') => `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24, 10.1.1.0/24] }
  b: { asn: 65002, prefixes: [10.1.0.0/24] }
  c: { asn: 65003, prefixes: [10.3.0.0/24] }
wans: { w: { sites: [a], asn: 65100 }, t: { asn: 65200, sites: [], transit: true } }
circuits:
  low: { peeringLocation: London, provider: Equinix, sites: { ${low} } }
  high: { peeringLocation: Paris, provider: Equinix, sites: { ${high} } }
  more: { peeringLocation: Dublin, provider: Equinix, sites: { ${more} } }
vnets: { v: { region: UK South, prefixes: [172.16.0.0/24], circuits: { ${weights} } } }
globalReach: [{ between: [low, high] }]`;

const both = '10.1.0.0/24 and 10.1.1.0/24';
const onBoth = (yaml: string) => yaml.replace('[low, high] }]', '[low, high] }, { between: [low, more] }]');
const clause = (what: string, high = 'high', weight = 10, low = 'low', lowWeight = 0) =>
	`circuit ${high} (weight ${weight}) to ${low} (weight ${lowWeight}), so it reaches ${what} on ${low} through ${high} and Global Reach instead of directly`;
const pulled = (...clauses: readonly string[]) => `VNet v prefers ${clauses.join(', and ')}.`;

const withSubnets = (subnets: string) =>
	joined('a: {}', 'c: {}').replace('prefixes: [172.16.0.0/24],', `prefixes: [172.16.0.0/24], subnets: { ${subnets} },`);
/** A prepend, a transit WAN that its site does not prefer, and no guard: the oscillation of R106. */
const unsettled = `
sites: { a: { asn: 65001, prefixes: [10.1.0.0/24] }, d: { asn: 65002, prefixes: [10.3.0.0/24] } }
wans: { w: { sites: [a, d], asn: 64900, transit: true, localPreference: 100 } }
circuits:
  low: { peeringLocation: London, provider: Equinix, sites: { d: { prepend: 3, accept: [10.0.0.0/8], advertise: [] } } }
  high: { peeringLocation: Paris, provider: Equinix, sites: { d: { accept: [10.0.0.0/8], advertise: [] } } }
  more: { peeringLocation: Dublin, provider: Equinix }
vnets: { v: { region: UK South, prefixes: [172.16.0.0/24], circuits: { low: {}, high: {}, more: { weight: 10 } } } }
globalReach: [{ between: [low, high] }, { between: [low, more] }, { between: [high, more] }]`;

function viewOf({ design, expanded }: Pick<Scenario, 'design'> & { readonly expanded: ExpandedScenario }): View {
	return workOut({ id: 'as-designed', design, expanded, failed: [], globalReach: true });
}

describe.each<readonly [name: string, yaml: string, message: string | null, levelled: readonly string[]]>([
	['nobody is on the circuit', joined('', ''), null, []],
	['its sites are on it alone', joined('a: {}', 'c: {}'), pulled(clause(both)), ['high']],
	['equal weights', joined('a: {}', 'c: {}', '', 'low: { weight: 10 }, high: { weight: 10 }'), null, []],
	['no link between them', joined('a: {}', 'c: {}').replace('[low, high] }]', '[low, more] }]'), null, []],
	['its site is on the other as well', joined('a: {}', 'a: {}'), null, []],
	[
		'one of its two sites is on the other as well',
		joined('a: {}, c: {}', 'a: {}'),
		pulled(clause('10.3.0.0/24')),
		['high'],
	],
	[
		'its site announces less on the other',
		joined('a: {}', 'a: { advertise: [10.1.1.0/24] }'),
		pulled(clause('10.1.0.0/24')),
		['high'],
	],
	['its site prepends on the other', joined('a: {}', 'a: { prepend: 1 }'), pulled(clause(both)), ['high']],
	['its site prepends on both alike', joined('a: { prepend: 1 }', 'a: { prepend: 1 }'), null, []],
	[
		'its site prepends so often that another circuit across Global Reach is nearer by itself',
		joined('a: { prepend: 5 }', '', 'a: {}')
			.replace('65001', '3356')
			.replace('[low, high] }]', '[low, high] }, { between: [high, more] }]'),
		null,
		[],
	],
	[
		'another site of the other has a prefix of its own',
		joined('a: {}', 'b: {}'),
		pulled(clause('10.1.1.0/24')),
		['high'],
	],
	[
		'its site is on the other behind a WAN, which is longer',
		joined('a: {}', 'wan/w: {}'),
		pulled(clause(both)),
		['high'],
	],
	['it prepends, and its site is on the other behind a WAN', joined('a: { prepend: 1 }', 'wan/w: {}'), null, []],
	['its WAN is on the other as well', joined('wan/w: {}', 'wan/w: {}'), null, []],
	[
		'a transit WAN brings it to the other, which is longer',
		joined('a: {}', 'wan/t: {}', 'a: {}, wan/t: {}'),
		pulled(clause(both)),
		['high'],
	],
	[
		'its site is on a third circuit of the same weight',
		joined('a: {}', 'c: {}', 'a: {}', 'low: {}, high: { weight: 10 }, more: { weight: 10 }'),
		null,
		[],
	],
	[
		'its site is on a third circuit of less weight',
		joined('a: {}', 'c: {}', 'a: {}', 'low: {}, high: { weight: 10 }, more: { weight: 5 }'),
		pulled(clause(both)),
		['high'],
	],
	[
		'of two circuits that have it across Global Reach the heavier one',
		onBoth(joined('a: {}', '', '', 'low: {}, high: { weight: 5 }, more: { weight: 10 }')),
		pulled(clause(both, 'more')),
		['high', 'more'],
	],
	[
		'two circuits pulled past by one',
		onBoth(joined('a: {}', 'c: {}', '', 'low: { weight: 5 }, high: {}, more: { weight: 10 }')),
		pulled(clause(both, 'more', 10, 'low', 5), clause('10.3.0.0/24', 'low', 5, 'high', 0)),
		['low', 'more'],
	],
	[
		'a subnet that takes no gateway routes',
		withSubnets('s: { prefix: 172.16.0.0/24, propagateGatewayRoutes: false }'),
		null,
		[],
	],
	[
		'a user-defined route that comes first for one of two',
		withSubnets('s: { prefix: 172.16.0.0/24, routes: [{ prefix: 10.1.0.0/24, nextHopType: none }] }'),
		pulled(clause('10.1.1.0/24')),
		['high'],
	],
	['nothing settles', unsettled, null, []],
])('R068: %s', (_, yaml, message, levelled) => {
	const scenario = scenarioOf(yaml);
	const view = viewOf(scenario);
	const findings = pulledByWeight(view);

	test('is said', () => {
		expect(findings.map((finding) => finding.message)).toEqual(message === null ? [] : [message]);
	});

	test('is where its packets go', () => {
		const { pairs } = answer(view, endpointsOf([view])[0]!, serviceEndsOf([view], [])[0]!, 'inferred', []);
		const crossing = pairs
			.filter(({ from, to }) => from.node.startsWith('vnet/v') && to.node !== 'site/b')
			.some(({ forward }) =>
				forward.edges.some(([from, to]) => from.startsWith('circuit/') && to.startsWith('circuit/low')),
			);
		expect(crossing).toBe(message !== null);
	});

	test('no repair does less than mend, nor more than it has to', () => {
		const repair = findings.flatMap((finding) => finding.repair);
		expect(repair).toEqual(levelled.map((circuit) => setAt(['vnets', 'v', 'circuits', circuit, 'weight'], 0)));
		const leftWith = (edits: Finding['repair']) => pulledByWeight(viewOf(editDesign(scenario.expanded, edits).result!));
		expect(leftWith(repair)).toEqual([]);
		for (const index of repair.keys()) expect(leftWith(repair.toSpliced(index, 1))).not.toEqual([]);
	});
});

test('R068, R107: what is IPv6 goes across where the link has IPv6', () => {
	//  a ─ low ═ high
	const six = (link: string) =>
		pulledByWeight(
			viewOf(
				scenarioOf(`
sites: { a: { asn: 65001, prefixes: ['2001:db8:1::/48'] } }
circuits:
  low: { peeringLocation: London, provider: Equinix, sites: [a], privatePeering: { ipv6: 'fd00:1::/125' } }
  high: { peeringLocation: Paris, provider: Equinix, privatePeering: { ipv6: 'fd00::8/125' } }
vnets: { v: { region: UK South, prefixes: ['2001:db8:2::/48'], circuits: { low: {}, high: { weight: 10 } } } }
globalReach: [{ between: [low, high]${link} }]`),
			),
		);
	expect(six('')).toEqual([]);
	expect(six(", ipv6: 'fd00::/125'")).toHaveLength(1);
});
