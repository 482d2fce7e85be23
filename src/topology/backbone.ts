// Round trips on Microsoft's backbone, between regions and peering locations.

import { latencyRegions, type PeeringLocation, type Region, regionRoundTripMs, regions } from '../catalog/catalog.ts';
import { fibreRoundTripMs } from '../net/place.ts';
import type { Latency } from './model.ts';

/** A region, or a peering location; a location hangs on the region nearest to it. */
export type BackbonePlace = { readonly region: Region } | { readonly location: PeeringLocation };

/**
 * Between two places: the published figure between their regions, and fibre along the great circle from a location to its region.
 * One published figure at the most, never a detour of several: the published matrix is not a metric. Where none is published, or both
 * hang on one region, the great circle between the two. Directed, as the published figures are.
 */
export function backboneLatency(from: BackbonePlace, to: BackbonePlace): Latency {
	const a = anchor(from);
	const b = anchor(to);
	const published = a.region.id === b.region.id ? null : regionRoundTripMs(a.region.id, b.region.id);
	if (published === null) {
		const roundTripMs = fibreRoundTripMs(coordinates(from), coordinates(to));
		return roundTripMs === 0 ? { roundTripMs: 0, basis: 'none' } : { roundTripMs, basis: 'estimate' };
	}
	const lastMiles = a.distanceMs + b.distanceMs;
	return { roundTripMs: published + lastMiles, basis: lastMiles === 0 ? 'published' : 'published and estimate' };
}

function anchor(place: BackbonePlace): { readonly region: Region; readonly distanceMs: number } {
	if ('region' in place) return { region: place.region, distanceMs: 0 };
	const region = nearestRegion(place.location);
	return { region, distanceMs: fibreRoundTripMs(place.location, region) };
}

const nearestByLocation = new Map<string, Region>();

/** The nearest region of the same cloud that has published figures, or the nearest of all where none has. */
export function nearestRegion(location: PeeringLocation): Region {
	const known = nearestByLocation.get(location.id) ?? findNearestRegion(location);
	nearestByLocation.set(location.id, known);
	return known;
}

function findNearestRegion(location: PeeringLocation): Region {
	const inCloud = regions().filter(({ cloud }) => cloud === location.cloud);
	const published = inCloud.filter(({ id }) => latencyRegions.includes(id));
	const candidates = published.length > 0 ? published : inCloud;
	let best = candidates[0]!;
	let least = Number.POSITIVE_INFINITY;
	for (const region of candidates) {
		const away = fibreRoundTripMs(location, region);
		if (away < least) [best, least] = [region, away];
	}
	return best;
}

function coordinates(place: BackbonePlace): { readonly latitude: number; readonly longitude: number } {
	return 'region' in place ? place.region : place.location;
}
