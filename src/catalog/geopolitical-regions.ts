// Geopolitical regions, joined with their regions and peering locations: what a Standard circuit reaches.

import { geopoliticalRegionRows } from './data/geopolitical-regions.ts';
import { lazy } from './lazy.ts';
import type { GeopoliticalRegion } from './model.ts';
import { peeringLocations } from './peering-locations.ts';
import { regions } from './regions.ts';
import { indexBySpelling, type Lookup, lookUp } from './spelling.ts';

/** Every geopolitical region, the national clouds last. */
export const geopoliticalRegions: () => readonly GeopoliticalRegion[] = lazy(() =>
	geopoliticalRegionRows.map((row) => ({
		...row,
		regions: members(regions(), row.id),
		peeringLocations: members(peeringLocations(), row.id),
	})),
);

const bySpelling = lazy(() => indexBySpelling(geopoliticalRegions()));
const byId = lazy(() => new Map(geopoliticalRegions().map((one) => [one.id, one])));

export function findGeopoliticalRegion(name: string): Lookup<GeopoliticalRegion> {
	return lookUp(name, bySpelling());
}

/** Null for a place of which none is known. */
export function geopoliticalRegionById(id: string | null): GeopoliticalRegion | null {
	return id === null ? null : (byId().get(id) ?? null);
}

function members(
	rows: readonly { readonly id: string; readonly geopoliticalRegion: string | null }[],
	id: string,
): readonly string[] {
	return rows
		.filter((row) => row.geopoliticalRegion === id)
		.map((row) => row.id)
		.sort();
}
