// Which packets go in another view as they go in this one, told from their way here: those that meet no table that leads elsewhere there.

import type { Prefix } from '../../net/prefix.ts';
import type { Candidate } from '../../routing/candidate.ts';
import { type Differing, tableComparison } from '../../routing/same-tables.ts';
import type { SolvedClass } from '../../routing/solve.ts';
import type { View } from '../view.ts';
import type { Walk } from '../walk.ts';

/** Whether a packet may go another way in the other view than on its walk in this one. Never false where it does. */
export type MayDetour = (walk: Walk, target: Prefix) => boolean;

/** For each of several other views. */
export function detoursFrom(view: View): (other: View) => MayDetour {
	const { forwarding, solution } = view;
	const tables = new Map<Walk, readonly number[]>();
	/** Speakers whose routes the packet followed, or lacked. */
	const tablesOn = (walk: Walk): readonly number[] => {
		const known = tables.get(walk);
		if (known !== undefined) return known;
		const met = walk.hops.flatMap((node) => solution.net.indexOf.get(forwarding.speakerOf(node) ?? '') ?? []);
		tables.set(walk, met);
		return met;
	};
	const compare = tableComparison(solution);
	return (other) => {
		const leadsElsewhere = elsewhereIn(view, other, compare);
		if (leadsElsewhere === null) return () => true;
		const byTarget = new Map<string, readonly LeadsElsewhere[]>();
		return (walk, target) => {
			const known = byTarget.get(target.text) ?? leadsElsewhere(target);
			byTarget.set(target.text, known);
			return known.some((differs) => tablesOn(walk).some(differs));
		};
	};
}

/** Whether the routes of a speaker for a class lead to other neighbours in the other view. */
type LeadsElsewhere = (speaker: number) => boolean;

/** For each class around a target of which anybody's routes do; null where more than routes may differ. */
function elsewhereIn(
	view: View,
	other: View,
	comparison: ReturnType<typeof tableComparison>,
): ((target: Prefix) => readonly LeadsElsewhere[]) | null {
	const compare = differInRoutesAlone(view, other) ? comparison(other.solution) : null;
	if (compare === null) return null;
	const { coverage, classOf } = view.forwarding;
	const byClass = new Map<SolvedClass, readonly LeadsElsewhere[]>();
	return (target) =>
		coverage.chain(target).flatMap((covering): readonly LeadsElsewhere[] => {
			const [a, b] = [classOf(covering), other.forwarding.classOf(covering)];
			if (a === null || b === null) return a === b ? [] : [() => true];
			const known = byClass.get(a) ?? leadsElsewhere(a, b, compare(a, b));
			byClass.set(a, known);
			return known;
		});
}

function leadsElsewhere(a: SolvedClass, b: SolvedClass, differing: Differing): readonly LeadsElsewhere[] {
	if (differing === null) return [];
	const known = new Map<number, boolean>();
	return [
		(speaker) => {
			if (differing[speaker] === 0) return false;
			const elsewhere = known.get(speaker) ?? !leadSame(a.selected(speaker), b.selected(speaker));
			known.set(speaker, elsewhere);
			return elsewhere;
		},
	];
}

/** Same graph, same refusals, same failures, and nothing by which packets go but the routes. */
function differInRoutesAlone(view: View, other: View): boolean {
	const [is, would] = [view.design.assume, other.design.assume];
	return (
		view.topology === other.topology &&
		view.validity === other.validity &&
		view.failed === other.failed &&
		// R138: with this off, an edge also looks at where a packet came from, and at what it announces there.
		is.edgeTransitBySummary &&
		would.edgeTransitBySummary &&
		is.gatewayTransitBySummary === would.gatewayTransitBySummary
	);
}

/** Both to the same neighbours, or both nowhere. */
function leadSame(a: readonly Candidate[], b: readonly Candidate[]): boolean {
	const leads = (from: readonly Candidate[], to: readonly Candidate[]): boolean =>
		from.every(({ nextHop }) => to.some((route) => route.nextHop === nextHop));
	return leads(a, b) && leads(b, a);
}
