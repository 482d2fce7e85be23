// Every word of a policy in the words of BIRD and of FRR.

import { describe, expect, test } from 'vitest';
import { exportFilter, importFilter } from '../../src/lab/bird-policy.ts';
import { preferenceOf, weightOf } from '../../src/lab/bird-preference.ts';
import { routeMap } from '../../src/lab/frr-policy.ts';
import type { End, PolicyRule } from '../../src/routing/model.ts';

const numbers: Readonly<Record<string, number>> = { red: 1, blue: 2 };
const external = { asn: 65_001, neighbourAsn: 12_076, family: 4, ownMed: false, severalInside: false } as const;
const bird = (of: object = {}) => ({ ...external, tag: (name: string) => `(64998, ${numbers[name]})`, ...of });

describe('BIRD, on export', () => {
	test.each<[string, PolicyRule, readonly string[]]>([
		['next without a setting', { match: { local: true }, action: 'next' }, []],
		[
			'one of two tags',
			{ match: { tagsAny: ['red', 'blue'] } },
			['if ((64998, 1) ~ bgp_community || (64998, 2) ~ bgp_community) then { accept; }'],
		],
		['one of no tags', { match: { tagsAny: [] } }, []],
		[
			'both tags',
			{ match: { tagsAll: ['red', 'blue'] } },
			['if ((64998, 1) ~ bgp_community) && ((64998, 2) ~ bgp_community) then { accept; }'],
		],
		['none of a tag', { match: { tagsNone: ['red'] } }, ['if !((64998, 1) ~ bgp_community) then { accept; }']],
		['own', { match: { local: true } }, ['if source = RTS_STATIC then { accept; }']],
		['learned', { match: { local: false } }, ['if source != RTS_STATIC then { accept; }']],
		[
			'a path',
			{ match: { pathContains: 7, pathLenMin: 2 } },
			['if bgp_path ~ [7] && bgp_path.len >= 2 then { accept; }'],
		],
		[
			'prefixes',
			{
				match: {
					prefixes: ['10.0.0.0/8', { prefix: '10.0.0.0/8', ge: 24 }, { prefix: '10.0.0.0/8', ge: 4, le: 9 }, '::/0'],
				},
			},
			['if net ~ [ 10.0.0.0/8, 10.0.0.0/8{24,32}, 10.0.0.0/8{8,9} ] then { accept; }'],
		],
		['prefixes of the other family', { match: { prefixes: ['::/0'] } }, []],
		[
			'settings in their order',
			{
				set: {
					clearTags: true,
					addTags: ['red'],
					removeTags: ['blue'],
					prepend: 2,
					localPref: 5,
					med: 6,
					weight: 7,
					origin: 'egp',
				},
				action: 'next',
			},
			[
				'bgp_community.delete([(64998, *)]);',
				'bgp_community.add((64998, 1));',
				'bgp_community.delete((64998, 2));',
				'bgp_path.prepend(65001);',
				'bgp_path.prepend(65001);',
				'bgp_local_pref = 5;',
				'bgp_med = 6;',
				'bgp_origin = ORIGIN_EGP;',
			],
		],
	])('%s', (_, rule, expected) => {
		expect(exportFilter({ speaker: 'x', export: [rule] }, bird()).slice(0, -1)).toEqual(expected);
	});

	test.each<[string, Partial<End>, object, readonly string[]]>([
		['all private ASNs', { stripPrivate: 'all' }, {}, ['bgp_path.delete([64512..65534, 4200000000..4294967294]);']],
		[
			"but the neighbour's",
			{ stripPrivate: 'all' },
			{ neighbourAsn: 64_512 },
			['bgp_path.delete([64513..65534, 4200000000..4294967294]);'],
		],
		[
			'when there are no others',
			{ stripPrivate: 'if-all-private', keepNeighbour: false },
			{ neighbourAsn: 65_000 },
			[
				'if filter(bgp_path, [64512..65534, 4200000000..4294967294]).len = bgp_path.len then bgp_path.delete([64512..65534, 4200000000..4294967294]);',
			],
		],
		['up to the first public one', { stripPrivate: 'leading', keepNeighbour: false }, {}, ['strip_leading(0);']],
		['override', { asOverride: true }, {}, ['override_as(12076, 65001);']],
		['neither inside an AS', { stripPrivate: 'all', asOverride: true }, { neighbourAsn: 65_001 }, []],
	])('%s', (_, end, of, expected) => {
		expect(exportFilter({ speaker: 'x', ...end }, bird(of)).slice(0, -1)).toEqual(expected);
	});
});

test('what stands behind the end of a list is left out', () => {
	expect(exportFilter({ speaker: 'x', export: [{ action: 'deny' }, { match: { local: true } }] }, bird())).toEqual([
		'reject;',
	]);
	expect(exportFilter({ speaker: 'x', export: [{ set: { med: 1 } }] }, bird())).toEqual(['bgp_med = 1;', 'accept;']);
});

describe('BIRD, on import', () => {
	test("nothing that arrives is one's own, and a weight is a preference", () => {
		const rules: PolicyRule[] = [
			{ match: { local: true }, action: 'deny' },
			{ match: { local: false }, set: { weight: 50 } },
		];
		expect(importFilter({ speaker: 'x', import: rules, importDefault: 'deny' }, bird())).toEqual([
			'preference = 150;',
			'accept;',
		]);
	});

	test('a preference keeps the order of weights, an own route just above a learned one of its weight', () => {
		expect([0, 32_767, 32_768, 32_769, 65_434].map(preferenceOf)).toEqual([100, 32_867, 32_868, 32_870, 65_535]);
		for (const weight of [0, 10, 32_768, 40_000]) expect(weightOf(preferenceOf(weight))).toBe(weight);
		expect(weightOf(32_869)).toBe(32_768);
	});
});

describe('FRR', () => {
	const of = { asn: 65_001, tag: (name: string) => `64998:${numbers[name]}` };
	const lines = (rule: PolicyRule, end: Partial<End> = {}): readonly string[] =>
		routeMap('M', { speaker: 'x', export: [rule], ...end }, 'export', of);
	const last = ['route-map M permit 20', ' set comm-list OWN-MARK delete'];

	test.each<[string, PolicyRule, readonly string[]]>([
		[
			'one of two tags',
			{ match: { tagsAny: ['blue', 'red'] }, action: 'deny' },
			[
				'bgp community-list expanded M-1 permit _64998:2_',
				'bgp community-list expanded M-1 permit _64998:1_',
				'route-map M deny 10',
				' match community M-1',
			],
		],
		[
			'both tags, none of them own',
			{ match: { tagsAll: ['blue', 'red'], local: false }, action: 'next' },
			[
				'bgp community-list expanded M-1 deny _64997:1_',
				'bgp community-list expanded M-1 permit _64998:1( | .* )64998:2_',
				'route-map M permit 10',
				' match community M-1',
				' on-match next',
			],
		],
		[
			'a path',
			{ match: { pathContains: 7, pathLenMin: 3 }, action: 'deny' },
			[
				'bgp as-path access-list M-1 deny ^([0-9]+( [0-9]+){0,1})?$',
				'bgp as-path access-list M-1 permit _7_',
				'route-map M deny 10',
				' match as-path M-1',
			],
		],
		[
			'prefixes',
			{ match: { prefixes: [{ prefix: '10.0.0.0/8', ge: 16, le: 24 }] }, action: 'deny' },
			[
				'ip prefix-list M-1 seq 5 permit 10.0.0.0/8 ge 16 le 24',
				'route-map M deny 10',
				' match ip address prefix-list M-1',
			],
		],
		[
			'settings',
			{ set: { clearTags: true, addTags: ['red'], prepend: { asn: 7, count: 2 }, med: 6 }, action: 'next' },
			[
				'route-map M permit 10',
				' set comm-list ALL-TAGS delete',
				' set community 64998:1 additive',
				' set as-path prepend 7 7',
				' set metric 6',
				' on-match next',
			],
		],
	])('%s', (_, rule, expected) => {
		expect(lines(rule)).toEqual([...expected, ...last]);
	});

	test('what no rule takes', () => {
		expect(lines({ action: 'deny' }, { exportDefault: 'deny' }).at(-1)).toBe('route-map M deny 20');
	});
});
