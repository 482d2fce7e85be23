// Global Reach links.

import type { Case } from '../case.ts';

export const globalReachCases: readonly Case[] = [
	[
		'R084, R086: Standard is enough within a geopolitical region; two locations of one city are two',
		`
circuits:
  a: { peeringLocation: Silicon Valley, provider: Equinix }
  b: { peeringLocation: Dallas, provider: Equinix }
  c: { peeringLocation: Singapore, provider: Equinix }
  d: { peeringLocation: Singapore2, provider: Equinix }
globalReach: [{ between: [a, b] }, { between: [d, c] }]`,
		[],
	],
	[
		'R084: Premium on both across geopolitical regions',
		`
circuits:
  a: { peeringLocation: Silicon Valley, provider: Equinix }
  b: { peeringLocation: London, provider: Equinix, sku: premium }
  c: { peeringLocation: Tokyo, provider: Equinix, sku: premium }
globalReach: [{ between: [a, b] }, { between: [b, c] }]`,
		[['GR_PREMIUM_BOTH', 'globalReach/a~b', 'error']],
	],
	[
		'R085: no Local circuit, near or far',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix, sku: local }
  b: { peeringLocation: Dublin, provider: Equinix }
  c: { peeringLocation: Tokyo, provider: Equinix, sku: premium }
globalReach: [{ between: [a, b] }, { between: [a, c] }]`,
		[
			['GR_LOCAL_SKU', 'globalReach/a~b', 'error'],
			['GR_LOCAL_SKU', 'globalReach/a~c', 'error'],
			['GR_PREMIUM_BOTH', 'globalReach/a~c', 'error'],
		],
	],
	[
		'R086, R087: not within one location, nor within one Metro; a Metro and one of its sites is not documented',
		`
circuits:
  a: { peeringLocation: Singapore, provider: Equinix }
  b: { peeringLocation: Singapore, provider: Equinix }
  m: { peeringLocation: Amsterdam Metro, provider: Equinix }
  n: { peeringLocation: Amsterdam Metro, provider: Equinix }
  o: { peeringLocation: Amsterdam, provider: Equinix }
  p: { peeringLocation: London, provider: Equinix }
globalReach: [{ between: [a, b] }, { between: [m, n] }, { between: [m, o] }, { between: [p, m] }]`,
		[
			['GR_SAME_LOCATION', 'globalReach/a~b', 'error'],
			['GR_SAME_LOCATION', 'globalReach/m~n', 'error'],
			['METRO_GLOBAL_REACH_UNVERIFIED', 'globalReach/m~o', 'warning'],
		],
	],
	[
		'R088: only where it is offered: not in Austria, and in South Africa in Johannesburg alone',
		`
circuits:
  a: { peeringLocation: Vienna, provider: Conova }
  b: { peeringLocation: London, provider: Equinix }
  j: { peeringLocation: Johannesburg, provider: Teraco, sku: premium }
  k: { peeringLocation: Cape Town, provider: Teraco, sku: premium }
  l: { peeringLocation: London, provider: Equinix, sku: premium }
globalReach: [{ between: [a, b] }, { between: [j, k] }, { between: [j, l] }]`,
		[
			['GR_COUNTRY', 'globalReach/a~b', 'error'],
			['GR_COUNTRY', 'globalReach/j~k', 'error'],
		],
	],
	[
		'R081: across clouds',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Chicago, cloud: usgov, provider: Equinix }
globalReach: [{ between: [a, b] }]`,
		[
			['CLOUD_MISMATCH', 'globalReach/a~b', 'error'],
			['GR_COUNTRY', 'globalReach/a~b', 'error'],
		],
	],
	[
		'R084, D21: whether Premium is needed hangs on a derived geopolitical region, unless both have it',
		`
circuits:
  a: { peeringLocation: Omaha, provider: Megaport }
  b: { peeringLocation: Dallas, provider: Equinix }
  c: { peeringLocation: Portland, provider: Ziply Fiber, sku: premium }
  d: { peeringLocation: Dallas, provider: Equinix, sku: premium }
globalReach: [{ between: [a, b] }, { between: [c, d] }, { between: [a, d] }]`,
		[
			['GEOGRAPHY_DERIVED', 'globalReach/a~b', 'note'],
			['GEOGRAPHY_DERIVED', 'globalReach/a~d', 'note'],
		],
	],
	[
		'R092: one link for two circuits, from whichever side',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Dublin, provider: Equinix }
globalReach: [{ between: [a, b], ipv4: 172.16.0.0/29 }, { between: [b, a], ipv4: 172.16.0.0/29 }]`,
		[['GR_DUPLICATE', 'globalReach/a~b#2', 'error']],
	],
	[
		'R092, D22: a duplicate takes the place of a link that is refused',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: Dublin, provider: Equinix }
globalReach: [{ between: [a, b], ipv4: 172.16.0.0/28 }, { between: [b, a] }]`,
		[['BAD_PREFIX_LENGTH', 'globalReach/a~b', 'error']],
	],
	[
		'R092: a duplicate of a link that is refused together with it',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: London, provider: Equinix }
globalReach: [{ between: [a, b] }, { between: [b, a] }]`,
		[
			['GR_DUPLICATE', 'globalReach/a~b#2', 'error'],
			['GR_SAME_LOCATION', 'globalReach/a~b', 'error'],
			['GR_SAME_LOCATION', 'globalReach/a~b#2', 'error'],
		],
	],
	[
		'R093: different owners: an authorization is needed, connections have used theirs first, and each serves once',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix, subscription: net }
  b: { peeringLocation: Dublin, provider: Equinix, subscription: other }
  c: { peeringLocation: Paris, provider: Equinix, subscription: third }
  d: { peeringLocation: Milan, provider: Equinix, subscription: net }
  e: { peeringLocation: Zurich, provider: Equinix, subscription: other }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16], subscription: app, circuits: { d: { authorization: three } } } }
globalReach:
  - { between: [a, b], authorization: one }
  - { between: [b, c], authorization: one }
  - { between: [a, c], authorization: two }
  - { between: [c, d] }
  - { between: [a, d] }
  - { between: [d, e], authorization: three }`,
		[
			['AUTH_REQUIRED', 'globalReach/b~c', 'error'],
			['AUTH_REQUIRED', 'globalReach/c~d', 'error'],
			['AUTH_REQUIRED', 'globalReach/d~e', 'error'],
		],
	],
	[
		'R107: IPv6 on both circuits and not on the link',
		`
sites:
  s: { asn: 65001, prefixes: ['2001:db8:1::/48'] }
  t: { asn: 65002, prefixes: ['2001:db8:2::/48'] }
circuits:
  a: { peeringLocation: London, provider: Equinix, sites: [s] }
  b: { peeringLocation: Dublin, provider: Equinix, sites: [t] }
  c: { peeringLocation: Paris, provider: Equinix }
  d: { peeringLocation: Milan, provider: Equinix, privatePeering: { ipv6: 'fd00::/125' } }
globalReach:
  - { between: [a, b] }
  - { between: [a, c] }
  - { between: [a, d], ipv6: 'fd00::8/125' }`,
		[['GR_NO_IPV6', 'globalReach/a~b', 'warning']],
	],
	[
		'R099: circuits of different bandwidth',
		`
directPorts: { p: { peeringLocation: Paris, bandwidth: 10 Gbps } }
circuits:
  a: { peeringLocation: London, provider: Equinix, bandwidth: 500 Mbps }
  b: { peeringLocation: Dublin, provider: Equinix, bandwidth: 500 Mbps }
  c: { peeringLocation: Paris, port: p, bandwidth: 10 Gbps }
globalReach: [{ between: [a, b] }, { between: [b, c] }]`,
		[['BANDWIDTH_MISMATCH', 'globalReach/b~c', 'note']],
	],
];
