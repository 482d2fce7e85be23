// Every failure of a design, or every two at once: which pairs each of them costs, and which survive all.

import type { Ends } from '../../reachability/incremental/outcomes-after.ts';
import type { Outcome } from '../../reachability/outcome.ts';
import type { View } from '../../reachability/view.ts';
import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import { failureElements } from '../../scenario/failure-element.ts';
import { followed } from './followed.ts';
import { insideOf } from './inside.ts';

export interface SweepQuestion {
	/** How many elements fail at once, at most. */
	readonly failures: 1 | 2;
	readonly evidence: EvidenceLevel;
}

/** What a failure costs. Pairs go by their position. */
export interface FailureCost {
	/** One element, or two. */
	readonly failed: readonly ElementKey[];
	/** Pairs with neither end inside what failed, and what becomes of them; of two failures only those that survive each alone. */
	readonly lost: readonly { readonly pair: number; readonly outcome: Outcome }[];
	/** Pairs that are lost with one of their ends; of two failures none. */
	readonly inside: readonly number[];
}

export interface Sweep {
	readonly view: View;
	readonly failures: 1 | 2;
	readonly elements: readonly ElementKey[];
	/** Those that reach each other before any failure, in order of their ends. */
	readonly pairs: readonly Ends[];
	/** How many do not, and are left out. */
	readonly unreachable: number;
	/** One for each element, the most costly first: by pairs lost, then by pairs inside, then in text order. */
	readonly singles: readonly FailureCost[];
	/** Couples of failures that part pairs which survive each of the two alone, in the same order. */
	readonly doubles: readonly FailureCost[];
	/** Pairs that no failure costs, or no two, but of elements with one of their ends inside. */
	readonly survivors: readonly number[];
	/** How many failures were gone through, and of how many; fewer when the sweep was stopped. */
	readonly done: number;
	readonly total: number;
}

export interface Progress {
	readonly done: number;
	readonly total: number;
}

/** How many couples are gone through between two reports of progress. */
const slice = 64;

/**
 * A sweep in slices: whoever drives it hears how far it came, and stops it with `next(true)`. What it then returns is what it knows.
 */
export function* sweepSlices(
	view: View,
	{ failures, evidence }: SweepQuestion,
): Generator<Progress, Sweep, boolean | undefined> {
	const elements = failureElements(view.design).filter((element) => !view.failed.includes(element));
	const total = failures === 1 ? elements.length : (elements.length * (elements.length + 1)) / 2;
	const { pairs, left, after } = followed(view, elements, evidence, { only: (before) => before === 'reachable' });
	const isInside = insideOf(view.design);
	const inside = elements.map(
		(element) =>
			new Set(pairs.flatMap((ends, pair) => (ends.some(({ node }) => isInside(element, node)) ? [pair] : []))),
	);
	const singles: FailureCost[] = [];
	const doubles: FailureCost[] = [];
	const lostTo: Set<number>[] = [];
	const parted = new Set<number>();
	let done = 0;
	const result = (): Sweep => ({
		view,
		failures,
		elements,
		pairs,
		unreachable: left,
		singles: ranked(singles),
		doubles: ranked(doubles),
		survivors: pairs.flatMap((_, pair) => (parted.has(pair) ? [] : [pair])),
		done,
		total,
	});

	for (const [element, key] of elements.entries()) {
		if (yield { done, total }) return result();
		const lost = after
			.afterOne(element)
			.flatMap((outcome, pair) => (outcome === 'reachable' ? [] : [{ pair, outcome }]));
		const outside = lost.filter(({ pair }) => !inside[element]!.has(pair));
		singles.push({
			failed: [key],
			lost: outside,
			inside: lost.flatMap(({ pair }) => (inside[element]!.has(pair) ? [pair] : [])),
		});
		lostTo.push(new Set(lost.map(({ pair }) => pair)));
		for (const { pair } of outside) parted.add(pair);
		done++;
	}
	if (failures === 1) return result();

	const spares = (element: number, pair: number): boolean => !lostTo[element]!.has(pair) && !inside[element]!.has(pair);
	for (const [one, first] of elements.entries()) {
		for (let other = one + 1; other < elements.length; other++) {
			if (done % slice === 0 && (yield { done, total })) return result();
			const lost = [...after.afterTwo(one, other, (pair) => spares(one, pair) && spares(other, pair))]
				.flatMap(([pair, outcome]) => (outcome === 'reachable' ? [] : [{ pair, outcome }]))
				.sort((a, b) => a.pair - b.pair);
			if (lost.length > 0) doubles.push({ failed: [first, elements[other]!], lost, inside: [] });
			for (const { pair } of lost) parted.add(pair);
			done++;
		}
	}
	return result();
}

/** Drives a sweep to its end, or until it is to stop. */
export function drive<T>(
	slices: Generator<Progress, T, boolean | undefined>,
	{
		onProgress,
		shouldStop,
	}: { readonly onProgress?: (progress: Progress) => void; readonly shouldStop?: () => boolean } = {},
): T {
	let step = slices.next();
	while (step.done !== true) {
		onProgress?.(step.value);
		step = slices.next(shouldStop?.() ?? false);
	}
	return step.value;
}

function ranked(costs: readonly FailureCost[]): readonly FailureCost[] {
	// They come in text order, and a sort keeps the order of equals.
	return [...costs].sort((a, b) => b.lost.length - a.lost.length || b.inside.length - a.inside.length);
}
