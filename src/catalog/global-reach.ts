// Where Global Reach is offered.

import { globalReachCountries } from './data/global-reach-countries.ts';
import { lazy } from './lazy.ts';
import type { GlobalReachCountry, PeeringLocation } from './model.ts';

export { globalReachCountries };

const byLocation = lazy(
	() => new Map(globalReachCountries.flatMap((country) => country.peeringLocations.map((id) => [id, country]))),
);

/**
 * The listed country or place that offers Global Reach at a peering location, or null where none does: South Africa
 * in Johannesburg alone, and nothing in the US Government and China clouds.
 */
export function globalReachCountry(location: PeeringLocation): GlobalReachCountry | null {
	return byLocation().get(location.id) ?? null;
}
