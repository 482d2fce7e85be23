// A design of any size, the same for the same numbers: sites on circuits, VNets on circuits, circuits joined by Global Reach.

import {
	globalReachCountry,
	limits,
	linkLimit,
	type PeeringLocation,
	peeringLocations,
	type Region,
	regions,
} from '../catalog/catalog.ts';
import type { WrittenScenario } from '../scenario/schema.ts';
import { type Random, randomFrom } from './random.ts';

export interface DesignSize {
	/** Default 1. */
	readonly seed?: number;
	readonly sites: number;
	readonly circuits: number;
	readonly vnets: number;
	/** How many peering locations and regions are used; default as many as there are. */
	readonly locations?: number;
	readonly regions?: number;
	/** The share of sites that are on a second circuit. */
	readonly dualHomed?: number;
	/** The share of pairs of circuits that Global Reach joins. */
	readonly meshDensity?: number;
	readonly prefixesPerSite?: number;
	/** How many circuits each VNet is connected to. */
	readonly circuitsPerVnet?: number;
	/** `ignored`: the design may go beyond Azure's limits, and says so. Default `enforced`. */
	readonly limits?: 'enforced' | 'ignored';
}

type Circuits = NonNullable<WrittenScenario['circuits']>;

/**
 * Shape: a scenario without expectations; all circuits are Premium, 10 Gbps, and in countries with Global Reach.
 * @throws {RangeError} when the addresses of 10.0.0.0/8 or 172.16.0.0/12 do not suffice.
 */
export function generateDesign(size: DesignSize): WrittenScenario {
	const { seed = 1, dualHomed = 0, meshDensity = 0, prefixesPerSite = 1, circuitsPerVnet = 1 } = size;
	const random = randomFrom(seed);
	const places = locationsWithGlobalReach().slice(0, size.locations);
	const homes = publicRegions().slice(0, size.regions);
	const ids = names('circuit', size.circuits);
	const room = new Map(ids.map((id) => [id, size.limits === 'ignored' ? Number.POSITIVE_INFINITY : placesOn10Gbps()]));
	const attached = new Map<string, string[]>(ids.map((id) => [id, []]));
	const siteNames = names('site', size.sites);
	const siteBlocks = blocks('10.0.0.0', 8, size.sites * prefixesPerSite);
	for (const [index, site] of siteNames.entries()) {
		const first = ids[index % ids.length]!;
		attached.get(first)!.push(site);
		const second = ids[(index + 1 + random.below(Math.max(1, ids.length - 1))) % ids.length]!;
		if (random.chance(dualHomed) && second !== first) attached.get(second)!.push(site);
	}
	const circuits: Circuits = Object.fromEntries(
		ids.map((id, index) => [
			id,
			{
				peeringLocation: places[index % places.length]!.name,
				sku: 'premium' as const,
				bandwidth: '10 Gbps',
				sites: attached.get(id)!,
			},
		]),
	);
	const locationOf = (id: string): string => circuits[id]!.peeringLocation;
	return {
		name: `Generated from seed ${seed}: ${size.sites} sites, ${size.circuits} circuits, ${size.vnets} VNets`,
		sites: Object.fromEntries(
			siteNames.map((site, index) => [
				site,
				{
					asn: 4_200_000_000 + index,
					prefixes: siteBlocks.slice(index * prefixesPerSite, (index + 1) * prefixesPerSite),
				},
			]),
		),
		circuits,
		vnets: vnetsOn(random, ids, room, locationOf, homes, circuitsPerVnet, size),
		globalReach: linksBetween(random, ids, room, locationOf, meshDensity),
		...(size.limits === 'ignored' ? { assume: { limits: 'ignored' as const } } : {}),
	};
}

/** R109, R110: a circuit takes so many connections and links, a gateway four circuits from one location and sixteen in all. */
function vnetsOn(
	random: Random,
	circuits: readonly string[],
	room: Map<string, number>,
	locationOf: (circuit: string) => string,
	homes: readonly Region[],
	wanted: number,
	size: DesignSize,
): NonNullable<WrittenScenario['vnets']> {
	const spaces = blocks('172.16.0.0', 12, size.vnets);
	const perLocation =
		size.limits === 'ignored' ? Number.POSITIVE_INFINITY : limits.circuitsFromOneLocationPerVnet.value;
	return Object.fromEntries(
		names('vnet', size.vnets).map((vnet, index) => {
			const start = random.below(circuits.length);
			const chosen: string[] = [];
			for (let step = 0; step < circuits.length && chosen.length < wanted; step++) {
				const circuit = circuits[(start + step) % circuits.length]!;
				const alike = chosen.filter((other) => locationOf(other) === locationOf(circuit)).length;
				if (room.get(circuit)! < 1 || alike >= perLocation) continue;
				chosen.push(circuit);
				room.set(circuit, room.get(circuit)! - 1);
			}
			return [
				vnet,
				{
					region: homes[index % homes.length]!.name,
					prefixes: [spaces[index]!],
					circuits: chosen,
					gateway: { sku: 'ErGw3AZ' as const },
				},
			];
		}),
	);
}

/** R086: circuits of two locations; R094: each link takes a place on both. */
function linksBetween(
	random: Random,
	circuits: readonly string[],
	room: Map<string, number>,
	locationOf: (circuit: string) => string,
	density: number,
): NonNullable<WrittenScenario['globalReach']> {
	const links: { between: [string, string] }[] = [];
	for (const [index, a] of circuits.entries()) {
		for (const b of circuits.slice(index + 1)) {
			if (!random.chance(density) || locationOf(a) === locationOf(b)) continue;
			if (room.get(a)! < 1 || room.get(b)! < 1) continue;
			links.push({ between: [a, b] });
			for (const circuit of [a, b]) room.set(circuit, room.get(circuit)! - 1);
		}
	}
	return links;
}

function placesOn10Gbps(): number {
	return linkLimit('premium', 10_000)!;
}

function locationsWithGlobalReach(): readonly PeeringLocation[] {
	return peeringLocations().filter(
		(location) =>
			location.cloud === 'public' && location.metroMembers === null && globalReachCountry(location) !== null,
	);
}

function publicRegions(): readonly Region[] {
	return regions().filter(({ cloud }) => cloud === 'public');
}

/** `site-001` and so on: in text order, as many digits as the last one needs. */
function names(kind: string, count: number): readonly string[] {
	const digits = String(count).length;
	return Array.from({ length: count }, (_, index) => `${kind}-${String(index + 1).padStart(digits, '0')}`);
}

/** So many prefixes inside a block, /24 where that suffices, else longer. */
function blocks(first: string, length: number, count: number): readonly string[] {
	const base = first.split('.').reduce((value, part) => value * 256 + Number(part), 0);
	const bits = Math.max(24, length + Math.ceil(Math.log2(Math.max(1, count))));
	if (bits > 30) throw new RangeError(`${count} prefixes do not fit into ${first}/${length}`);
	const step = 2 ** (32 - bits);
	return Array.from({ length: count }, (_, index) => {
		const address = base + index * step;
		return `${Math.floor(address / 16_777_216)}.${Math.floor(address / 65_536) % 256}.${Math.floor(address / 256) % 256}.${address % 256}/${bits}`;
	});
}
