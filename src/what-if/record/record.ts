// Today's behaviour as expectations: few rows, each about something that no other says, all of which hold.

import type { Finding } from '../../azure/finding.ts';
import type { Pair } from '../../reachability/pairs.ts';
import type { Design } from '../../scenario/design.ts';
import type { Expectation } from '../../scenario/expect/expectation.ts';
import type { Scenario } from '../../scenario/parse.ts';
import type { WrittenExpectation } from '../../scenario/schema/schema.ts';
import { isMeant, type Judgeable, judge } from '../expectations/judge.ts';
import { asDesigned, designedFirst } from '../expectations/questions.ts';
import { readRow } from '../expectations/rows.ts';
import { undeclaredErrors } from '../expectations/verdict.ts';
import { type Fact, factsOf } from './facts.ts';
import { groupFacts } from './group-facts.ts';

export interface RecordedRow {
	readonly row: WrittenExpectation;
	/** The pairs that it is about, in its view. */
	readonly pairs: readonly Pair[];
}

export interface Record {
	readonly rows: readonly RecordedRow[];
	/** Pairs that no row can name: their prefixes are held by several nodes. */
	readonly left: readonly Pair[];
}

export interface RecordOptions {
	/** Expectations that stand already: what they say is not said again. */
	readonly beside?: readonly { readonly expectation: Expectation; readonly view: string }[];
}

/** `views`: as designed, without Global Reach, and each what-if, with the same endpoints in all. */
export function record(scenario: Scenario, views: readonly Judgeable[], { beside = [] }: RecordOptions = {}): Record {
	const facts = factsOf(views).filter((fact) => !beside.some((standing) => saysAlready(standing, fact)));
	const rows: RecordedRow[] = [];
	const left: Pair[] = [];
	for (const view of designedFirst(views)) {
		const state = (row: WrittenExpectation): boolean => {
			const expectation = readRow(scenario, row);
			return expectation !== null && judge(expectation, view).passed;
		};
		const ofView = facts.filter((fact) => fact.view === view.id);
		for (const grouped of groupFacts(designIn(scenario, view.id), view, ofView)) {
			// What holds for each of several need not hold for all that their names mean together.
			const kept = [grouped, ...grouped.parts].filter(({ row }) => row !== null && state(row));
			const whole = kept.find((one) => one === grouped);
			const taken = whole === undefined ? kept : [whole];
			rows.push(...taken.map(({ row, pairs }) => ({ row: row!, pairs })));
			const said = new Set(taken.flatMap(({ pairs }) => pairs));
			for (const pair of grouped.pairs) if (!said.has(pair)) left.push(pair);
		}
	}
	const designed = views.find(({ id }) => id === asDesigned);
	const declared = beside.map(({ expectation }) => expectation);
	const errors = designed === undefined ? [] : undeclaredErrors(declared, designed.findings);
	return { rows: [...errorRows(scenario, errors), ...rows], left };
}

/** A row is understood in its what-if, which may have another name for a prefix, or more of them. */
function designIn({ design, whatIfs }: Scenario, view: string): Design {
	return whatIfs.find(({ id }) => view.split('/')[0] === id)?.design ?? design;
}

/** An error that nothing declares fails every test of the file. */
function errorRows(scenario: Scenario, errors: readonly Finding[]): readonly RecordedRow[] {
	const unique = new Map(errors.map(({ code, at }) => [`${code} ${at}`, { finding: code, at }]));
	return [...unique.values()].map((row) => {
		const { at: _, ...anywhere } = row;
		return { row: readRow(scenario, row) === null ? anywhere : row, pairs: [] };
	});
}

function saysAlready(
	{ expectation: { asserts }, view }: { readonly expectation: Expectation; readonly view: string },
	fact: Fact,
): boolean {
	if (asserts.kind === 'finding' || view !== fact.view) return false;
	if (asserts.reachable === null && asserts.because === null) return false;
	return fact.pairs.every((pair) =>
		[
			[pair.from, pair.to],
			[pair.to, pair.from],
		].some(
			([from, to]) => asserts.from.some((end) => isMeant(end, from!)) && asserts.to.some((end) => isMeant(end, to!)),
		),
	);
}
