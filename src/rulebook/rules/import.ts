// What an MSEE accepts from a customer edge.

import type { Facts } from '../fact.ts';

export const importing = {
	R025: {
		title: 'Prefixes an MSEE accepts',
		meaning:
			'Private peering admits IPv4 prefixes of every length, private or public, and the default route; Microsoft peering admits neither private prefixes nor a default route.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'ROUTING', 'NAT'],
		note: 'IPv6 up to /128 on private peering is inferred from the same limit on Microsoft peering.',
	},
	R026: {
		title: 'Prefix limit of private peering',
		meaning:
			'A session takes 4,000 IPv4 prefixes on a Local or Standard circuit and 10,000 on Premium, and 100 IPv6 prefixes on any; above that it goes down until the count is back within.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'ROUTING', 'PEERINGS'],
		note: 'IPv4 and IPv6 are sessions of their own and fail apart. Where the limits leave sessions no state of their own, all that break one in turn are taken to be down.',
	},
	R027: {
		title: 'Prefix limit of Microsoft peering',
		meaning: 'A session that receives more than 200 IPv4 or 200 IPv6 prefixes goes down until it has fewer.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'ROUTING'],
	},
	R028: {
		title: 'Customer communities carry no meaning',
		meaning: 'Microsoft disregards any BGP community that a customer edge attaches.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'They carry no meaning, so no design states them.',
		refusedBy: 'A community on an attachment is refused as an unknown key.',
		sources: ['ROUTING', 'ARS-ER'],
		note: 'One exception: 65517:65517 must not be sent where a Route Server takes part.',
	},
	R029: {
		title: "No inbound filter on Azure's side",
		meaning: 'A circuit offers no filter for what it learns from on-premises, so filtering is up to the customer edge.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ'],
		note: 'Route maps exist in Virtual WAN, not on plain circuits.',
	},
	R030: {
		title: '12076 in a path from a customer edge',
		meaning: 'An MSEE accepts a customer route whose AS path already contains 12076.',
		evidence: 'conflict',
		state: 'modelled',
		sources: ['LAB-FAILOVER', 'RFC4271'],
		note: 'RFC 4271 would have it dropped; captures show `65001 12076` at an MSEE and `12076 65001 12076` at its gateways. That no such route crosses Global Reach, where the path is always checked, is inferred.',
	},
	R031: {
		title: 'Gateway route against customer route',
		meaning: "When a gateway and a customer edge announce the same prefix to one MSEE, the gateway's route is chosen.",
		evidence: 'inferred',
		state: 'modelled',
		sources: ['VWAN-FAQ'],
		note: 'The page says so of Virtual WAN hubs; for plain VNets it is carried over. It is a rung of its own between just these two kinds, as a weight or local preference would reach further.',
	},
} satisfies Facts;
