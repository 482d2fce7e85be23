// Who gives way in a change: Azure refuses what is new, and never what works already.

import { describe, expect, it, test } from 'vitest';
import { validate } from '../../../src/azure/validity/validate.ts';
import { ask } from '../../rules/ask.ts';
import { rowsOf, scenarioOf } from './case.ts';

const numbers = (amount: number): readonly number[] => Array.from({ length: amount }, (_, index) => index + 1);

/** `code at` of the errors of a what-if. */
function errors(yaml: string, id = 'x'): readonly string[] {
	const { design } = scenarioOf(yaml).whatIfs.find((one) => one.id === id)!;
	return rowsOf(validate(design).findings).flatMap(([code, at, severity]) =>
		severity === 'error' ? [`${code} ${at}`] : [],
	);
}

const circuits = (ids: string, rest = ''): string =>
	[...ids].map((id) => `  ${id}: { peeringLocation: London, provider: Equinix${rest} }\n`).join('');
const vnet = (prefix: string, rest = ''): string => `{ region: UK South, prefixes: [${prefix}]${rest} }`;

//  n1 … n9 ─ b ═ z      ten of the ten that b takes; z elsewhere
const full = `
circuits:
  b: { peeringLocation: London, provider: Equinix, bandwidth: 50 Mbps }
  z: { peeringLocation: Paris, provider: Equinix, bandwidth: 50 Mbps }
vnets: {${numbers(9).map((n) => ` n${n}: ${vnet(`10.${n}.0.0/16`, ', circuits: [b]')}`)} }
globalReach: [{ between: [b, z] }]`;
const another = `add: { vnets: { a: ${vnet('10.50.0.0/16', ', circuits: [b]')} } }`;

//  h1 ┐
//     s      uses the gateway of h2
//  h2 ┘
const hubs = (first: string): string => `
circuits:
${circuits('c')}
vnets:
  h1: ${vnet('10.1.0.0/16', ', circuits: [c]')}
  h2: ${vnet('10.2.0.0/16', ', circuits: [c]')}
  s: ${vnet('10.3.0.0/16')}
peerings:
${first}
  - { between: [h2, s], allowGatewayTransit: h2, useRemoteGateways: s }`;

describe('what stood before a change comes before what is new, whatever its key', () => {
	it.each([
		['R109, D05: a place on a circuit', `${full}\nwhatIf: { x: { ${another} } }`, ['LINK_LIMIT connection/a~b']],
		[
			'R110, D05: a place at a gateway, when a circuit is provisioned',
			`circuits:
${circuits('a', ', provisioned: false')}${circuits('bcde')}
vnets: { v: ${vnet('10.0.0.0/16', ', circuits: [a, b, c, d, e]')} }
whatIf: { x: { set: { circuits.a.provisioned: true } } }`,
			['GATEWAY_CIRCUIT_LIMIT connection/v~a'],
		],
		[
			'R110, D05: a place at a gateway, when a circuit is brought to another location',
			`circuits:
  a: { peeringLocation: Paris, provider: Equinix }
${circuits('bcde')}
vnets: { v: ${vnet('10.0.0.0/16', ', circuits: [a, b, c, d, e], gateway: { sku: ErGw3AZ }')} }
whatIf: { x: { set: { circuits.a.peeringLocation: London } } }`,
			['GATEWAY_CIRCUIT_LIMIT connection/v~a'],
		],
		[
			'R021, D05: a VLAN of a port pair',
			`directPorts: { p: { peeringLocation: London, bandwidth: 100 Gbps } }
circuits:
  a: { peeringLocation: London, port: p, bandwidth: 5 Gbps, privatePeering: { vlan: 10 } }
  b: { peeringLocation: London, port: p, bandwidth: 5 Gbps, privatePeering: { vlan: 20 } }
whatIf: { x: { set: { circuits.a.privatePeering.vlan: 20 } } }`,
			['VLAN_CLASH circuit/a'],
		],
		[
			'R093, D05: an authorization',
			`circuits:
${circuits('c', ', subscription: one')}
vnets:
  a: ${vnet('10.1.0.0/16', ', subscription: two')}
  b: ${vnet('10.2.0.0/16', ', subscription: two, circuits: { c: { authorization: key } }')}
whatIf: { x: { set: { vnets.a.circuits: { c: { authorization: key } } } } }`,
			['AUTH_REQUIRED connection/a~c'],
		],
		[
			'R091, D05: a Global Reach block',
			`circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Paris, provider: Equinix }
  c: { peeringLocation: Amsterdam, provider: Equinix }
globalReach: [{ between: [b, c], ipv4: 192.168.0.0/29 }]
whatIf: { x: { add: { globalReach: [{ between: [a, b], ipv4: 192.168.0.0/29 }] } } }`,
			['GR_PREFIX_OVERLAP globalReach/a~b'],
		],
		[
			'R092, D05: the one link of two circuits, when that of the lower key is mended',
			`circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Paris, provider: Equinix }
vnets: { v: ${vnet('10.1.0.0/16', ', circuits: [a]')} }
globalReach: [{ between: [a, b], ipv4: 10.1.0.0/29 }, { between: [a, b] }]
whatIf: { x: { set: { globalReach.a~b.ipv4: 192.168.0.0/29 } } }`,
			['GR_DUPLICATE globalReach/a~b'],
		],
		[
			'R019, D05: the link subnet of a Microsoft peering',
			`sites: { s: { asn: 3333, prefixes: [203.0.113.0/24] } }
circuits:
${['a', 'b']
	.map(
		(id, index) =>
			`  ${id}: { peeringLocation: London, provider: Equinix, sites: [s], microsoftPeering: { sites: [s], prefixes: [203.0.113.0/24], ipv4: [198.51.100.${index * 8}/29], routeFilter: [UK South] } }`,
	)
	.join('\n')}
whatIf: { x: { set: { circuits.a.microsoftPeering.ipv4: [198.51.100.8/29] } } }`,
			['SUBNET_OVERLAP microsoftPeering/a'],
		],
		[
			'R044, D05: addresses beside those of another peer',
			`vnets: { a: ${vnet('10.1.0.0/16')}, h: ${vnet('10.2.0.0/16')}, z: ${vnet('10.3.0.0/16')} }
peerings: [{ between: [a, h] }, { between: [h, z] }]
whatIf: { x: { set: { vnets.a.prefixes: [10.1.0.0/16, 10.3.0.0/24] } } }`,
			['VNET_PEERING_OVERLAP peering/a~h'],
		],
		[
			'R033, D05: a remote gateway',
			`${hubs('')}
whatIf: { x: { add: { peerings: [{ between: [h1, s], allowGatewayTransit: h1, useRemoteGateways: s }] } } }`,
			['REMOTE_GATEWAY_CONFLICT peering/h1~s'],
		],
		[
			'R033, D05: a remote gateway, on a peering that was there without one',
			`${hubs('  - { between: [h1, s], allowGatewayTransit: h1 }')}
whatIf: { x: { set: { peerings.h1~s.useRemoteGateways: s } } }`,
			['REMOTE_GATEWAY_CONFLICT peering/h1~s'],
		],
	] as const)('%s', (_, yaml, expected) => {
		expect(errors(yaml)).toEqual(expected);
	});
});

describe('from step to step', () => {
	const steps = `${full}
whatIf:
  ten: { ${another} }
  room: { after: ten, set: { circuits.b.sku: premium } }
  none: { after: room, set: { circuits.b.sku: standard } }
  failed: { after: room, fail: [circuit/z] }
  other: { after: ten, remove: [connection/n1~b] }`;

	test('D05: a refused object takes nothing from the next step, and stands once there is room', () => {
		const ids = ['ten', 'room', 'none', 'failed', 'other'];
		expect(ids.map((id) => errors(steps, id))).toEqual([
			['LINK_LIMIT connection/a~b'],
			[],
			// All eleven stood: of them the design itself says who goes.
			['LINK_LIMIT globalReach/b~z'],
			[],
			[],
		]);
	});

	test('D05: the same objects written down have no before', () => {
		const written = full.replace(' n1: ', ` a: ${vnet('10.50.0.0/16', ', circuits: [b]')}, n1: `);
		expect(rowsOf(validate(scenarioOf(written).design).findings)).toEqual([['LINK_LIMIT', 'globalReach/b~z', 'error']]);
	});

	test('R035, D05: a connection that is down for its prefixes keeps its place', () => {
		const many = numbers(1001).map((n) => `172.${16 + (n >> 8)}.${n & 255}.0/24`);
		const crowded = full.replace('10.9.0.0/16', many.join(', '));
		expect(errors(`${crowded}\nwhatIf: { x: { ${another} } }`)).toEqual([
			'LINK_LIMIT connection/a~b',
			'PREFIX_LIMIT_VNET connection/n9~b',
		]);
	});
});

describe('what a change takes from pairs that it is not about', () => {
	test('R094, D05: Global Reach goes on where a VNet finds no place beside it', () => {
		const { outcome } = ask(`
sites: { s: { asn: 65001, prefixes: [172.16.1.0/24] }, t: { asn: 65002, prefixes: [172.16.2.0/24] } }
${full
	.replace('bandwidth: 50 Mbps', 'bandwidth: 50 Mbps, sites: [s]')
	.replace('Paris, provider: Equinix', 'Paris, provider: Equinix, sites: [t]')}
whatIf: { x: { ${another} } }`);
		expect(outcome('site/s', 'site/t', 'x')).toBe('reachable');
		expect(outcome('site/s', 'vnet/a', 'x')).toBe('unreachable');
	});

	const peered = (first: string, change: string) =>
		ask(`${hubs(first)}
whatIf: { x: { ${change} } }`);

	test('R033: a flag that Azure refuses leaves the peering as it is', () => {
		const both = '  - { between: [h1, h2] }';
		const { pair, findings } = peered(
			both,
			'set: { peerings.h1~h2.allowGatewayTransit: h1, peerings.h1~h2.useRemoteGateways: h2 }',
		);
		expect(pair('vnet/h1', 'vnet/h2', 'x').forward.hops).toEqual(['vnet/h1', 'vnet/h2']);
		expect(findings('x')).toContain('REMOTE_GATEWAY_CONFLICT peering/h1~h2/remoteGateway');
	});

	test('R033: a new peering with such a flag is not made', () => {
		const { findings } = peered(
			'',
			'add: { peerings: [{ between: [h1, h2], allowGatewayTransit: h1, useRemoteGateways: h2 }] }',
		);
		expect(findings('x')).toContain('REMOTE_GATEWAY_CONFLICT peering/h1~h2');
	});
});
