// What a customer edge can be told, knob by knob, and what its neighbours then hold: `*` is in use, then the prefix, its path and from whom.

import { describe, expect, it } from 'vitest';
import { routesOf } from '../../src/report/routes.ts';
import { simulate } from '../../src/simulate.ts';
import { scenarioOf } from './validity/case.ts';

/** The table of a node, a line a route; customer edges show local preference, as only there it is set. */
function table(yaml: string, node: string): readonly string[] {
	const view = simulate(scenarioOf(yaml)).answers.find(({ id }) => id === 'as-designed')!;
	return routesOf(view, node)
		.filter(({ learnedFrom }) => learnedFrom !== null)
		.map(({ prefix, asPath, learnedFrom, localPreference, selected }) => {
			const preference = /^(site|wan)\//.test(node) ? ` lp ${localPreference}` : '';
			return `${selected ? '*' : ' '} ${prefix} [${asPath.join(' ')}]${preference} ${learnedFrom}`;
		});
}

//  a ─ c ═ d ─ b        v on c
const pair = (attachment: string, site = '', rest = ''): string => `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16, 10.2.0.0/16]${site} }
  b: { asn: 65002, prefixes: [10.9.0.0/16] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { links: [primary]${attachment} } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: { b: { links: [primary] } } }
vnets: { v: { region: UK South, prefixes: [10.8.0.0/16], circuits: [c] } }
globalReach: [{ between: [c, d] }]${rest}`;

const atEdge = (attachment: string, site?: string) => table(pair(attachment, site), 'circuit/c/primary');

const own = (line: string): boolean => line.includes('site/a');

describe('what it announces', () => {
	it.each([
		[
			'everything the site has, unless told otherwise',
			'',
			['* 10.1.0.0/16 [65001] site/a', '* 10.2.0.0/16 [65001] site/a'],
		],
		['R029, R101: only what `advertise` names', ', advertise: [10.1.0.0/16]', ['* 10.1.0.0/16 [65001] site/a']],
		[
			'R025: private peering takes longer prefixes, down to one address',
			', advertise: [10.1.0.0/17, 10.2.0.1/32]',
			['* 10.1.0.0/17 [65001] site/a', '* 10.2.0.1/32 [65001] site/a'],
		],
		['R029: an empty `advertise` is nothing at all', ', advertise: []', []],
		[
			'R029: `aggregate` takes the place of what it covers',
			', aggregate: [10.0.0.0/14]',
			['* 10.0.0.0/14 [65001] site/a'],
		],
		[
			'R029: an aggregate leaves what lies outside',
			', aggregate: [10.2.0.0/15]',
			['* 10.1.0.0/16 [65001] site/a', '* 10.2.0.0/15 [65001] site/a'],
		],
		[
			'R051: `prepend` repeats the own AS number',
			', prepend: 2',
			['* 10.1.0.0/16 [65001 65001 65001] site/a', '* 10.2.0.0/16 [65001 65001 65001] site/a'],
		],
		[
			'R051: `prependWith` takes another, and the own one is still the first',
			', prepend: 2, prependWith: 65100, advertise: [10.1.0.0/16]',
			['* 10.1.0.0/16 [65001 65100 65100] site/a'],
		],
		[
			'R020: `asn` is the number used on this circuit',
			', asn: 65010, advertise: [10.1.0.0/16]',
			['* 10.1.0.0/16 [65010] site/a'],
		],
		[
			'R003: AS numbers of documentation and of four bytes are no mistake on a circuit',
			', asn: 64496, advertise: [10.1.0.0/16]',
			['* 10.1.0.0/16 [64496] site/a'],
		],
		[
			'R003: nor is 23456, which IANA keeps',
			', asn: 23456, advertise: [10.1.0.0/16]',
			['* 10.1.0.0/16 [23456] site/a'],
		],
		[
			'R003: nor is 65551, which IANA keeps',
			', asn: 65551, advertise: [10.1.0.0/16]',
			['* 10.1.0.0/16 [65551] site/a'],
		],
		['R003: nor is 4200000001', ', asn: 4200000001, advertise: [10.1.0.0/16]', ['* 10.1.0.0/16 [4200000001] site/a']],
	] as const)('%s', (_, attachment, expected) => {
		expect(atEdge(attachment).filter(own)).toEqual(expected);
	});

	it('R121: `defaultRoute` adds the default route, which no `advertise` holds back', () => {
		expect(atEdge(', advertise: [10.1.0.0/16]', ', defaultRoute: true').filter(own)).toEqual([
			'* 0.0.0.0/0 [65001] site/a',
			'* 10.1.0.0/16 [65001] site/a',
		]);
	});

	it('R023, R130: only on the links that are up', () => {
		expect(table(pair(''), 'circuit/c/secondary').filter(own)).toEqual([]);
		expect(table(pair(''), 'site/a').filter((line) => line.includes('secondary'))).toEqual([]);
	});

	//  mpls ─ a ─ c        far, on the WAN alone, has a half of 10.1.0.0/16 and 10.7.0.0/16
	it.each([
		['D14: and what the WAN brings, with transit', '', ['10.1.0.0/16', '10.1.128.0/17', '10.7.0.0/16']],
		['D14, R029: less what an aggregate covers', ', aggregate: [10.1.0.0/16]', ['10.1.0.0/16', '10.7.0.0/16']],
		[
			'D14, R029: and no more than that',
			', aggregate: [10.1.0.0/17]',
			['10.1.0.0/16', '10.1.0.0/17', '10.1.128.0/17', '10.7.0.0/16'],
		],
	])('%s', (_, attachment, expected) => {
		const yaml = pair(
			`, advertise: [10.1.0.0/16]${attachment}`,
			'',
			'\nwans: { mpls: { sites: [a, far], transit: true } }',
		);
		const far = yaml.replace(
			'\ncircuits:',
			'\n  far: { asn: 65003, prefixes: [10.1.128.0/17, 10.7.0.0/16] }\ncircuits:',
		);
		expect(
			table(far, 'circuit/c/primary')
				.filter(own)
				.map((line) => line.split(' ')[1]),
		).toEqual(expected);
	});

	it('R051, R053: its path at a gateway, private numbers kept', () => {
		const prepended = pair(', prepend: 1, advertise: [10.1.0.0/16]');
		expect(table(prepended, 'gateway/v').filter((line) => line.includes('10.1.'))).toEqual([
			'* 10.1.0.0/16 [12076 65001 65001] circuit/c/primary',
		]);
		expect(table(prepended, 'gateway/v').filter((line) => line.includes('10.9.'))).toEqual([
			'* 10.9.0.0/16 [12076 12076 12076 65002] circuit/c/primary',
			'* 10.9.0.0/16 [12076 12076 12076 65002] circuit/c/secondary',
		]);
	});

	it('R055: its path at a remote site, leading private numbers gone, those behind a public one kept', () => {
		const at = (attachment: string) => table(pair(attachment), 'site/b').filter((line) => line.includes('10.1.'));
		expect(at(', advertise: [10.1.0.0/16]')).toEqual(['* 10.1.0.0/16 [12076] lp 100 circuit/d/primary']);
		expect(at(', advertise: [10.1.0.0/16], prepend: 2')).toEqual(['* 10.1.0.0/16 [12076] lp 100 circuit/d/primary']);
		expect(at(', advertise: [10.1.0.0/16], prepend: 2, prependWith: 3333')).toEqual([
			'* 10.1.0.0/16 [12076 3333 3333] lp 100 circuit/d/primary',
		]);
		expect(at(', advertise: [10.1.0.0/16], prepend: 2, prependWith: 65100, asn: 3333')).toEqual([
			'* 10.1.0.0/16 [12076 3333 65100 65100] lp 100 circuit/d/primary',
		]);
	});
});

describe('what it accepts', () => {
	const offered = ['* 10.8.0.0/16 [12076] lp 100 circuit/c/primary', '* 10.9.0.0/16 [12076] lp 100 circuit/c/primary'];

	it.each([
		['R047: VNets and remote sites, unless told otherwise', '', offered],
		['R029: only what `accept` covers', ', accept: [10.9.0.0/16]', offered.slice(1)],
		['R029: with everything inside', ', accept: [10.8.0.0/15]', offered],
		['R029: an empty `accept` is nothing at all', ', accept: []', []],
		[
			'R066: at the local preference given',
			', localPreference: 300',
			offered.map((line) => line.replace('100', '300')),
		],
	] as const)('%s', (_, attachment, expected) => {
		expect(table(pair(attachment), 'site/a')).toEqual(expected);
	});

	//       ┌ c ┐
	//  a ───┤   ├─── v
	//       └ d ┘
	it('R066: of two circuits the higher local preference is used, whatever the path', () => {
		const two = (c: string, d: string): string => `
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { links: [primary]${c} } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: { a: { links: [primary]${d} } } }
vnets: { v: { region: UK South, prefixes: [10.8.0.0/16], circuits: [c, d] } }`;
		expect(table(two('', ''), 'site/a')).toEqual([
			'* 10.8.0.0/16 [12076] lp 100 circuit/c/primary',
			'* 10.8.0.0/16 [12076] lp 100 circuit/d/primary',
		]);
		expect(table(two('', ', localPreference: 200'), 'site/a')).toEqual([
			'* 10.8.0.0/16 [12076] lp 200 circuit/d/primary',
			'  10.8.0.0/16 [12076] lp 100 circuit/c/primary',
		]);
	});

	//  a ─ c ═ d ─ a
	it('R106: its own prefixes come back over Global Reach, and it does not take them unless told to', () => {
		const loop = (accept: string): string => `
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { links: [primary]${accept} } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: { a: { links: [primary], prepend: 3 } } }
globalReach: [{ between: [c, d] }]`;
		expect(table(loop(''), 'site/a')).toEqual([]);
		// The MSEE of d prefers the copy from c, as the local path is longer (R065), and offers it to the site.
		expect(
			table(loop(', accept: [10.0.0.0/8]').replace('prepend: 3', 'prepend: 3, accept: [10.0.0.0/8]'), 'site/a'),
		).toEqual(['  10.1.0.0/16 [12076] lp 100 circuit/d/primary']);
	});

	it('R056: a public AS number meets itself across Global Reach, a private one does not', () => {
		const same = (asn: number): readonly string[] =>
			table(pair('').replace('asn: 65001', `asn: ${asn}`).replace('asn: 65002', `asn: ${asn}`), 'site/b').filter(
				(line) => line.includes('10.1.'),
			);
		expect(same(65001)).toEqual(['* 10.1.0.0/16 [12076] lp 100 circuit/d/primary']);
		expect(same(3333)).toEqual([]);
	});
});

describe('over a WAN', () => {
	//  a ─ c    b ─ c2    a ┄ wan ┄ b     v on c alone
	const joined = (wan: string): string => `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
wans: { mpls: { sites: [a, b]${wan} } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: { a: { links: [primary] } } } }
vnets: { v: { region: UK South, prefixes: [10.8.0.0/16], circuits: [c] } }`;

	it('R029: without transit a site passes nothing of a circuit on, nor the other way', () => {
		expect(table(joined(''), 'site/b')).toEqual(['* 10.1.0.0/16 [65001] lp 50 wan/mpls']);
		expect(table(joined(''), 'circuit/c/primary').filter(own)).toEqual(['* 10.1.0.0/16 [65001] site/a']);
	});

	it('R029, R050: with transit it does both', () => {
		expect(table(joined(', transit: true'), 'site/b')).toEqual([
			'* 10.1.0.0/16 [65001] lp 50 wan/mpls',
			'* 10.8.0.0/16 [65001 12076] lp 50 wan/mpls',
		]);
		expect(table(joined(', transit: true'), 'circuit/c/primary').filter(own)).toEqual([
			'* 10.1.0.0/16 [65001] site/a',
			'* 10.2.0.0/16 [65001 65002] site/a',
		]);
	});

	it('R121: its default route goes there too, and on to the circuit of the WAN', () => {
		const managed = `
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16], defaultRoute: true }, b: { prefixes: [10.2.0.0/16] } }
wans: { mpls: { sites: [a, b], asn: 65100 } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [wan/mpls] } }
vnets: { v: { region: UK South, prefixes: [10.8.0.0/16], circuits: [c] } }`;
		const defaults = (node: string) => table(managed, node).filter((line) => line.includes(' 0.0.0.0/0 '));
		expect(defaults('site/b')).toEqual(['* 0.0.0.0/0 [65100 65001] lp 50 wan/mpls']);
		expect(defaults('gateway/v')).toEqual([
			'* 0.0.0.0/0 [12076 65100 65001] circuit/c/primary',
			'* 0.0.0.0/0 [12076 65100 65001] circuit/c/secondary',
		]);
	});

	it('R066: at the local preference of the WAN, with its AS number where it has one', () => {
		expect(table(joined(', localPreference: 150, asn: 65100'), 'site/b')).toEqual([
			'* 10.1.0.0/16 [65100 65001] lp 150 wan/mpls',
		]);
	});

	//  far ┄ wan ┄ a ─ c ═ d ─ b
	it('D14: a site without an AS number takes no route for its own, whatever is prepended', () => {
		const yaml = pair('', '', '\nwans: { mpls: { sites: [a, far], transit: true } }')
			.replace('b: { links: [primary] }', 'b: { asn: 3333, prepend: 2, prependWith: 4200000000 }')
			.replace('\ncircuits:', '\n  far: { prefixes: [10.7.0.0/16] }\ncircuits:');
		expect(table(yaml, 'site/far').filter((line) => line.includes('10.9.'))).toEqual([
			'* 10.9.0.0/16 [65001 12076 3333 4200000000 4200000000] lp 50 wan/mpls',
		]);
	});

	//  a ─ c ═ d ─ b,  a ┄ wan ┄ b
	it.each([
		['R066: Global Reach is preferred to a WAN', '', 'circuit/d/primary'],
		['R066, R067: unless the WAN has the higher local preference', ', localPreference: 150', 'wan/mpls'],
	] as const)('%s', (_, wan, from) => {
		const both = pair('', '', `\nwans: { mpls: { sites: [a, b]${wan} } }`);
		const used = table(both, 'site/b').filter((line) => line.startsWith('* 10.1.'));
		expect(used.map((line) => line.split(' ').at(-1))).toEqual([from]);
	});

	it('R067: what goes by Global Reach and comes back by a WAN is named', () => {
		const both = pair(', localPreference: 40', '', '\nwans: { mpls: { sites: [a, b] } }');
		const { findings } = simulate(scenarioOf(both)).answers.find(({ id }) => id === 'as-designed')!;
		expect(findings.filter(({ code }) => code === 'ASYMMETRIC_PATH').map(({ at, message }) => [at, message])).toEqual([
			['site/a', 'site/a reaches site/b by no circuit and is answered by c, d.'],
		]);
	});
});

describe('the families of a peering', () => {
	//  a ─ c ─ v, with both families
	const both = (peering: string): string => `
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16, 'fd01::/48'] } }
circuits: { c: { peeringLocation: London, provider: Equinix, privatePeering: ${peering}, sites: { a: { links: [primary] } } } }
vnets: { v: { region: UK South, prefixes: [10.8.0.0/16, 'fd08::/48'], circuits: [c] } }`;
	const outcomes = (yaml: string): readonly (readonly unknown[])[] =>
		simulate(scenarioOf(yaml))
			.answers.find(({ id }) => id === 'as-designed')!
			.pairs.filter(({ from }) => from.node === 'site/a')
			.map(({ to, outcome, reason }) => [to.prefixes[0]!.text, outcome, reason?.code ?? null]);

	it('R017, D11: a right one carries both', () => {
		expect(outcomes(both("{ ipv4: 172.16.0.0/29, ipv6: 'fd00::/125' }"))).toEqual([
			['10.8.0.0/16', 'reachable', null],
			['fd08::/48', 'reachable', null],
		]);
	});

	it('R017, D11: a mistake in IPv6 costs IPv6 alone', () => {
		expect(outcomes(both("{ ipv4: 172.16.0.0/29, ipv6: 'fd00::/64' }"))).toEqual([
			['10.8.0.0/16', 'reachable', null],
			['fd08::/48', 'unreachable', 'BAD_PREFIX_LENGTH'],
		]);
	});

	it('R019, D11: so does an overlap', () => {
		expect(outcomes(both("{ ipv4: 172.16.0.0/29, ipv6: 'fd08::/125' }"))).toEqual([
			['10.8.0.0/16', 'reachable', null],
			['fd08::/48', 'unreachable', 'SUBNET_OVERLAP'],
		]);
	});
});
