// What the simulator decides for itself: how traffic is followed, and which answer is given.

import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';

const ends = `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }`;

//   a ─ x ═ y ─ b
const joined = (onX = '[a]', onY = '[b]', link = 'globalReach: [{ between: [x, y] }]') => `${ends}
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: ${onX} }
  y: { peeringLocation: Dublin, provider: Equinix, sites: ${onY} }
${link}`;

describe('owners', () => {
	//   a ─ x ─┬─ app      both sites have 10.9.0.0/16
	//   b ─ y ─┘
	const twice = ask(
		`${joined('[a]', '[b]', '')}
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x, y] } }`.replaceAll(
			/10\.[12]\.0\.0/g,
			'10.9.0.0',
		),
	);

	it('D07, R104: any announcer of the exact prefix is a right place to arrive, and the pair rests on that', () => {
		const { outcome, forward, assumptions } = twice.pair('vnet/app', 'site/a');
		expect(outcome).toBe('reachable');
		expect(forward.hops).toEqual(expect.arrayContaining(['site/a', 'site/b']));
		expect(assumptions).toContain('D07');
	});

	it('D07, R105: the longest announced prefix around an address owns it', () => {
		// b has 10.1.9.0/24 inside the 10.1.0.0/16 of a.
		const { document } = ask(joined().replace('[10.2.0.0/16]', '[10.2.0.0/16, 10.1.9.0/24]'));
		const { pairs } = document.views.find(({ id }) => id === 'as-designed')!;
		expect(new Set(pairs.map(({ outcome }) => outcome))).toEqual(new Set(['reachable']));
		expect(document.views[0]!.findings.map(({ code, at }) => `${code} ${at}`)).toContain('NESTED_PREFIX site/b');
	});
});

describe('a prefix that one of its holders announces nowhere', () => {
	//   a ─ x ─┬─ app      both sites have 10.9.0.0/16, and a keeps it to itself
	//   b ─ y ─┘
	const onX = (more: string, circuits = '[x, y]') =>
		ask(
			`${joined(`{ a: { ${more} } }`, '[b]', '')}
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: ${circuits} } }
whatIf: { without-b: { fail: [site/b] } }`.replaceAll(/(prefixes: \[10\.[12]\.0\.0\/16)/g, '$1, 10.9.0.0/16'),
		);
	const between = ({ document }: ReturnType<typeof ask>, a: string, prefix: string, view = 'as-designed') =>
		document.views
			.find(({ id }) => id === view)!
			.pairs.find(({ from, to }) => from.node === 'vnet/app' && to.node === a && to.prefixes.includes(prefix))!;

	it('D07, R104: traffic for it ends with those that announce it, and that is the wrong place', () => {
		const asked = onX('advertise: [10.1.0.0/16]');
		const { outcome, forward, reason, assumptions } = between(asked, 'site/a', '10.9.0.0/16');
		expect([outcome, forward.delivered, forward.hops.at(-1)]).toEqual(['one-way', 'none', 'site/b']);
		expect([reason!.code, reason!.message]).toEqual([
			'NOT_ADVERTISED',
			'Traffic from site/a reaches vnet/app, but not the other way: site/a does not announce 10.9.0.0/16 on circuit/x.',
		]);
		expect(reason!.repair).toEqual([{ set: 'circuits.x.sites.a.advertise', value: ['10.1.0.0/16', '10.9.0.0/16'] }]);
		expect(assumptions).not.toContain('D07');
		const other = between(asked, 'site/b', '10.9.0.0/16');
		expect([other.outcome, other.forward.delivered]).toEqual(['reachable', 'all']);
		expect(other.assumptions).not.toContain('D07');
		expect(between(asked, 'site/a', '10.9.0.0/16', 'without-b').outcome).toBe('one-way');
	});

	it('D07: announced as part of an aggregate alone, it draws nothing from where it is announced by itself', () => {
		const asked = onX('aggregate: [10.8.0.0/15]');
		expect(between(asked, 'site/a', '10.9.0.0/16').outcome).toBe('one-way');
		expect(between(asked, 'site/b', '10.9.0.0/16').outcome).toBe('reachable');
		// Where the other is not heard, the aggregate leads to the one that has it.
		const apart = onX('aggregate: [10.8.0.0/15]', '[x]');
		expect(between(apart, 'site/a', '10.9.0.0/16').outcome).toBe('reachable');
		expect(between(apart, 'site/b', '10.9.0.0/16').outcome).toBe('unreachable');
	});

	it('D07: a VNet without a connection', () => {
		const asked = ask(`${joined()}
vnets:
  app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] }
  copy: { region: UK South, prefixes: [10.4.0.0/16] }
  peer: { region: UK South, prefixes: [10.5.0.0/16] }
peerings: [{ between: [copy, peer] }]`);
		expect(asked.pair('site/a', 'vnet/app').outcome).toBe('reachable');
		expect(asked.pair('site/a', 'vnet/copy').outcome).toBe('unreachable');
		expect(asked.pair('vnet/peer', 'vnet/copy').outcome).toBe('reachable');
	});
});

describe('one direction that ends elsewhere', () => {
	//   a ─ x ─┬─ app      both sites have 10.9.0.0/16
	//   b ─ y ─┘
	it.each([
		['site/a', 'site/a has failed.'],
		['circuit/x', 'circuit/x has failed.'],
	])('D07, D15: with %s down, the other owner gets it', (failed, cause) => {
		const { document } = ask(
			`${joined('[a]', '[b]', '')}
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x, y] } }
whatIf: { lost: { fail: [${failed}] } }`.replaceAll(/10\.[12]\.0\.0/g, '10.9.0.0'),
		);
		const { pairs } = document.views.find(({ id }) => id === 'lost')!;
		for (const [one, other] of [
			['site/a', 'vnet/app'],
			['vnet/app', 'site/a'],
		]) {
			const { outcome, reason } = pairs.find(({ from, to }) => from.node === one && to.node === other)!;
			expect([outcome, reason!.message]).toEqual([
				'one-way',
				`Traffic from vnet/app for 10.9.0.0/16 reaches site/b, which has it too, but nothing gets from site/a to vnet/app: ${cause}`,
			]);
		}
	});
});

describe('outcomes', () => {
	it('D08: traffic in one direction is one-way, for both ordered pairs', () => {
		// b takes nothing from its circuit, so it has no answer for a.
		const { pair } = ask(joined('[a]', '{ b: { accept: [] } }'));
		expect(pair('site/a', 'site/b').outcome).toBe('one-way');
		expect(pair('site/b', 'site/a').outcome).toBe('one-way');
		expect(pair('site/a', 'site/b').forward.delivered).toBe('all');
		expect(pair('site/b', 'site/a').forward.delivered).toBe('none');
	});

	it('D08, D09: nothing is reachable behind a summary that has nothing longer to offer', () => {
		// a announces 10.0.0.0/14 for its 10.1.0.0/16; 10.3.0.0/16 of c, which is on no circuit, lies inside.
		const { pair } = ask(
			joined('{ a: { aggregate: [10.0.0.0/14] } }').replace(
				'\ncircuits:',
				'\n  c: { asn: 65003, prefixes: [10.3.0.0/16] }\ncircuits:',
			),
		);
		expect(pair('site/b', 'site/a').outcome).toBe('reachable');
		expect(pair('site/b', 'site/c').forward.hops.at(-1)).toBe('site/a');
		expect(pair('site/b', 'site/c').forward.delivered).toBe('none');
	});

	it('D09: a customer edge uses equal links at once', () => {
		const { routes } = ask(joined());
		expect(routes('site/a', '10.2.0.0/16').map(({ learnedFrom }) => learnedFrom)).toEqual([
			'circuit/x/primary',
			'circuit/x/secondary',
		]);
	});

	it('D24: traffic follows every equal branch, and is partial when some of them end elsewhere', () => {
		// Both a and c announce 10.9.0.0/16, but c only has 10.9.5.0/24 of it.
		const { pair } = ask(`
sites:
  a: { asn: 65001, prefixes: [10.9.0.0/16] }
  c: { asn: 65003, prefixes: [10.9.5.0/24] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: { c: { aggregate: [10.9.0.0/16] } } }
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x, y] } }`);
		expect(pair('vnet/app', 'site/a')).toMatchObject({ outcome: 'partial', forward: { delivered: 'some' } });
	});
});

describe('reasons', () => {
	it('D16: no route was ever offered', () => {
		// c is on the WAN of b and on no circuit; the WAN passes nothing on.
		const { pair } = ask(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: { a: { accept: [10.2.0.0/16] } } }
  y: { peeringLocation: Dublin, provider: Equinix, sites: { b: { advertise: [] } } }
globalReach: [{ between: [x, y] }]`);
		expect(pair('site/a', 'site/b').forward).toMatchObject({ delivered: 'none', hops: ['site/a'] });
	});

	//   a ─ x   y ─ b      x is not provisioned, and no link joins the two
	const apart = joined('[a]', '[b]', 'whatIf: { y-lost: { fail: [circuit/y] } }');

	it('D18: a refused object comes before a missing session, and a failed element too', () => {
		const refused = ask(
			apart.replace('provider: Equinix, sites: [a]', 'provider: Equinix, provisioned: false, sites: [a]'),
		);
		expect(refused.pair('site/a', 'site/b').reason?.code).toBe('CIRCUIT_NOT_PROVISIONED');
		expect(refused.pair('site/a', 'site/b', 'y-lost').reason?.code).toBe('CIRCUIT_NOT_PROVISIONED');
		expect(ask(apart).pair('site/a', 'site/b', 'y-lost').reason?.code).toBe('ELEMENT_FAILED');
		expect(ask(apart).pair('site/a', 'site/b').reason?.code).toBe('NO_GLOBAL_REACH');
	});

	it('D22: what is refused carries nothing, and the rest goes on', () => {
		const { pair } = ask(`${joined().replace('London, provider: Equinix', 'London, provider: Equinix, sku: local')}
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [x] } }`);
		expect(pair('site/a', 'site/b').reason?.code).toBe('GR_LOCAL_SKU');
		expect(pair('site/a', 'vnet/app').outcome).toBe('reachable');
	});
});

describe('routes that do not rest', () => {
	//   a is on x and y, which are joined, prepends on y and prefers Microsoft; b is on the WAN, which passes on.
	const transit = (wan: number, accept = '') =>
		ask(`${ends}
wans: { w: { sites: [a, b], transit: true, asn: 65100, localPreference: ${wan} } }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: { a: { localPreference: 100${accept} } } }
  y: { peeringLocation: Dublin, provider: Equinix, sites: { a: { localPreference: 100, prepend: 1${accept} } } }
globalReach: [{ between: [x, y] }]`);

	it('D19, R106: a cycle is reported, and no pair is called reachable by it', () => {
		const { findings, pair } = transit(50);
		expect(findings()).toContain('ROUTE_OSCILLATION circuit/x/primary');
		expect(pair('site/a', 'site/b').outcome).toBe('undetermined');
	});

	it('D19, R066: with the WAN preferred they rest', () => {
		const { findings, pair } = transit(200);
		expect(findings().filter((finding) => finding.startsWith('ROUTE_OSCILLATION'))).toEqual([]);
		expect(pair('site/a', 'site/b').outcome).toBe('reachable');
	});
});

describe('the last rungs', () => {
	it('D23: what a speaker originates itself comes first', () => {
		const { routes } = ask(joined().replace('[10.2.0.0/16]', '[10.2.0.0/16, 10.1.0.0/16]'));
		expect(routes('site/a', '10.1.0.0/16').map(({ learnedFrom }) => learnedFrom)).toEqual([null]);
	});

	it('D23: at last the lowest key, whatever the order in the file', () => {
		const order = (circuits: string) =>
			ask(`
sites: { hq: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
${[...circuits].map((id, n) => `  ${id}: { peeringLocation: ${['London', 'Dublin', 'Paris', 'Milan', 'Zurich'][n]}, provider: Equinix, sites: [hq] }`).join('\n')}
vnets: { app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [${[...circuits].join(', ')}], gateway: { sku: ErGw2AZ } } }`)
				.routes('gateway/app', '10.1.0.0/16')
				.map(({ learnedFrom }) => learnedFrom!.split('/')[1]);
		expect(new Set(order('abcde'))).toEqual(new Set(['a', 'b', 'c', 'd']));
		expect(new Set(order('edcba'))).toEqual(new Set(['a', 'b', 'c', 'd']));
	});
});
