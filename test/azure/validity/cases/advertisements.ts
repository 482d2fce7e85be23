// What a site announces on circuits that back each other up, and gateways with many address spaces.

import type { Case } from '../case.ts';

/** A site with two prefixes on circuits at London and Dublin. */
const announcing = (atLondon: string, atDublin: string, second = 'Dublin'): string => `
sites: { a: { asn: 65001, prefixes: [10.1.0.0/16, 10.2.0.0/16] } }
circuits:
  c: { peeringLocation: London, provider: Equinix, sites: { a: { ${atLondon} } } }
  d: { peeringLocation: ${second}, provider: Equinix, sites: { a: { ${atDublin} } } }`;

const spaces = (own: number, spoke = 'region: UK South'): string => `
circuits: { c: { peeringLocation: London, provider: Equinix } }
vnets:
  h: { region: UK South, prefixes: [${Array.from({ length: own }, (_, n) => `10.0.${n}.0/24`).join(', ')}], circuits: [c] }
  s: { ${spoke}, prefixes: [10.1.0.0/16] }
peerings: [{ between: [h, s], allowGatewayTransit: h, useRemoteGateways: s }]`;

export const advertisementCases: readonly Case[] = [
	['R136: the same on both circuits, with a prepend on one', announcing('', 'prepend: 2'), []],
	[
		'R136: a prefix on one circuit alone',
		announcing('', 'advertise: [10.1.0.0/16]'),
		[['UNEQUAL_ADVERTISEMENTS', 'site/a', 'warning']],
	],
	[
		'R136: each of two circuits with a prefix of its own',
		announcing('advertise: [10.2.0.0/16]', 'advertise: [10.1.0.0/16]'),
		[
			['UNEQUAL_ADVERTISEMENTS', 'site/a', 'warning'],
			['UNEQUAL_ADVERTISEMENTS', 'site/a', 'warning'],
		],
	],
	[
		'R136: E7, longer prefixes steer and lose nothing',
		announcing('advertise: [10.1.0.0/17, 10.1.128.0/17, 10.2.0.0/16]', ''),
		[],
	],
	[
		'R136: a longer prefix that leaves a part out',
		announcing('advertise: [10.1.0.0/17, 10.1.128.0/18, 10.2.0.0/16]', ''),
		[['UNEQUAL_ADVERTISEMENTS', 'site/a', 'warning']],
	],
	[
		'R136: an aggregate covers both',
		announcing('aggregate: [10.0.0.0/14]', 'advertise: [10.1.0.0/16, 10.2.0.0/16], aggregate: [10.0.0.0/14]'),
		[],
	],
	['R136: circuits of one peering location', announcing('', 'advertise: [10.1.0.0/16]', 'London'), []],
	[
		'R136: a circuit whose links are both down backs nothing up',
		announcing('', 'advertise: [10.1.0.0/16], links: []'),
		[],
	],
	['R036: 200 address spaces behind a gateway', spaces(199), []],
	['R036: more than a connection can be created with', spaces(200), [['GROWN_OVER_200', 'vnet/h', 'warning']]],
	[
		'R033, R036: one has a gateway of its own and stands behind that',
		spaces(200, 'region: UK South, gateway: {}'),
		[['REMOTE_GATEWAY_CONFLICT', 'peering/h~s', 'error']],
	],
	[
		'R036: one is not peered, as it is in another cloud',
		spaces(200, 'region: US Gov Virginia'),
		[['CLOUD_MISMATCH', 'peering/h~s', 'error']],
	],
];
