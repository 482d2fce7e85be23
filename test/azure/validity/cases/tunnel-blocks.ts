// The address blocks of Global Reach links.

import type { Case } from '../case.ts';

export const tunnelBlockCases: readonly Case[] = [
	[
		'R090: blocks of the right length and of the wrong one',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix, privatePeering: { ipv6: 'fd00::/125' } }
  b: { peeringLocation: Dublin, provider: Equinix, privatePeering: { ipv6: 'fd00::8/125' } }
  c: { peeringLocation: Paris, provider: Equinix, privatePeering: { ipv6: 'fd00::10/125' } }
  d: { peeringLocation: Milan, provider: Equinix }
globalReach:
  - { between: [a, b], ipv4: 172.16.0.0/29, ipv6: 'fd00::100/125' }
  - { between: [a, c], ipv4: 172.16.1.0/28, ipv6: 'fd00::200/126' }
  - { between: [a, d], ipv4: 172.16.2.4/30 }`,
		[
			['BAD_PREFIX_LENGTH', 'globalReach/a~c', 'error'],
			['BAD_PREFIX_LENGTH', 'globalReach/a~c/ipv6', 'error'],
			['BAD_PREFIX_LENGTH', 'globalReach/a~d', 'error'],
		],
	],
	[
		'R090: a /30 that cannot grow into a free /29',
		`
sites: { s: { asn: 65001, prefixes: [172.16.2.0/30] } }
circuits:
  a: { peeringLocation: London, provider: Equinix, sites: [s] }
  d: { peeringLocation: Milan, provider: Equinix }
globalReach: [{ between: [a, d], ipv4: 172.16.2.4/30 }]`,
		[['BAD_PREFIX_LENGTH', 'globalReach/a~d', 'error']],
	],
	[
		'R090: blocks inside a VNet, a site and a link subnet',
		`
sites: { s: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  a: { peeringLocation: London, provider: Equinix, sites: [s], privatePeering: { ipv4: 172.16.0.0/29, ipv6: 'fd00::/125' } }
  b: { peeringLocation: Dublin, provider: Equinix }
  c: { peeringLocation: Paris, provider: Equinix }
  d: { peeringLocation: Milan, provider: Equinix }
  e: { peeringLocation: Zurich, provider: Equinix }
  f: { peeringLocation: Zurich2, provider: Equinix }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16] } }
globalReach:
  - { between: [a, b], ipv4: 10.1.0.0/29 }
  - { between: [b, c], ipv4: 10.2.0.8/29 }
  - { between: [c, d], ipv4: 172.16.0.0/29, authorization: key }
  - { between: [d, e], ipv4: 172.16.0.8/29 }
  - { between: [d, f], ipv6: 'fd00::/125' }`,
		[
			['SUBNET_OVERLAP', 'globalReach/a~b', 'error'],
			['SUBNET_OVERLAP', 'globalReach/b~c', 'error'],
			['SUBNET_OVERLAP', 'globalReach/c~d', 'error'],
			['SUBNET_OVERLAP', 'globalReach/d~f/ipv6', 'error'],
		],
	],
	[
		'R091, D05: links of one circuit need different blocks, other links do not; the lowest key stays',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Dublin, provider: Equinix }
  c: { peeringLocation: Paris, provider: Equinix }
  d: { peeringLocation: Milan, provider: Equinix }
globalReach:
  - { between: [c, d], ipv4: 172.16.0.0/29 }
  - { between: [c, b], ipv4: 172.16.0.0/29 }
  - { between: [a, b], ipv4: 172.16.0.0/29 }`,
		[['GR_PREFIX_OVERLAP', 'globalReach/b~c', 'error']],
	],
	[
		'R091, D22: a refused link holds no block',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix, sku: local }
  b: { peeringLocation: Dublin, provider: Equinix }
  c: { peeringLocation: Paris, provider: Equinix }
globalReach:
  - { between: [a, b], ipv4: 172.16.0.0/29 }
  - { between: [b, c], ipv4: 172.16.0.0/29 }`,
		[['GR_LOCAL_SKU', 'globalReach/a~b', 'error']],
	],
	[
		'R091, D11: a block for IPv6 that is refused is held by nobody, and leaves the block for IPv4 held',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix, privatePeering: { ipv6: 'fd00::/125' } }
  b: { peeringLocation: Dublin, provider: Equinix, privatePeering: { ipv6: 'fd00::8/125' } }
  c: { peeringLocation: Paris, provider: Equinix, privatePeering: { ipv6: 'fd00::10/125' } }
  d: { peeringLocation: Milan, provider: Equinix, privatePeering: { ipv6: 'fd00::18/125' } }
globalReach:
  - { between: [a, b], ipv4: 172.16.0.0/29, ipv6: 'fd00::100/124' }
  - { between: [a, c], ipv4: 172.16.0.0/29, ipv6: 'fd00::100/125' }
  - { between: [a, d], ipv4: 172.16.1.0/29, ipv6: 'fd00::100/125' }
  - { between: [c, d], ipv4: 172.16.0.0/29, ipv6: 'fd00::100/125' }`,
		[
			['BAD_PREFIX_LENGTH', 'globalReach/a~b/ipv6', 'error'],
			['GR_PREFIX_OVERLAP', 'globalReach/a~c', 'error'],
			['GR_PREFIX_OVERLAP', 'globalReach/c~d/ipv6', 'error'],
		],
	],
];
