// The whole flow on one screen: a scenario ─► its views ─► every pair answered, compared and judged.

import type { Finding } from './azure/finding.ts';
import { compareText } from './net/order.ts';
import { type Endpoint, endpointsOf } from './reachability/endpoints.ts';
import { observations } from './reachability/observations.ts';
import { type Pair, pairsOf } from './reachability/pairs.ts';
import { type Question, type View, workOutAll } from './reachability/view.ts';
import type { EvidenceLevel } from './rulebook/rule.ts';
import type { Expectation } from './scenario/expectation.ts';
import type { Scenario } from './scenario/parse.ts';
import { type Change, compare } from './what-if/compare.ts';
import { type Judgement, judge } from './what-if/judge.ts';
import { type Verdict, verdictOf } from './what-if/verdict.ts';

export interface Answer extends View {
	readonly endpoints: readonly Endpoint[];
	readonly pairs: readonly Pair[];
	readonly findings: readonly Finding[];
}

export interface Simulation {
	readonly scenario: Scenario;
	/** `without-global-reach`, `as-designed`, then each what-if in text order. */
	readonly answers: readonly Answer[];
	/** What Global Reach changes. */
	readonly changes: readonly Change[];
	readonly judgements: readonly (Judgement & { readonly expectation: Expectation; readonly view: string })[];
	readonly verdict: Verdict;
}

export interface SimulateOptions {
	/** Answers that rest on weaker evidence become `undetermined`. Default `inferred`: none does. */
	readonly evidence?: EvidenceLevel;
}

/**
 * Answers every pair of a scenario in every view.
 * Shape: a plain value, the same for the same scenario, whatever the order in its file.
 */
export function simulate(scenario: Scenario, { evidence = 'inferred' }: SimulateOptions = {}): Simulation {
	const views = workOutAll(questionsOf(scenario));
	const endpoints = endpointsOf(views);
	const all = views.map((view, index) => answer(view, endpoints[index]!, evidence));
	const find = (id: string): Answer => all.find((view) => view.id === id)!;
	const judgements = scenario.expectations.map((expectation) => {
		const view = find(viewOf(expectation));
		return { ...judge(expectation, view), expectation, view: view.id };
	});
	return {
		scenario,
		answers: all.filter(({ id }) => !id.includes('/')),
		changes: compare(find(withoutGlobalReach).pairs, find(asDesigned).pairs),
		judgements,
		verdict: verdictOf(scenario.expectations, judgements, find(asDesigned).findings),
	};
}

export const withoutGlobalReach = 'without-global-reach';
export const asDesigned = 'as-designed';

function questionsOf({ design, expanded, whatIfs, expectations }: Scenario): readonly Question[] {
	const asked = new Set(expectations.map(viewOf));
	const states = [{ id: asDesigned, design, expanded, failed: [] }, ...whatIfs].map(
		({ id, design, expanded, failed }) => ({ id, design, expanded, failed }),
	);
	const [designed, ...changed] = states.map((state) => ({ ...state, globalReach: true }));
	const questions: Question[] = [
		{ ...designed!, id: withoutGlobalReach, globalReach: false },
		designed!,
		...changed,
		...changed.map((state) => ({ ...state, id: `${state.id}/${withoutGlobalReach}`, globalReach: false })),
	];
	// A what-if without Global Reach is worked out only for an expectation that asks for it.
	return questions.filter(({ id }) => !id.includes('/') || asked.has(id));
}

function viewOf({ whatIf, withoutGlobalReach: without }: Expectation): string {
	if (whatIf === null) return without ? withoutGlobalReach : asDesigned;
	return without ? `${whatIf}/${withoutGlobalReach}` : whatIf;
}

function answer(view: View, endpoints: readonly Endpoint[], evidence: EvidenceLevel): Answer {
	const pairs = pairsOf(view, endpoints, evidence);
	const findings = [...view.validity.findings, ...observations(view, pairs)].sort(
		(a, b) =>
			severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
			compareText(a.code, b.code) ||
			compareText(a.at, b.at) ||
			compareText(a.message, b.message),
	);
	return { ...view, endpoints, pairs, findings };
}

const severities = ['error', 'warning', 'note'];
