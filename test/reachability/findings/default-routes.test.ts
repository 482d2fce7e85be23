// What is said of default routes: only what the routes do, whatever a limit or a failure takes away.

import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/simulate.ts';
import { answerOf, ipv4, scenarioOf } from '../../azure/limit-designs.ts';

function said(yaml: string, view?: string): readonly string[] {
	const { findings } = answerOf(scenarioOf(yaml), view);
	return findings.filter(({ code }) => code.startsWith('DEFAULT_ROUTE')).map(({ at, message }) => `${at}: ${message}`);
}

const crosses = (site: string, from: string, to: string) =>
	`site/${site}: The default route of site ${site} crosses Global Reach from circuit ${from} to ${to}; Microsoft does not stop it, the edges there must filter it.`;
const draws = (site: string, circuit: string, vnets: string) =>
	`site/${site}: The default route of site ${site} on circuit ${circuit} draws the internet traffic of ${vnets} there.`;

test('R102, R121: across Global Reach, to VNets, through a WAN, and where neither is', () => {
	//  a ─ ca ═ cb ─ b      cc ─ mpls ╌ c (0.0.0.0/0)     cd ─ d
	//            └──── v ────┘
	const yaml = `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16], defaultRoute: true }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
  c: { asn: 65003, prefixes: [0.0.0.0/0] }
  d: { asn: 65004, prefixes: [10.4.0.0/16], defaultRoute: true }
wans: { mpls: { sites: [c], asn: 65100 } }
circuits:
  ca: { peeringLocation: London, provider: Equinix, sites: [a] }
  cb: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
  cc: { peeringLocation: Paris, provider: Equinix, sites: [wan/mpls] }
  cd: { peeringLocation: Milan, provider: Equinix, sites: [d] }
vnets: { v: { region: UK South, prefixes: [192.168.0.0/16], circuits: [cb, cc] } }
globalReach: [{ between: [ca, cb] }]
whatIf:
  wan-lost: { fail: [wan/mpls] }
  link-lost: { fail: [globalReach/ca~cb] }`;
	expect(said(yaml)).toEqual([crosses('a', 'ca', 'cb'), draws('c', 'cc', 'VNet v')]);
	expect(said(yaml, 'without-global-reach')).toEqual([draws('c', 'cc', 'VNet v')]);
	expect(said(yaml, 'link-lost')).toEqual([draws('c', 'cc', 'VNet v')]);
	// What Global Reach brings draws as well.
	expect(said(yaml, 'wan-lost')).toEqual([crosses('a', 'ca', 'cb'), draws('a', 'ca', 'VNet v')]);
});

test('R102: no link that has failed is crossed, in a state that follows from the one before', () => {
	//  a ┬ ca        a is on both, and its guard lets its default routes come back
	//    └ cb
	const { answers } = simulate(
		scenarioOf(`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16], defaultRoute: true } }
circuits:
  ca: { peeringLocation: London, provider: Equinix, sites: [a] }
  cb: { peeringLocation: Dublin, provider: Equinix, sites: [a] }
globalReach: [{ between: [ca, cb] }]
whatIf:
  link-lost: { fail: [globalReach/ca~cb] }
  circuit-lost: { fail: [circuit/ca] }`),
	);
	const crossing = answers.filter(({ findings }) => findings.some(({ code }) => code === 'DEFAULT_ROUTE_CROSSES'));
	expect(crossing.map(({ id }) => id)).toEqual(['as-designed']);
});

//  a (many, 0.0.0.0/0) ─ x ═ y
//                        └ hub ╌ spoke
const many = (count: number) => `
sites: { a: { asn: 65001, prefixes: [${ipv4(count)}], defaultRoute: true } }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix }
vnets:
  hub: { region: UK South, prefixes: [172.16.0.0/16], circuits: [x] }
  spoke: { region: UK South, prefixes: [172.17.0.0/16] }
peerings: [{ between: [hub, spoke], allowGatewayTransit: hub, useRemoteGateways: spoke }]
globalReach: [{ between: [x, y] }]`;

test('R026, R102, R121: a session that is down for its prefixes announces no default route', () => {
	expect(said(many(3999))).toEqual([crosses('a', 'x', 'y'), draws('a', 'x', 'VNets hub and spoke')]);
	expect(said(many(4000))).toEqual([]);
});

test('R102, R107: a default route for IPv6 crosses where the link has IPv6', () => {
	//  a ─ x ═ y
	const six = (link: string) => `
sites: { a: { asn: 65001, prefixes: ['2001:db8:1::/48'], defaultRoute: true } }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, privatePeering: { ipv6: 'fd00::8/125' } }
globalReach: [{ between: [x, y]${link} }]`;
	expect(said(six(''))).toEqual([]);
	expect(said(six(", ipv6: 'fd00::/124'"))).toEqual([]);
	expect(said(six(", ipv6: 'fd00::/125'"))).toEqual([crosses('a', 'x', 'y')]);
});

test('R102, R121: a summary of everything is a default route', () => {
	const yaml = many(2)
		.replace(', defaultRoute: true', '')
		.replace('sites: [a]', 'sites: { a: { aggregate: [0.0.0.0/0] } }');
	expect(said(yaml)).toEqual([crosses('a', 'x', 'y'), draws('a', 'x', 'VNets hub and spoke')]);
});

test('R102: that of a VNet crosses as well', () => {
	//  a ─ x ═ y ─ b
	//      └ hub (0.0.0.0/0) ╌ spoke
	const yaml = (hub: string) => `
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  x: { peeringLocation: London, provider: Equinix, sites: [a] }
  y: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets:
  hub: { region: UK South, ${hub}, circuits: [x] }
  spoke: { region: UK South, prefixes: [172.17.0.0/16] }
peerings: [{ between: [hub, spoke], allowGatewayTransit: hub, useRemoteGateways: spoke }]
globalReach: [{ between: [x, y] }]
whatIf: { link-lost: { fail: [globalReach/x~y] } }`;
	const crossesFrom = (path: string) => [
		[path, crosses('hub', 'x', 'y').replaceAll('site/', 'vnet/').replaceAll('site hub', 'VNet hub')],
	];
	const placed = (text: string, view?: string) =>
		answerOf(scenarioOf(text), view)
			.findings.filter(({ code }) => code.startsWith('DEFAULT_ROUTE'))
			.map(({ at, path, message }) => [path.join('.'), `${at}: ${message}`]);
	const summarized = yaml('prefixes: [172.16.0.0/16], gateway: { summarizedPrefixes: [0.0.0.0/0] }');
	expect(placed(summarized)).toEqual(crossesFrom('vnets.hub.gateway.summarizedPrefixes'));
	expect(placed(summarized, 'link-lost')).toEqual([]);
	expect(placed(yaml('prefixes: [0.0.0.0/0]'))).toEqual(crossesFrom('vnets.hub.prefixes'));
	expect(placed(yaml('prefixes: [172.16.0.0/16]'))).toEqual([]);
});

describe('R070, R121: only what has no other route to the internet is drawn', () => {
	//  a (0.0.0.0/0) ─ x ─ v, w
	const subnets = (v: string, w = '', site = 'prefixes: [10.1.0.0/16]') => `
sites: { a: { asn: 65001, ${site}, defaultRoute: true } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  v: { region: UK South, prefixes: [172.16.0.0/16, '2001:db8:2::/48'], circuits: [x], subnets: { ${v} } }
  w: { region: UK South, prefixes: [172.17.0.0/16], circuits: [x], subnets: { ${w} } }`;
	const internet = (...prefixes: readonly string[]) =>
		`routes: [${prefixes.map((prefix) => `{ prefix: '${prefix}', nextHopType: internet }`).join(', ')}]`;
	const p = (ten: number, more = '') => `p${ten}: { prefix: 172.16.${ten}.0/24, ${more} }`;
	const closed = 'propagateGatewayRoutes: false';

	test.each([
		['no subnets are declared', subnets(''), 'VNets v and w'],
		['a default route of its own', subnets(p(1, internet('0.0.0.0/0'))), 'VNet w'],
		['no routes of the gateway', subnets(p(1, closed)), 'VNet w'],
		['both, in two subnets', subnets(`${p(1, internet('0.0.0.0/0'))}, ${p(2, closed)}`), 'VNet w'],
		['one subnet of three', subnets(`${p(1, closed)}, ${p(2)}, ${p(3, closed)}`), 'VNet w and subnet p2 of VNet v'],
		['two subnets of three', subnets(`${p(1)}, ${p(2)}, ${p(3, closed)}`), 'VNet w and subnets p1 and p2 of VNet v'],
		['the internet in two halves', subnets(p(1, internet('0.0.0.0/1', '128.0.0.0/1'))), 'VNet w'],
		['half of the internet', subnets(p(1, internet('128.0.0.0/1'))), 'VNets v and w'],
		[
			'an IPv6 default route where there is no IPv6',
			subnets('', 'p: { prefix: 172.17.1.0/24 }', "prefixes: ['2001:db8:1::/48']"),
			'VNet v',
		],
	])('%s', (_, yaml, drawn) => {
		expect(said(yaml)).toEqual([draws('a', 'x', drawn)]);
	});

	test('nothing at all', () => {
		expect(said(subnets(p(1, closed), `q: { prefix: 172.17.1.0/24, ${closed} }`))).toEqual([]);
		expect(
			said(subnets('gateway-subnet: { prefix: 172.16.0.0/27 }', `q: { prefix: 172.17.1.0/24, ${closed} }`)),
		).toEqual([]);
	});
});
