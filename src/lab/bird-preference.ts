// BIRD has no weight. Its preference is compared before anything else, and does the same.

/** BIRD's own preference of a BGP route. */
const plainPreference = 100;
const ownWeight = 32_768;
/** An own route stands just above a learned one of the same weight. */
export const ownPreference = plainPreference + ownWeight + 1;

/** BIRD has no weight, but a preference that is compared first of all: the same order, in 16 bits. */
export function preferenceOf(weight: number): number {
	return plainPreference + (weight > ownWeight ? weight + 1 : weight);
}

export function weightOf(preference: number): number {
	const weight = preference - plainPreference;
	return weight > ownWeight ? weight - 1 : weight;
}

/** The largest weight that a preference of 16 bits can stand for. */
export const mostWeight = 65_535 - plainPreference - 1;
