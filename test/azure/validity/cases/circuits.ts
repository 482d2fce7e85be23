// Circuits, their peerings, and the customer edges on them.

import type { Case } from '../case.ts';

export const circuitCases: readonly Case[] = [
	[
		'a circuit with everything it needs',
		`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits: { c: { peeringLocation: London, provider: Equinix, bandwidth: 50 Mbps, sites: [a] } }`,
		[],
	],
	[
		'R008: a bandwidth no provider sells',
		'circuits: { c: { peeringLocation: London, provider: Equinix, bandwidth: 3 Gbps } }',
		[['BANDWIDTH_NOT_OFFERED', 'circuit/c', 'error']],
	],
	[
		'R008: more than any provider sells',
		'circuits: { c: { peeringLocation: London, provider: Equinix, bandwidth: 40 Gbps } }',
		[['BANDWIDTH_NOT_OFFERED', 'circuit/c', 'error']],
	],
	[
		'R008: less than a 100 Gbps port pair sells',
		`
directPorts: { p: { peeringLocation: London, bandwidth: 100 Gbps } }
circuits: { c: { peeringLocation: London, port: p, bandwidth: 1 Gbps } }`,
		[['BANDWIDTH_NOT_OFFERED', 'circuit/c', 'error']],
	],
	[
		'R008: what a 100 Gbps port pair sells',
		`
directPorts: { p: { peeringLocation: London, bandwidth: 100 Gbps } }
circuits: { c: { peeringLocation: London, port: p, bandwidth: 40 Gbps } }`,
		[],
	],
	[
		'R008: neither provider nor port: any bandwidth that one of them sells',
		`
circuits:
  c: { peeringLocation: London, bandwidth: 100 Gbps }
  d: { peeringLocation: London, bandwidth: 3 Gbps }`,
		[
			['BANDWIDTH_NOT_OFFERED', 'circuit/d', 'error'],
			['NO_PROVIDER', 'circuit/c', 'warning'],
			['NO_PROVIDER', 'circuit/d', 'warning'],
		],
	],
	[
		'D26: a provider that is not there, and one that is only announced',
		`
circuits:
  c: { peeringLocation: Las Vegas, provider: Equinix }
  d: { peeringLocation: Amsterdam Metro, provider: GTT }
  e: { peeringLocation: Amsterdam Metro, provider: Equinix }`,
		[
			['PROVIDER_NOT_AT_LOCATION', 'circuit/c', 'warning'],
			['PROVIDER_NOT_AT_LOCATION', 'circuit/d', 'warning'],
		],
	],
	[
		'R009, R089: a circuit that is not provisioned takes its Global Reach link with it',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix, provisioned: false }
  d: { peeringLocation: Dublin, provider: Equinix }
globalReach: [{ between: [c, d] }]`,
		[
			['CIRCUIT_NOT_PROVISIONED', 'circuit/c', 'error'],
			['CIRCUIT_NOT_PROVISIONED', 'globalReach/c~d', 'error'],
		],
	],
	[
		'R089: no private peering under a site, a connection and a link',
		`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, privatePeering: false, sites: [a] }
  d: { peeringLocation: Dublin, provider: Equinix }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16], circuits: [c, d] } }
globalReach: [{ between: [c, d] }]`,
		[
			['PEERING_MISSING', 'circuit/c', 'error'],
			['PEERING_MISSING', 'connection/v~c', 'error'],
			['PEERING_MISSING', 'globalReach/c~d', 'error'],
		],
	],
	[
		'no private peering, and nothing that needs one',
		'circuits: { c: { peeringLocation: London, provider: Equinix, privatePeering: false } }',
		[],
	],
	[
		'R017: link subnets of the right length',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: 172.16.0.0/29, ipv6: 'fd00::/125' } }
  d:
    peeringLocation: London
    provider: Equinix
    privatePeering: { ipv4: [172.16.0.8/30, 172.16.0.12/30], ipv6: ['fd00::8/126', 'fd00::c/126'] }`,
		[],
	],
	[
		'R017: link subnets of the wrong length: too short, too long, one of two, three',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: 172.16.0.0/24 } }
  d: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: 172.16.1.4/30 } }
  e: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: [172.16.2.0/30, 172.16.2.8/29] } }
  f: { peeringLocation: London, provider: Equinix, privatePeering: { ipv6: ['fd00::/126', 'fd00::4/126', 'fd00::8/126'] } }`,
		[
			['BAD_PREFIX_LENGTH', 'circuit/c', 'error'],
			['BAD_PREFIX_LENGTH', 'circuit/d', 'error'],
			['BAD_PREFIX_LENGTH', 'circuit/e', 'error'],
			['BAD_PREFIX_LENGTH', 'privatePeering/f/ipv6', 'error'],
		],
	],
	[
		'R017: both families wrong',
		"circuits: { c: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: 172.16.0.0/28, ipv6: 'fd00::/64' } } }",
		[
			['BAD_PREFIX_LENGTH', 'circuit/c', 'error'],
			['BAD_PREFIX_LENGTH', 'privatePeering/c/ipv6', 'error'],
		],
	],
	[
		'R019: link subnets inside a VNet, around one, and beside it',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: 10.2.0.0/29, vlan: 7 } }
  d: { peeringLocation: London, provider: Equinix, privatePeering: { ipv6: 'fd00::/125' } }
  e: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: 10.3.0.0/29 } }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16, 'fd00::4/127'] } }`,
		[
			['SUBNET_OVERLAP', 'circuit/c', 'error'],
			['SUBNET_OVERLAP', 'privatePeering/d/ipv6', 'error'],
		],
	],
	[
		'R019: two link subnets of one peering that overlap',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: [172.16.0.0/30, 172.16.0.0/29] } }`,
		[
			['BAD_PREFIX_LENGTH', 'circuit/c', 'error'],
			['SUBNET_OVERLAP', 'circuit/c', 'error'],
		],
	],
	[
		'R003, R020: AS numbers at and beyond the ends of what Microsoft keeps',
		`
sites:
  a: { asn: 65514, prefixes: [10.1.0.0/16] }
  b: { asn: 65515, prefixes: [10.2.0.0/16] }
  d: { asn: 65520, prefixes: [10.3.0.0/16] }
  e: { asn: 65521, prefixes: [10.4.0.0/16] }
  f: { asn: 12076, prefixes: [10.5.0.0/16] }
circuits:
  ca: { peeringLocation: London, provider: Equinix, sites: [a] }
  cb: { peeringLocation: London, provider: Equinix, sites: [b] }
  cd: { peeringLocation: London, provider: Equinix, sites: [d] }
  ce: { peeringLocation: London, provider: Equinix, sites: [e] }
  cf: { peeringLocation: London, provider: Equinix, sites: [f] }`,
		[
			['ASN_RESERVED', 'attachment/b~cb', 'error'],
			['ASN_RESERVED', 'attachment/d~cd', 'error'],
			['ASN_RESERVED', 'attachment/f~cf', 'error'],
		],
	],
	[
		'R020: an AS number of its own on one circuit, and that of a WAN',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65515, prefixes: [10.2.0.0/16] }
wans: { mpls: { sites: [b], asn: 65517 } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { asn: 65516 } } }
  d: { peeringLocation: London, provider: Equinix, sites: [wan/mpls] }
  e: { peeringLocation: London, provider: Equinix, sites: { b: { asn: 65002 } } }`,
		[
			['ASN_RESERVED', 'attachment/a~c', 'error'],
			['ASN_RESERVED', 'attachment/wan/mpls~d', 'error'],
		],
	],
	[
		'R021, D05: one VLAN twice on a Dot1Q port pair: the lowest key keeps it',
		`
directPorts:
  p: { peeringLocation: London, bandwidth: 10 Gbps }
  q: { peeringLocation: London, bandwidth: 10 Gbps, encapsulation: qinq }
circuits:
  c: { peeringLocation: London, port: p, privatePeering: { vlan: 100 } }
  d: { peeringLocation: London, port: p, privatePeering: { vlan: 100 } }
  e: { peeringLocation: London, port: p, privatePeering: { vlan: 101 } }
  f: { peeringLocation: London, port: q, privatePeering: { vlan: 100 } }
  g: { peeringLocation: London, port: q, privatePeering: { vlan: 100 } }`,
		[['VLAN_CLASH', 'circuit/d', 'error']],
	],
	[
		'R021, D22: a refused circuit holds no VLAN',
		`
directPorts: { p: { peeringLocation: London, bandwidth: 10 Gbps } }
circuits:
  c: { peeringLocation: London, port: p, provisioned: false, privatePeering: { vlan: 100 } }
  d: { peeringLocation: London, port: p, privatePeering: { vlan: 100 } }`,
		[['CIRCUIT_NOT_PROVISIONED', 'circuit/c', 'error']],
	],
];
