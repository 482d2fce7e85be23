// The ExpressRoute gateway: what it announces, what it keeps to itself, and how it chooses.

import { describe, expect, it } from 'vitest';
import { flipRule } from '../../src/azure/flip.ts';
import { prefixOf } from '../../src/net/prefix.ts';
import { withNetwork } from '../../src/reachability/view.ts';
import { walk } from '../../src/reachability/walk.ts';
import type { Network } from '../../src/routing/model.ts';
import { ask } from './ask.ts';

describe('what it announces', () => {
	it('R032: the whole address space of its VNet', () => {
		const { routes } = ask(`
circuits: { x: { peeringLocation: London, provider: Equinix } }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16, 10.5.0.0/17], circuits: [x] } }`);
		expect(routes('circuit/x/primary', '10.4.0.0/16')).toHaveLength(1);
		expect(routes('circuit/x/primary', '10.5.0.0/17')).toHaveLength(1);
	});

	it('R037: its summaries in place of what they cover', () => {
		const { simulation, routes } = ask(`
circuits: { x: { peeringLocation: London, provider: Equinix } }
vnets:
  app:
    region: UK South
    prefixes: [10.4.0.0/24, 10.4.1.0/24, 10.9.0.0/24]
    circuits: [x]
    gateway: { summarizedPrefixes: [10.4.0.0/16] }`);
		const classes = simulation.answers[0]!.solution.classes;
		expect(classes.flatMap(({ routeClass }) => routeClass.prefixes.map(({ text }) => text)).sort()).toEqual([
			'10.4.0.0/16',
			'10.9.0.0/24',
		]);
		expect(routes('circuit/x/primary', '10.4.0.0/16')).toHaveLength(1);
	});
});

describe('what it keeps', () => {
	//   a ─ x ─┐
	//          app
	//   b ─ y ─┘
	const { simulation, pair } = ask(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x, y] } }`);
	const view = simulation.answers.find(({ id }) => id === 'as-designed')!;

	/** As if an edge took 12076 in a path from a gateway: BGP's own guard against loops out of the way. */
	const unguarded = (network: Network): Network => ({
		...network,
		sessions: network.sessions.map((session) =>
			session.id!.startsWith('connection') ? { ...session, b: { ...session.b, allowOwnAs: 255 } } : session,
		),
	});
	const holds = (network: Network): boolean =>
		walk(withNetwork(view, network).forwarding, 'circuit/x/primary', prefixOf('10.2.0.0/16')).delivered !== 'none';

	it('R038: sites of two circuits that meet at a gateway stay apart', () => {
		expect(pair('site/a', 'site/b').outcome).toBe('unreachable');
		expect(pair('site/a', 'vnet/app').outcome).toBe('reachable');
		expect(pair('site/b', 'vnet/app').outcome).toBe('reachable');
	});

	it('R038: not for a loop in the path, but because the gateway passes nothing on', () => {
		expect(holds(unguarded(view.network))).toBe(false);
		expect(holds(unguarded(flipRule(view.network, 'R038')))).toBe(true);
	});
});

describe('how it chooses', () => {
	//   hq on five circuits, app on all of them
	const five = ['London', 'Dublin', 'Paris', 'Milan', 'Zurich'];
	const many = ask(`
sites: { hq: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
${five.map((place, n) => `  c${n}: { peeringLocation: ${place}, provider: Equinix, sites: [hq] }`).join('\n')}
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [c0, c1, c2, c3, c4], gateway: { sku: ErGw2AZ } } }`);

	it('R062, D10: four equal circuits at once, both links of each, those with the lowest keys', () => {
		const used = many.routes('gateway/app', '10.1.0.0/16').map(({ learnedFrom }) => learnedFrom);
		expect(used).toEqual([0, 1, 2, 3].flatMap((n) => [`circuit/c${n}/primary`, `circuit/c${n}/secondary`]));
		const standby = many.routes('gateway/app', '10.1.0.0/16', 'all').filter(({ lostAt }) => lostAt === 'multipath');
		expect(standby.map(({ learnedFrom }) => learnedFrom)).toEqual(['circuit/c4/primary', 'circuit/c4/secondary']);
		expect(many.findings()).toContain('ECMP_LIMIT gateway/app');
	});

	//   hq ─ x ═ y ─ b        app on both circuits
	const both = (weights: string) =>
		ask(`
sites:
  hq: { asn: 65001, prefixes: [10.1.0.0/16] }
  b:  { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [hq] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: ${weights} } }
globalReach: [{ between: [x, y] }]
whatIf:
  connection-lost: { fail: [connection/app~x] }`);

	it('R103: the circuit of the site before the detour over Global Reach', () => {
		const { pair } = both('[x, y]');
		expect(pair('vnet/app', 'site/hq').forward.hops).toEqual([
			'vnet/app',
			'circuit/x/primary',
			'circuit/x/secondary',
			'site/hq',
		]);
	});

	it('R134: the detour once its connection to that circuit is lost', () => {
		const { hops } = both('[x, y]').pair('vnet/app', 'site/hq', 'connection-lost').forward;
		expect(hops.filter((hop) => hop.startsWith('circuit/y'))).toEqual(['circuit/y/primary', 'circuit/y/secondary']);
		expect(hops.at(-1)).toBe('site/hq');
	});

	it('R061, R068: a higher weight on the far connection pulls traffic through the other circuit and Global Reach, with a warning', () => {
		const { pair, findings } = both('{ x: {}, y: { weight: 100 } }');
		expect(pair('vnet/app', 'site/hq').outcome).toBe('reachable');
		expect(pair('vnet/app', 'site/hq').forward.hops).toEqual([
			'vnet/app',
			'circuit/y/primary',
			'circuit/y/secondary',
			'circuit/x/primary',
			'circuit/x/secondary',
			'site/hq',
		]);
		expect(findings()).toContain('WEIGHT_OVERRIDES_DIRECT vnet/app');
		expect(both('[x, y]').findings()).not.toContain('WEIGHT_OVERRIDES_DIRECT vnet/app');
	});
});

describe('VNets through the edge', () => {
	const flags = (one: boolean, two: boolean) =>
		ask(`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  one: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: ${one} } }
  two: { region: UK West,  prefixes: [10.5.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: ${two} } }`);

	it.each([
		[false, false, 'unreachable'],
		[true, false, 'unreachable'],
		[false, true, 'unreachable'],
		[true, true, 'reachable'],
	] as const)('R073, R074: with the flags %s and %s they are %s', (one, two, outcome) => {
		expect(flags(one, two).outcome('vnet/one', 'vnet/two')).toBe(outcome);
	});

	it.each([
		[false, false],
		[true, false],
		[true, true],
	])('R076: with the flags %s and %s the site reaches both', (one, two) => {
		expect(flags(one, two).outcome('site/a', 'vnet/one')).toBe('reachable');
		expect(flags(one, two).outcome('site/a', 'vnet/two')).toBe('reachable');
	});

	it('D13: a gateway keeps to its own address space, whoever else announces it', () => {
		const { routes } = ask(`
sites: { a: { asn: 65001, prefixes: [10.4.0.0/16] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets: { one: { region: UK South, prefixes: [10.4.0.0/16], circuits: { x: { weight: 32000 } } } }`);
		expect(routes('gateway/one', '10.4.0.0/16').map(({ learnedFrom }) => learnedFrom)).toEqual([null]);
	});
});
