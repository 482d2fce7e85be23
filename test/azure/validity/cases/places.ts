// National clouds, Local circuits, Metro locations, and IPv6 that is wrong by itself.

import type { Case } from '../case.ts';

export const placeCases: readonly Case[] = [
	[
		'R081: a circuit of each national cloud with a VNet of its own cloud and of each other',
		`
circuits:
  c: { peeringLocation: Shanghai, cloud: china, provider: China Telecom, sku: premium }
  g: { peeringLocation: Chicago, cloud: usgov, provider: Equinix, sku: premium }
  p: { peeringLocation: Chicago, provider: Equinix, sku: premium }
vnets:
  china: { region: China East, prefixes: [10.1.0.0/16], circuits: [c, g, p] }
  gov: { region: US Gov Virginia, prefixes: [10.2.0.0/16], circuits: [c, g, p] }
  world: { region: North Central US, prefixes: [10.3.0.0/16], circuits: [c, g, p] }`,
		[
			['CLOUD_MISMATCH', 'connection/china~g', 'error'],
			['CLOUD_MISMATCH', 'connection/china~p', 'error'],
			['CLOUD_MISMATCH', 'connection/gov~c', 'error'],
			['CLOUD_MISMATCH', 'connection/gov~p', 'error'],
			['CLOUD_MISMATCH', 'connection/world~c', 'error'],
			['CLOUD_MISMATCH', 'connection/world~g', 'error'],
		],
	],
	[
		'R081: Global Reach does not leave a cloud',
		`
circuits:
  g: { peeringLocation: Chicago, cloud: usgov, provider: Equinix, sku: premium }
  p: { peeringLocation: Dallas, provider: Equinix, sku: premium }
globalReach: [{ between: [g, p] }]`,
		[
			['CLOUD_MISMATCH', 'globalReach/g~p', 'error'],
			['GR_COUNTRY', 'globalReach/g~p', 'error'],
		],
	],
	[
		'R079: Local in Washington DC has two regions, in Chicago one',
		`
circuits:
  c: { peeringLocation: Chicago, provider: Equinix, sku: local }
  w: { peeringLocation: Washington DC, provider: Equinix, sku: local }
  x: { peeringLocation: Washington DC2, provider: Coresite, sku: local }
vnets:
  east: { region: East US, prefixes: [10.1.0.0/16], circuits: [w, x] }
  east2: { region: East US 2, prefixes: [10.2.0.0/16], circuits: [w, x] }
  north: { region: North Central US, prefixes: [10.3.0.0/16], circuits: [c, w] }
  south: { region: South Central US, prefixes: [10.4.0.0/16], circuits: [c] }`,
		[
			['SKU_SCOPE_LOCAL', 'connection/north~w', 'error'],
			['SKU_SCOPE_LOCAL', 'connection/south~c', 'error'],
		],
	],
	[
		'R080: E15, from London Standard reaches Europe, Premium the United States as well',
		`
circuits:
  p: { peeringLocation: London, provider: Equinix, sku: premium }
  s: { peeringLocation: London, provider: Equinix }
vnets:
  france: { region: France Central, prefixes: [10.1.0.0/16], circuits: [p, s] }
  north: { region: North Europe, prefixes: [10.2.0.0/16], circuits: [p, s] }
  west: { region: West US, prefixes: [10.3.0.0/16], circuits: [p, s] }`,
		[['SKU_SCOPE_GEO', 'connection/west~s', 'error']],
	],
	[
		'R080: E16, a VNet of West Europe on a circuit at Silicon Valley takes Premium',
		`
circuits:
  p: { peeringLocation: Silicon Valley, provider: Equinix, sku: premium }
  s: { peeringLocation: Silicon Valley, provider: Equinix }
vnets: { v: { region: West Europe, prefixes: [10.1.0.0/16], circuits: [p, s] } }`,
		[['SKU_SCOPE_GEO', 'connection/v~s', 'error']],
	],
	[
		'R087: a Metro circuit joined to one at one of its own sites, at another place, and at the same Metro',
		`
circuits:
  a: { peeringLocation: Amsterdam Metro, provider: Equinix }
  b: { peeringLocation: Amsterdam2, provider: Equinix }
  c: { peeringLocation: London, provider: Equinix }
  d: { peeringLocation: Amsterdam Metro, provider: Equinix }
globalReach: [{ between: [a, b] }, { between: [a, c] }, { between: [a, d] }]`,
		[
			['GR_SAME_LOCATION', 'globalReach/a~d', 'error'],
			['METRO_GLOBAL_REACH_UNVERIFIED', 'globalReach/a~b', 'warning'],
		],
	],
	[
		'R017, D11: what is wrong in the IPv6 of a peering is refused by itself',
		`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16, 'fd01::/64'] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a], privatePeering: { ipv4: 172.16.0.0/29, ipv6: 'fd00::/64' } }
  d: { peeringLocation: London, provider: Equinix, privatePeering: { ipv4: 172.16.1.0/28, ipv6: 'fd00:1::/125' } }`,
		[
			['BAD_PREFIX_LENGTH', 'circuit/d', 'error'],
			['BAD_PREFIX_LENGTH', 'privatePeering/c/ipv6', 'error'],
		],
	],
];
