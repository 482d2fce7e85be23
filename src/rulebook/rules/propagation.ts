// Who hears what on the private peering of a circuit.

import type { Facts } from '../fact.ts';

export const propagation = {
	R045: {
		title: 'Global Reach passes external routes one hop',
		meaning:
			'A Global Reach link acts as iBGP between edges of AS 12076: routes from customer edges and gateways cross it, routes that came over another such link do not.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'LAB-GRAVS', 'VWAN-DD', 'AVS-DUAL'],
		note: 'That links do not chain is documented; the iBGP behaviour behind it was observed.',
	},
	R046: {
		title: 'One routing domain per circuit',
		meaning:
			'All VNets connected to a circuit and all its sites are one routing domain, which only separate circuits divide.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ'],
	},
	R047: {
		title: 'What a customer edge receives',
		meaning:
			'On private peering a customer edge receives the VNets of its circuit and, from circuits joined by Global Reach, their sites and VNets.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ'],
		note: 'A maximum-prefix setting on the customer edge is advised. The VNets of the joined circuit follow from R045.',
	},
	R048: {
		title: 'Customers are isolated',
		meaning: 'Different customers may use the same addresses, as each has a routing domain of its own.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'A design is the network of one customer.',
		refusedBy: 'Nothing in a design can touch it.',
		sources: ['ROUTING'],
	},
} satisfies Facts;
