// How far a circuit of each SKU reaches.

import type { Facts } from '../fact.ts';

export const skuGeography = {
	R079: {
		title: 'Reach of a Local circuit',
		meaning:
			'A Local circuit connects VNets of the one or two regions that belong to its peering location, has the limits of Standard, and takes no part in Global Reach.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ', 'LOC', 'VWAN-ER'],
		note: 'In Virtual WAN the hub must be in such a region, while spokes of other regions behind it are reachable.',
	},
	R080: {
		title: 'Reach of Standard and Premium circuits',
		meaning:
			'A Standard circuit connects VNets of every region in its geopolitical region, a Premium circuit those of every region in its cloud.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ', 'GEO', 'LINK-PS'],
	},
	R081: {
		title: 'Clouds are isolated',
		meaning: 'Public, US Government and China clouds cannot be connected to one another, by any SKU.',
		evidence: 'documented',
		state: 'checked',
		sources: ['LINK-PS', 'GEO', 'INTRO', 'FAQ'],
		note: 'Documented for VNet connections; for Global Reach it is inferred.',
	},
	R082: {
		title: "The gateway's region decides",
		meaning:
			'Scope is judged by the region of the VNet that holds the gateway; neither the place of a site nor the region of a spoke behind that VNet enters.',
		evidence: 'gap',
		state: 'modelled',
		sources: ['VNPEER', 'VNET-FAQ', 'VWAN-ER'],
		note: 'For sites it is documented, and for spokes of other regions behind a Virtual WAN hub. For Standard or Local with a plain hub nothing is published: they are admitted and flagged.',
	},
	R083: {
		title: 'Beyond the scope by Global Reach',
		meaning:
			'A site on a Standard circuit reaches a VNet of another geopolitical region through a Premium circuit joined to its own.',
		evidence: 'gap',
		state: 'modelled',
		sources: [],
		note: 'Nothing is published. R045 passes such routes, so they are admitted and flagged.',
	},
} satisfies Facts;
