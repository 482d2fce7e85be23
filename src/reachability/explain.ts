// Why a pair is not reachable, and the smallest change of the design that would make it so.

import { compareText } from '../net/order.ts';
import type { Endpoint } from './endpoints.ts';
import { byRank, editsOf, type Reason, type Way } from './obstacle.ts';
import { unsettledHop } from './outcome.ts';
import { whereItStopped } from './stopped.ts';
import type { View } from './view.ts';
import type { Walk } from './walk.ts';
import { waysBetween } from './ways.ts';

/** Why traffic between two endpoints fails; the walks are those of the pair. */
export function explain(view: View, from: Endpoint, to: Endpoint, forward: Walk, back: Walk): Reason {
	const unsettled = unsettledReason(view, forward, back);
	if (unsettled !== null) return unsettled;
	const ways = waysBetween(view, from.node, to.node, to.prefixes[0]!.family);
	const nearest = smallest(ways, cost);
	if (nearest !== null && nearest.obstacles.length > 0) return structural(nearest, ways);
	// Every session that is needed is there: the route itself must have been stopped.
	const [walked, target] = forward.delivered === 'all' ? [back, from] : [forward, to];
	const stopped = whereItStopped(view, walked, target.prefixes[0]!);
	if (forward.delivered === 'none' || back.delivered !== 'none') return stopped;
	return {
		...stopped,
		code: 'NO_RETURN_ROUTE',
		rule: 'D08',
		message: `Traffic from ${from.node} arrives, but nothing leads the answer back: ${stopped.message}`,
	};
}

function structural(nearest: Way, ways: readonly Way[]): Reason {
	const [first, ...others] = [...nearest.obstacles].sort(byRank);
	const repairable = smallest(
		ways.filter((way) => editsOf(way) !== null),
		cost,
	);
	const { rank: _, ...reason } = first!;
	const message = [first!, ...others].map((obstacle) => obstacle.message).join(' ');
	return { ...reason, message, repair: repairable === null ? null : editsOf(repairable) };
}

/** What has failed or cannot be mended explains more than something that nobody ever built, so it counts less than one edit. */
function cost({ obstacles }: Way): number {
	return obstacles.reduce((sum, { repair }) => sum + (repair === null ? 0.5 : repair.length), 0);
}

function smallest(ways: readonly Way[], size: (way: Way) => number): Way | null {
	const inOrder = [...ways].sort((a, b) => size(a) - size(b) || compareText(a.id, b.id));
	return inOrder[0] ?? null;
}

function unsettledReason({ solution }: View, forward: Walk, back: Walk): Reason | null {
	const hop = unsettledHop(forward, solution) ?? unsettledHop(back, solution);
	if (hop === null) return null;
	return hop.status === 'oscillates'
		? {
				code: 'ROUTE_OSCILLATION',
				rule: 'D19',
				at: hop.at,
				message: `The routes that ${hop.at} chooses among never settle.`,
				repair: null,
			}
		: {
				code: 'SEVERAL_STABLE_STATES',
				rule: 'D20',
				at: hop.at,
				message: `${hop.at} may settle on more than one route, and the order of events decides which.`,
				repair: null,
			};
}
