// Direct port pairs and what is on them, VLANs, and subscriptions.

import type { Case } from '../case.ts';

const subscribed = (count: number, rest = ''): string => `
circuits: {${Array.from({ length: count }, (_, n) => ` c${String(n).padStart(2, '0')}: { peeringLocation: London, provider: Equinix${rest} }`).join(',')} }`;

export const portCases: readonly Case[] = [
	[
		'R114: circuits of twice the bandwidth of a 10 Gbps port pair',
		`
directPorts: { p: { peeringLocation: London, bandwidth: 10 Gbps } }
circuits:
  c: { peeringLocation: London, port: p, bandwidth: 10 Gbps }
  d: { peeringLocation: London, port: p, bandwidth: 10 Gbps }`,
		[],
	],
	[
		'R114: 1 Gbps more than that',
		`
directPorts: { p: { peeringLocation: London, bandwidth: 10 Gbps } }
circuits:
  c: { peeringLocation: London, port: p, bandwidth: 10 Gbps }
  d: { peeringLocation: London, port: p, bandwidth: 10 Gbps }
  e: { peeringLocation: London, port: p, bandwidth: 1 Gbps }`,
		[['DIRECT_PORT_OVERSUBSCRIBED', 'directPort/p', 'warning']],
	],
	[
		'R114: a refused circuit takes nothing of the port pair',
		`
directPorts: { p: { peeringLocation: London, bandwidth: 10 Gbps } }
circuits:
  c: { peeringLocation: London, port: p, bandwidth: 10 Gbps }
  d: { peeringLocation: London, port: p, bandwidth: 10 Gbps }
  e: { peeringLocation: London, port: p, bandwidth: 1 Gbps, provisioned: false }`,
		[['CIRCUIT_NOT_PROVISIONED', 'circuit/e', 'error']],
	],
	[
		'R114: 200 Gbps on 100 Gbps, and nothing is published for 400 Gbps',
		`
directPorts:
  p: { peeringLocation: London, bandwidth: 100 Gbps }
  q: { peeringLocation: London, bandwidth: 400 Gbps }
circuits:
  c: { peeringLocation: London, port: p, bandwidth: 100 Gbps }
  d: { peeringLocation: London, port: p, bandwidth: 100 Gbps }
  e: { peeringLocation: London, port: p, bandwidth: 5 Gbps }
  f: { peeringLocation: London, port: q, bandwidth: 400 Gbps }
  g: { peeringLocation: London, port: q, bandwidth: 400 Gbps }
  h: { peeringLocation: London, port: q, bandwidth: 400 Gbps }`,
		[['DIRECT_PORT_OVERSUBSCRIBED', 'directPort/p', 'warning']],
	],
	[
		'R021: both peerings of a circuit on one VLAN: the private one keeps it',
		`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a], privatePeering: { vlan: 100 }, microsoftPeering: { sites: [a], prefixes: [13.0.1.0/24], vlan: 100 } }
  d: { peeringLocation: London, provider: Equinix, privatePeering: { vlan: 100 } }`,
		[
			['VLAN_CLASH', 'microsoftPeering/c', 'error'],
			['NO_ROUTE_FILTER', 'microsoftPeering/c', 'warning'],
		],
	],
	[
		'R021: on a Dot1Q port pair a Microsoft peering takes a VLAN from the other circuits, with QinQ it does not',
		`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
directPorts:
  p: { peeringLocation: London, bandwidth: 10 Gbps }
  q: { peeringLocation: London, bandwidth: 10 Gbps, encapsulation: qinq }
circuits:
  c: { peeringLocation: London, port: p, privatePeering: { vlan: 100 }, microsoftPeering: { sites: [a], prefixes: [13.0.1.0/24], vlan: 101 } }
  d: { peeringLocation: London, port: p, sites: [a], privatePeering: { vlan: 101 } }
  e: { peeringLocation: London, port: q, privatePeering: { vlan: 100 }, microsoftPeering: { sites: [a], prefixes: [13.0.2.0/24], vlan: 101 } }
  f: { peeringLocation: London, port: q, privatePeering: { vlan: 101 } }`,
		[
			['VLAN_CLASH', 'circuit/d', 'error'],
			['NO_ROUTE_FILTER', 'microsoftPeering/c', 'warning'],
			['NO_ROUTE_FILTER', 'microsoftPeering/e', 'warning'],
		],
	],
	['R016: fifty circuits of one subscription', subscribed(50, ', subscription: net'), []],
	['R016: the fifty-first', subscribed(51, ', subscription: net'), [['SUBSCRIPTION_LIMIT', 'circuit/c50', 'warning']]],
	[
		'R016: fifty-one that name no subscription share one',
		subscribed(51),
		[['SUBSCRIPTION_LIMIT', 'circuit/c50', 'warning']],
	],
	['R016: limits can be ignored', `assume: { limits: ignored }${subscribed(51)}`, []],
];
