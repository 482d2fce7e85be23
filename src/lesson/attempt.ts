// A design that was handed in ─► which rows of the goal hold in it, what was changed, and whether that is within the limits.

import { flow } from '../net/flow-yaml.ts';
import type { Pair } from '../reachability/pairs.ts';
import { expectationTitle } from '../report/expectation-title.ts';
import type { Attempt, UsedLimit } from '../report/lesson-model.ts';
import { nearestOf, type Problem } from '../scenario/diagnostic.ts';
import type { Edit } from '../scenario/edit/edit.ts';
import type { ExpandedScenario } from '../scenario/expand/expand.ts';
import { type Expectation, type PairAssertion, readExpectations } from '../scenario/expect/expectation.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { WrittenExpectation } from '../scenario/schema/schema.ts';
import { movesInto } from '../what-if/changes/moves-into.ts';
import { faultsOf, isAsked } from '../what-if/expectations/judge.ts';
import { judgeable } from '../what-if/expectations/rows.ts';
import { judgeWithFailures } from '../what-if/failures/survival.ts';
import { costOfKind, type EditKind, kindOf } from '../what-if/repair/costs.ts';
import { differences } from './differences.ts';
import { type Exercise, limitNames } from './lesson.ts';
import { type Asked, asked } from './submission.ts';
import { type Views, viewsOf } from './views.ts';

export function attemptOf(
	start: Pick<Scenario, 'expanded'>,
	{ goal, limits }: Pick<Exercise, 'goal' | 'limits'>,
	submitted: { readonly expanded: ExpandedScenario },
): Attempt {
	const state = asked(start, submitted);
	const views = viewsOf({ ...state, whatIfs: [...state.whatIfs.values()] });
	const judged = goal.map((row) => ({ title: expectationTitle(row), ...judgeRow(row, state, views) }));
	const edits = differences(start.expanded, submitted.expanded);
	const used = {
		edits: edits.length,
		globalReachLinks: edits.filter((edit) => 'add' in edit && edit.add === 'globalReach').length,
		budget: costOf(edits, start.expanded, submitted.expanded),
	};
	const uses = limitNames.map((name): UsedLimit => {
		const most = limits[name];
		return { name, used: used[name], most, kept: most === null || used[name] <= most };
	});
	const fault = judged.find(({ passed }) => !passed)?.message ?? uses.flatMap(excess)[0] ?? null;
	return {
		solved: fault === null,
		goals: judged,
		limits: uses,
		edits: edits.map(inWords),
		fault,
	};
}

interface JudgedRow {
	readonly passed: boolean;
	readonly message: string;
}

/** As `canreach check` judges a row, in this design. */
function judgeRow(row: WrittenExpectation, state: Asked, views: Views): JudgedRow {
	const failed = (message: string): JudgedRow => ({ passed: false, message });
	const { in: view } = row;
	const [misfit] = state.problems.filter(({ path }) => view !== undefined && path[1] === view);
	if (misfit !== undefined) return failed(problemText(misfit));
	const read = readExpectations({ ...state.expanded, expect: [row] }, state.design, state.whatIfs);
	const [problem] = read.problems;
	if (problem !== undefined) return failed(problemText(problem));
	const expectation: Expectation = { ...read.expectations[0]!, line: 0 };
	const whole = views(expectation);
	const judged = judgeable(whole, [expectation]);
	const moved = movesInto(whole, [], [...state.whatIfs.values()]);
	const answer = { ...judged, findings: [...judged.findings, ...moved] };
	const { passed, message } = judgeWithFailures(expectation, answer, 'inferred');
	const { asserts } = expectation;
	if (passed || asserts.kind === 'finding') return { passed, message };
	const faulty = answer.pairs.filter((pair) => isAsked(asserts, pair) && faultsOf(asserts, pair).length > 0);
	const [first, ...others] = faulty;
	if (first === undefined) return failed(message);
	const more = others.length === 0 ? '' : `; and ${others.length} more such ${others.length === 1 ? 'pair' : 'pairs'}`;
	return failed(`${faultOf(asserts, first)}${more}`);
}

/** Where it should reach and does not, with the rule that stops it. */
function faultOf(asserts: PairAssertion, pair: Pair): string {
	const { from, to, outcome, reason } = pair;
	const ends = `${from.node} to ${to.node}`;
	if (reason === null || asserts.reachable !== true) return `${ends}: ${faultsOf(asserts, pair)[0]}`;
	return `${ends} is ${outcome}: ${reason.message.replace(/\.$/, '')} (${reason.code}, ${reason.rule})`;
}

function problemText(problem: Problem): string {
	const nearest = nearestOf(problem);
	return nearest === null ? problem.message : `${problem.message}; did you mean "${nearest}"?`;
}

const nouns = { edits: 'edits', globalReachLinks: 'Global Reach links added', budget: 'spent' } as const;

function excess({ name, used, most, kept }: UsedLimit): readonly string[] {
	return kept ? [] : [`${used} ${nouns[name]}, where ${most} ${most === 1 ? 'is' : 'are'} allowed`];
}

/** The first circuit of a VNet brings the gateway, the others are mere connections. */
function costOf(edits: readonly Edit[], from: ExpandedScenario, to: ExpandedScenario): number {
	const gateways = new Set<string>();
	const kind = (edit: Edit): EditKind => {
		const first = kindOf(from, edit);
		if (first !== 'gateway' || !('set' in edit)) return first;
		const vnet = edit.set.split('.')[1]!;
		if (gateways.has(vnet)) return kindOf(to, edit);
		gateways.add(vnet);
		return first;
	};
	return edits.reduce((sum, edit) => sum + costOfKind(kind(edit), {}), 0);
}

/** `add circuit/paris`; `set circuits.london.sku: premium`; `remove globalReach/a~b`. */
function inWords(edit: Edit): string {
	if ('remove' in edit) return `remove ${edit.remove}`;
	if ('set' in edit) return edit.value === null ? `take out ${edit.set}` : `set ${edit.set}: ${flow(edit.value)}`;
	const value = edit.value as { readonly between?: readonly string[] };
	const name = Array.isArray(value.between) ? [...value.between].sort().join('~') : Object.keys(value)[0];
	return `add ${name} to ${edit.add}`;
}
