// What is said of default routes: only what the routes do, whatever a limit or a failure takes away.

import { expect, test } from 'vitest';
import { answerOf, ipv4, scenarioOf } from '../azure/limit-designs.ts';

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
