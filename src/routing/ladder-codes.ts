// Ladders as numbers, for the loop in settle.ts.

import type { RungName, RungSpec, TagRung } from './model.ts';

export const rungCode = {
	weight: 0,
	own: 1,
	localPreference: 2,
	asPathLength: 3,
	origin: 4,
	med: 5,
	externalOverInternal: 6,
	igpCost: 7,
	routerId: 8,
	session: 9,
	/** A rung that looks at tags: this and its place among those of the ladder. */
	firstOfTags: 10,
} as const satisfies Record<RungName | 'firstOfTags', number>;

export interface LadderCodes {
	readonly codes: readonly number[];
	readonly tagRungs: readonly TagRung[];
	/** Internal routes are compared without their leading private ASNs first, so their full length no longer tells them apart. */
	readonly internalLengthDecided: boolean;
}

export function ladderCodes(ladder: readonly RungSpec[]): LadderCodes {
	const tagRungs = ladder.filter((rung) => typeof rung !== 'string');
	return {
		codes: ladder.map((rung) =>
			typeof rung === 'string' ? rungCode[rung] : rungCode.firstOfTags + tagRungs.indexOf(rung),
		),
		tagRungs,
		internalLengthDecided: tagRungs.some(({ kind }) => kind === 'strippedLengthOfInternal'),
	};
}
