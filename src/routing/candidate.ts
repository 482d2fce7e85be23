// A route as one speaker holds it: what it learned on a session, or originates itself.

import type { Hop } from './compile.ts';
import type { AsPath, Origin } from './model.ts';

export interface Candidate {
	/** The directed session it was learned on; null for the speaker's own. */
	readonly hop: Hop | null;
	readonly asPath: AsPath;
	readonly origin: Origin;
	readonly localPreference: number;
	readonly med: number | null;
	readonly weight: number;
	/** Sorted, each once. */
	readonly tags: readonly string[];
	/** Index of the speaker that traffic is handed to; null for the speaker's own. */
	readonly nextHop: number | null;
	readonly igpCost: number;
}

/** A speaker's own networks carry this weight, so that they win over anything learned. */
export const ownWeight = 32_768;

/** Local preference where no policy sets another. */
export const defaultLocalPreference = 100;

export function ownCandidate(attributes: {
	readonly origin?: Origin;
	readonly med?: number;
	readonly tags?: readonly string[];
}): Candidate {
	return {
		hop: null,
		asPath: [],
		origin: attributes.origin ?? 'igp',
		localPreference: defaultLocalPreference,
		med: attributes.med ?? null,
		weight: ownWeight,
		tags: [...new Set(attributes.tags ?? [])].sort(),
		nextHop: null,
		igpCost: 0,
	};
}

export function sameCandidate(a: Candidate | null, b: Candidate | null): boolean {
	if (a === b) return true;
	if (a === null || b === null) return false;
	return (
		a.hop === b.hop &&
		a.localPreference === b.localPreference &&
		a.weight === b.weight &&
		a.med === b.med &&
		a.origin === b.origin &&
		a.nextHop === b.nextHop &&
		a.igpCost === b.igpCost &&
		sameList(a.asPath, b.asPath) &&
		sameList(a.tags, b.tags)
	);
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
	return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
