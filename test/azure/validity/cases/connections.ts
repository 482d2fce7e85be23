// VNets and their connections.

import type { Case } from '../case.ts';

export const connectionCases: readonly Case[] = [
	[
		'R079: a Local circuit and a VNet of its region, and one of another',
		`
circuits: { c: { peeringLocation: London, provider: Equinix, sku: local } }
vnets:
  v: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c] }
  w: { region: UK West, prefixes: [10.2.0.0/16], circuits: [c] }
  x: { region: West US, prefixes: [10.3.0.0/16], circuits: [c] }`,
		[
			['SKU_SCOPE_LOCAL', 'connection/w~c', 'error'],
			['SKU_SCOPE_LOCAL', 'connection/x~c', 'error'],
		],
	],
	[
		'R079: a Local circuit where no region is local',
		`
circuits: { c: { peeringLocation: Dallas, provider: Equinix, sku: local } }
vnets: { v: { region: South Central US, prefixes: [10.1.0.0/16], circuits: [c] } }`,
		[['SKU_SCOPE_LOCAL', 'connection/v~c', 'error']],
	],
	[
		'R080: a Standard circuit within and beyond its geopolitical region, and a Premium one',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix }
  p: { peeringLocation: London, provider: Equinix, sku: premium }
vnets:
  v: { region: West Europe, prefixes: [10.1.0.0/16], circuits: [c] }
  w: { region: West US, prefixes: [10.2.0.0/16], circuits: [c, p] }`,
		[['SKU_SCOPE_GEO', 'connection/w~c', 'error']],
	],
	[
		'R080, D21: a region, and a location, whose geopolitical region is derived: only Standard asks',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix }
  o: { peeringLocation: Omaha, provider: Megaport }
  p: { peeringLocation: Omaha, provider: Megaport, sku: premium }
vnets:
  v: { region: Sweden South, prefixes: [10.1.0.0/16], circuits: [c] }
  w: { region: West US, prefixes: [10.2.0.0/16], circuits: [o, p] }`,
		[
			['GEOGRAPHY_DERIVED', 'connection/v~c', 'note'],
			['GEOGRAPHY_DERIVED', 'connection/w~o', 'note'],
		],
	],
	[
		'R081: clouds are isolated, whatever the SKU, and the mismatch is said once',
		`
circuits:
  c: { peeringLocation: Chicago, cloud: usgov, provider: Equinix }
  p: { peeringLocation: London, provider: Equinix, sku: premium }
vnets:
  v: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c] }
  w: { region: US Gov Virginia, prefixes: [10.2.0.0/16], circuits: [c, p] }`,
		[
			['CLOUD_MISMATCH', 'connection/v~c', 'error'],
			['CLOUD_MISMATCH', 'connection/w~p', 'error'],
		],
	],
	[
		'R093: different owners: an authorization is needed, and each serves one connection',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix, subscription: net }
  d: { peeringLocation: Dublin, provider: Equinix, subscription: net }
vnets:
  t: { region: UK South, prefixes: [10.1.0.0/16], subscription: app, circuits: [c] }
  u: { region: UK South, prefixes: [10.2.0.0/16], subscription: app, circuits: { c: { authorization: one }, d: { authorization: one } } }
  v: { region: UK South, prefixes: [10.3.0.0/16], subscription: app, circuits: { c: { authorization: one } } }
  w: { region: UK South, prefixes: [10.4.0.0/16], subscription: net, circuits: [c, d] }`,
		[
			['AUTH_REQUIRED', 'connection/t~c', 'error'],
			['AUTH_REQUIRED', 'connection/v~c', 'error'],
		],
	],
	[
		'R093, D22: a refused connection has not used its authorization',
		`
circuits: { c: { peeringLocation: London, provider: Equinix, subscription: net } }
vnets:
  u: { region: West US, prefixes: [10.2.0.0/16], subscription: app, circuits: { c: { authorization: one } } }
  v: { region: UK South, prefixes: [10.3.0.0/16], subscription: app, circuits: { c: { authorization: one } } }`,
		[['SKU_SCOPE_GEO', 'connection/u~c', 'error']],
	],
	[
		'R110: a gateway takes four circuits, of one location or of several',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: London2, provider: Equinix }
  c: { peeringLocation: Dublin, provider: Equinix }
  d: { peeringLocation: Paris, provider: Equinix }
  e: { peeringLocation: Paris2, provider: Equinix }
vnets:
  u: { region: UK South, prefixes: [10.1.0.0/16], circuits: [a, b, c, d] }
  v: { region: UK South, prefixes: [10.2.0.0/16], circuits: [e, d, c, b, a] }
  w: { region: UK South, prefixes: [10.3.0.0/16], circuits: [a, b, c, d, e], gateway: { sku: HighPerformance } }
  x: { region: UK South, prefixes: [10.4.0.0/16], circuits: [a, b, c, d, e], gateway: { sku: ErGwScale, scaleUnits: 1 } }
  y: { region: UK South, prefixes: [10.5.0.0/16], circuits: [a, b, c, d, e], gateway: { sku: ErGwScale, scaleUnits: 2 } }`,
		[
			['GATEWAY_CIRCUIT_LIMIT', 'connection/v~e', 'error'],
			['GATEWAY_CIRCUIT_LIMIT', 'connection/x~e', 'error'],
		],
	],
	[
		'R110: no gateway takes five circuits of one location',
		`
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: London, provider: Equinix }
  c: { peeringLocation: London, provider: Equinix }
  d: { peeringLocation: London, provider: Equinix }
  e: { peeringLocation: London, provider: Equinix }
  f: { peeringLocation: London2, provider: Equinix }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16], circuits: [a, b, c, d, e, f], gateway: { sku: ErGw3AZ } } }`,
		[['GATEWAY_CIRCUIT_LIMIT', 'connection/v~e', 'error']],
	],
	[
		'R110: both at once: a larger gateway helps those that are not of the crowded location',
		`
circuits:
  a: { peeringLocation: Paris, provider: Equinix }
  b: { peeringLocation: Dublin, provider: Equinix }
  c: { peeringLocation: London, provider: Equinix }
  d: { peeringLocation: London, provider: Equinix }
  e: { peeringLocation: London, provider: Equinix }
  f: { peeringLocation: London, provider: Equinix }
  g: { peeringLocation: London, provider: Equinix }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16], circuits: [a, b, c, d, e, f, g] } }`,
		[
			['GATEWAY_CIRCUIT_LIMIT', 'connection/v~e', 'error'],
			['GATEWAY_CIRCUIT_LIMIT', 'connection/v~f', 'error'],
			['GATEWAY_CIRCUIT_LIMIT', 'connection/v~g', 'error'],
		],
	],
	[
		'R110, D22: a refused connection takes no place at the gateway',
		`
circuits:
  a: { peeringLocation: New York, provider: Equinix }
  b: { peeringLocation: London2, provider: Equinix }
  c: { peeringLocation: Dublin, provider: Equinix }
  d: { peeringLocation: Paris, provider: Equinix }
  e: { peeringLocation: Paris2, provider: Equinix }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16], circuits: [a, b, c, d, e] } }`,
		[['SKU_SCOPE_GEO', 'connection/v~a', 'error']],
	],
	[
		'limits can be ignored',
		`
assume: { limits: ignored }
circuits:
  a: { peeringLocation: London, provider: Equinix }
  b: { peeringLocation: London, provider: Equinix }
  c: { peeringLocation: London, provider: Equinix }
  d: { peeringLocation: London, provider: Equinix }
  e: { peeringLocation: London, provider: Equinix }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16], circuits: [a, b, c, d, e] } }`,
		[],
	],
	[
		'R044, R104, R105: VNets of one circuit that share addresses, equal or nested; on different circuits they may',
		`
circuits:
  c: { peeringLocation: London, provider: Equinix }
  d: { peeringLocation: London, provider: Equinix }
  e: { peeringLocation: London, provider: Equinix }
vnets:
  u: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c] }
  v: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c] }
  w: { region: UK South, prefixes: [10.2.0.0/16], circuits: [d] }
  x: { region: UK South, prefixes: [10.2.3.0/24], circuits: [d, e] }
  y: { region: UK South, prefixes: [10.4.0.0/16], circuits: [e] }`,
		[
			['DUPLICATE_PREFIX', 'vnet/u', 'warning'],
			['OVERLAPPING_VNETS', 'circuit/c', 'warning'],
			['OVERLAPPING_VNETS', 'circuit/d', 'warning'],
			['NESTED_PREFIX', 'vnet/x', 'note'],
		],
	],
	[
		'R109: no published limit for a Premium circuit of 200 Gbps; Standard has ten everywhere',
		`
directPorts: { p: { peeringLocation: London, bandwidth: 400 Gbps } }
circuits:
  c: { peeringLocation: London, port: p, bandwidth: 200 Gbps, sku: premium }
  d: { peeringLocation: London, port: p, bandwidth: 200 Gbps }
  e: { peeringLocation: London, port: p, bandwidth: 400 Gbps, sku: premium }
vnets: { v: { region: UK South, prefixes: [10.2.0.0/16], circuits: [c, d] } }`,
		[['LINK_LIMIT_UNKNOWN', 'circuit/c', 'note']],
	],
];
