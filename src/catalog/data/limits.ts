// The figures Microsoft publishes for ExpressRoute: 32 limits, settings and rules, each with its own source.

import type { Limits } from '../limits.ts';
import type { Sources } from '../source.ts';
import {
	direct,
	expressRouteLimits,
	expressRouteLimitsUpstream,
	faq,
	gatewayPerformance,
	gatewayPerformance2023,
	gateways,
	globalReachSetup,
	routingRequirements,
	scalableGateway,
} from './sources.ts';

export const limitSources: Sources = {
	main: expressRouteLimits,
	others: [
		expressRouteLimitsUpstream,
		gatewayPerformance,
		gatewayPerformance2023,
		faq,
		gateways,
		scalableGateway,
		direct,
		routingRequirements,
		globalReachSetup,
	],
	notes: ['Each limit names the document it stands in; some are years older than others.'],
};

// biome-ignore format: one record a line where it fits
export const limits: Limits = {
	circuitsPerSubscription: { title: 'Circuits per subscription', value: 50, unit: 'circuits', source: expressRouteLimits, note: 'A support request raises it.' },
	circuitsPerRegionAndSubscription: { title: 'Circuits per region and subscription', value: 10, unit: 'circuits', source: expressRouteLimits, note: null },
	circuitsFromOneLocationPerVnet: { title: 'Circuits of one peering location linked to one virtual network', value: 4, unit: 'circuits', source: expressRouteLimits, note: null },
	circuitsPerGateway: {
		title: 'Circuits of different peering locations linked to one virtual network, by gateway SKU', unit: 'circuits', source: gateways, note: null,
		value: {
			Standard: 4, ErGw1AZ: 4,
			HighPerformance: 8, ErGw2AZ: 8,
			UltraPerformance: 16, ErGw3AZ: 16,
			ErGwScale: [{ fromScaleUnits: 1, circuits: 4 }, { fromScaleUnits: 2, circuits: 8 }, { fromScaleUnits: 10, circuits: 16 }],
		},
	},
	equalCostCircuits: { title: 'Circuits that share traffic from one virtual network at equal cost', value: 4, unit: 'circuits', source: faq, note: null },
	fastPathAddresses: { title: 'Addresses FastPath holds', value: { providerCircuit: 25_000, direct10Gbps: 100_000, direct100Gbps: 200_000 }, unit: 'addresses', source: expressRouteLimits, note: null },
	trafficCollectorFlows: { title: 'Flows ExpressRoute Traffic Collector records', value: 300_000, unit: 'flows per minute', source: expressRouteLimits, note: null },
	privateIpv4FromOnPremises: { title: 'IPv4 prefixes on-premises may announce on private peering', value: { local: 4_000, standard: 4_000, premium: 10_000 }, unit: 'routes', source: expressRouteLimits, note: null },
	privateIpv6FromOnPremises: { title: 'IPv6 prefixes on-premises may announce on private peering', value: { local: 100, standard: 100, premium: 100 }, unit: 'routes', source: expressRouteLimits, note: null },
	privateIpv4FromVnet: { title: 'IPv4 prefixes of virtual networks a gateway may announce to a circuit', value: { local: 1_000, standard: 1_000, premium: 1_000 }, unit: 'routes', source: expressRouteLimits, note: 'Above it the connection from circuit to gateway is down, until the count fits again.' },
	privateIpv6FromVnet: { title: 'IPv6 prefixes of virtual networks a gateway may announce to a circuit', value: { local: 100, standard: 100, premium: 100 }, unit: 'routes', source: expressRouteLimits, note: 'Above it the connection from circuit to gateway is down, until the count fits again.' },
	microsoftIpv4FromOnPremises: { title: 'IPv4 prefixes on-premises may announce on Microsoft peering', value: { local: 200, standard: 200, premium: 200 }, unit: 'routes', source: expressRouteLimits, note: null },
	microsoftIpv6FromOnPremises: { title: 'IPv6 prefixes on-premises may announce on Microsoft peering', value: { local: 200, standard: 200, premium: 200 }, unit: 'routes', source: expressRouteLimits, note: null },
	routesPerGateway: { title: 'Routes of virtual networks, their peers and on-premises together', value: 11_000, unit: 'routes', source: expressRouteLimits, note: 'Staying below keeps the connection stable; what happens above it is not said.' },
	prefixLimitExceeded: { title: 'What a BGP session does above its prefix limit', value: 'session-dropped', unit: null, source: routingRequirements, note: null },
	linksPerCircuit: {
		title: 'Virtual network links per circuit, by SKU and bandwidth', unit: 'links', source: expressRouteLimits,
		note: 'A Global Reach link takes one of them. Nothing is published for 200 and 400 Gbps.',
		value: [
			{ bandwidthMbps:      50, local: 10, standard: 10, premium:  20, directOnly: false },
			{ bandwidthMbps:     100, local: 10, standard: 10, premium:  25, directOnly: false },
			{ bandwidthMbps:     200, local: 10, standard: 10, premium:  25, directOnly: false },
			{ bandwidthMbps:     500, local: 10, standard: 10, premium:  40, directOnly: false },
			{ bandwidthMbps:   1_000, local: 10, standard: 10, premium:  50, directOnly: false },
			{ bandwidthMbps:   2_000, local: 10, standard: 10, premium:  60, directOnly: false },
			{ bandwidthMbps:   5_000, local: 10, standard: 10, premium:  75, directOnly: false },
			{ bandwidthMbps:  10_000, local: 10, standard: 10, premium: 100, directOnly: false },
			{ bandwidthMbps:  40_000, local: 10, standard: 10, premium: 100, directOnly: true },
			{ bandwidthMbps: 100_000, local: 10, standard: 10, premium: 100, directOnly: true },
		],
	},
	providerBandwidths: { title: 'Bandwidths of a circuit through a provider', value: [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000], unit: 'Mbps', source: faq, note: null },
	directPortBandwidths: { title: 'Speeds of an ExpressRoute Direct port pair', value: [10_000, 100_000, 400_000], unit: 'Mbps', source: direct, note: null },
	directBandwidths: {
		title: 'Bandwidths of a circuit on ExpressRoute Direct, by port speed', unit: 'Mbps', source: direct, note: null,
		value: [
			{ portMbps: 10_000, circuitMbps: [1_000, 2_000, 5_000, 10_000] },
			{ portMbps: 100_000, circuitMbps: [5_000, 10_000, 40_000, 100_000] },
			{ portMbps: 400_000, circuitMbps: [5_000, 10_000, 40_000, 100_000, 200_000, 400_000] },
		],
	},
	directSubscribedBandwidth: {
		title: 'Bandwidth of all circuits on one ExpressRoute Direct port pair', unit: 'Mbps', source: direct, note: 'Nothing is printed for 400 Gbps.',
		value: [{ portMbps: 10_000, totalMbps: 20_000 }, { portMbps: 100_000, totalMbps: 200_000 }, { portMbps: 400_000, totalMbps: null }],
	},
	directIpMtu: { title: 'IP MTU of an ExpressRoute Direct interface', value: 1_500, unit: 'bytes', source: direct, note: null },
	gatewayMaximumPacket: { title: 'Largest TCP or UDP packet through a gateway', value: 1_400, unit: 'bytes', source: expressRouteLimits, note: 'A gateway takes no fragments.' },
	circuitBurst: { title: 'Traffic beyond the bandwidth while both links carry it', value: 2, unit: 'times the bandwidth', source: faq, note: 'Not guaranteed.' },
	peeringSubnets: {
		title: 'Subnets of a peering: one for both links, or one for each', unit: 'prefix length', source: routingRequirements, note: null,
		value: { ipv4: { single: 29, split: 30 }, ipv6: { single: 125, split: 126 }, customerAddress: 'first', microsoftAddress: 'second' },
	},
	microsoftAsn: { title: 'AS number of Microsoft on every peering, and the private ones it keeps', value: { asn: 12_076, reservedPrivate: [65_515, 65_516, 65_517, 65_518, 65_519, 65_520] }, unit: null, source: routingRequirements, note: null },
	gatewaySubnet: { title: 'Recommended size of GatewaySubnet', value: { minimum: 27, with16Circuits: 26, ipv6: 64 }, unit: 'prefix length', source: gateways, note: null },
	peeringsPerGatewayVnet: { title: 'Peerings of a virtual network that has an ExpressRoute gateway', value: 500, unit: 'peerings', source: gateways, note: null },
	gatewaySkus: {
		title: 'What a gateway carries at most, by SKU', unit: null, source: expressRouteLimits, note: null,
		value: [
			{ sku: 'Standard', zoneRedundantSku: 'ErGw1AZ', mbps: 1_000, packetsPerSecond: 100_000, vms: 2_000, flows: 200_000, routesLearned: 4_000, fastPath: false, circuits: 4 },
			{ sku: 'HighPerformance', zoneRedundantSku: 'ErGw2AZ', mbps: 2_000, packetsPerSecond: 200_000, vms: 4_500, flows: 400_000, routesLearned: 9_500, fastPath: false, circuits: 8 },
			{ sku: 'UltraPerformance', zoneRedundantSku: 'ErGw3AZ', mbps: 10_000, packetsPerSecond: 1_000_000, vms: 11_000, flows: 1_000_000, routesLearned: 9_500, fastPath: true, circuits: 16 },
		],
	},
	scalableGateway: {
		title: 'What ErGwScale carries, by scale unit', unit: null, source: scalableGateway,
		note: 'The printed packet rates of 20 and 40 units do not follow from the rate per unit. An edition of 2024-07-09 gives 60,000 routes learned, and 2,000 VMs for every unit.',
		value: {
			scaleUnits: { minimum: 1, maximum: 40 },
			perUnit: [
				{ fromUnit: 1, toUnit: 10, mbps: 1_000, packetsPerSecond: 100_000, connectionsPerSecond: 7_000, vms: 2_000, flows: 100_000 },
				{ fromUnit: 11, toUnit: 40, mbps: 1_000, packetsPerSecond: 200_000, connectionsPerSecond: 7_000, vms: 1_000, flows: 100_000 },
			],
			routesLearned: 9_500,
			fastPathFromScaleUnits: 10,
			samples: [
				{ scaleUnits: 10, mbps: 10_000, packetsPerSecond: 1_000_000, connectionsPerSecond: 70_000, vms: 20_000, flows: 1_000_000 },
				{ scaleUnits: 20, mbps: 20_000, packetsPerSecond: 2_000_000, connectionsPerSecond: 140_000, vms: 30_000, flows: 2_000_000 },
				{ scaleUnits: 40, mbps: 40_000, packetsPerSecond: 8_000_000, connectionsPerSecond: 280_000, vms: 50_000, flows: 4_000_000 },
			],
		},
	},
	gatewayConnectionRate: {
		title: 'New connections a gateway takes, by SKU', unit: 'connections per second', source: gatewayPerformance2023, note: 'From an older table; the newer ones leave it out.',
		value: { Standard: 7_000, ErGw1AZ: 7_000, HighPerformance: 14_000, ErGw2AZ: 14_000, UltraPerformance: 16_000, ErGw3AZ: 16_000 },
	},
	skuScope: { title: 'Which regions a circuit reaches, by SKU', value: { local: 'local-regions', standard: 'geopolitical-region', premium: 'cloud' }, unit: null, source: faq, note: null },
	globalReach: {
		title: 'Rules of Global Reach', unit: null, source: faq, note: 'The /29 stands in the configuration article of 2019-02-25.',
		value: {
			localSku: false,
			samePeeringLocation: false,
			differentLocationsOfOneMetro: true,
			transitive: false,
			premiumOnBothAcrossGeopoliticalRegions: true,
			countsAsVnetLink: true,
			throughput: 'lesser-circuit-shared-with-azure',
			ipv4PrefixLength: 29,
			ipv6: true,
		},
	},
};
