// Peering locations, found by any spelling within their cloud, and joined with the providers that are there.

import { metroLocations, nationalLocations, standardLocations } from './data/peering-locations.ts';
import { providerRows } from './data/providers.ts';
import { lazy } from './lazy.ts';
import type { Cloud, PeeringLocation, PeeringLocationRow, Provider } from './model.ts';
import { indexByCloud, type Lookup, lookUpInCloud } from './spelling.ts';

/** Every peering location, standard before Metro, the national clouds last. */
export const peeringLocations: () => readonly PeeringLocation[] = lazy(() => {
	const everywhere = present(providerRows, (provider) => provider.locations);
	const onlyByProvider = present(providerRows, (provider) => provider.onlyInProviderTable);
	const onlyByLocation = present(providerRows, (provider) => provider.onlyInLocationTable);
	const rows: readonly PeeringLocationRow[] = [...standardLocations, ...metroLocations, ...nationalLocations];
	return rows.map((row) => ({
		...row,
		providers: everywhere.get(row.id) ?? [],
		onlyInProviderTable: onlyByProvider.get(row.id) ?? [],
		onlyInLocationTable: onlyByLocation.get(row.id) ?? [],
	}));
});

const bySpelling = lazy(() => indexByCloud(peeringLocations()));
const byId = lazy(() => new Map(peeringLocations().map((location) => [location.id, location])));

/** A peering location by name, alias or id; locations of one name in two clouds are told apart by `cloud`. */
export function findPeeringLocation(name: string, cloud: Cloud): Lookup<PeeringLocation> {
	return lookUpInCloud(name, cloud, bySpelling());
}

export function peeringLocationById(id: string): PeeringLocation | null {
	return byId().get(id) ?? null;
}

/** Provider ids by peering location id, in text order. */
function present(providers: readonly Provider[], at: (provider: Provider) => readonly string[]): Map<string, string[]> {
	const ids = new Map<string, string[]>();
	for (const provider of providers) {
		for (const location of at(provider)) {
			const there = ids.get(location);
			if (there === undefined) ids.set(location, [provider.id]);
			else there.push(provider.id);
		}
	}
	for (const there of ids.values()) there.sort();
	return ids;
}
