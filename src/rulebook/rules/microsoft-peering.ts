// Microsoft peering, and the default route on either peering.

import type { Facts } from '../fact.ts';

export const microsoftPeering = {
	R115: {
		title: 'No prefix without a route filter',
		meaning:
			'A Microsoft peering set up since 2017-08-01 receives nothing until a route filter, one rule that allows a list of communities, is attached.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['RFILTER', 'FAQ', 'ISSUE-118112'],
		note: 'Older peerings receive the Office prefixes unfiltered. The introduction of the page contradicts its next section.',
	},
	R116: {
		title: 'Communities of Microsoft peering',
		meaning:
			'Microsoft marks each prefix with 12076 and a value: 51xxx for a region, 52xxx to 55xxx for its Storage, SQL, Cosmos DB and Backup, 5010 to 5250 for a service.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['ROUTING'],
		note: 'The last three digits number the region: 004 East US, 006 West US, 002 West Europe, 024 UK South. US Government has 511xx and 512xx, China 513xx without Microsoft 365.',
	},
	R117: {
		title: 'Microsoft 365 needs permission',
		meaning: "Communities of Microsoft 365 can be attached only with Microsoft's authorization and a Premium circuit.",
		evidence: 'documented',
		state: 'modelled',
		sources: ['RFILTER', 'FAQ', 'BLOG-RET'],
	},
	R118: {
		title: 'Reach of Microsoft peering',
		meaning:
			'Microsoft peering reaches the services of the local region on Local, of the geopolitical region on Standard, and of all regions on Premium.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ'],
	},
	R119: {
		title: 'Announced prefixes are validated',
		meaning:
			'Prefixes on Microsoft peering must be public and registered to the peer or customer AS; until validation has succeeded the session is of no use.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['ROUTING', 'WF'],
		note: 'A private peer AS number is possible with manual validation.',
	},
	R120: {
		title: 'One prefix on internet and ExpressRoute',
		meaning:
			'For a prefix announced on both at equal length Microsoft answers over ExpressRoute, otherwise over the longer; NAT pools on both break at stateful firewalls.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'A design holds no way over the internet, so the choice between the two never arises.',
		refusedBy: 'Nothing in a design can touch it.',
		sources: ['ASYM', 'NAT'],
	},
	R121: {
		title: 'Default route on private peering',
		meaning:
			'0.0.0.0/0 from a site draws the internet traffic of all connected VNets, except to service endpoints; once withdrawn, the built-in internet route is back.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'ROUTING', 'UDR'],
		note: 'Platform services used over Microsoft peering are drawn along.',
	},
	R122: {
		title: 'Default route in Virtual WAN',
		meaning:
			'A hub gives a default route only to connections that ask for it, which none does by default, and to no other hub.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Virtual WAN hubs are not simulated.',
		refusedBy: 'The section `hubs` is refused by name.',
		sources: ['VWAN-FAQ'],
	},
} satisfies Facts;
