// What the private peering of a circuit must look like to come up.

import type { Facts } from '../fact.ts';

export const privatePeering = {
	R017: {
		title: 'Link subnets of a peering',
		meaning:
			'Each link takes a /30 for IPv4 and a /126 for IPv6, given singly or as halves of one /29 or /125 with the primary first; the customer has the first usable address, the MSEE the second.',
		evidence: 'documented',
		state: 'checked',
		sources: ['ROUTING', 'TSHOOT', 'IPV6'],
		note: 'Another length is refused. Swapped addresses are accepted, but ARP and BGP never come up.',
	},
	R018: {
		title: 'Private or public link subnets',
		meaning:
			'Private peering runs on private or public subnets, Microsoft peering only on public ones that the customer owns.',
		evidence: 'documented',
		state: 'checked',
		sources: ['ROUTING', 'PEER-PS'],
	},
	R019: {
		title: 'Link subnets stay clear of VNets',
		meaning: 'A link subnet that overlaps the address space of a VNet is refused.',
		evidence: 'documented',
		state: 'checked',
		sources: ['ROUTING', 'PEER-PS'],
	},
	R020: {
		title: 'AS numbers a customer edge may use',
		meaning: 'Private peering takes public and private AS numbers of 2 or 4 bytes, but none from 65515 to 65520.',
		evidence: 'documented',
		state: 'checked',
		sources: ['PEER-PORTAL', 'PEER-PS', 'ROUTING'],
		note: 'Some pages name 65515 alone. Refusing 12076 as well is inferred from R001.',
	},
	R021: {
		title: 'VLAN IDs',
		meaning:
			'Both links of a peering carry one VLAN ID, which no other peering of the circuit uses; on a Dot1Q Direct port pair no peering of any circuit may repeat it.',
		evidence: 'documented',
		state: 'checked',
		sources: ['PEER-PS', 'DIRECT'],
		note: 'With QinQ the ID needs to be unique within its circuit only.',
	},
	R022: {
		title: 'IPv6 joins the IPv4 peering',
		meaning: 'IPv6 private peering has the AS number and VLAN of the IPv4 peering beside it.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'An attachment has one AS number and a peering one VLAN for both families, so they cannot differ.',
		refusedBy: 'A VLAN or AS number for IPv6 alone is refused as an unknown key.',
		sources: ['IPV6'],
	},
	R023: {
		title: 'One link works without a promise',
		meaning:
			"A circuit with one link in use forwards traffic, but Microsoft's availability agreement does not cover it.",
		evidence: 'documented',
		state: 'checked',
		sources: ['ROUTING', 'MAINT'],
	},
	R024: {
		title: 'No first-hop redundancy protocols',
		meaning: 'HSRP and VRRP do not work towards an MSEE.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'First-hop redundancy stands on the customer side of the edge, which is one node here.',
		refusedBy: 'Nothing in a design can touch it.',
		sources: ['ROUTING'],
	},
} satisfies Facts;
