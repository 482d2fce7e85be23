// Each switch of `assume`, both ways: the outcome differs, the pair says that it rests on the rule, and by documents alone it is not settled.

import { describe, expect, it } from 'vitest';
import { type AssumeName, assumptions } from '../../src/rulebook/assumptions.ts';
import { type Asked, ask as answer } from './ask.ts';

const known = new Map<string, Asked>();

/** Each design once. */
function ask(yaml: string, evidence: 'documented' | 'inferred' = 'inferred'): Asked {
	const asked = known.get(evidence + yaml) ?? answer(yaml, evidence);
	known.set(evidence + yaml, asked);
	return asked;
}

interface Flip {
	readonly assume: AssumeName;
	/** What the pair names. */
	readonly rule: string;
	readonly from: string;
	readonly to: string;
	readonly byDefault: string;
	readonly other: string | boolean;
	readonly otherwise: string;
	/** Where traffic passes by a summary alone. */
	readonly transits?: readonly string[];
	readonly yaml: string;
}

const sites = `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }`;

const flips: readonly (readonly [title: string, Flip])[] = [
	[
		// far ─ y ─ b ─ mpls ─ a ─ x ─ near
		'R030: 12076 in a path from a customer edge',
		{
			assume: 'mseeDropsOwnAsn',
			rule: 'R030',
			from: 'vnet/near',
			to: 'vnet/far',
			byDefault: 'reachable',
			other: true,
			otherwise: 'unreachable',
			yaml: `${sites}
wans: { mpls: { sites: [a, b], transit: true } }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets:
  near: { region: UK South,     prefixes: [10.4.0.0/16], circuits: [x] }
  far:  { region: North Europe, prefixes: [10.5.0.0/16], circuits: [y] }`,
		},
	],
	[
		// a ─ x ═ y ─ b, app on x; a summarizes its 10.4.9.0/24 as the address space of app
		'R031: a gateway and a customer edge with one prefix',
		{
			assume: 'gatewayRouteWins',
			rule: 'R031',
			from: 'site/b',
			to: 'vnet/app',
			byDefault: 'reachable',
			other: false,
			otherwise: 'partial',
			yaml: `
sites:
  a: { asn: 65001, prefixes: [10.4.9.0/24] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: { a: { aggregate: [10.4.0.0/16] } } }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] } }
globalReach: [{ between: [x, y] }]`,
		},
	],
	[
		// a ─ x ═ z ═ y ─ c, b on z; c prepends its summary of what a has
		'R064: private prepends among Global Reach routes',
		{
			assume: 'privatePrependAcrossGlobalReach',
			rule: 'R064',
			from: 'site/b',
			to: 'site/a',
			byDefault: 'partial',
			other: 'honoured',
			otherwise: 'reachable',
			yaml: `
sites:
  a: { asn: 65001, prefixes: [10.9.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
  c: { asn: 65003, prefixes: [10.9.5.0/24] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: { c: { aggregate: [10.9.0.0/16], prepend: 2 } } }
  z: { peeringLocation: Paris,  provider: Equinix, sites: [b] }
globalReach: [{ between: [x, z] }, { between: [y, z] }]`,
		},
	],
	[
		// one ─ x ─ two
		'R073, R078: gateways that set no flag',
		{
			assume: 'legacyDefault',
			rule: 'R073',
			from: 'vnet/one',
			to: 'vnet/two',
			byDefault: 'unreachable',
			other: true,
			otherwise: 'reachable',
			yaml: `
circuits: { x: { peeringLocation: London, provider: Equinix } }
vnets:
  one: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }
  two: { region: UK West,  prefixes: [10.5.0.0/16], circuits: [x] }`,
		},
	],
	[
		// a ─┬ x
		// b ─┘
		'D01: sites on one circuit',
		{
			assume: 'edgeReflectsSites',
			rule: 'D01',
			from: 'site/a',
			to: 'site/b',
			byDefault: 'unreachable',
			other: true,
			otherwise: 'reachable',
			yaml: `${sites}
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a, b] } }`,
		},
	],
	[
		// a ─ x ═ y ─ b (10.0.0.0/8) , y ═ z ─ c
		'R138: a summary in the middle',
		{
			assume: 'edgeTransitBySummary',
			rule: 'R138',
			from: 'site/a',
			to: 'site/c',
			byDefault: 'reachable',
			other: false,
			otherwise: 'unreachable',
			transits: ['circuit/y'],
			yaml: `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.0.0.0/8] }
  c: { asn: 65003, prefixes: [10.3.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
  z: { peeringLocation: Paris,  provider: Equinix, sites: [c] }
globalReach: [{ between: [x, y] }, { between: [y, z] }]`,
		},
	],
	[
		// one ─ x ═ y ─ two, and a (10.0.0.0/8) ─ x
		'R138: a summary between VNets that do not admit each other',
		{
			assume: 'edgeTransitBySummary',
			rule: 'R138',
			from: 'vnet/one',
			to: 'vnet/two',
			byDefault: 'reachable',
			other: false,
			otherwise: 'unreachable',
			transits: ['circuit/x', 'circuit/y'],
			yaml: `
sites: { a: { asn: 65001, prefixes: [10.0.0.0/8] } }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix }
vnets:
  one: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }
  two: { region: UK West,  prefixes: [10.5.0.0/16], circuits: [y] }
globalReach: [{ between: [x, y] }]`,
		},
	],
	[
		// one, two ┄ hub ─ x ─ a (10.0.0.0/8): back to the gateway it came from
		'R138: a summary between spokes of one hub',
		{
			assume: 'edgeTransitBySummary',
			rule: 'R138',
			from: 'vnet/one',
			to: 'vnet/two',
			byDefault: 'reachable',
			other: false,
			otherwise: 'unreachable',
			transits: ['circuit/x'],
			yaml: `
sites: { a: { asn: 65001, prefixes: [10.0.0.0/8] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  hub: { region: UK South, prefixes: [10.3.0.0/16], circuits: [x] }
  one: { region: UK South, prefixes: [10.4.0.0/16] }
  two: { region: UK South, prefixes: [10.5.0.0/16] }
peerings:
  - { between: [hub, one], allowGatewayTransit: hub, useRemoteGateways: one }
  - { between: [hub, two], allowGatewayTransit: hub, useRemoteGateways: two }`,
		},
	],
	[
		// a ─┬ x ═ y ─ c (0.0.0.0/0)
		// b ─┘
		'R138, D01: a default route between sites on one circuit',
		{
			assume: 'edgeTransitBySummary',
			rule: 'R138',
			from: 'site/a',
			to: 'site/b',
			byDefault: 'reachable',
			other: false,
			otherwise: 'unreachable',
			transits: ['circuit/x'],
			yaml: `${sites}
  c: { asn: 65003, prefixes: [10.3.0.0/16], defaultRoute: true }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a, b] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [c] }
globalReach: [{ between: [x, y] }]`,
		},
	],
	[
		// a ─ x ─ v ─ y ─ b, and v announces 10.0.0.0/8
		'D31: a summary at a gateway in the middle',
		{
			assume: 'gatewayTransitBySummary',
			rule: 'D31',
			from: 'site/a',
			to: 'site/b',
			byDefault: 'unreachable',
			other: true,
			otherwise: 'reachable',
			transits: ['gateway/v'],
			yaml: `${sites}
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets: { v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x, y], gateway: { summarizedPrefixes: [10.0.0.0/8] } } }`,
		},
	],
	[
		// a ─(primary)─ x ═ y ─(secondary)─ b
		'R133: half of each circuit',
		{
			assume: 'tunnelPairing',
			rule: 'R133',
			from: 'site/a',
			to: 'site/b',
			byDefault: 'reachable',
			other: 'paired',
			otherwise: 'unreachable',
			yaml: `${sites}
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: { a: { links: [primary] } } }
  y: { peeringLocation: Dublin, provider: Equinix, sites: { b: { links: [secondary] } } }
globalReach: [{ between: [x, y] }]`,
		},
	],
	[
		// a (4,001 prefixes) ─ x ─ v, whose gateway is rated for 4,000
		'R042: a gateway over its route limit',
		{
			assume: 'gatewayRouteLimit',
			rule: 'R042',
			from: 'site/a',
			to: 'vnet/v',
			byDefault: 'reachable',
			other: 'down',
			otherwise: 'unreachable',
			yaml: `
sites: { a: { asn: 65001, prefixes: [${Array.from({ length: 4001 }, (_, n) => `10.${n >> 8}.${n & 255}.0/24`).join(', ')}] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sku: premium, sites: [a] } }
vnets: { v: { region: UK South, prefixes: [172.16.0.0/16], circuits: [x], gateway: { sku: ErGw1AZ } } }`,
		},
	],
];

describe.each(flips)('%s', (_, { assume, rule, from, to, byDefault, other, otherwise, yaml }) => {
	const switched = `assume: { ${assume}: ${other} }${yaml}`;

	it('is otherwise when switched', () => {
		expect(other).not.toBe(assumptions[assume].default);
		expect(ask(yaml).outcome(from, to)).toBe(byDefault);
		expect(ask(switched).outcome(from, to)).toBe(otherwise);
	});

	it('is named by the pair, either way', () => {
		expect(ask(yaml).pair(from, to).assumptions).toContain(rule);
		expect(ask(switched).pair(from, to).assumptions).toContain(rule);
	});

	it('D25: is not settled by documents alone', () => {
		for (const text of [yaml, switched]) {
			const { outcome, reason } = ask(text, 'documented').pair(from, to);
			expect(outcome).toBe('undetermined');
			expect(reason).toMatchObject({ code: 'EVIDENCE_TOO_WEAK' });
		}
	});
});

describe('R109: published limits', () => {
	//   a ─ x ─ v0 … v10
	const eleven = `
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
${Array.from({ length: 11 }, (_, n) => `  v${10 + n}: { region: UK South, prefixes: [10.${100 + n}.0.0/16], circuits: [x] }`).join('\n')}`;

	it('are enforced, or ignored; being documented they leave nothing open', () => {
		const ignored = `assume: { limits: ignored }${eleven}`;
		expect(ask(eleven).outcome('site/a', 'vnet/v20')).toBe('unreachable');
		expect(ask(eleven, 'documented').outcome('site/a', 'vnet/v20')).toBe('unreachable');
		expect(ask(ignored).outcome('site/a', 'vnet/v20')).toBe('reachable');
		expect(ask(ignored).findings()).not.toContain('LINK_LIMIT connection/v20~x');
	});
});

it('every switch is tried both ways', () => {
	expect([...new Set(flips.map(([, { assume }]) => assume)), 'limits'].sort()).toEqual(Object.keys(assumptions).sort());
});

const joining = flips.filter(([, { transits }]) => transits !== undefined);
it.each(joining)('%s is warned of where it joins anything', (_, { assume, rule, byDefault, other, transits, yaml }) => {
	const switched = `assume: { ${assume}: ${other} }${yaml}`;
	const warned = (text: string) =>
		ask(text)
			.findings()
			.filter((line) => line.startsWith('TRANSIT_BY_SUMMARY '));
	const [joined, apart] = byDefault === 'reachable' ? [yaml, switched] : [switched, yaml];
	expect(warned(joined)).toEqual(transits!.map((at) => `TRANSIT_BY_SUMMARY ${at}`));
	expect(warned(apart)).toEqual([]);
	const found = ask(joined).document.views.flatMap(({ findings }) => findings);
	expect(new Set(found.flatMap((one) => (one.code === 'TRANSIT_BY_SUMMARY' ? [one.rule] : [])))).toEqual(
		new Set([rule]),
	);
});
