// Which route a subnet of a VNet uses.

import type { Facts } from '../fact.ts';

export const effectiveRoutes = {
	R069: {
		title: 'System routes of VNets stand above BGP',
		meaning:
			'A subnet goes by longest prefix, then user-defined before BGP before system routes; but the system routes of the VNet, its peerings and service endpoints beat BGP routes of any length.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['UDR', 'ARS-FAQ'],
		note: 'On-premises cannot capture traffic inside a VNet 10.0.0.0/16 by announcing 10.0.1.0/24.',
	},
	R070: {
		title: 'Gateway routes can be kept from a subnet',
		meaning:
			'A subnet with propagation of gateway routes off has no BGP routes; a user-defined route to a virtual network gateway works for VPN gateways only.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['UDR'],
	},
	R071: {
		title: 'Next hop of a virtual machine',
		meaning:
			'Traffic to on-premises goes from the virtual machine straight to the Microsoft edge, while traffic from on-premises enters through the gateway unless FastPath is on.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['ISSUE-82788', 'ISSUE-121271', 'FASTPATH'],
		note: 'The way out is confirmed in issue threads of the documentation, the way in on the FastPath page.',
	},
	R072: {
		title: 'Unknown private addresses are dropped',
		meaning:
			'Built-in routes drop traffic to 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and 100.64.0.0/10 unless something more specific is known, or the default route is overridden.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['UDR'],
		note: "The page's routing example takes these routes away when a user-defined route for 0.0.0.0/0 is added; that a BGP default route does the same is inferred.",
	},
} satisfies Facts;
