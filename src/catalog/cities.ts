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
	const called = namesByCity();
	for (const place of [...peeringLocations(), ...regions()]) {
		const key = fold(place.city);
		if (byKey.has(key)) continue;
		const { city: name, country, latitude, longitude } = place;
		byKey.set(key, { name, aliases: called.get(name) ?? [], country, latitude, longitude });
	}
	for (const city of furtherCities) if (!byKey.has(fold(city.name))) byKey.set(fold(city.name), city);
	return [...byKey.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
});

const bySpelling = lazy(() => indexBySpelling(cities()));

export function findCity(name: string): Lookup<City> {
	return lookUp(name, bySpelling());
}

/** What the peering locations of each city call it, where that is another name: `Hong Kong SAR`, `Newport (Wales)`. */
function namesByCity(): ReadonlyMap<string, readonly string[]> {
	const names = new Map<string, string[]>();
	for (const { kind, city, name, aliases } of peeringLocations()) {
		if (kind !== 'standard') continue;
		const known = names.get(city) ?? [];
		for (const other of [name, ...aliases]) {
			if (!known.includes(other) && !/\d$/.test(other) && fold(other) !== fold(city)) known.push(other);
		}
		names.set(city, known);
	}
	return names;
}
