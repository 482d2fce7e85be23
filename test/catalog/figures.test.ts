// Published figures: round trips between regions, and limits.

import { describe, expect, it } from 'vitest';
import {
	type CircuitSku,
	type GatewaySku,
	gatewayCircuitLimit,
	gatewayThroughputMbps,
	latencyRegions,
	learnedRouteLimit,
	limits,
	linkLimit,
	regionById,
	regionRoundTripMs,
	regions,
	serviceCommunities,
} from '../../src/catalog/catalog.ts';

describe('round trips', () => {
	it.each([
		['uksouth', 'westus', 140, 144],
		['westus', 'uksouth', 140, 144],
		['australiaeast', 'uksouth', 261, 277],
		['australiacentral', 'westus3', 149, 184],
		['westus3', 'australiacentral', 149, 172],
		['brazilsouth', 'southafricanorth', 321, 327],
		['southafricanorth', 'brazilsouth', 321, 326],
		['denmarkeast', 'qatarcentral', 98, 102],
		['qatarcentral', 'denmarkeast', 100, 136],
		['eastus', 'eastus2', 8, 11],
		['japaneast', 'koreacentral', 29, 35],
		['jioindiawest', 'uaenorth', 47, 53],
		['francecentral', 'francesouth', 14, 15],
	])('%s to %s: %i ms, %i ms at the 95th percentile', (from, to, p50, p95) => {
		expect(regionRoundTripMs(from, to)).toBe(p50);
		expect(regionRoundTripMs(from, to, 'p95')).toBe(p95);
	});

	it.each([
		['uksouth', 'uksouth'],
		['uksouth', 'taiwannorth'],
		['westindia', 'uksouth'],
		['usgovvirginia', 'eastus'],
		['uksouth', 'nowhere'],
	])('%s to %s: none is published', (from, to) => {
		expect(regionRoundTripMs(from, to)).toBeNull();
	});

	it('the matrix is full but for its diagonal', () => {
		let sum = 0;
		let sum95 = 0;
		for (const from of latencyRegions) {
			for (const to of latencyRegions) {
				if (from === to) continue;
				sum += regionRoundTripMs(from, to) ?? Number.NaN;
				sum95 += regionRoundTripMs(from, to, 'p95') ?? Number.NaN;
			}
		}
		expect([sum, sum95]).toEqual([404_491, 432_064]);
	});

	it('seven public regions have none', () => {
		const without = regions().filter((one) => one.cloud === 'public' && !latencyRegions.includes(one.id));
		expect(without.map((one) => one.id).sort()).toEqual([
			...['brazilsoutheast', 'chilecentral', 'indiasouthcentral', 'jioindiacentral'],
			...['swedensouth', 'taiwannorth', 'westindia'],
		]);
	});
});

describe('limits', () => {
	it.each<[CircuitSku, number, number | null]>([
		['local', 50, 10],
		['standard', 1_000, 10],
		['standard', 100_000, 10],
		['premium', 50, 20],
		['premium', 200, 25],
		['premium', 500, 40],
		['premium', 1_000, 50],
		['premium', 2_000, 60],
		['premium', 5_000, 75],
		['premium', 10_000, 100],
		['premium', 100_000, 100],
		['premium', 400_000, null],
	])('R109: a %s circuit of %i Mbps takes %s links', (sku, bandwidthMbps, links) => {
		expect(linkLimit(sku, bandwidthMbps)).toBe(links);
	});

	it.each<[GatewaySku, number, number, number, number]>([
		['Standard', 1, 4, 4_000, 1_000],
		['ErGw1AZ', 1, 4, 4_000, 1_000],
		['HighPerformance', 1, 8, 9_500, 2_000],
		['ErGw2AZ', 1, 8, 9_500, 2_000],
		['UltraPerformance', 1, 16, 9_500, 10_000],
		['ErGw3AZ', 1, 16, 9_500, 10_000],
		['ErGwScale', 1, 4, 9_500, 1_000],
		['ErGwScale', 2, 8, 9_500, 2_000],
		['ErGwScale', 9, 8, 9_500, 9_000],
		['ErGwScale', 10, 16, 9_500, 10_000],
		['ErGwScale', 40, 16, 9_500, 40_000],
	])('R042, R110, R112: %s of %i units: %i circuits, %i routes, %i Mbps', (sku, units, circuits, routes, mbps) => {
		expect(gatewayCircuitLimit(sku, units)).toBe(circuits);
		expect(learnedRouteLimit(sku)).toBe(routes);
		expect(gatewayThroughputMbps(sku, units)).toBe(mbps);
	});

	it('R110: the two tables of circuits by gateway SKU agree', () => {
		for (const row of limits.gatewaySkus.value) {
			expect([gatewayCircuitLimit(row.sku), gatewayCircuitLimit(row.zoneRedundantSku)]).toEqual([
				row.circuits,
				row.circuits,
			]);
		}
	});

	it.each([
		['circuitsFromOneLocationPerVnet', 4],
		['equalCostCircuits', 4],
		['privateIpv4FromOnPremises', { local: 4_000, standard: 4_000, premium: 10_000 }],
		['privateIpv6FromOnPremises', { local: 100, standard: 100, premium: 100 }],
		['privateIpv4FromVnet', { local: 1_000, standard: 1_000, premium: 1_000 }],
		['microsoftIpv4FromOnPremises', { local: 200, standard: 200, premium: 200 }],
		['routesPerGateway', 11_000],
		['providerBandwidths', [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]],
		['directPortBandwidths', [10_000, 100_000, 400_000]],
		['gatewayMaximumPacket', 1_400],
		['peeringsPerGatewayVnet', 500],
		['microsoftAsn', { asn: 12_076, reservedPrivate: [65_515, 65_516, 65_517, 65_518, 65_519, 65_520] }],
	] as const)('%s', (name, value) => {
		expect(limits[name].value).toEqual(value);
	});

	it('R008: a Direct port offers its own bandwidths', () => {
		expect(limits.directBandwidths.value).toEqual([
			{ portMbps: 10_000, circuitMbps: [1_000, 2_000, 5_000, 10_000] },
			{ portMbps: 100_000, circuitMbps: [5_000, 10_000, 40_000, 100_000] },
			{ portMbps: 400_000, circuitMbps: [5_000, 10_000, 40_000, 100_000, 200_000, 400_000] },
		]);
	});
});

describe('communities', () => {
	it.each([
		['uksouth', '12076:50024', '12076:51024'],
		['westus', '12076:50006', '12076:51006'],
		['westeurope', '12076:50002', '12076:51002'],
		['usgovvirginia', null, '12076:51105'],
		['chinanorth', null, '12076:51301'],
	])('%s: %s on private peering, %s on Microsoft peering', (id, privatePeering, microsoftPeering) => {
		expect(regionById(id)?.communities).toMatchObject({ privatePeering, microsoftPeering });
	});

	it('R116: none is published for 20 regions', () => {
		expect(regions().filter((one) => one.communities === null)).toHaveLength(20);
	});

	it('services have their own', () => {
		expect(serviceCommunities).toContainEqual({ cloud: 'public', service: 'Exchange Online', community: '12076:5010' });
		expect(serviceCommunities).toContainEqual({ cloud: 'usgov', service: 'Exchange Online', community: '12076:5110' });
	});
});
