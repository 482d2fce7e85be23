// What Azure makes of a change of a design: the steps it refuses or follows up, whatever the design that they lead to.

import type { Finding } from './finding.ts';
import { bandwidthMoves } from './moves/bandwidths.ts';
import type { Change } from './moves/change.ts';
import { creations } from './moves/creations.ts';
import { removals } from './moves/removals.ts';
import { skuMoves } from './moves/skus.ts';
import { compareFindings } from './validity/order.ts';
import { existing } from './validity/standing.ts';

/** Nothing of this refuses an object: a refused step leaves the design as it is asked for, and says what to do first. */
export function moves(change: Change): readonly Finding[] {
	if (change.from.design === change.to) return [];
	const { from } = change;
	const known = { ...change, from: { ...from, refused: existing(from.refused) } };
	return [skuMoves, bandwidthMoves, removals, creations].flatMap((ask) => ask(known)).sort(compareFindings);
}
