// Where a generated design is: peering locations with Global Reach and providers, and the regions next to them.

import {
	globalReachCountry,
	type PeeringLocation,
	peeringLocations,
	type Region,
	regions,
} from '../catalog/catalog.ts';
import type { Random } from './random.ts';
import { checkWhole } from './size.ts';

/** R088: only where Global Reach is offered. A Metro location is left out: what it does in Global Reach is not documented (R087). */
export function drawnLocations(random: Random, wanted: number | undefined): readonly PeeringLocation[] {
	const all = peeringLocations().filter(
		(location) =>
			location.cloud === 'public' &&
			location.metroMembers === null &&
			location.providers.length > 0 &&
			globalReachCountry(location) !== null,
	);
	const count = wanted ?? all.length;
	checkWhole('locations', count, 1, all.length);
	return random.shuffled(all).slice(0, count);
}

/** First those that are local to the locations, then others. */
export function drawnRegions(
	random: Random,
	locations: readonly PeeringLocation[],
	wanted: number | undefined,
): readonly Region[] {
	const open = regions().filter(
		({ cloud, status, accessRestricted }) => cloud === 'public' && status === 'available' && !accessRestricted,
	);
	const near = new Set(locations.flatMap(({ localRegions }) => localRegions));
	const drawn = random.shuffled(open);
	const inOrder = [...drawn.filter(({ id }) => near.has(id)), ...drawn.filter(({ id }) => !near.has(id))];
	const count = wanted ?? inOrder.length;
	checkWhole('regions', count, 1, inOrder.length);
	return inOrder.slice(0, count);
}
