// What a valid Global Reach link does.

import type { Facts } from '../fact.ts';

export const globalReachBehaviour = {
	R096: {
		title: 'Global Reach is not transitive',
		meaning:
			'A link joins exactly two circuits: links A–B and B–C leave A and C apart, and n sites need n(n−1)/2 links to meet pairwise.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ'],
	},
	R097: {
		title: 'Sites and VNets cross one link',
		meaning:
			'A link carries the sites and the VNets of each circuit to the other, so a site also reaches VNets connected only to the joined circuit.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['VWAN-DD', 'AVS-DUAL', 'LAB-GRAVS', 'LAB-JOC'],
		note: 'From one VNet to another over a link: documented for Virtual WAN hubs, decided in D12 for plain VNets.',
	},
	R098: {
		title: 'Traffic goes from edge to edge',
		meaning:
			"Global Reach traffic runs between the edges over Microsoft's backbone and meets no VNet, gateway, hub or firewall.",
		evidence: 'documented',
		state: 'modelled',
		sources: ['VWAN-FAQ', 'AVS-VWAN'],
		note: 'That security groups, user-defined routes, gateway SKU and FastPath have no effect on it is inferred from this.',
	},
	R099: {
		title: 'The smaller circuit sets the rate',
		meaning:
			'A link carries no more than the smaller of its two circuits, and shares their bandwidth with traffic to Azure.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ'],
	},
	R100: {
		title: 'Announcement limits stay with the circuit',
		meaning:
			'What a site may announce is still limited per circuit (R026), while what it receives adds up over all joined circuits.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ'],
		note: 'That Global Reach routes count towards the limits of a gateway (R042) is inferred.',
	},
	R101: {
		title: 'One announcement for all',
		meaning:
			'Whatever a customer edge announces on private peering goes to every VNet and every joined circuit, so selecting is done at the customer edge.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'ISSUE-15504'],
		note: 'That only the customer edge can filter is documented; that nothing is selected per link follows from it.',
	},
	R102: {
		title: 'Default routes cross Global Reach',
		meaning:
			'A default route from a site, VNet or hub crosses a link like any other, unless the remote customer edge filters it.',
		evidence: 'observed',
		state: 'modelled',
		sources: ['LAB-JOC', 'AVS-DUAL', 'AVS-FAQ'],
	},
	R103: {
		title: 'The direct connection wins',
		meaning:
			"A VNet connected to both circuits reaches each site over the site's own circuit, unless a weight or the preference of a Virtual WAN hub says otherwise.",
		evidence: 'observed',
		state: 'modelled',
		sources: ['LAB-GRAVS', 'VWAN-DD', 'AVS-DUAL'],
		note: 'The longer path towards gateways is documented (R053), the tie-break at the edge observed (R064). Exceptions: R068 and R128.',
	},
	R104: {
		title: 'One prefix at two sites',
		meaning:
			"With the same prefix at two joined sites each edge keeps to its own, VNets on both circuits spread over both, and neither site reaches the other's copy.",
		evidence: 'inferred',
		state: 'modelled',
		sources: ['LAB-GRAVS', 'FAQ'],
		note: 'It follows from R064 and R062; R065 is the exception.',
	},
	R105: {
		title: 'The longer prefix draws the traffic',
		meaning:
			'Customer edges, MSEEs and gateways all forward by longest prefix, so a /24 of one site inside the /16 of another takes its part of the traffic.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4632', 'DR'],
		note: 'Longest prefix is documented for gateways and for two circuits of one site; between sites it is carried over.',
	},
	R106: {
		title: 'A site on both ends of a link',
		meaning:
			'A site on two joined circuits is offered its own prefixes back; its edge refuses on each circuit what the site itself announces on any; the edge of a WAN what its sites do.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['RFC4271', 'AVS-NET'],
		note: 'With a private AS number stripped (R055) no loop check stops them. Without this guard a prepend on one circuit and a transit WAN of lower preference can oscillate.',
	},
	R107: {
		title: 'IPv6 over Global Reach',
		meaning: 'A link carries IPv6 when it has a /125 and both circuits have IPv6 private peering.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'GR-PS'],
		note: 'The need for IPv6 on both peerings is inferred.',
	},
	R108: {
		title: 'When Global Reach is not needed',
		meaning:
			'A site reaches the VNets of its own circuit without it, and sites can also meet over a WAN, a VPN with Route Server, appliances, or Virtual WAN routing intent.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['ARS-ER', 'VWAN-GT'],
	},
} satisfies Facts;
