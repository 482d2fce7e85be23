// VNet peerings and their flags, and the next hops of user-defined routes.

import type { Case } from '../case.ts';

const circuit = 'circuits: { c: { peeringLocation: London, provider: Equinix } }';

export const vnetPeeringCases: readonly Case[] = [
	[
		'R081: VNets of two clouds cannot be peered',
		`
vnets:
  a: { region: UK South, prefixes: [10.1.0.0/16] }
  b: { region: US Gov Virginia, prefixes: [10.2.0.0/16] }
peerings: [{ between: [a, b] }]`,
		[['CLOUD_MISMATCH', 'peering/a~b', 'error']],
	],
	[
		'R044: VNets that share addresses cannot be peered, nor two that share them with one third',
		`
vnets:
  a: { region: UK South, prefixes: [10.1.0.0/16] }
  b: { region: UK South, prefixes: [10.9.0.0/16, 10.1.128.0/24] }
  h: { region: UK South, prefixes: [10.0.0.0/16] }
peerings: [{ between: [a, b] }, { between: [h, b] }, { between: [h, a] }]`,
		[
			['VNET_PEERING_OVERLAP', 'peering/a~b', 'error'],
			['VNET_PEERING_OVERLAP', 'peering/b~h', 'error'],
		],
	],
	[
		'R033: a VNet with a gateway borrows none, and none is borrowed where none is',
		`
${circuit}
vnets:
  a: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c] }
  h: { region: UK South, prefixes: [10.0.0.0/16], circuits: [c] }
  m: { region: UK South, prefixes: [10.2.0.0/16] }
  n: { region: UK South, prefixes: [10.3.0.0/16] }
peerings:
  - { between: [h, a], allowGatewayTransit: h, useRemoteGateways: a }
  - { between: [m, n], allowGatewayTransit: m, useRemoteGateways: n }`,
		[
			['REMOTE_GATEWAY_CONFLICT', 'peering/a~h', 'error'],
			['REMOTE_GATEWAY_CONFLICT', 'peering/m~n', 'error'],
		],
	],
	[
		'R033: none is borrowed from a spoke, which cannot have its own',
		`
${circuit}
vnets:
  a: { region: UK South, prefixes: [10.1.0.0/16] }
  h: { region: UK South, prefixes: [10.0.0.0/16], circuits: [c] }
  s: { region: UK South, prefixes: [10.2.0.0/16] }
peerings:
  - { between: [h, s], allowGatewayTransit: h, useRemoteGateways: s }
  - { between: [s, a], allowGatewayTransit: s, useRemoteGateways: a }`,
		[['REMOTE_GATEWAY_CONFLICT', 'peering/a~s', 'error']],
	],
	[
		'R033: of two remote gateways the one with the lower key stays',
		`
${circuit}
vnets:
  a: { region: UK South, prefixes: [10.1.0.0/16] }
  g: { region: UK South, prefixes: [10.0.0.0/16], circuits: [c] }
  h: { region: UK South, prefixes: [10.2.0.0/16], circuits: [c] }
peerings:
  - { between: [h, a], allowGatewayTransit: h, useRemoteGateways: a }
  - { between: [g, a], allowGatewayTransit: g, useRemoteGateways: a }`,
		[['REMOTE_GATEWAY_CONFLICT', 'peering/a~h', 'error']],
	],
	[
		'R033: one flag without the other does nothing: said where a spoke asks in vain, and not where a hub only offers',
		`
${circuit}
vnets:
  a: { region: UK South, prefixes: [10.1.0.0/16] }
  b: { region: UK South, prefixes: [10.2.0.0/16] }
  h: { region: UK South, prefixes: [10.0.0.0/16], circuits: [c] }
peerings:
  - { between: [h, a], useRemoteGateways: a }
  - { between: [h, b], allowGatewayTransit: h }`,
		[['REMOTE_GATEWAY_OFF', 'peering/a~h', 'warning']],
	],
	[
		'R032, R044, R069: a spoke is announced with its hub: it meets the other VNets of the circuit, and sites that have its addresses',
		`
sites: { s: { asn: 65001, prefixes: [10.1.1.0/24] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [s] } }
vnets:
  a: { region: UK South, prefixes: [10.1.0.0/16] }
  h: { region: UK South, prefixes: [10.0.0.0/16], circuits: [c] }
  o: { region: UK South, prefixes: [10.1.0.0/17], circuits: [c] }
peerings: [{ between: [h, a], allowGatewayTransit: h, useRemoteGateways: a }]`,
		[
			['OVERLAPPING_VNETS', 'circuit/c', 'warning'],
			['SITE_OVERLAPS_VNET', 'site/s', 'warning'],
			['SITE_OVERLAPS_VNET', 'site/s', 'warning'],
			['NESTED_PREFIX', 'vnet/o', 'note'],
		],
	],
	[
		'R043: the subnet of a gateway: a /28, a default route of a user, no routes of the gateway; and one that will do',
		`
${circuit}
vnets:
  a: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c], subnets: { gateway-subnet: { prefix: 10.1.0.0/28 } } }
  b: { region: UK South, prefixes: [10.2.0.0/16], circuits: [c], subnets: { gateway-subnet: { prefix: 10.2.0.0/27, routes: [{ prefix: 0.0.0.0/0, nextHopType: none }] } } }
  d: { region: UK South, prefixes: [10.3.0.0/16], circuits: [c], subnets: { gateway-subnet: { prefix: 10.3.0.0/26, propagateGatewayRoutes: false } } }
  e: { region: UK South, prefixes: [10.4.0.0/16], circuits: [c], subnets: { gateway-subnet: { prefix: 10.4.0.0/27, routes: [{ prefix: 10.4.1.0/24, nextHopType: none }] } } }`,
		[
			['GATEWAY_SUBNET', 'gateway/a', 'error'],
			['GATEWAY_SUBNET', 'gateway/b', 'error'],
			['GATEWAY_SUBNET', 'gateway/d', 'error'],
		],
	],
	[
		'R070, D30: next hops that take nothing: a gateway, and an appliance neither here nor at a peer',
		`
vnets:
  a:
    region: UK South
    prefixes: [10.1.0.0/16]
    subnets:
      gone: { prefix: 10.1.1.0/24, routes: [{ prefix: 10.9.0.0/16, nextHopType: virtualAppliance, nextHopIpAddress: 10.3.0.4 }] }
      here: { prefix: 10.1.2.0/24, routes: [{ prefix: 10.9.0.0/16, nextHopType: virtualAppliance, nextHopIpAddress: 10.1.0.4 }] }
      peer: { prefix: 10.1.3.0/24, routes: [{ prefix: 10.9.0.0/16, nextHopType: virtualAppliance, nextHopIpAddress: 10.2.0.4 }] }
      vpn:  { prefix: 10.1.4.0/24, routes: [{ prefix: 10.9.0.0/16, nextHopType: virtualNetworkGateway }] }
  b: { region: UK South, prefixes: [10.2.0.0/16] }
  c: { region: UK South, prefixes: [10.3.0.0/16] }
peerings: [{ between: [a, b] }]`,
		[
			['UDR_NEXT_HOP_UNUSABLE', 'vnet/a/gone', 'warning'],
			['UDR_NEXT_HOP_UNUSABLE', 'vnet/a/vpn', 'warning'],
		],
	],
];
