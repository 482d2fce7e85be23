// The whole flow on one screen: a scenario ─► its views ─► every pair answered, compared and judged.

import type { Finding } from './azure/finding.ts';
import { moves } from './azure/moves.ts';
import { validate } from './azure/validity/validate.ts';
import { compareText } from './net/order.ts';
import { type Endpoint, endpointsOf } from './reachability/endpoints.ts';
import { observations } from './reachability/observations.ts';
import { type Pair, pairsOf } from './reachability/pairs.ts';
import { servicePairsOf } from './reachability/service-pairs.ts';
import { type AskedEnds, type ServiceEnds, serviceEndsOf } from './reachability/services.ts';
import { type Question, type View, workOutAll } from './reachability/view.ts';
import type { EvidenceLevel } from './rulebook/rule.ts';
import type { Design } from './scenario/design.ts';
import type { Expectation } from './scenario/expectation.ts';
import type { Scenario, WhatIf } from './scenario/parse.ts';
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
	const services = serviceEndsOf(views, scenario.expectations.flatMap(endsAsked));
	const all = views.map((view, index) =>
		answer(view, endpoints[index]!, services[index]!, evidence, movesInto(view, views, scenario.whatIfs)),
	);
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

/** What Azure makes of the change that leads to a view, from the design that its what-if starts from. */
function movesInto(view: View, views: readonly View[], whatIfs: readonly WhatIf[]): readonly Finding[] {
	const whatIf = whatIfs.find(({ id }) => id === view.id.split('/')[0]);
	if (whatIf === undefined || whatIf.from === view.design) return [];
	// Without Global Reach nothing is said about its links.
	const seen = (design: Design): Design => (view.globalReach ? design : { ...design, globalReach: new Map() });
	const before = views.find(({ design, globalReach }) => design === whatIf.from && globalReach === view.globalReach);
	const design = seen(whatIf.from);
	const { refused } = before?.validity ?? validate(design);
	return moves({ from: { design, refused }, to: seen(view.design), edits: whatIf.change });
}

function endsAsked({ asserts }: Expectation): readonly AskedEnds[] {
	if (asserts.kind === 'finding') return [];
	return asserts.from.flatMap((from) => asserts.to.map((to): AskedEnds => [from.node, to.node]));
}

function answer(
	view: View,
	endpoints: readonly Endpoint[],
	services: ServiceEnds,
	evidence: EvidenceLevel,
	moved: readonly Finding[],
): Answer {
	const pairs = [...pairsOf(view, endpoints, evidence), ...servicePairsOf(view, services, evidence)];
	const findings = [...view.validity.findings, ...moved, ...observations(view, pairs)].sort(
		(a, b) =>
			severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
			compareText(a.code, b.code) ||
			compareText(a.at, b.at) ||
			compareText(a.message, b.message),
	);
	return { ...view, endpoints, pairs, findings };
}

const severities = ['error', 'warning', 'note'];
