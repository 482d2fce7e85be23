// Where the rules come from: each document once, with the date it bears.

/** Shape: `document` is a path inside `repository`, or a name where there is none; `date` is yyyy-mm-dd, yyyy-mm or yyyy. */
export interface Source {
	readonly document: string;
	readonly date: string | null;
	readonly repository?: string;
}

export const sources = {
	// ExpressRoute
	FAQ: expressRoute('expressroute-faqs', '2026-03-31'),
	GR: expressRoute('expressroute-global-reach', '2025-04-09'),
	'GR-PS': expressRoute('expressroute-howto-set-global-reach', '2025-01-31'),
	'GR-PORTAL': expressRoute('expressroute-howto-set-global-reach-portal', '2025-01-31'),
	'GR-CMD': powershell('Add-AzExpressRouteCircuitConnectionConfig'),
	ROUTING: expressRoute('expressroute-routing', '2026-03-12'),
	PEERINGS: expressRoute('expressroute-circuit-peerings', '2025-01-10'),
	'PEER-CMP': azureDocs('includes/expressroute-peering-comparison.md', '2019-12-13'),
	OPT: expressRoute('expressroute-optimize-routing', '2025-01-31'),
	ASYM: expressRoute('expressroute-asymmetric-routing', '2026-03-12'),
	GW: expressRoute('expressroute-about-virtual-network-gateways', '2025-11-10'),
	'GW-HOWTO': expressRoute('expressroute-howto-add-gateway-portal-resource-manager', '2025-07-25'),
	'GW-CMD': powershell('Set-AzVirtualNetworkGateway'),
	GWUDR: azureDocs('includes/vpn-gateway-gwudr-warning.md', '2023-09-26'),
	SCALE: expressRoute('scalable-gateway', '2025-11-06'),
	V2V: expressRoute('virtual-network-connectivity-guidance', '2025-01-31'),
	FASTPATH: expressRoute('about-fastpath', '2026-03-02'),
	DIRECT: expressRoute('expressroute-erdirect-about', '2026-03-02'),
	RATE: expressRoute('rate-limit', '2026-03-12'),
	PRATE: expressRoute('provider-rate-limit', '2026-03-12'),
	INTRO: expressRoute('expressroute-introduction', '2026-03-03'),
	PREREQ: expressRoute('expressroute-prerequisites', '2026-03-23'),
	METRO: expressRoute('metro', '2026-04-07'),
	RES: expressRoute('design-architecture-for-resiliency', '2026-03-12'),
	DR: expressRoute('designing-for-disaster-recovery-with-expressroute-privatepeering', '2025-04-28'),
	HA: expressRoute('designing-for-high-availability-with-expressroute', '2026-03-16'),
	'LINK-PS': expressRoute('expressroute-howto-linkvnet-arm', '2025-03-31'),
	'LINK-PORTAL': expressRoute('expressroute-howto-linkvnet-portal-resource-manager', '2025-03-31'),
	RFILTER: expressRoute('how-to-routefilter-portal', '2025-07-10'),
	XNET: expressRoute('cross-network-connectivity', '2026-03-11'),
	COMM: expressRoute('bgp-communities', '2025-01-31'),
	'COMM-HOWTO': expressRoute('how-to-configure-custom-bgp-communities', '2026-03-11'),
	BFD: expressRoute('expressroute-bfd', '2026-03-12'),
	IPV6: expressRoute('expressroute-howto-add-ipv6', '2025-07-25'),
	UPG: expressRoute('about-upgrade-circuit-bandwidth', '2025-01-31'),
	'CIRCUIT-PS': expressRoute('expressroute-howto-circuit-arm', '2026-03-16'),
	'CIRCUIT-PORTAL': expressRoute('expressroute-howto-circuit-portal-resource-manager', '2026-03-12'),
	'PEER-PS': expressRoute('expressroute-howto-routing-arm', '2026-03-12'),
	'PEER-PORTAL': expressRoute('expressroute-howto-routing-portal-resource-manager', '2020-10-08'),
	WF: expressRoute('expressroute-workflows', '2025-01-31'),
	MAINT: expressRoute('planned-maintenance', '2026-03-11'),
	EVAL: expressRoute('evaluate-circuit-resiliency', '2026-03-12'),
	NAT: expressRoute('expressroute-nat', '2026-03-12'),
	COEX: expressRoute('expressroute-howto-coexist-resource-manager', '2025-01-31'),
	S2SBKP: expressRoute('use-s2s-vpn-as-backup-for-expressroute-privatepeering', '2026-03-12'),
	LOC: expressRoute('expressroute-locations-providers', '2025-11-13'),
	GEO: azureDocs('includes/expressroute-azure-regions-geopolitical-region.md', '2024-04-05'),
	TSHOOT: expressRoute('expressroute-troubleshooting-expressroute-overview', '2017-09-26'),

	// Networks of several products
	'IOP-SETUP': azureDocs('articles/networking/connectivity-interoperability-preface.md', '2023-03'),
	'IOP-CTRL': azureDocs('articles/networking/connectivity-interoperability-control-plane.md', '2023-03'),
	'IOP-DATA': azureDocs('articles/networking/connectivity-interoperability-data-plane.md', '2023-03'),
	'IOP-CFG': azureDocs('articles/networking/connectivty-interoperability-configuration.md', '2018-10-18'),
	UDR: azureDocs('articles/virtual-network/virtual-networks-udr-overview.md', '2024-10-30'),
	VNPEER: azureDocs('articles/virtual-network/virtual-network-peering-overview.md', '2025-07-16'),
	'VNET-FAQ': azureDocs('articles/virtual-network/virtual-networks-faq.md', '2025-07-16'),
	'ARS-ER': routeServer('expressroute-vpn-support'),
	'ARS-FAQ': routeServer('route-server-faq'),
	'ARS-HRP': routeServer('hub-routing-preference'),
	'ARS-MR': routeServer('multiregion'),
	'ARS-DUAL': routeServer('about-dual-homed-network'),
	'VWAN-DD': virtualWan('routing-deep-dive', '2025-03-26'),
	'VWAN-FAQ': virtualWan('virtual-wan-faq', '2025-03-26'),
	'VWAN-HRP': virtualWan('about-virtual-hub-routing-preference', '2024-12-10'),
	'VWAN-ER': virtualWan('virtual-wan-expressroute-about', '2025-03-26'),
	'VWAN-GT': virtualWan('virtual-wan-global-transit-network-architecture', '2025-03-26'),
	'VWAN-RI': virtualWan('how-to-routing-policies', '2025-08-01'),
	'AVS-NET': azureDocs('articles/azure-vmware/concepts-network-design-considerations.md', '2023-09-15'),
	'AVS-GR': azureDocs('articles/azure-vmware/tutorial-expressroute-global-reach-private-cloud.md', '2021-07-28'),
	'AVS-BASICS': avsGuide('Network Design Guide/avs-networking-basics.md'),
	'AVS-DUAL': avsGuide('BrownField/Networking/Concepts/Connectivity-Multi-region/dual-region-hub-spoke.md'),
	'AVS-VWAN': avsGuide(
		'BrownField/Networking/Concepts/Connectivity-Multi-region-with-vWAN/1-introduction-to-single-and-dual-virtual-wan-regions-with-avs.md',
	),
	'AVS-FAQ': avsGuide('BrownField/Networking/Concepts/FAQ.md'),

	// Labs and articles with route output
	'LAB-GRAVS': lab('adstuart/azure-expressroute-globalreach-avs', 'README.md', '2023-03-24'),
	'LAB-ECMP': lab('adstuart/azure-expressroute-ecmp', 'README.md', '2023-10-12'),
	'LAB-HRP': lab('adstuart/vwan-hrp-aspath-lab', 'README.md', '2026-04-20'),
	'LAB-DMA': lab('dmauser/azure-virtualwan', 'misc-cheatsheet/README.md', '2024'),
	'LAB-DMA-STATIC': lab('dmauser/azure-virtualwan', 'static-route-considerations/README.md', '2024'),
	'LAB-DMA-ER': lab('dmauser/azure-expressroute', 'er-misc/README.md', '2024'),
	'LAB-FAILOVER': lab('dmauser/azure-virtualwan', 'er-failover-dual-hub/docs/findings.md', '2026-09'),
	'LAB-JOC': lab(
		'jocortems/azurehybridnetworking',
		'Inspect-Traffic-Between-ExpressRoute-Circuits/readme.md',
		'2021-08-05',
	),
	'LAB-ARS': lab('gsriramit/Networking-ExpressRouteScenarios', '04-InterBranchRouting/README.md', '2021-10-11'),
	'BLOG-CT': { document: 'blog.cloudtrooper.net: ExpressRoute Global Reach under the covers', date: '2021-12-21' },
	'BLOG-CT-CLI': { document: 'blog.cloudtrooper.net: ExpressRoute analysis from the CLI', date: '2021-07-12' },
	'BLOG-CT-AVS': { document: 'blog.cloudtrooper.net: networking of Azure VMware Solution', date: '2022-05-16' },
	'BLOG-CPL': { document: 'cplciciriello.net: VNet to VNet traffic through ExpressRoute', date: '2026-01' },
	'BLOG-RET': { document: 'reticent.net.nz: Office communities in a route filter', date: null },
	'TC-HAIR': { document: 'techcommunity: ExpressRoute MSEE hairpin design considerations', date: '2024-03-29' },

	// Questions and corrections
	'ISSUE-15504': issue(15504),
	'ISSUE-43527': issue(43527),
	'ISSUE-82788': issue(82788),
	'ISSUE-84959': issue(84959),
	'ISSUE-118112': issue(118112),
	'ISSUE-121271': issue(121271),
	'PR-93504': pullRequest(93504),
	'PR-101136': pullRequest(101136),
	'PR-128635': pullRequest(128635),

	// Standards
	RFC4271: { document: 'RFC 4271, A Border Gateway Protocol 4', date: '2006-01' },
	RFC4632: { document: 'RFC 4632, Classless Inter-domain Routing', date: '2006-08' },
} satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof sources;

function azureDocs(document: string, date: string): Source {
	return { document, date, repository: 'MicrosoftDocs/azure-docs' };
}

function expressRoute(page: string, date: string): Source {
	return azureDocs(`articles/expressroute/${page}.md`, date);
}

function routeServer(page: string): Source {
	return azureDocs(`articles/route-server/${page}.md`, '2025-09-17');
}

function virtualWan(page: string, date: string): Source {
	return azureDocs(`articles/virtual-wan/${page}.md`, date);
}

function powershell(command: string): Source {
	return { document: `Az.Network/${command}.md`, date: '2026', repository: 'MicrosoftDocs/azure-docs-powershell' };
}

function avsGuide(document: string): Source {
	return { document, date: '2025-08', repository: 'Azure/Enterprise-Scale-for-AVS' };
}

function lab(repository: string, document: string, date: string): Source {
	return { document, date, repository };
}

function issue(number: number): Source {
	return { document: `issue ${number}`, date: null, repository: 'MicrosoftDocs/azure-docs' };
}

function pullRequest(number: number): Source {
	return { document: `pull request ${number}`, date: null, repository: 'MicrosoftDocs/azure-docs' };
}
