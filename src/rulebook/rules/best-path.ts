// Which of several routes is chosen: at a gateway, at an MSEE, at a customer edge.

import type { Facts } from '../fact.ts';

export const bestPath = {
	R061: {
		title: 'Choice of a gateway',
		meaning:
			'Towards on-premises a VNet goes by longest prefix, then highest connection weight (0 to 32000, default 0), then shortest AS path, and shares traffic over what is still equal.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['DR', 'OPT', 'LINK-PS'],
	},
	R062: {
		title: 'Equal cost out of a VNet',
		meaning: 'A VNet spreads flows over at most 4 equal circuits.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'DR', 'LAB-ECMP', 'VWAN-FAQ'],
		note: 'A lab counts 8 links, and a single link where a Route Server stands in the VNet. A Virtual WAN hub uses 2 circuits, once upgraded.',
	},
	R063: {
		title: 'ExpressRoute before VPN',
		meaning: 'For the same prefix ExpressRoute beats a VPN, and a longer prefix beats either.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'VPN gateways and their tunnels are not simulated.',
		refusedBy: 'The sections `vpnGateways` and `tunnels` are refused by name.',
		sources: ['S2SBKP', 'COEX'],
	},
	R064: {
		title: 'Choice of an MSEE',
		meaning:
			'An MSEE compares weight, local preference, AS-path length and origin, then takes an external route over a Global Reach one. Among Global Reach routes only those shortest without leading private AS numbers compete.',
		evidence: 'observed',
		state: 'modelled',
		sources: ['LAB-GRAVS', 'AVS-NET'],
		note: 'The stripped comparison is documented for Azure VMware Solution and inferred for ordinary sites. Equal ones share the traffic; against an external route the whole path counts.',
	},
	R065: {
		title: 'A prepend can hide the local route',
		meaning:
			'A local route prepended past its Global Reach copy loses to it at the MSEE, which then stops offering it to the other circuits joined there.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['LAB-GRAVS', 'RFC4271'],
		note: 'AS-path length comes before external over internal in R064, and a best route learned over Global Reach is not passed on (R045).',
	},
	R066: {
		title: 'Choice of a customer edge',
		meaning:
			'On-premises the customer decides, as a rule by local preference per circuit or community: 100 by default, the highest wins.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['OPT', 'DR'],
	},
	R067: {
		title: 'The two directions may differ',
		meaning:
			'Microsoft does not ask for symmetric paths, but stateful devices do; a site should announce the same routes on all its circuits.',
		evidence: 'documented',
		state: 'checked',
		sources: ['ROUTING', 'ASYM'],
	},
	R068: {
		title: 'Weight overrides the direct circuit',
		meaning:
			"A higher weight on one connection draws a VNet's traffic through that circuit and Global Reach, even past a circuit that leads straight there.",
		evidence: 'observed',
		state: 'checked',
		sources: ['LAB-GRAVS'],
		note: 'With equal weights the longer path of R053 loses again.',
	},
} satisfies Facts;
