// Published round trips between regions. Directional, and no metric: a detour may be shorter than the direct figure.

import { latencyRegions, medianRoundTrips, p95RoundTrips } from './data/region-latency.ts';
import { lazy } from './lazy.ts';
import type { LatencyRow } from './model.ts';

export { latencyRegions };

const column = lazy(() => new Map(latencyRegions.map((region, index) => [region, index])));
const median = lazy(() => byOrigin(medianRoundTrips));
const p95 = lazy(() => byOrigin(p95RoundTrips));

/**
 * The published round trip from one region to another, by region id; null where none is published, and for a region to itself.
 * Units: milliseconds, the median of 30 days, or their 95th percentile.
 */
export function regionRoundTripMs(from: string, to: string, percentile: 'p50' | 'p95' = 'p50'): number | null {
	const index = column().get(to);
	const rows = percentile === 'p50' ? median() : p95();
	return index === undefined ? null : (rows.get(from)?.[index] ?? null);
}

function byOrigin(rows: readonly LatencyRow[]): ReadonlyMap<string, LatencyRow['ms']> {
	return new Map(rows.map((row) => [row.from, row.ms]));
}
