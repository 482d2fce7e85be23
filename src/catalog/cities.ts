// Cities, where sites stand: those of the peering locations and regions, and further ones. Only for distance and drawing.

import { furtherCities } from './data/further-cities.ts';
import { lazy } from './lazy.ts';
import type { City } from './model.ts';
import { peeringLocations } from './peering-locations.ts';
import { regions } from './regions.ts';
import { fold, indexBySpelling, type Lookup, lookUp } from './spelling.ts';

/** Every city, in text order. */
export const cities: () => readonly City[] = lazy(() => {
	const byKey = new Map<string, City>();
	for (const place of [...peeringLocations(), ...regions()]) {
		const key = fold(place.city);
		if (byKey.has(key)) continue;
		const { city: name, country, latitude, longitude } = place;
		byKey.set(key, { name, aliases: spellings(name), country, latitude, longitude });
	}
	for (const city of furtherCities) if (!byKey.has(fold(city.name))) byKey.set(fold(city.name), city);
	return [...byKey.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
});

const bySpelling = lazy(() => indexBySpelling(cities()));

export function findCity(name: string): Lookup<City> {
	return lookUp(name, bySpelling());
}

/** What the peering locations of a city call it: `Hong Kong SAR`, `Newport (Wales)`. */
function spellings(city: string): readonly string[] {
	const names = peeringLocations()
		.filter((location) => location.kind === 'standard' && location.city === city)
		.flatMap((location) => [location.name, ...location.aliases])
		.filter((name) => fold(name) !== fold(city) && !/\d$/.test(name));
	return [...new Set(names)];
}
