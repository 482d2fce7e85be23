// How much fits: links, circuits per gateway, throughput.

import type { Facts } from '../fact.ts';

export const limits = {
	R109: {
		title: 'Links per circuit',
		meaning:
			'A Local or Standard circuit takes 10 VNet connections and Global Reach links together; Premium takes 20 to 100, growing with its bandwidth.',
		evidence: 'documented',
		state: 'checked',
		sources: ['FAQ'],
		note: 'Premium: 20 at 50 Mbps, 25 at 100 and 200, 40 at 500; 50 at 1 Gbps, 60 at 2, 75 at 5, 100 at 10, 40 and 100. No figure is given for 200 and 400 Gbps.',
	},
	R110: {
		title: 'Circuits per gateway',
		meaning:
			'A gateway takes at most 4 circuits of one peering location, and 4, 8 or 16 of several, depending on its SKU.',
		evidence: 'documented',
		state: 'checked',
		sources: ['GW', 'FAQ', 'VWAN-ER'],
		note: 'Standard and ErGw1AZ 4, HighPerformance and ErGw2AZ 8, UltraPerformance and ErGw3AZ 16. ErGwScale 4, 8 from 2 units, 16 from 10, on the gateway page only. A Virtual WAN hub takes 8.',
	},
	R111: {
		title: 'What the bandwidth of a circuit means',
		meaning:
			'The bandwidth holds per link and in each direction, shared by both peerings and all VNets; using both links doubles it, at the cost of the spare.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'PRATE', 'RATE', 'PEERINGS'],
		note: 'Provider circuits are policed at that rate. Direct circuits are only with rate limiting on, in the public cloud, and may exceed it by 20 %.',
	},
	R112: {
		title: 'Throughput of a gateway',
		meaning:
			'Traffic from on-premises into a VNet is capped at 1 Gbps by ErGw1AZ, 2 by ErGw2AZ, 10 by ErGw3AZ, and 1 per scale unit, up to 40, by ErGwScale.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'SCALE'],
	},
	R113: {
		title: 'FastPath bypasses the gateway',
		meaning:
			'FastPath takes traffic from on-premises past the gateway and changes no route; it needs UltraPerformance, ErGw3AZ, or ErGwScale with at least 10 units.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FASTPATH'],
		note: 'IPv6, peered spokes of the same region and user-defined routes need a Direct circuit. Beyond 25,000 addresses (Direct: 100,000 at 10 G, 200,000 at 100 and 400 G per port) the gateway forwards again.',
	},
	R114: {
		title: 'Direct ports can be oversold',
		meaning: 'The circuits on a Direct port pair may add up to twice its bandwidth.',
		evidence: 'observed',
		state: 'checked',
		sources: ['LAB-DMA-ER', 'DIRECT'],
		note: 'The totals of 20 and 200 Gbps are printed for ports of 10 and 100 Gbps, none for 400 Gbps; what happens beyond them is not, so it is flagged.',
	},
} satisfies Facts;
