// The outcomes of pairs after any failure or any two, without working out each state: what a failure cannot touch is not asked again.

import type { Solution } from '../../routing/solve.ts';
import { without } from '../../routing/without.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Endpoint } from '../endpoints.ts';
import { type Forwarding, forwardingOf } from '../forwarding.ts';
import { type Outcome, outcomeOf, unsettledHops } from '../outcome.ts';
import type { View } from '../view.ts';
import type { Walk } from '../walk.ts';
import { fatesTo, walkTo } from '../walk-to.ts';
import { afterFailure } from './after-failure.ts';
import { addElement, type ElementSet, elementSet, hasElement } from './element-set.ts';
import { limitsInPlay } from './limits-in-play.ts';
import { lossesOf } from './losses.ts';
import { touchingIn } from './touching.ts';

/** Two endpoints; they exchange traffic or not, from whichever end it is asked. */
export type Ends = readonly [Endpoint, Endpoint];

/** Pairs and elements are called by their position. */
export interface OutcomesAfter {
	readonly before: readonly Outcome[];
	/** Of every pair. */
	readonly afterOne: (element: number) => readonly Outcome[];
	/** Of the pairs that are wanted and whose outcome neither failure alone decides; for the others see `afterEither`. */
	readonly afterTwo: (one: number, other: number, isWanted: (pair: number) => boolean) => ReadonlyMap<number, Outcome>;
	/** The outcome of a pair that `afterTwo` leaves out. */
	readonly afterEither: (pair: number, one: number, other: number) => Outcome;
}

/** What is known of one state: outcomes, and which further failures may touch a pair. */
interface State {
	readonly outcomes: readonly Outcome[];
	/** The pairs that the failure touches; every other one is as before. */
	readonly touched: readonly number[];
	/** By pair: which further failures may touch it; null for all of them, undefined for a pair that is as before. */
	readonly hot: readonly (ElementSet | null | undefined)[];
}

/**
 * Equals the outcomes of a view worked out anew after the failures. Sound where a state that stays a fixed point is the only one,
 * which `hotElements` sees to, and where nothing but sessions and nodes goes: limits on routes, and gateways that announce
 * something else, are worked out anew.
 */
export function outcomesAfter(view: View, pairs: readonly Ends[], elements: readonly ElementKey[]): OutcomesAfter {
	const { design, solution, forwarding, validity } = view;
	const losses = lossesOf(view, elements);
	const anew = limitsInPlay(view) || view.limits.down.length > 0;
	const isAnew = (element: number): boolean => anew || losses.of[element]!.changesAnnouncements;
	const always = elementSet(elements.length);
	for (const element of elements.keys()) if (isAnew(element)) addElement(always, element);
	const everyPair = pairs.map((_, pair) => pair);
	const around = pairs.map((ends) => ends.map((end) => classesAround(forwarding, end)));

	const walksOf = (step: Forwarding, pair: number): readonly [Walk, Walk] => {
		const [a, b] = pairs[pair]!;
		return [walkTo(step, a.node, b), walkTo(step, b.node, a)];
	};
	const stateOf = (
		settled: Solution,
		step: Forwarding,
		touched: readonly number[],
		before: readonly Outcome[],
	): State => {
		const touching = touchingIn(view, losses, settled, step);
		const unsettledOn = unsettledHops(step);
		const outcomes = [...before];
		const hot: ElementSet[] = new Array(pairs.length);
		for (const pair of touched) {
			const [forward, back] = walksOf(step, pair);
			outcomes[pair] = outcomeOfWalks(pairs[pair]!, forward, back, unsettledOn);
			const set = always.slice();
			touching(forward, around[pair]![1]!, set);
			touching(back, around[pair]![0]!, set);
			hot[pair] = set;
		}
		return { outcomes, touched, hot };
	};
	const outcomesIn = (settled: Solution, step: Forwarding, wanted: readonly number[]): readonly Outcome[] => {
		if (settled.classes.some(({ status }) => status !== 'stable')) {
			const unsettledOn = unsettledHops(step);
			return wanted.map((pair) => outcomeOfWalks(pairs[pair]!, ...walksOf(step, pair), unsettledOn));
		}
		const fate = fatesTo(step);
		return wanted.map((pair) => {
			const [a, b] = pairs[pair]!;
			return outcomeOf(fate(a.node, b), fate(b.node, a));
		});
	};
	const workedOut = (failed: readonly number[], wanted: readonly number[]): readonly Outcome[] => {
		const after = afterFailure(view, [...view.failed, ...failed.map((element) => elements[element]!)]);
		return outcomesIn(after.solution, after.forwarding, wanted);
	};
	/** Classes that no wanted pair looks at stay as they are. */
	const settledWithout = (from: Solution, element: number, wanted: readonly number[]): Solution => {
		const needed = new Set<number>();
		for (const pair of wanted) for (const classes of around[pair]!) for (const index of classes) needed.add(index);
		const classes = from.classes.filter(({ routeClass }) => needed.has(routeClass.index));
		const settled = without({ net: from.net, classes }, { sessions: losses.of[element]!.sessions });
		const byIndex = new Map(settled.classes.map((solved) => [solved.routeClass.index, solved]));
		return { net: settled.net, classes: from.classes.map((solved) => byIndex.get(solved.routeClass.index) ?? solved) };
	};
	const forwardingWithout = (settled: Solution, ...lost: readonly number[]): Forwarding => {
		const down = new Set([...view.availability.down, ...lost.flatMap((element) => [...losses.of[element]!.down])]);
		return forwardingOf(design, settled, { down, refused: validity.refused }, forwarding.plan);
	};

	const before = outcomesIn(solution, forwarding, everyPair);
	// Who only asks what is there before has no need of it.
	let known: State | null = null;
	const first = (): State => {
		known ??= stateOf(solution, forwarding, everyPair, before);
		return known;
	};
	const states = new Map<number, State>();
	const stateAfter = (element: number): State => {
		const known = states.get(element);
		if (known !== undefined) return known;
		let made: State;
		if (isAnew(element))
			made = { outcomes: workedOut([element], everyPair), touched: everyPair, hot: everyPair.map(() => null) };
		else {
			const touched = everyPair.filter((pair) => hasElement(first().hot[pair]!, element));
			const settled = settledWithout(solution, element, touched);
			made = stateOf(settled, forwardingWithout(settled, element), touched, before);
		}
		states.set(element, made);
		return made;
	};
	/** The one state that has the outcome of a pair after both failures; null where it takes both. */
	const decidedBy = (pair: number, one: number, other: number): State | null => {
		const [afterOne, afterOther] = [stateAfter(one), stateAfter(other)];
		const [further, again] = [afterOne.hot[pair], afterOther.hot[pair]];
		if (further === undefined && again === undefined) return first();
		if (further !== undefined && further !== null && !hasElement(further, other)) return afterOne;
		return again !== undefined && again !== null && !hasElement(again, one) ? afterOther : null;
	};
	const afterBoth = (one: number, other: number, wanted: readonly number[]): readonly Outcome[] => {
		if (isAnew(one) || isAnew(other)) return workedOut([one, other], wanted);
		const settled = settledWithout(settledAfter(one), other, wanted);
		return outcomesIn(settled, forwardingWithout(settled, one, other), wanted);
	};
	// Whoever asks for couples asks for those of one element together.
	let latest: { readonly element: number; readonly settled: Solution } | null = null;
	const settledAfter = (element: number): Solution => {
		if (latest?.element !== element) latest = { element, settled: settledWithout(solution, element, everyPair) };
		return latest.settled;
	};

	return {
		before,
		afterOne: (element) => stateAfter(element).outcomes,
		afterEither: (pair, one, other) => decidedBy(pair, one, other)!.outcomes[pair]!,
		afterTwo: (one, other, isWanted) => {
			const isOpen = (pair: number): boolean => decidedBy(pair, one, other) === null && isWanted(pair);
			const [afterOne, afterOther] = [stateAfter(one), stateAfter(other)];
			const open = [
				...afterOne.touched.filter(isOpen),
				...afterOther.touched.filter((pair) => afterOne.hot[pair] === undefined && isOpen(pair)),
			];
			if (open.length === 0) return nothing;
			const outcomes = afterBoth(one, other, open);
			return new Map(open.map((pair, position) => [pair, outcomes[position]!]));
		},
	};
}

const nothing: ReadonlyMap<number, Outcome> = new Map();

function classesAround({ plan }: Forwarding, { prefixes }: Endpoint): readonly number[] {
	return [...new Set(plan.classesAround(prefixes[0]!).map(({ routeClass }) => routeClass.index))];
}

function outcomeOfWalks(
	[from, to]: Ends,
	forward: Walk,
	back: Walk,
	unsettledOn: ReturnType<typeof unsettledHops>,
): Outcome {
	if (unsettledOn(forward, to.prefixes[0]!) !== null || unsettledOn(back, from.prefixes[0]!) !== null)
		return 'undetermined';
	return outcomeOf(forward, back);
}
