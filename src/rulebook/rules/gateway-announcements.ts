// What an ExpressRoute gateway announces for its VNet, and how much.

import type { Facts } from '../fact.ts';

export const gatewayAnnouncements = {
	R032: {
		title: 'Whole address spaces are announced',
		meaning:
			'A gateway announces the address space of its VNet, and of peered VNets that use it as their remote gateway, never single subnets.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ', 'AVS-BASICS'],
	},
	R033: {
		title: 'A spoke borrows one gateway',
		meaning:
			'A spoke is announced and learns routes only while it uses remote gateways and its hub allows gateway transit; it borrows one gateway and owns none.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['VNPEER', 'VNET-FAQ'],
	},
	R034: {
		title: 'VNet peering is not transitive',
		meaning:
			'Peering joins two VNets and leads no further; peered VNets that also share a circuit talk over the peering.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['VNPEER', 'VNET-FAQ'],
	},
	R035: {
		title: 'Prefix limit of a connection',
		meaning:
			'A connection carries 1,000 IPv4 and 100 IPv6 prefixes from a gateway and its spokes; above that it goes down for all of them until the count is back within.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ'],
	},
	R036: {
		title: 'Address spaces when connecting',
		meaning:
			'A connection can be created only while at most 200 address spaces, local and peered, stand behind the gateway.',
		evidence: 'documented',
		state: 'checked',
		sources: ['LINK-PS'],
		note: 'Afterwards they may grow to the limit of R035.',
	},
	R037: {
		title: 'Summaries of a gateway VNet',
		meaning: 'Summarized gateway prefixes are announced in place of the spoke prefixes they cover.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['FAQ'],
	},
	R038: {
		title: 'A gateway does not join circuits',
		meaning:
			'What an ExpressRoute gateway learns over one connection it never announces over another, so circuits that meet at a gateway stay apart.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['AVS-BASICS', 'ARS-ER', 'LAB-GRAVS', 'PR-93504'],
	},
	R039: {
		title: 'What Route Server adds',
		meaning:
			"With branch-to-branch on, routes of appliances and VPN gateways join the gateway's announcements; circuits are still not joined to each other.",
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Route Servers are not simulated.',
		refusedBy: 'The section `routeServers` is refused by name.',
		sources: ['ARS-ER'],
	},
	R040: {
		title: 'Route Servers on one circuit',
		meaning:
			'Appliance routes that one Route Server injects go out over the circuit, and a Route Server of another VNet on that circuit drops them.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Route Servers are not simulated.',
		refusedBy: 'The section `routeServers` is refused by name.',
		sources: ['ARS-FAQ'],
	},
	R041: {
		title: 'NO_ADVERTISE holds appliance routes back',
		meaning:
			'Route Server keeps appliance routes that bear the community NO_ADVERTISE (65535:65282) from the ExpressRoute gateway.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Route Servers and appliances are not simulated.',
		refusedBy: 'The sections `routeServers` and `appliances` are refused by name.',
		sources: ['ARS-FAQ'],
	},
	R042: {
		title: 'Route limits of a gateway',
		meaning:
			'A gateway is rated for 4,000 learned routes (Standard, ErGw1AZ) or 9,500 (larger SKUs) and 11,000 routes in all; beyond that it is flagged and keeps every route.',
		evidence: 'gap',
		state: 'modelled',
		sources: ['FAQ', 'GW'],
		note: 'The figures are documented, what happens beyond them is not: Microsoft asks to stay below 11,000 for stability, and says of R035 alone that the connection goes down. Both families are counted together, which is inferred. An older page gives ErGwScale 60,000. A gateway VNet has at most 500 peerings.',
	},
	R043: {
		title: 'The gateway subnet',
		meaning:
			'The subnet is named GatewaySubnet, is /27 or larger, keeps BGP propagation on, and has neither a network security group nor a route for 0.0.0.0/0.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['GW', 'GW-HOWTO', 'GWUDR'],
		note: 'Sixteen circuits need a /26. Here the name sets the subnet apart from those that are asked about; its size is not looked at.',
	},
	R044: {
		title: 'Overlapping VNets on one circuit',
		meaning: 'VNets with overlapping address space may share a circuit, and which one receives the traffic is open.',
		evidence: 'inferred',
		state: 'checked',
		sources: ['VNPEER', 'VNET-FAQ'],
		note: 'Peering such VNets is documented as refused; connecting them to one circuit is not.',
	},
} satisfies Facts;
