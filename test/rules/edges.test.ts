// The Microsoft edge: its links and sessions, and how a customer edge meets it.

import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';

//   a ─ x ═ y ─ b
//       │   │
//     near far
const joined = `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets:
  near: { region: UK South,     prefixes: [10.4.0.0/16], circuits: [x] }
  far:  { region: North Europe, prefixes: [10.5.0.0/16], circuits: [y] }
globalReach: [{ between: [x, y] }]`;

function sessions(yaml: string): readonly string[] {
	return ask(yaml)
		.simulation.answers.find(({ id }) => id === 'as-designed')!
		.network.sessions.map(({ a, b }) => [a.speaker, b.speaker].sort().join(' '))
		.sort();
}

describe('sessions', () => {
	it('R004: a circuit has two links, and an edge, a gateway and traffic use both', () => {
		expect(sessions(joined).filter((ends) => /site\/a|gateway\/near/.test(ends))).toEqual([
			'circuit/x/primary gateway/near',
			'circuit/x/primary site/a',
			'circuit/x/secondary gateway/near',
			'circuit/x/secondary site/a',
		]);
		const { routes } = ask(joined);
		const inUse = (node: string, prefix: string) => routes(node, prefix).map(({ learnedFrom }) => learnedFrom);
		expect(inUse('site/a', '10.4.0.0/16')).toEqual(['circuit/x/primary', 'circuit/x/secondary']);
		expect(inUse('gateway/near', '10.1.0.0/16')).toEqual(['circuit/x/primary', 'circuit/x/secondary']);
	});

	it('D02: each MSEE of one circuit has a session with each of the other', () => {
		expect(sessions(joined).filter((ends) => /^circuit\S+ circuit/.test(ends))).toEqual([
			'circuit/x/primary circuit/y/primary',
			'circuit/x/primary circuit/y/secondary',
			'circuit/x/secondary circuit/y/primary',
			'circuit/x/secondary circuit/y/secondary',
		]);
	});

	it('D02, R133: paired, like with like alone', () => {
		const paired = sessions(`assume: { tunnelPairing: paired }${joined}`);
		expect(paired.filter((ends) => /^circuit\S+ circuit/.test(ends))).toEqual([
			'circuit/x/primary circuit/y/primary',
			'circuit/x/secondary circuit/y/secondary',
		]);
	});

	it('D03: the two MSEEs of one circuit have none with each other', () => {
		const crossed = joined.replace('sites: [a]', 'sites: { a: { links: [primary] } }');
		expect(sessions(crossed)).not.toContain('circuit/x/primary circuit/x/secondary');
		// So the secondary has nothing of a to give to the gateway.
		expect(
			ask(crossed)
				.routes('gateway/near', '10.1.0.0/16', 'all')
				.map(({ learnedFrom }) => learnedFrom),
		).toEqual(['circuit/x/primary']);
	});
});

describe('failures', () => {
	const lost = ask(`${joined}
whatIf:
  one-link: { fail: [circuit/x/primary] }
  both-links: { fail: [circuit/x/primary, circuit/x/secondary] }
  circuit: { fail: [circuit/x] }
  location: { fail: [peeringLocation/london] }
  no-peering: { set: { circuits.y.privatePeering: false } }`);

	it('R130: a circuit lives on its other link', () => {
		expect(lost.outcome('site/a', 'vnet/near', 'one-link')).toBe('reachable');
		expect(lost.outcome('site/a', 'site/b', 'one-link')).toBe('reachable');
	});

	it("R130: with both links lost its sites are gone, while its VNet still reaches the other circuit's site", () => {
		expect(lost.outcome('site/a', 'vnet/near', 'both-links')).toBe('unreachable');
		expect(lost.outcome('site/a', 'site/b', 'both-links')).toBe('unreachable');
		expect(lost.outcome('vnet/near', 'site/b', 'both-links')).toBe('reachable');
	});

	it.each(['circuit', 'location', 'no-peering'])(
		'R132: the link is down with a circuit, its location or its peering: %s',
		(view) => {
			expect(lost.outcome('site/a', 'site/b')).toBe('reachable');
			expect(lost.outcome('site/a', 'site/b', view)).toBe('unreachable');
			expect(lost.outcome('vnet/near', 'site/b', view)).toBe('unreachable');
		},
	);

	it('D15: what failed carries nothing and is named', () => {
		expect(lost.pair('site/a', 'vnet/near', 'circuit').reason).toMatchObject({
			code: 'ELEMENT_FAILED',
			at: 'circuit/x',
		});
	});
});

describe('degrees of resilience', () => {
	//   hq ─ m (Amsterdam Metro) ─ app        then hq ─ x (London), y (Dublin) ─ app
	const metro = ask(`
sites: { hq: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits: { m: { peeringLocation: Amsterdam Metro, provider: Equinix, sites: [hq] } }
vnets: { app: { region: West Europe, prefixes: [10.4.0.0/16], circuits: [m] } }
whatIf:
  one-site: { fail: [peeringLocation/amsterdam-metro/primary] }
  other-site: { fail: [peeringLocation/amsterdam-metro/secondary] }
  both-sites: { fail: [peeringLocation/amsterdam-metro] }`);
	const maximum = ask(`
sites: { hq: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [hq] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [hq] }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x, y] } }
whatIf:
  london: { fail: [peeringLocation/london] }
  dublin: { fail: [peeringLocation/dublin] }`);

	it('R135: a Metro circuit outlives the loss of one of its two sites, and not of both', () => {
		expect(metro.outcome('site/hq', 'vnet/app', 'one-site')).toBe('reachable');
		expect(metro.outcome('site/hq', 'vnet/app', 'other-site')).toBe('reachable');
		expect(metro.outcome('site/hq', 'vnet/app', 'both-sites')).toBe('unreachable');
	});

	it('R135: two circuits in two locations outlive the loss of either', () => {
		expect(maximum.outcome('site/hq', 'vnet/app', 'london')).toBe('reachable');
		expect(maximum.outcome('site/hq', 'vnet/app', 'dublin')).toBe('reachable');
	});
});

describe('the way of traffic', () => {
	const { pair } = ask(joined);

	it('R071: from a VNet straight to the edge, into it through the gateway', () => {
		const { forward, return: back } = pair('vnet/near', 'site/a');
		expect(forward.hops).toEqual(['vnet/near', 'circuit/x/primary', 'circuit/x/secondary', 'site/a']);
		expect(back.hops).toEqual(['site/a', 'circuit/x/primary', 'circuit/x/secondary', 'gateway/near', 'vnet/near']);
	});

	it('R098: over Global Reach from edge to edge, past every VNet and gateway', () => {
		expect(pair('site/a', 'site/b').forward.hops).toEqual([
			'site/a',
			'circuit/x/primary',
			'circuit/x/secondary',
			'circuit/y/primary',
			'circuit/y/secondary',
			'site/b',
		]);
	});

	it('D04: an MSEE forwards over all equal routes, here to both edges of the other circuit', () => {
		const { edges } = pair('site/a', 'site/b').forward;
		expect(edges.filter(([from]) => from === 'circuit/x/primary')).toEqual([
			['circuit/x/primary', 'circuit/y/primary'],
			['circuit/x/primary', 'circuit/y/secondary'],
		]);
	});
});

it('R025: private peering admits prefixes of any length, private or public, and the default route', () => {
	const { outcome, routes } = ask(`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16, 10.9.0.1/32, 198.51.100.0/24], defaultRoute: true } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets: { near: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] } }`);
	expect(outcome('site/a', 'vnet/near')).toBe('reachable');
	for (const prefix of ['10.1.0.0/16', '10.9.0.1/32', '198.51.100.0/24', '0.0.0.0/0'])
		expect(routes('gateway/near', prefix), prefix).toHaveLength(2);
});
