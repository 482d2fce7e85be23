// Global Reach at work: what crosses a link, what does not, and what a prepend does on either side of it.

import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';

describe('a prepend on one of two circuits', () => {
	//         ┌ x ┐        x ═ z, y ═ z
	//   hq ───┤   ├─ app
	//         └ y ┘            z ─ branch      hq prepends twice on y
	const twoCircuits = (asn: number) =>
		ask(`
sites:
  hq:     { asn: ${asn}, prefixes: [10.1.0.0/16] }
  branch: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [hq] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: { hq: { prepend: 2 } } }
  z: { peeringLocation: Paris,  provider: Equinix, sites: [branch] }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x, y] } }
globalReach: [{ between: [x, z] }, { between: [y, z] }]`);
	const circuitsTaken = (asn: number, from: string) => {
		const { hops } = twoCircuits(asn).pair(from, 'site/hq').forward;
		return [...new Set(hops.filter((hop) => /^circuit\/[xy]\//.test(hop)).map((hop) => hop.split('/')[1]))];
	};

	it('R051, R061: with a private AS number it steers the VNet', () => {
		expect(circuitsTaken(65001, 'vnet/app')).toEqual(['x']);
	});

	it('R055, R064: with a private AS number it does nothing towards a site over Global Reach, and the answer warns', () => {
		expect(circuitsTaken(65001, 'site/branch')).toEqual(['x', 'y']);
		expect(twoCircuits(65001).findings()).toContain('PRIVATE_PREPEND_IGNORED site/hq');
	});

	it('R051, R055, R061, R064: with a public AS number it steers both', () => {
		expect(circuitsTaken(3333, 'vnet/app')).toEqual(['x']);
		expect(circuitsTaken(3333, 'site/branch')).toEqual(['x']);
		expect(twoCircuits(3333).findings()).not.toContain('PRIVATE_PREPEND_IGNORED site/hq');
	});
});

describe('what does not chain', () => {
	//   a ─ x ═ y ─ b , y ═ z ─ c
	const { outcome, pair, routes } = ask(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
  c: { asn: 65003, prefixes: [10.3.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
  z: { peeringLocation: Paris,  provider: Equinix, sites: [c] }
globalReach: [{ between: [x, y] }, { between: [y, z] }]
whatIf:
  third: { add: { globalReach: [{ between: [x, z] }] } }
  third-and-y-lost: { after: third, fail: [circuit/y] }`);

	it('R096: links x–y and y–z leave x and z apart', () => {
		expect(outcome('site/a', 'site/b')).toBe('reachable');
		expect(outcome('site/b', 'site/c')).toBe('reachable');
		expect(outcome('site/a', 'site/c')).toBe('unreachable');
		expect(pair('site/a', 'site/c').reason).toMatchObject({ code: 'NO_GLOBAL_REACH', rule: 'R096' });
		expect(routes('circuit/x/primary', '10.3.0.0/16', 'all')).toEqual([]);
	});

	it('R045, R096: what came over one link stays at the edge', () => {
		expect(routes('circuit/y/primary', '10.3.0.0/16')).toHaveLength(2);
		expect(routes('site/b', '10.3.0.0/16')).toHaveLength(2);
	});

	it('R096: a third link joins them, whatever becomes of the circuit between', () => {
		expect(outcome('site/a', 'site/c', 'third')).toBe('reachable');
		expect(outcome('site/a', 'site/c', 'third-and-y-lost')).toBe('reachable');
	});
});

describe('only the best route crosses', () => {
	//   a ─ x ═ y ─ b , x ═ z ─ c      a and b have 10.9.0.0/16, and a prepends
	const { routes, findings } = ask(`
sites:
  a: { asn: 65001, prefixes: [10.9.0.0/16] }
  b: { asn: 65002, prefixes: [10.9.0.0/16] }
  c: { asn: 65003, prefixes: [10.3.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: { a: { prepend: 2 } } }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
  z: { peeringLocation: Paris,  provider: Equinix, sites: [c] }
globalReach: [{ between: [x, y] }, { between: [x, z] }]`);

	it('R065: the edge prefers the copy across Global Reach to its own, which is longer', () => {
		expect(routes('circuit/x/primary', '10.9.0.0/16').map(({ learnedFrom }) => learnedFrom)).toEqual([
			'circuit/y/primary',
			'circuit/y/secondary',
		]);
		expect(findings().filter((found) => found.startsWith('PREPEND_HIDES_ROUTE'))).toEqual([
			'PREPEND_HIDES_ROUTE circuit/x',
		]);
	});

	it('R065, D17: and offers neither to the other circuits joined to it', () => {
		expect(routes('circuit/z/primary', '10.9.0.0/16', 'all')).toEqual([]);
	});
});

describe('without Global Reach', () => {
	//   a ─ x ─ app      b ─ y      a and b on one WAN
	const { outcome, pair } = ask(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
wans: { mpls: { sites: [a, b] } }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] } }
whatIf: { no-wan: { remove: [wan/mpls] } }`);

	it('R108: a site reaches the VNets of its circuit, and other sites over a WAN', () => {
		expect(outcome('site/a', 'vnet/app')).toBe('reachable');
		expect(outcome('site/a', 'site/b')).toBe('reachable');
		expect(pair('site/a', 'site/b').forward.hops).toEqual(['site/a', 'wan/mpls', 'site/b']);
		expect(outcome('site/a', 'site/b', 'no-wan')).toBe('unreachable');
	});

	it('R096: of two circuits that a link could join the one is named whose link is there', () => {
		//   a ─ w, y      b ─ x, and x ═ y
		const { pair } = ask(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  w: { peeringLocation: Paris, provider: Equinix, sites: [a] }
  x: { peeringLocation: London, provider: Equinix, sites: [b] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [a] }
globalReach: [{ between: [x, y] }]`);
		expect(pair('site/a', 'site/b', 'without-global-reach').reason).toMatchObject({
			code: 'NO_GLOBAL_REACH',
			at: 'globalReach/x~y',
			repair: [{ add: 'globalReach', value: { between: ['x', 'y'] } }],
		});
	});
});

describe('scope', () => {
	it('R010: a circuit is where its peering location is, and the file knows no other place', () => {
		const at = (place: string) =>
			ask(`
circuits: { x: { peeringLocation: ${place}, provider: Equinix } }
vnets: { app: { region: East US, prefixes: [10.4.0.0/16], circuits: [x] } }`).findings();
		expect(at('London')).toEqual(['SKU_SCOPE_GEO connection/app~x']);
		expect(at('New York')).toEqual([]);
		expect(() => ask('circuits: { x: { peeringLocation: London, location: East US } }')).toThrow('location');
	});

	it('R082: where a site is does not matter, only the region of the gateway', () => {
		const { outcome, findings } = ask(`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16], city: Tokyo } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  near: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }
  away: { region: Japan East, prefixes: [10.5.0.0/16], circuits: [x] }`);
		expect(outcome('site/a', 'vnet/near')).toBe('reachable');
		expect(findings()).toEqual(['SKU_SCOPE_GEO connection/away~x']);
	});

	it('R083: a VNet of another geopolitical region by way of a Premium circuit, with a warning and by that rule', () => {
		//   a ─ London, Standard ═ Amsterdam, Premium ─ app in Japan East
		const { pair, findings } = ask(`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  x: { peeringLocation: London,    provider: Equinix, sites: [a] }
  y: { peeringLocation: Amsterdam, provider: Equinix, sku: premium }
vnets: { app: { region: Japan East, prefixes: [10.5.0.0/16], circuits: [y] } }
globalReach: [{ between: [x, y] }]`);
		expect(pair('site/a', 'vnet/app')).toMatchObject({ outcome: 'reachable', assumptions: ['R083'] });
		expect(findings()).toEqual(['SCOPE_BYPASS_UNVERIFIED circuit/x']);
	});

	it('R083: so does a VNet, and a site by its WAN', () => {
		//   near, wan ─ London, Standard ═ Amsterdam, Premium ─ away in Japan East
		const { pair } = ask(`
sites: { a: { prefixes: [10.1.0.0/16] } }
wans: { mpls: { sites: [a], asn: 65001 } }
circuits:
  x: { peeringLocation: London,    provider: Equinix, sites: [wan/mpls] }
  y: { peeringLocation: Amsterdam, provider: Equinix, sku: premium }
vnets:
  near: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x], gateway: { allowRemoteVnetTraffic: true } }
  away: { region: Japan East, prefixes: [10.5.0.0/16], circuits: [y], gateway: { allowRemoteVnetTraffic: true } }
globalReach: [{ between: [x, y] }]`);
		for (const [from, to] of [
			['site/a', 'vnet/away'],
			['vnet/near', 'vnet/away'],
			['vnet/away', 'vnet/near'],
		] as const) {
			expect(pair(from, to).outcome, from).toBe('reachable');
			expect(pair(from, to).assumptions, from).toContain('R083');
		}
		expect(pair('site/a', 'vnet/near').assumptions).not.toContain('R083');
	});
});

it('R093, R137: a link goes with the authorization it was made with', () => {
	//   a ─ x (net) ═ y (other) ─ b
	const joined = (link: string) =>
		ask(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, subscription: net, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, subscription: other, sites: [b] }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], subscription: net, circuits: { y: { ${link} } } } }
globalReach: [{ between: [x, y], ${link} }]`);
	const granted = joined('authorization: key').findings();
	// One authorization serves one connection: the link gives way.
	expect(granted).toEqual(['AUTH_REQUIRED globalReach/x~y']);
	expect(joined('').findings()).toEqual(['AUTH_REQUIRED connection/app~y', 'AUTH_REQUIRED globalReach/x~y']);
	expect(joined('').outcome('site/a', 'site/b')).toBe('unreachable');
});
