// Traffic from one VNet to another through the Microsoft edge.

import type { Facts } from '../fact.ts';

export const vnetToVnet = {
	R073: {
		title: 'VNets do not meet through a circuit by default',
		meaning:
			'A gateway of any SKU refuses traffic of other VNets and Virtual WAN hubs through the edge until `AllowRemoteVnetTraffic` or `AllowVirtualWanTraffic` is on.',
		evidence: 'conflict',
		state: 'modelled',
		sources: ['GW', 'GW-HOWTO', 'V2V', 'GW-CMD', 'BLOG-CPL'],
		note: 'Part of the same pages, the FAQ and an article of 2024 still call it on by default. New gateways are taken as off; R078 covers old ones.',
	},
	R074: {
		title: 'Both ends must admit it',
		meaning: 'Two VNets talk through the edge only when the gateways of both have the flag on.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['GW-HOWTO'],
	},
	R075: {
		title: 'Virtual WAN has a flag of its own',
		meaning:
			'A VNet and a Virtual WAN hub talk through the edge when the gateway admits Virtual WAN and the hub admits networks outside it, which new deployments do not.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Virtual WAN hubs are not simulated.',
		refusedBy: 'The section `hubs` is refused by name.',
		sources: ['VWAN-FAQ'],
		note: 'A Route Server with branch-to-branch in the VNet blocks the VNets of the hub in spite of the flags.',
	},
	R076: {
		title: 'The flags leave sites alone',
		meaning:
			'The flags govern traffic between VNets and hubs only; traffic of on-premises sites never depends on them.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['VWAN-FAQ'],
	},
	R077: {
		title: 'The way through the edge is long',
		meaning:
			'Traffic between VNets by circuit runs out to the edge and in through the other gateway, so a VNet peering is recommended instead.',
		evidence: 'documented',
		state: 'checked',
		sources: ['V2V', 'VWAN-FAQ', 'TC-HAIR'],
		note: 'Virtual WAN hubs that share a circuit use it unasked, and even prefer it unless they choose by AS path (R128).',
	},
	R078: {
		title: 'Older gateways may still admit it',
		meaning: 'A gateway deployed while the default was on goes on admitting traffic of other VNets.',
		evidence: 'inferred',
		state: 'modelled',
		sources: ['IOP-DATA', 'FAQ'],
		note: 'Pages of that time show it working, and none announces that running gateways were changed. Off unless the switch is set.',
	},
} satisfies Facts;
