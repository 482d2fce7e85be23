// Two walks ─► can they exchange traffic?

import type { Prefix } from '../net/prefix.ts';
import type { Forwarding } from './forwarding.ts';
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

/** For many walks, each to an address of a prefix: where all routes settle, none need be looked at. */
export function unsettledHops(forwarding: Forwarding): (walk: Walk, to: Prefix) => UnsettledHop | null {
	const allSettle = forwarding.solution.classes.every(({ status }) => status === 'stable');
	return (walk, to) => (allSettle ? null : unsettledHop(walk, to, forwarding));
}

/** D19, D20: the first one on a walk; also where a route would lead elsewhere that is not at hand in the state told. */
function unsettledHop(walk: Walk, to: Prefix, { solution, plan, classOf, speakerOf }: Forwarding): UnsettledHop | null {
	for (const [node, { match, end }] of walk.steps) {
		const at = speakerOf(node);
		if (at === null || (match === null && end !== 'noRoute')) continue;
		for (const { prefix } of plan.classesAround(to)) {
			const solved = classOf(prefix)!;
			if (solved.status !== 'stable' && solved.unsettled.has(solution.net.indexOf.get(at)!))
				return { at, status: solved.status };
			if (prefix.text === match?.prefix.text) break;
		}
	}
	return null;
}
