// Fixed numbers of Microsoft's side: AS numbers, sessions, timers, packet sizes.

import type { Facts } from '../fact.ts';

export const constants = {
	R001: {
		title: 'AS number of the Microsoft edge',
		meaning: 'Every MSEE speaks BGP as AS 12076, whether the peering is private or Microsoft.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['ROUTING', 'WF'],
	},
	R002: {
		title: 'AS number of the gateways',
		meaning:
			'An ExpressRoute gateway always uses AS 65515, which is also the default of VPN gateways and Route Server.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['IOP-CTRL', 'S2SBKP', 'ARS-FAQ'],
	},
	R003: {
		title: 'AS numbers that Microsoft reserves',
		meaning:
			'AS numbers 65515 to 65520 are taken; apart from those a customer edge may have a 2-byte or a 4-byte number.',
		evidence: 'documented',
		state: 'checked',
		sources: ['ROUTING', 'ARS-FAQ'],
		note: 'For Route Server the list is 8074, 8075, 12076, 65515 and 65517 to 65520. Its appliances are also refused what IANA reserves: 23456, 64496 to 64511, 65535 to 65551.',
	},
	R004: {
		title: 'Two links and two sessions per circuit',
		meaning:
			'A circuit has a primary and a secondary link to two MSEEs, with one BGP session per link and peering; both forward at once, chosen per flow by 5-tuple.',
		evidence: 'documented',
		state: 'modelled',
		sources: ['HA', 'FAQ', 'INTRO'],
		note: 'Active on both is the default; the customer edge may still prefer one link.',
	},
	R005: {
		title: 'BGP timers',
		meaning:
			'An MSEE proposes 60 s keepalive and 180 s hold, which cannot be changed on its side, and agrees to lower offers down to 3 s and 10 s.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'A design states no timers, and an answer says what holds after convergence.',
		refusedBy: 'Nothing in a design can touch it.',
		sources: ['FAQ', 'BFD'],
	},
	R006: {
		title: 'Packet size',
		meaning: 'Packets of up to 1,400 bytes cross ExpressRoute whole; the IP MTU of a Direct port is 1,500 bytes.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Answers are about routes and paths, not about the size of packets.',
		refusedBy: 'Nothing in a design can touch it.',
		sources: ['FAQ', 'DIRECT'],
	},
	R007: {
		title: 'Weights in the gateway table',
		meaning: 'A gateway lists routes from ExpressRoute with weight 32769 and routes from a VPN with 32768.',
		evidence: 'observed',
		state: 'modelled',
		sources: ['S2SBKP', 'LAB-GRAVS'],
		note: 'The figures agree with R063; that they are its cause is inferred.',
	},
} satisfies Facts;
