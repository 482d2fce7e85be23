// Places on the globe, and how long light needs between them.

/** Units: degrees, north and east positive. */
export interface Coordinates {
	readonly latitude: number;
	readonly longitude: number;
}

const earthRadiusKm = 6371.0088;

/** Light in glass covers about 200 km in a millisecond, two thirds of its speed in empty space. */
const fibreKmPerMs = 200;

/** Great-circle distance in kilometres (haversine, mean earth radius). */
export function distanceKm(a: Coordinates, b: Coordinates): number {
	const radians = (degrees: number): number => (degrees * Math.PI) / 180;
	const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
	const chord =
		half(b.latitude - a.latitude) +
		Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
	return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Round trip in milliseconds over fibre laid along the great circle: a lower bound of a real one. */
export function fibreRoundTripMs(a: Coordinates, b: Coordinates): number {
	return (2 * distanceKm(a, b)) / fibreKmPerMs;
}
