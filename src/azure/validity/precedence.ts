// D05: who comes first where not all can stay.

import type { Design } from '../../scenario/design.ts';
import type { Refused } from './check.ts';

/** What a change starts from, and what of that is not there because Azure has refused it. */
export interface Before {
	readonly design: Design;
	readonly refused: Refused;
}

/**
 * Azure refuses what comes last: what stood before the change is first, then what the order of keys says.
 * `claim`: who wants what, false where it does not stand. With another wish an object is not the one that stood.
 */
export function stoodFirst<T>(
	contenders: (design: Design, refused: Refused) => readonly T[],
	claim: (contender: T, refused: Refused, design: Design) => string | false,
	[design, refused, before]: readonly [Design, Refused, Before | null],
): readonly T[] {
	const all = contenders(design, refused);
	if (before === null) return all;
	const old = contenders(before.design, before.refused);
	const stood = new Set(old.map((one) => claim(one, before.refused, before.design)).filter((one) => one !== false));
	const isOld = (one: T): boolean => stood.has(claim(one, refused, design) || '');
	return [...all.filter(isOld), ...all.filter((one) => !isOld(one))];
}
