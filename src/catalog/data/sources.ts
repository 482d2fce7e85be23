// The documents the tables were transcribed from. Microsoft's are licensed CC-BY-4.0: attribution stands in the README.

import type { Source } from '../source.ts';

type Dated = Source & { readonly date: string };

/** Which providers are at a location, with zone, facility and local regions. */
export const providersByLocation: Dated = {
	document: 'ExpressRoute peering locations and connectivity partners (providers by location)',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/expressroute-locations-providers.md',
	date: '2026-09-16',
	licence: 'CC-BY-4.0',
	note: null,
};

export const providersByLocationUpstream: Dated = {
	...providersByLocation,
	date: '2026-04-28',
	note: 'An older public edition, compared to find what is new.',
};

/** Which locations a provider serves. */
export const locationsByProvider: Dated = {
	document: 'ExpressRoute connectivity partners and peering locations (locations by provider)',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/expressroute-locations.md',
	date: '2026-09-16',
	licence: 'CC-BY-4.0',
	note: null,
};

export const metro: Dated = {
	document: 'About ExpressRoute Metro',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/metro.md',
	date: '2026-05-06',
	licence: 'CC-BY-4.0',
	note: null,
};

export const geopoliticalInclude: Dated = {
	document: 'Azure regions to ExpressRoute locations within a geopolitical region (include)',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'includes/expressroute-azure-regions-geopolitical-region.md',
	date: '2025-11-02',
	licence: 'CC-BY-4.0',
	note: null,
};

export const regionList: Dated = {
	document: 'Azure regions list',
	repository: 'MicrosoftDocs/reliability-docs',
	path: 'articles/reliability/regions-list.md',
	date: '2025-09-23',
	licence: 'CC-BY-4.0',
	note: null,
};

export const regionListTranscript: Source = {
	document: 'Third-party transcript of the Azure regions list, which gives that list the date 2026-09-23',
	repository: null,
	path: null,
	date: null,
	licence: 'unknown',
	note: 'Stands behind two facts only: that India South Central exists, and the remark on North Central US.',
};

export const regionPairs: Dated = {
	document: 'Cross-region pairs',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/reliability/cross-region-replication-azure.md',
	date: '2022-12-12',
	licence: 'CC-BY-4.0',
	note: null,
};

export const routingRequirements: Dated = {
	document: 'ExpressRoute routing requirements',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/expressroute-routing.md',
	date: '2026-03-12',
	licence: 'CC-BY-4.0',
	note: null,
};

export const globalReach: Dated = {
	document: 'About ExpressRoute Global Reach',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/expressroute-global-reach.md',
	date: '2025-04-09',
	licence: 'CC-BY-4.0',
	note: null,
};

export const globalReachSetup: Dated = {
	document: 'Configure ExpressRoute Global Reach',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/expressroute-howto-set-global-reach.md',
	date: '2019-02-25',
	licence: 'CC-BY-4.0',
	note: null,
};

export const latencyMedian: Dated = {
	document: 'Azure network round-trip latency statistics (P50 edition)',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/networking/azure-network-latency.md',
	date: '2026-07-30',
	licence: 'CC-BY-4.0',
	note: null,
};

export const latencyP95: Dated = {
	...latencyMedian,
	document: 'Azure network round-trip latency statistics (P95 edition)',
};

export const expressRouteLimits: Dated = {
	document: 'ExpressRoute limits (include) with gateway performance include',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'includes/expressroute-limits.md',
	date: '2023-10-09',
	licence: 'CC-BY-4.0',
	note: 'The date has stood since 2023 while the text was edited later, for one to add the ErGwScale rows.',
};

export const expressRouteLimitsUpstream: Dated = {
	...expressRouteLimits,
	document: 'ExpressRoute limits (include)',
	note: 'A public edition, compared to find what differs.',
};

export const gatewayPerformance: Dated = {
	document: 'ExpressRoute gateway performance (include)',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'includes/expressroute-gateway-performance-include.md',
	date: '2024-07-09',
	licence: 'CC-BY-4.0',
	note: null,
};

export const gatewayPerformance2023: Dated = {
	...gatewayPerformance,
	date: '2023-09-11',
	note: 'Edition of commit 96573d42605ca7d188e389da007804d89371834a.',
};

export const faq: Source = {
	document: 'ExpressRoute FAQ',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/expressroute-faqs.md',
	date: null,
	licence: 'CC-BY-4.0',
	note: 'The page prints no date.',
};

export const gateways: Dated = {
	document: 'About ExpressRoute virtual network gateways',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/expressroute-about-virtual-network-gateways.md',
	date: '2025-11-10',
	licence: 'CC-BY-4.0',
	note: null,
};

export const scalableGateway: Dated = {
	document: 'About Scalable Gateway',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/scalable-gateway.md',
	date: '2025-06-25',
	licence: 'CC-BY-4.0',
	note: null,
};

export const direct: Dated = {
	document: 'About ExpressRoute Direct',
	repository: 'MicrosoftDocs/azure-docs',
	path: 'articles/expressroute/expressroute-erdirect-about.md',
	date: '2026-03-02',
	licence: 'CC-BY-4.0',
	note: null,
};
