// A design of any size, the same for the same numbers: sites on circuits, VNets on circuits, circuits joined by Global Reach.

import {
	gatewayCircuitLimit,
	limits,
	linkLimit,
	type PeeringLocation,
	providerById,
	type Region,
} from '../catalog/catalog.ts';
import type { WrittenScenario } from '../scenario/schema/schema.ts';
import { addressBlocks } from './address-blocks.ts';
import { drawnLocations, drawnRegions } from './design-places.ts';
import { type Random, randomFrom } from './random.ts';
import { checkShare, checkWhole, SizeError } from './size.ts';

/** How large a design is to be. Units: shares from 0 to 1. */
export interface DesignSize {
	/** Default 1. */
	readonly seed?: number;
	readonly sites: number;
	readonly circuits: number;
	readonly vnets: number;
	/** How many peering locations and regions are used; default as many as there are. */
	readonly locations?: number;
	readonly regions?: number;
	/** The share of sites that are on a second circuit; default 0. */
	readonly dualHomed?: number;
	/** The share of pairs of circuits that Global Reach joins, as far as the limits admit; default 0. */
	readonly meshDensity?: number;
	/** Default 1. */
	readonly prefixesPerSite?: number;
	/** How many circuits each VNet is connected to, as far as the limits admit; default 1. */
	readonly circuitsPerVnet?: number;
	/** `ignored`: the design may go beyond Azure's limits, and says so (`assume`). Default `enforced`. */
	readonly limits?: 'enforced' | 'ignored';
}

type Circuits = NonNullable<WrittenScenario['circuits']>;

const gatewaySku = 'ErGw3AZ';
const bandwidthMbps = 10_000;

/** What the circuits of a design still take, and where they are. */
interface Room {
	readonly limited: boolean;
	readonly locationOf: (circuit: string) => string;
	/** R109 with R094: connections and Global Reach links by circuit. */
	readonly places: Map<string, number>;
}

/**
 * A design of so many sites, circuits and VNets: the same for the same numbers, another for another seed.
 * Shape: a scenario as it is written, without expectations; circuits are Premium, 10 Gbps, in countries with Global Reach.
 * Unless limits are ignored, Azure refuses nothing of it.
 * @throws {SizeError} when it cannot be made: no circuit, a share beyond 1, more prefixes than a session takes or 10.0.0.0/8 holds.
 */
export function generateDesign(size: DesignSize): WrittenScenario {
	const { seed = 1, dualHomed = 0, meshDensity = 0, prefixesPerSite = 1, circuitsPerVnet = 1 } = size;
	const limited = size.limits !== 'ignored';
	check(size, limited);
	const random = randomFrom(seed);
	const locations = drawnLocations(random, size.locations);
	const homes = drawnRegions(random, locations, size.regions);
	const ids = names('circuit', size.circuits);
	const places = new Map(ids.map((id, index) => [id, locations[index % locations.length]!]));
	const room: Room = {
		limited,
		locationOf: (circuit) => places.get(circuit)!.name,
		places: new Map(ids.map((id) => [id, limited ? linkLimit('premium', bandwidthMbps)! : Number.POSITIVE_INFINITY])),
	};
	const siteNames = names('site', size.sites);
	const siteBlocks = addressBlocks('10.0.0.0', 8, size.sites * prefixesPerSite);
	const attached = attachments(random, siteNames, ids, dualHomed);
	return {
		name: `Generated from seed ${seed}: ${size.sites} sites, ${size.circuits} circuits, ${size.vnets} VNets`,
		sites: Object.fromEntries(
			siteNames.map((site, index) => [
				site,
				{
					// The private 4-byte range (RFC 6996).
					asn: 4_200_000_000 + index,
					prefixes: siteBlocks.slice(index * prefixesPerSite, (index + 1) * prefixesPerSite),
					city: places.get(ids[index % ids.length]!)!.city,
				},
			]),
		),
		circuits: circuitsAt(random, places, attached),
		vnets: vnetsOn(random, ids, room, homes, circuitsPerVnet, size.vnets),
		globalReach: linksBetween(random, ids, room, meshDensity),
		...(limited ? {} : { assume: { limits: 'ignored' as const } }),
	};
}

function check(size: DesignSize, limited: boolean): void {
	checkWhole('seed', size.seed ?? 1, 0, 0xffff_ffff);
	checkWhole('sites', size.sites, 0);
	checkWhole('circuits', size.circuits, 1);
	checkWhole('vnets', size.vnets, 0);
	checkWhole('prefixes per site', size.prefixesPerSite ?? 1, 1);
	checkWhole('circuits per VNet', size.circuitsPerVnet ?? 1, 0);
	checkShare('dual-homed', size.dualHomed ?? 0);
	checkShare('mesh density', size.meshDensity ?? 0);
	// R026: what one session takes.
	const most = limits.privateIpv4FromOnPremises.value.premium;
	if (limited && (size.prefixesPerSite ?? 1) > most)
		throw new SizeError(`a Premium circuit takes at most ${most} prefixes of one site; ignore the limits for more`);
}

/** Each site on the circuit of its number, some on another one too. */
function attachments(
	random: Random,
	sites: readonly string[],
	circuits: readonly string[],
	dualHomed: number,
): ReadonlyMap<string, readonly string[]> {
	const attached = new Map<string, string[]>(circuits.map((id) => [id, []]));
	for (const [index, site] of sites.entries()) {
		attached.get(circuits[index % circuits.length]!)!.push(site);
		if (circuits.length === 1 || !random.chance(dualHomed)) continue;
		attached.get(circuits[(index + 1 + random.below(circuits.length - 1)) % circuits.length]!)!.push(site);
	}
	return attached;
}

function circuitsAt(
	random: Random,
	places: ReadonlyMap<string, PeeringLocation>,
	attached: ReadonlyMap<string, readonly string[]>,
): Circuits {
	return Object.fromEntries(
		[...places].map(([id, location]) => [
			id,
			{
				peeringLocation: location.name,
				provider: providerById(random.pick(location.providers))!.name,
				sku: 'premium' as const,
				bandwidth: '10 Gbps',
				sites: [...attached.get(id)!],
			},
		]),
	);
}

/** R109 and R110: a circuit takes so many connections and links, a gateway so many circuits, and fewer from one location. */
function vnetsOn(
	random: Random,
	circuits: readonly string[],
	{ limited, locationOf, places }: Room,
	homes: readonly Region[],
	wanted: number,
	count: number,
): NonNullable<WrittenScenario['vnets']> {
	const spaces = addressBlocks('172.16.0.0', 12, count);
	const perLocation = limited ? limits.circuitsFromOneLocationPerVnet.value : Number.POSITIVE_INFINITY;
	const most = limited ? Math.min(wanted, gatewayCircuitLimit(gatewaySku)) : wanted;
	return Object.fromEntries(
		names('vnet', count).map((vnet, index) => {
			const start = random.below(circuits.length);
			const chosen: string[] = [];
			for (let step = 0; step < circuits.length && chosen.length < most; step++) {
				const circuit = circuits[(start + step) % circuits.length]!;
				const alike = chosen.filter((other) => locationOf(other) === locationOf(circuit)).length;
				if (places.get(circuit)! < 1 || alike >= perLocation) continue;
				chosen.push(circuit);
				places.set(circuit, places.get(circuit)! - 1);
			}
			const home = { region: homes[index % homes.length]!.name, prefixes: [spaces[index]!] };
			return [vnet, chosen.length === 0 ? home : { ...home, circuits: chosen, gateway: { sku: gatewaySku } }];
		}),
	);
}

/** R086: circuits of two locations; R094: each link takes a place on both. */
function linksBetween(
	random: Random,
	circuits: readonly string[],
	{ locationOf, places }: Room,
	density: number,
): NonNullable<WrittenScenario['globalReach']> {
	const links: { between: [string, string] }[] = [];
	for (const [index, a] of circuits.entries()) {
		for (const b of circuits.slice(index + 1)) {
			if (!random.chance(density) || locationOf(a) === locationOf(b)) continue;
			if (places.get(a)! < 1 || places.get(b)! < 1) continue;
			links.push({ between: [a, b] });
			for (const circuit of [a, b]) places.set(circuit, places.get(circuit)! - 1);
		}
	}
	return links;
}

/** `site-001` and so on: in text order, as many digits as the last one needs. */
function names(kind: string, count: number): readonly string[] {
	const digits = String(count).length;
	return Array.from({ length: count }, (_, index) => `${kind}-${String(index + 1).padStart(digits, '0')}`);
}
