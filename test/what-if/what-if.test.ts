import { describe, expect, test } from 'vitest';
import type { ProposedChange } from '../../src/index.ts';
import { whatIf } from '../../src/index.ts';
import { asked, lines, scenarioIn, seed, seedText } from './changes.ts';

/** Both directions. */
const between = (a: string, b: string, kind: string): readonly string[] => [
	`${a} > ${b} ${kind}`,
	`${b} > ${a} ${kind}`,
];
const each = (...pairs: readonly (readonly [string, string, string])[]): readonly string[] =>
	pairs.flatMap((pair) => between(...pair)).sort();

describe('exactly the pairs that a change concerns', () => {
	const cases: readonly (readonly [string, ProposedChange, readonly string[]])[] = [
		['nothing', {}, []],
		[
			'a peering location that one site has its circuit in',
			{ fail: ['peeringLocation/london'] },
			each(['london', 'san-francisco', 'lost'], ['london', 'uk-south', 'lost'], ['london', 'us-west', 'lost']),
		],
		[
			'one link of two (R130)',
			{ fail: ['circuit/london/primary'] },
			each(['london', 'san-francisco', 'path'], ['london', 'uk-south', 'path'], ['london', 'us-west', 'path']),
		],
		[
			'the Global Reach link',
			{ fail: ['globalReach/london~silicon-valley'] },
			each(['london', 'san-francisco', 'lost']),
		],
		[
			'the link taken away',
			{ remove: ['globalReach/london~silicon-valley'] },
			each(['london', 'san-francisco', 'lost']),
		],
		[
			'Standard where Premium is needed (R080, R084)',
			{ set: { 'circuits.silicon-valley.sku': 'standard' } },
			each(['london', 'san-francisco', 'lost'], ['san-francisco', 'uk-south', 'lost']),
		],
		[
			'a site that comes',
			{
				add: {
					sites: { paris: { asn: 65003, prefixes: ['10.0.5.0/24'] } },
					circuits: { paris: { peeringLocation: 'Paris', provider: 'Equinix', sku: 'premium', sites: ['paris'] } },
				},
			},
			each(
				['london', 'paris', 'appeared'],
				['paris', 'san-francisco', 'appeared'],
				['paris', 'uk-south', 'appeared'],
				['paris', 'us-west', 'appeared'],
			),
		],
		[
			'a VNet that goes',
			{ remove: ['vnet/uk-south'] },
			each(
				['london', 'uk-south', 'disappeared'],
				['san-francisco', 'uk-south', 'disappeared'],
				['uk-south', 'us-west', 'disappeared'],
			),
		],
		[
			'a change after a what-if, told against that what-if',
			{ after: 'london-location-lost', fail: ['circuit/silicon-valley'] },
			each(
				['san-francisco', 'uk-south', 'lost'],
				['san-francisco', 'us-west', 'lost'],
				// No switch makes these two VNets meet once no circuit is left.
				['uk-south', 'us-west', 'evidence'],
			),
		],
	];
	test.each(cases)('%s', (_, change, expected) => {
		expect(lines(asked(seed, change).difference)).toEqual(expected);
	});

	test('nothing without Global Reach on both sides, where the change is about it alone', () => {
		const { difference } = asked(seed, { fail: ['globalReach/london~silicon-valley'] }, { globalReach: false });
		expect([difference.before.view, difference.after.view, ...lines(difference)]).toEqual([
			'without-global-reach',
			'the change/without-global-reach',
		]);
	});
});

test('a link added is a gain, with its way and round trip', () => {
	const alone = scenarioIn(
		seedText
			.replace('  - between: [silicon-valley, london]', '')
			.replace('globalReach:', 'globalReach: []')
			.replace(/expect:\n[\s\S]*/, ''),
	);
	const { difference } = asked(alone, { add: { globalReach: [{ between: ['silicon-valley', 'london'] }] } });
	expect(lines(difference)).toEqual(each(['london', 'san-francisco', 'gained']));
	const [{ before, after }] = difference.pairs as [(typeof difference.pairs)[number]];
	expect([before?.outcome, before?.reason?.code, after?.outcome, after?.roundTripMs]).toEqual([
		'unreachable',
		'NO_GLOBAL_REACH',
		'reachable',
		140.7,
	]);
});

test('latency and evidence are differences of their own', () => {
	const text = seedText.replace(/expect:\n[\s\S]*/, '');
	const nearer = asked(scenarioIn(text), { set: { 'sites.london.city': 'Manchester' } });
	expect(new Set(nearer.difference.pairs.map(({ kind }) => kind))).toEqual(new Set(['latency']));
	expect(lines(nearer.difference)).toEqual(
		each(['london', 'san-francisco', 'latency'], ['london', 'uk-south', 'latency'], ['london', 'us-west', 'latency']),
	);
});

test('findings come and go', () => {
	const { findings } = asked(seed, 'standard-in-silicon-valley').difference;
	expect(findings.came.map(({ code, at }) => `${code} ${at}`)).toEqual(
		[
			'SKU_MOVE circuit/silicon-valley',
			'SKU_MOVE circuit/silicon-valley',
			'SKU_SCOPE_GEO connection/uk-south~silicon-valley',
			'GR_PREMIUM_BOTH globalReach/london~silicon-valley',
		].sort(),
	);
	expect(findings.went).toEqual([]);
});

test('both traces of a pair can be asked for', () => {
	const [named] = asked(seed, 'london-location-lost').difference.pairs;
	expect(named!.why).toEqual({
		before: 'canreach why site/london site/san-francisco scenarios/seed.yaml',
		after: 'canreach why site/london site/san-francisco scenarios/seed.yaml --what-if london-location-lost',
	});
	const [unnamed] = asked(seed, { set: { 'circuits.silicon-valley.sku': 'standard' } }).difference.pairs;
	expect(unnamed!.why.after).toBe(
		'canreach what-if scenarios/seed.yaml --set circuits.silicon-valley.sku=standard --trace',
	);
});

test.each<readonly [string, string | ProposedChange, readonly string[]]>([
	['an id', 'london-lost', ['id london-lost: no what-if is called "london-lost"']],
	[
		'an element',
		{ fail: ['circuit/londn'] },
		['fail circuit/londn: "circuit/londn" is not an element that can fail here'],
	],
	[
		'a path',
		{ set: { 'circuit.london.sku': 1 } },
		['set circuit.london.sku: "circuit.london.sku" names nothing in the design'],
	],
	['a value', { set: { 'circuits.london.sku': 'gold' } }, ['set circuits.london.sku: circuits.london.sku is "gold"']],
	[
		'a link',
		{ add: { globalReach: [{ between: ['london', 'rome'] }] } },
		['add globalReach london~rome: no circuit is called "rome"'],
	],
	['a key', { remove: ['site/rome'] }, ['remove site/rome: "site/rome" is not an element that can be removed here']],
	['a start', { after: 'rome' }, ['after rome: no what-if is called "rome"']],
	[
		'several',
		{ fail: ['circuit/londn', 'circuit/london', 'circuit/london'], set: { 'circuits.london.sku': 'gold' } },
		[
			'fail circuit/london: "circuit/london" stands twice in fail',
			'set circuits.london.sku: circuits.london.sku is "gold"',
			'fail circuit/londn: "circuit/londn" is not an element that can fail here',
		],
	],
])('a mistake is told by where it is: %s', (_, change, expected) => {
	const result = whatIf(seed, change);
	expect(result.ok ? [] : result.mistakes.map(({ at, message }) => `${at}: ${message}`)).toEqual(expected);
});
