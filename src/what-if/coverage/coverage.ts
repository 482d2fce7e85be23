// Which losses no expectation would notice, which change nothing at all, and what would notice the others.

import type { View } from '../../reachability/view.ts';
import { workOutAll } from '../../reachability/work-out-all.ts';
import type { Expectation } from '../../scenario/expect/expectation.ts';
import type { Scenario } from '../../scenario/parse.ts';
import { questionsOf, viewOf } from '../expectations/questions.ts';
import { holdingIn, judgeable, pairsIn } from '../expectations/rows.ts';
import { drive, type Progress } from '../failures/sweep.ts';
import { type Mutation, mutationsOf, type SubjectKind } from './mutations.ts';
import { type Proposal, proposalFor } from './proposal.ts';

export interface Covered {
	readonly kind: SubjectKind;
	readonly subject: string;
	/** `redundant`: nothing changes in any view of the file. */
	readonly state: 'noticed' | 'unnoticed' | 'redundant';
	/** Of the first expectation that notices it. */
	readonly line: number | null;
	/** Holds now, and would not without it; null where no row of this kind would tell. */
	readonly proposal: Proposal | null;
}

/** Expectations that do not hold to begin with notice nothing. */
export function coverage(scenario: Scenario): readonly Covered[] {
	return drive(coverageSlices(scenario))!;
}

/** One loss after the other, and null where it is stopped: of some of them nothing can be said that counts. */
export function* coverageSlices(
	scenario: Scenario,
): Generator<Progress, readonly Covered[] | null, boolean | undefined> {
	const mutations = mutationsOf(scenario).map(appliedOnce);
	const total = mutations.length;
	if (yield { done: 0, total }) return null;
	const views = workOutAll(questionsOf(scenario));
	const holding = views.map((view) => {
		const judged = scenario.expectations.filter((one) => viewOf(one) === view.id);
		return { view, rows: judged.filter(holdingIn(judgeable(view, judged), judged)) };
	});
	const covered = (mutation: Mutation): Covered => {
		const { kind, subject } = mutation;
		const line = noticedBy(mutation, holding);
		if (line !== null) return { kind, subject, state: 'noticed', line, proposal: null };
		const touched = views.find((view) => changes(mutation, view));
		if (touched === undefined) return { kind, subject, state: 'redundant', line: null, proposal: null };
		return { kind, subject, state: 'unnoticed', line: null, proposal: proposalFor(scenario, mutation, views) };
	};
	const found: Covered[] = [];
	for (const [done, mutation] of mutations.entries()) {
		if (done > 0 && (yield { done, total })) return null;
		found.push(covered(mutation));
	}
	return found;
}

/** A loss is looked at several times in each view, and worked out once. */
function appliedOnce({ apply, ...mutation }: Mutation): Mutation {
	const known = new WeakMap<View, View | null>();
	return {
		...mutation,
		apply: (view) => {
			if (!known.has(view)) known.set(view, apply(view));
			return known.get(view)!;
		},
	};
}

interface Holding {
	readonly view: View;
	readonly rows: readonly Expectation[];
}

function noticedBy({ apply }: Mutation, holding: readonly Holding[]): number | null {
	for (const { view, rows } of holding) {
		if (rows.length === 0) continue;
		const without = apply(view);
		// The file itself would not be understood any more.
		if (without === null) return rows[0]!.line;
		const holds = holdingIn(judgeable(without, rows), rows);
		const broken = rows.find((row) => !holds(row));
		if (broken !== undefined) return broken.line;
	}
	return null;
}

/** Whether any pair has another outcome, reason, way or time. */
function changes({ apply }: Mutation, view: View): boolean {
	const without = apply(view);
	return without === null || told(without) !== told(view);
}

/** Each prefix on its own: which of them behave alike may change. */
function told(view: View): string {
	const known = tales.get(view);
	if (known !== undefined) return known;
	const lines = pairsIn(view, []).flatMap(({ from, to, outcome, reason, forward, back, roundTripMs }) => {
		const tale = JSON.stringify([outcome, reason?.code, forward.edges, back.edges, roundTripMs]);
		const prefixesOf = (end: typeof from): readonly string[] =>
			end.prefixes.length === 0 ? [''] : end.prefixes.map(({ text }) => text);
		return prefixesOf(from).flatMap((one) =>
			prefixesOf(to).map((other) => `${from.node} ${one} ${to.node} ${other} ${tale}`),
		);
	});
	const tale = lines.sort().join('\n');
	tales.set(view, tale);
	return tale;
}
const tales = new WeakMap<View, string>();
