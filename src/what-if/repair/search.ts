// The search for the smallest sets of edits: every single decision and every two of the universe, then larger sets as the reasons propose them.

import { compareText } from '../../net/order.ts';
import type { View } from '../../reachability/view.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { type Costs, costOf, type EditKind, kindOf } from './costs.ts';
import { decisionCount, decisionsOf } from './decisions.ts';
import { canGoTogether, identityOf, isPart, setName, united } from './edits.ts';
import { couplesOf, type Goal } from './goal.ts';
import { relevanceOf } from './relevance.ts';
import { removalsOf } from './removals.ts';
import { type Trial, trialsOf } from './trial.ts';
import { type Couple, endsOf, universeOf } from './universe.ts';
import { editsOfWays } from './ways.ts';

/** Sets of so many decisions are searched without a gap. */
export const completeUpTo = 2;
const largest = 6;
/** Units: sets of more than two decisions that are tried at most. */
const mostLarger = 150;

export interface Search {
	/** Fewest decisions first, then cheapest; none holds another. */
	readonly found: readonly Trial[];
	/** How many sets of edits were tried. */
	readonly tried: number;
	/** How many single edits there were to draw from, by kind. */
	readonly drawnFrom: ReadonlyMap<EditKind, number>;
}

type EditSet = readonly Edit[];

/** Where the question is what holds without Global Reach, a link is no answer. */
function candidates(view: View, couples: readonly Couple[], goal: Goal): readonly Edit[] {
	if (goal.apart) return removalsOf(view, couples);
	const universe = universeOf(view, couples, goal.survives);
	return view.globalReach ? universe : universe.filter((edit) => !('add' in edit && edit.add === 'globalReach'));
}

export function search(base: View, goal: Goal, most: number, costs: Costs): Search {
	const couples = couplesOf(base, goal);
	const universe = distinct(candidates(base, couples, goal));
	const isRelevant = goal.apart ? () => true : relevanceOf(base, endsOf(couples));
	const tryOut = trialsOf(base, goal);
	const trials = new Map<string, Trial>();
	const found: (Trial & { readonly set: EditSet })[] = [];
	const attempt = (set: EditSet): Trial => {
		const name = setName(set);
		const trial = trials.get(name) ?? tryOut(set);
		trials.set(name, trial);
		return trial;
	};
	const inOrder = (sets: Iterable<EditSet>): readonly EditSet[] =>
		[...new Map([...sets].map((set) => [setName(set), set])).entries()]
			.map(([name, set]) => ({ name, set, count: decisionCount(set), cost: costOf(base.expanded, set, costs) }))
			.sort(
				(a, b) => a.count - b.count || a.cost - b.cost || a.set.length - b.set.length || compareText(a.name, b.name),
			)
			.map(({ set }) => set);
	const holdsAnother = (set: EditSet): boolean => found.some((other) => isPart(other.set, set));
	const collect = (sets: readonly EditSet[]): void => {
		for (const set of sets) {
			if (found.length >= most) return;
			if (holdsAnother(set)) continue;
			const trial = attempt(set);
			if (trial.holds) found.push({ ...trial, set });
		}
	};
	collect(inOrder(decisionsOf(base.design, endsOf(couples), universe).filter(isRelevant)));
	if (found.length < most) collect(inOrder(couplesWithin(base, universe, couples, goal, attempt).filter(isRelevant)));
	if (found.length < most && !goal.apart) larger();
	const ranked = inOrder(found.map(({ set }) => set)).filter(
		(set, index, all) => !all.slice(0, index).some((less) => isPart(less, set)),
	);
	return { found: ranked.map(attempt), tried: trials.size, drawnFrom: countKinds(universe, base) };

	/** Best first: what a set still lacks, the reasons of its own view say. */
	function larger(): void {
		const starts = [[], ...universe.filter(isBuilding).map((edit) => [edit])];
		let queue = inOrder(starts);
		const seen = new Set(queue.map(setName));
		for (let left = mostLarger; queue.length > 0 && left > 0 && found.length < most; ) {
			const [set = [], ...rest] = queue;
			queue = rest;
			if (holdsAnother(set)) continue;
			if (decisionCount(set) > completeUpTo) left--;
			const trial = attempt(set);
			if (trial.holds) {
				const least = withoutNeedless(set, attempt);
				if (!holdsAnother(least)) found.push({ ...attempt(least), set: least });
				continue;
			}
			if (trial.failing === null) continue;
			const more = proposals(trial.failing, couples, goal).map((edits) => united(set, edits));
			const fresh = more.filter((one) => one.length <= largest && canGoTogether(one) && !seen.has(setName(one)));
			for (const one of fresh) seen.add(setName(one));
			queue = [...inOrder([...queue, ...fresh])];
		}
	}
}

/** Every two decisions of the universe, and of what there is to do once something is built. */
function couplesWithin(
	base: View,
	universe: readonly Edit[],
	couples: readonly Couple[],
	goal: Goal,
	attempt: (set: EditSet) => Trial,
): readonly EditSet[] {
	const known = new Set(universe.map(identityOf));
	const ends = endsOf(couples);
	const afterwards = universe.filter(isBuilding).flatMap((first) => {
		const { view } = attempt([first]);
		if (view === null) return [];
		return decisionsOf(view.design, ends, distinct(candidates(view, couples, goal)))
			.filter((decision) => decision.some((edit) => !known.has(identityOf(edit))))
			.map((second) => [first, ...second]);
	});
	const decisions = decisionsOf(base.design, ends, universe);
	const two = decisions.flatMap((one, index) => decisions.slice(index + 1).map((other) => [...one, ...other]));
	return [...two, ...afterwards].filter(canGoTogether);
}

/** Afterwards there is more to edit than before. */
function isBuilding(edit: Edit): boolean {
	return 'add' in edit && (edit.add === 'circuits' || edit.add === 'peerings');
}

/** What the reasons of a view propose, and what could be built. */
function proposals(failing: View, couples: readonly Couple[], goal: Goal): readonly EditSet[] {
	const asked = goal.survives ? couplesOf(failing, goal) : couples;
	return [
		...asked.flatMap((couple) => editsOfWays(failing, couple)),
		...(goal.survives ? candidates(failing, asked, goal).filter(isBuilding) : []).map((edit) => [edit]),
	];
}

function withoutNeedless(set: EditSet, attempt: (set: EditSet) => Trial): EditSet {
	const less = set.map((edit) => set.filter((other) => other !== edit)).find((one) => attempt(one).holds);
	return less === undefined ? set : withoutNeedless(less, attempt);
}

function distinct(edits: readonly Edit[]): readonly Edit[] {
	return [...new Map(edits.map((edit) => [identityOf(edit), edit])).values()];
}

function countKinds(universe: readonly Edit[], { expanded }: View): ReadonlyMap<EditKind, number> {
	const counts = new Map<EditKind, number>();
	for (const edit of universe) counts.set(kindOf(expanded, edit), (counts.get(kindOf(expanded, edit)) ?? 0) + 1);
	return counts;
}
