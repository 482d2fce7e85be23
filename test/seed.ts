// How properties are run: the same cases on every machine, and more of them when asked for.

import type * as fc from 'fast-check';

/** `CANREACH_RUNS=20` runs every property twenty times as long, `CANREACH_SEED=7` on other cases. */
const times = Number(process.env.CANREACH_RUNS ?? 1);
export const seed = Number(process.env.CANREACH_SEED ?? 20_251_121);

/** Parameters of one property. A failure prints its seed and path, which repeat it. */
export function runs<T = unknown>(numRuns: number): fc.Parameters<T> {
	return { numRuns: Math.max(1, Math.round(numRuns * times)), seed, endOnFailure: false };
}
