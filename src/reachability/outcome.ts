// Two walks ─► can they exchange traffic?

import type { Solution } from '../routing/solve.ts';
import type { Fate, Walk } from './walk.ts';

export type Outcome = 'reachable' | 'one-way' | 'partial' | 'unreachable' | 'undetermined';

/** D08: both directions, on every equal-cost branch. D30: where an appliance decides, only a direction that fails without it settles the pair. */
export function outcomeOf(forward: Fate, back: Fate): Outcome {
	if (forward.meetsAppliance || back.meetsAppliance)
		return [forward, back].some(({ delivered, meetsAppliance }) => delivered === 'none' && !meetsAppliance)
			? 'unreachable'
			: 'undetermined';
	if (forward.delivered === 'all' && back.delivered === 'all') return 'reachable';
	if (forward.delivered === 'none' && back.delivered === 'none') return 'unreachable';
	if (forward.delivered === 'none' || back.delivered === 'none') return 'one-way';
	return 'partial';
}

/** A speaker whose route for some traffic does not settle, or settles in more than one way. */
export interface UnsettledHop {
	readonly at: string;
	readonly status: 'several' | 'oscillates';
}

/** For many walks: where all routes settle, none need be looked at. */
export function unsettledHops(solution: Solution): (walk: Walk) => UnsettledHop | null {
	const allSettle = solution.classes.every(({ status }) => status === 'stable');
	return (walk) => (allSettle ? null : unsettledHop(walk, solution));
}

/** D19, D20: the first one on a walk. */
export function unsettledHop(walk: Walk, { net }: Solution): UnsettledHop | null {
	for (const at of walk.hops) {
		const match = walk.steps.get(at)?.match;
		if (match == null || !match.solved.unsettled.has(match.speaker) || match.solved.status === 'stable') continue;
		return { at: net.speakers[match.speaker]!.speaker.id, status: match.solved.status };
	}
	return null;
}
