// What a circuit can be bought as, changed into and removed from.

import type { Facts } from '../fact.ts';

export const circuits = {
	R008: {
		title: 'Bandwidths on offer',
		meaning:
			'Through a provider a circuit has 50, 100, 200 or 500 Mbps or 1, 2, 5 or 10 Gbps; on a Direct port the port decides, and any other figure is refused.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ', 'DIRECT'],
		note: 'In Gbps, a 10 G port gives 1, 2, 5, 10; a 100 G port 5, 10, 40, 100; a 400 G port 5, 10, 40, 100, 200, 400.',
	},
	R009: {
		title: 'Provisioned and enabled before anything works',
		meaning:
			'Peerings, VNet connections and Global Reach need a circuit that its provider has set to Provisioned and Microsoft to Enabled; until then it carries no route.',
		evidence: 'documented',
		state: 'checked',
		sources: ['WF', 'TSHOOT', 'GR-PS'],
	},
	R010: {
		title: 'Only the peering location counts',
		meaning:
			'Routing and geography go by the peering location of a circuit; the Azure location of its resource has no part in either.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['CIRCUIT-PORTAL'],
	},
	R011: {
		title: 'Changes of SKU and billing',
		meaning:
			'Standard may become Premium, Premium may become Standard within the limits of Standard, and Local may become either; billing may turn from metered to unlimited but not back.',
		evidence: 'documented',
		state: 'checked',
		sources: ['PEERINGS', 'CIRCUIT-PS'],
		note: 'Leaving Local takes the command line or PowerShell with unlimited billing, which Local always has. The pages differ on moving to Local.',
	},
	R012: {
		title: 'What stops a downgrade to Standard',
		meaning:
			'Premium stays Premium while a VNet of another geopolitical region is linked or the links exceed the limit of Standard; with over 4,000 on-premises routes the session drops after the change.',
		evidence: 'documented',
		state: 'checked',
		sources: ['CIRCUIT-PS', 'FAQ'],
		note: 'The session returns once the routes are 4,000 or fewer.',
	},
	R013: {
		title: 'Downgrade under Global Reach',
		meaning:
			'A Premium circuit should not become Standard while a Global Reach link joins it to another geopolitical region.',
		evidence: 'inferred',
		state: 'checked',
		sources: ['FAQ', 'GR'],
		note: 'It follows from R084; the pages do not say whether the change is refused or the link breaks.',
	},
	R014: {
		title: 'Bandwidth only grows',
		meaning: 'A circuit can be enlarged in place where its port has room, and never reduced: that takes a new circuit.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ', 'UPG', 'CIRCUIT-PORTAL'],
	},
	R015: {
		title: 'Order of removal',
		meaning:
			'VNet connections and Global Reach links go before the private peering, and route filters and authorizations too before the circuit; otherwise removal is refused.',
		evidence: 'documented',
		state: 'checked',
		sources: ['CIRCUIT-PORTAL', 'PEER-PS'],
	},
	R016: {
		title: 'Circuits per subscription',
		meaning: 'One subscription holds 10 circuits per region and 50 in all, the latter on request more.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ'],
		note: 'A design may hold a part of the circuits of a subscription, and none states the Azure region of its resource: only more than 50 are flagged.',
	},
} satisfies Facts;
