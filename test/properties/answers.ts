// Pairs of a view as the properties look at them: what the engine says of each, without the question what an answer rests on.

import { compareText } from '../../src/net/order.ts';
import type { Prefix } from '../../src/net/prefix.ts';
import { type Endpoint, endpointsOf } from '../../src/reachability/endpoints.ts';
import { explainerOf } from '../../src/reachability/explain/explain.ts';
import type { Reason } from '../../src/reachability/explain/obstacle.ts';
import { inOneNetwork } from '../../src/reachability/nodes.ts';
import { type Outcome, outcomeOf, unsettledHops } from '../../src/reachability/outcome.ts';
import { type Question, type View, workOut } from '../../src/reachability/view.ts';
import type { Walk } from '../../src/reachability/walk.ts';
import { walkTo } from '../../src/reachability/walk-to.ts';
import type { ElementKey } from '../../src/scenario/design.ts';
import type { Scenario } from '../../src/scenario/parse.ts';

export interface Told {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly outcome: Outcome;
	readonly forward: Walk;
	readonly back: Walk;
	readonly reason: Reason | null;
}

/** The questions that a scenario asks, and each what-if without Global Reach too. */
export function questionsOf({ design, expanded, whatIfs }: Scenario): readonly Question[] {
	return [{ id: 'designed', design, expanded, failed: [] as readonly ElementKey[] }, ...whatIfs].flatMap(
		({ id, design, expanded, failed }) => [
			{ id: `${id}/without-global-reach`, design, expanded, failed, globalReach: false },
			{ id, design, expanded, failed, globalReach: true },
		],
	);
}

export function asDesigned({ design, expanded }: Scenario): View {
	return workOut({ id: 'as-designed', design, expanded, failed: [], globalReach: true });
}

export function withoutGlobalReach({ design, expanded }: Scenario): View {
	return workOut({ id: 'without-global-reach', design, expanded, failed: [], globalReach: false });
}

export function pairsIn(view: View, endpoints: readonly Endpoint[] = endpointsOf([view])[0]!): readonly Told[] {
	return endpoints.flatMap((from) =>
		endpoints
			.filter((to) => !inOneNetwork(to.node, from.node) && to.prefixes[0]!.family === from.prefixes[0]!.family)
			.map((to) => told(view, from, to)),
	);
}

function told(view: View, from: Endpoint, to: Endpoint): Told {
	const { forward, back, outcome } = outcomeBetween(view, from.node, from.prefixes[0]!, to.node, to.prefixes[0]!);
	const reason = outcome === 'reachable' ? null : explainerOf(view)(from, to, forward, back);
	return { from, to, outcome, forward, back, reason };
}

export function outcomeBetween(
	view: View,
	a: ElementKey,
	ofA: Prefix,
	b: ElementKey,
	ofB: Prefix,
): Pick<Told, 'outcome' | 'forward' | 'back'> {
	const forward = walkTo(view.forwarding, a, { node: b, prefixes: [ofB] });
	const back = walkTo(view.forwarding, b, { node: a, prefixes: [ofA] });
	const unsettledOn = unsettledHops(view.forwarding);
	const unsettled = unsettledOn(forward, ofB) ?? unsettledOn(back, ofA);
	return { forward, back, outcome: unsettled === null ? outcomeOf(forward, back) : 'undetermined' };
}

/** One line a pair and prefix: equal texts are equal answers, however prefixes are grouped. */
export function lines(pairs: readonly Told[]): readonly string[] {
	return pairs
		.flatMap(({ from, to, outcome, forward, back, reason }) =>
			from.prefixes.flatMap((a) =>
				to.prefixes.map((b) =>
					JSON.stringify([from.node, a.text, to.node, b.text, outcome, forward.edges, back.edges, reason?.code]),
				),
			),
		)
		.sort(compareText);
}
