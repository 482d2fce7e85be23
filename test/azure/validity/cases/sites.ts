// Sites, what they announce, and what Global Reach makes of it.

import type { Case } from '../case.ts';

export const siteCases: readonly Case[] = [
	[
		'R047: a site on nothing; one on a WAN is on something',
		`
sites:
  a: { prefixes: [10.1.0.0/16] }
  b: { prefixes: [10.2.0.0/16] }
  c: { prefixes: [10.2.0.0/16] }
wans: { mpls: { sites: [b] } }`,
		[
			['SITE_NOT_ATTACHED', 'site/a', 'warning'],
			['SITE_NOT_ATTACHED', 'site/c', 'warning'],
		],
	],
	[
		'D01: sites that share a circuit, once for the circuit',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
  c: { asn: 65003, prefixes: [10.3.0.0/16] }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [a, b, c] } }`,
		[['SITES_SHARE_CIRCUIT', 'circuit/c', 'warning']],
	],
	[
		'sites that share a circuit and a WAN, one as the site of a WAN on the circuit',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
wans: { mpls: { sites: [a, b], asn: 65100 } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [a, b, wan/mpls] } }`,
		[],
	],
	[
		'D01: a WAN that joins two of three',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
  c: { asn: 65003, prefixes: [10.3.0.0/16] }
wans: { mpls: { sites: [a, b] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [a, b, c] } }`,
		[['SITES_SHARE_CIRCUIT', 'circuit/c', 'warning']],
	],
	[
		'D01: an edge that is taken to reflect sites',
		`
assume: { edgeReflectsSites: true }
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [a, b] } }`,
		[],
	],
	[
		'R104: one prefix at two sites and a VNet, two more at the sites alone: one finding for each set of places',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16, 10.2.0.0/16, 10.3.0.0/16] }
  b: { asn: 65002, prefixes: [10.1.0.0/16, 10.2.0.0/16, 10.3.0.0/16] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a] }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets: { v: { region: UK South, prefixes: [10.1.0.0/16], circuits: [c] } }`,
		[
			['DUPLICATE_PREFIX', 'site/a', 'warning'],
			['DUPLICATE_PREFIX', 'site/a', 'warning'],
			['SITE_OVERLAPS_VNET', 'site/a', 'warning'],
			['SITE_OVERLAPS_VNET', 'site/b', 'warning'],
		],
	],
	[
		'R069, R105: prefixes inside those of another place: a site draws from a site and a VNet from a site, but a site not from a VNet',
		`
sites:
  a: { asn: 65001, prefixes: [10.0.0.0/8] }
  b: { asn: 65002, prefixes: [10.1.0.0/16, 10.2.0.0/16, 10.3.4.0/24] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a] }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
vnets: { v: { region: UK South, prefixes: [10.3.0.0/16], circuits: [c] } }`,
		[
			['SITE_OVERLAPS_VNET', 'site/b', 'warning'],
			['NESTED_PREFIX', 'site/b', 'note'],
			['NESTED_PREFIX', 'vnet/v', 'note'],
		],
	],
	[
		'prefixes nested within one site, and with a VNet that is not connected',
		`
sites: { a: { asn: 65001, prefixes: [10.0.0.0/8, 10.1.0.0/16] } }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets: { v: { region: UK South, prefixes: [10.3.0.0/16] } }`,
		[],
	],
	[
		'R104, R105: what a site has and announces nowhere is neither twice there nor draws anything',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16, 10.9.0.0/16, 10.2.5.0/24] }
  b: { asn: 65002, prefixes: [10.2.0.0/16, 10.9.0.0/16] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { advertise: [10.1.0.0/16] } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [b] }`,
		[],
	],
	[
		'R104, R105: what a site announces on a WAN, or on another circuit',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16, 10.9.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16, 10.9.0.0/16] }
  e: { asn: 65003, prefixes: [10.3.0.0/16, 10.2.5.0/24] }
  h: { prefixes: [10.5.0.0/16] }
wans: { mpls: { sites: [a, h] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { advertise: [10.1.0.0/16] } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
  f: { peeringLocation: Paris, provider: Equinix, sites: { e: { advertise: [10.3.0.0/16] } } }
  g: { peeringLocation: Paris, provider: Equinix, sites: { e: { advertise: [10.3.0.0/16, 10.2.5.0/24] } } }`,
		[
			['DUPLICATE_PREFIX', 'site/a', 'warning'],
			['NESTED_PREFIX', 'site/e', 'note'],
		],
	],
	[
		'R104, R105: an aggregate is announced in place of what it covers',
		`
sites:
  a: { asn: 65001, prefixes: [10.4.1.0/24] }
  b: { asn: 65002, prefixes: [10.4.0.0/16] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { aggregate: [10.4.0.0/16] } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [b] }`,
		[['DUPLICATE_PREFIX', 'site/a', 'warning']],
	],
	[
		'R104, R105: the aggregate of a WAN, beside its sites and another',
		`
sites:
  a: { asn: 65001, prefixes: [10.4.1.0/24] }
  b: { asn: 65002, prefixes: [10.4.0.0/16] }
wans: { mpls: { sites: [a], asn: 65100 } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { wan/mpls: { aggregate: [10.4.0.0/16] } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [b] }`,
		[['DUPLICATE_PREFIX', 'site/b', 'warning']],
	],
	[
		'R069: a VNet keeps what a site announces in an aggregate, and a site what it announces nowhere',
		`
sites:
  a: { asn: 65001, prefixes: [10.4.1.0/24] }
  b: { asn: 65002, prefixes: [10.5.0.0/16, 10.4.2.0/24] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { aggregate: [10.0.0.0/12] } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: { b: { advertise: [10.5.0.0/16] } } }
vnets: { v: { region: UK South, prefixes: [10.4.0.0/16], circuits: [c] } }`,
		[
			['SITE_OVERLAPS_VNET', 'site/a', 'warning'],
			['NESTED_PREFIX', 'site/b', 'note'],
			['NESTED_PREFIX', 'vnet/v', 'note'],
		],
	],
	[
		'R037, R105: a gateway announces summaries in place of what they cover: out of them a site draws',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24, 10.3.0.0/16] }
circuits: { c: { peeringLocation: London, provider: Equinix, sites: [a] } }
vnets:
  v: { region: UK South, prefixes: [10.0.0.0/16], circuits: [c], gateway: { summarizedPrefixes: [10.0.0.0/14] } }
  w: { region: UK South, prefixes: [10.1.0.0/16] }
peerings: [{ between: [v, w], allowGatewayTransit: v, useRemoteGateways: w }]`,
		[
			['SITE_OVERLAPS_VNET', 'site/a', 'warning'],
			['NESTED_PREFIX', 'site/a', 'note'],
		],
	],
	[
		'R106: a site, and a WAN, on two circuits that are joined; on two that are not',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
wans: { mpls: { sites: [b], asn: 65100 } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a] }
  d: { peeringLocation: Dublin, provider: Equinix, sites: [a] }
  e: { peeringLocation: Paris, provider: Equinix, sites: [wan/mpls] }
  f: { peeringLocation: Milan, provider: Equinix, sites: [wan/mpls] }
  g: { peeringLocation: Zurich, provider: Equinix, sites: { b: {} } }
  h: { peeringLocation: Geneva, provider: Equinix, sites: { b: {} } }
globalReach: [{ between: [c, d] }, { between: [e, f] }]`,
		[
			['SITE_ON_JOINED_CIRCUITS', 'site/a', 'warning'],
			['SITE_ON_JOINED_CIRCUITS', 'wan/mpls', 'warning'],
		],
	],
	[
		'a site on circuits that a refused link would join',
		`
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: [a] }
  d: { peeringLocation: London, provider: Equinix, sites: [a] }
globalReach: [{ between: [c, d] }]`,
		[['GR_SAME_LOCATION', 'globalReach/c~d', 'error']],
	],
	[
		'R056: one public AS number at joined sites; a private one, and one at sites that are not joined',
		`
sites:
  a: { asn: 3333, prefixes: [10.1.0.0/16] }
  b: { asn: 3333, prefixes: [10.2.0.0/16] }
  c: { asn: 65001, prefixes: [10.3.0.0/16] }
  d: { asn: 65001, prefixes: [10.4.0.0/16] }
  e: { asn: 3333, prefixes: [10.5.0.0/16] }
  f: { asn: 65009, prefixes: [10.6.0.0/16] }
circuits:
  ca: { peeringLocation: London, provider: Equinix, sites: [a] }
  cb: { peeringLocation: Dublin, provider: Equinix, sites: [b] }
  cc: { peeringLocation: Paris, provider: Equinix, sites: [c] }
  cd: { peeringLocation: Milan, provider: Equinix, sites: [d] }
  ce: { peeringLocation: Zurich, provider: Equinix, sites: [e] }
  cf: { peeringLocation: Geneva, provider: Equinix, sites: { f: { asn: 3333 } } }
globalReach: [{ between: [ca, cb] }, { between: [cc, cd] }, { between: [cb, cf] }]`,
		[['SAME_PUBLIC_ASN', 'site/a', 'warning']],
	],
	[
		'R056: one public AS number, written for each of two circuits',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 65002, prefixes: [10.2.0.0/16] }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { asn: 3333 } } }
  d: { peeringLocation: Dublin, provider: Equinix, sites: { b: { asn: 3333 } } }
  e: { peeringLocation: Paris, provider: Equinix, sites: { b: { asn: 3333, accept: [] } } }
globalReach: [{ between: [c, d] }, { between: [c, e] }]`,
		[['SAME_PUBLIC_ASN', 'site/a', 'warning']],
	],
	[
		'R055: prepends: private, private behind a public AS number, public, and where there is no Global Reach',
		`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/16] }
  b: { asn: 3333, prefixes: [10.2.0.0/16] }
  c: { asn: 4444, prefixes: [10.3.0.0/16] }
  d: { asn: 65004, prefixes: [10.4.0.0/16] }
circuits:
  ca: { peeringLocation: London, provider: Equinix, sites: { a: { prepend: 2 } } }
  cb: { peeringLocation: Dublin, provider: Equinix, sites: { b: { prepend: 1, prependWith: 65002 } } }
  cc: { peeringLocation: Paris, provider: Equinix, sites: { c: { prepend: 1 } } }
  cd: { peeringLocation: Milan, provider: Equinix, sites: { d: { prepend: 3 } } }
globalReach: [{ between: [ca, cb] }, { between: [cb, cc] }]`,
		[['PRIVATE_PREPEND_IGNORED', 'site/a', 'warning']],
	],
	[
		'R055: private prepends that are taken to be honoured',
		`
assume: { privatePrependAcrossGlobalReach: honoured }
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16] } }
circuits:
  ca: { peeringLocation: London, provider: Equinix, sites: { a: { prepend: 2 } } }
  cb: { peeringLocation: Dublin, provider: Equinix }
globalReach: [{ between: [ca, cb] }]`,
		[],
	],
];
