// ExpressRoute beside VPN, Route Server, Virtual WAN and Azure VMware Solution.

import type { Facts } from '../fact.ts';

export const coexistence = {
	R123: {
		title: 'ExpressRoute site to VPN site',
		meaning:
			'A site on ExpressRoute and one on a VPN meet in Azure only through a Route Server with branch-to-branch and an active-active VPN gateway of AS 65515.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'VPN gateways, their tunnels and Route Servers are not simulated.',
		refusedBy: 'The sections `vpnGateways`, `tunnels` and `routeServers` are refused by name.',
		sources: ['COEX', 'ARS-ER', 'ARS-FAQ'],
		note: 'Point-to-site clients are left out.',
	},
	R124: {
		title: 'Choice of Route Server',
		meaning:
			'Route Server goes by longest prefix, then by its preference setting (ExpressRoute unless set to VPN or to AS path), then by shortest AS path.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Route Servers are not simulated.',
		refusedBy: 'The section `routeServers` is refused by name.',
		sources: ['ARS-HRP'],
	},
	R125: {
		title: "65515 in an appliance's path",
		meaning:
			'Route Server drops routes whose path contains 65515, so appliances that carry routes between regions must override it.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Route Servers and appliances are not simulated.',
		refusedBy: 'The sections `routeServers` and `appliances` are refused by name.',
		sources: ['ARS-MR', 'PR-128635'],
	},
	R126: {
		title: 'Joining circuits without Global Reach',
		meaning:
			'Circuits can meet inside Azure by Virtual WAN routing intent, by an appliance and Route Server that announce supernets, or by appliances of two VNets with a tunnel; never by default.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Virtual WAN hubs, Route Servers and appliances are not simulated.',
		refusedBy: 'The sections `hubs`, `routeServers` and `appliances` are refused by name.',
		sources: ['VWAN-RI', 'AVS-NET'],
		note: 'Routing intent excludes Global Reach and takes a support request. Its hub announces the three RFC 1918 blocks, which sites then must not. The supernets need exact routes on the GatewaySubnet.',
	},
	R127: {
		title: 'Azure VMware Solution joins by Global Reach',
		meaning:
			'A private cloud stands on a circuit of its own, which Global Reach must join to on-premises circuits because no gateway does (R038).',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Private clouds are not simulated.',
		refusedBy: 'The section `privateClouds` is refused by name.',
		sources: ['AVS-GR', 'LAB-GRAVS'],
		note: 'Labs show it as AS 398656, so the customer edge must handle 4-byte numbers.',
	},
	R128: {
		title: 'Choice of a Virtual WAN hub',
		meaning:
			'A hub goes by longest prefix, then static routes, then its preference setting; by default ExpressRoute comes before other hubs whatever the AS path.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Virtual WAN hubs are not simulated.',
		refusedBy: 'The section `hubs` is refused by name.',
		sources: ['VWAN-DD', 'VWAN-HRP', 'LAB-HRP', 'PR-101136'],
		note: 'Traffic between hubs then detours over a shared circuit or Global Reach; set to AS path it stays between the hubs.',
	},
	R129: {
		title: 'A hub does not join circuits',
		meaning: 'Routes of one circuit are announced to no other circuit, neither of the same hub nor of a remote one.',
		evidence: 'documented',
		state: 'not-modelled',
		why: 'Virtual WAN hubs are not simulated.',
		refusedBy: 'The section `hubs` is refused by name.',
		sources: ['VWAN-DD', 'VWAN-RI'],
	},
} satisfies Facts;
