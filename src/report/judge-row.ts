// A row of `expect` in the hands of a program ─► whether it holds, judged as in a file; where it does not, why, and where to look.

import type { Pair } from '../reachability/pairs.ts';
import { isService } from '../reachability/services/services.ts';
import type { EvidenceLevel } from '../rulebook/rule.ts';
import type { Expectation } from '../scenario/expect/expectation.ts';
import { readExpectation } from '../scenario/expect/read-expectation.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { WrittenExpectation } from '../scenario/schema/schema.ts';
import { withoutGlobalReach } from '../simulate.ts';
import { type Answers, answersTo } from '../what-if/expectations/answers-to.ts';
import { faultsOf, isAsked, type Judgement } from '../what-if/expectations/judge.ts';
import { endsAsked, viewOf } from '../what-if/expectations/questions.ts';
import { judgeWithFailures } from '../what-if/failures/survival.ts';
import { whatIfCommand, whyIn } from './change.ts';
import { expectationTitle } from './expectation-title.ts';
import { notUnderstood, unexpected } from './render/unexpected.ts';
import { pairOf } from './report.ts';
import { ruleNote } from './rule-note.ts';
import { mistakeOf } from './test-run.ts';
import type { Traces } from './test-run-model.ts';
import { tracesOf } from './test-run-traces.ts';

/** What a row comes to. Shape: the message is plain text of some lines, at most 100 columns wide but for commands. */
export interface JudgedRow {
	readonly passed: boolean;
	/** false: the row has mistakes, such as a name that the scenario does not have, and the message lists them. */
	readonly understood: boolean;
	readonly message: string;
}

export function judgeRow({ scenario, evidence, answersTo: answersFor }: OpenViews, row: WrittenExpectation): JudgedRow {
	const read = readExpectation(scenario, row);
	if (!read.ok) return { passed: false, understood: false, message: notUnderstood(read.mistakes.map(mistakeOf)) };
	const { expectation } = read;
	const answers = answersFor(expectation);
	const judged = judgeWithFailures(expectation, answers.find(viewOf(expectation)), evidence);
	const message = judged.passed ? judged.message : whyNot({ scenario, answers, row, expectation, judged });
	return { passed: judged.passed, understood: true, message };
}

/** A scenario whose views are worked out once for many questions. */
export interface OpenViews {
	readonly scenario: Scenario;
	readonly evidence: EvidenceLevel;
	readonly answersTo: (expectation: Expectation) => Answers;
}

/** The same views serve all rows, but for those that ask for one more, or for a service. */
export function openViews(scenario: Scenario, evidence: EvidenceLevel): OpenViews {
	const known = new Map<string, Answers>();
	return {
		scenario,
		evidence,
		answersTo: (expectation) => {
			const { asserts } = expectation;
			const ends = asserts.kind === 'finding' ? [] : endsAsked(asserts).filter((pair) => pair.some(isService));
			const view = viewOf(expectation);
			const id = JSON.stringify([view.includes('/') ? view : '', ends]);
			const answers = known.get(id) ?? answersTo(scenario, [expectation], evidence);
			known.set(id, answers);
			return answers;
		},
	};
}

interface Unexpected {
	readonly scenario: Scenario;
	readonly answers: Answers;
	readonly row: WrittenExpectation;
	readonly expectation: Expectation;
	readonly judged: Judgement;
}

function whyNot({ scenario, answers, row, expectation, judged }: Unexpected): string {
	const { asserts } = expectation;
	const view = viewOf(expectation);
	const pair =
		judged.broken?.pair ??
		(asserts.kind === 'finding'
			? undefined
			: answers.find(view).pairs.find((one) => isAsked(asserts, one) && faultsOf(asserts, one).length > 0));
	const traces =
		judged.broken === undefined
			? tracesOf({ answers: answers.all(), scenario }, { expectation, view })
			: tracesAfter(judged.broken, answers.find(view).pairs, view);
	return unexpected({
		title: expectationTitle(row),
		message: judged.message,
		traces,
		rule: pair?.reason == null ? null : ruleNote(pair.reason.rule),
		next: pair === undefined ? null : whereToLook(scenario, expectation, pair, judged.broken?.failed),
	});
}

/** As designed and after the failures. */
function tracesAfter(
	{ pair, failed }: NonNullable<Judgement['broken']>,
	before: readonly Pair[],
	view: string,
): Traces {
	const same = before.find(({ from, to }) => from === pair.from && to === pair.to)!;
	const [reference, actual] = [pairOf(same), pairOf(pair)];
	const { from, to, outcome, roundTripMs } = actual;
	const trace = { view: `${failed.join(' and ')} failed`, outcome, roundTripMs, walk: actual.forward };
	return {
		from,
		to,
		direction: 'there',
		actual: trace,
		reference: { view, outcome: reference.outcome, roundTripMs: reference.roundTripMs, walk: reference.forward },
		parting: null,
	};
}

/** The command that tells the pair hop by hop. */
export function whereToLook(
	{ file }: Scenario,
	{ whatIf, withoutGlobalReach: without }: Expectation,
	{ from, to }: Pair,
	failed: readonly string[] = [],
): string | null {
	const options = without ? [`--${withoutGlobalReach}`] : [];
	if (failed.length === 0)
		return whyIn(file, [...(whatIf === null ? [] : ['--what-if', whatIf]), ...options])(from.node, to.node);
	const change = { ...(whatIf === null ? {} : { after: whatIf }), fail: failed };
	return [whatIfCommand(file, change), ...options].join(' ');
}
