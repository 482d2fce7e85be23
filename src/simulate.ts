// The whole flow on one screen: a scenario ─► its views ─► every pair answered, compared and judged.

import { type Answer, answer } from './reachability/answer.ts';
import { endpointsOf } from './reachability/endpoints.ts';
import { serviceEndsOf } from './reachability/services/services.ts';
import { workOutAll } from './reachability/work-out-all.ts';
import type { EvidenceLevel } from './rulebook/rule.ts';
import type { Scenario } from './scenario/parse.ts';
import { compare, type TrafficChange } from './what-if/changes/compare.ts';
import { movesInto } from './what-if/changes/moves-into.ts';
import {
	contractsOf,
	type JudgedContract,
	type JudgedExpectation,
	judgementsOf,
} from './what-if/expectations/promises.ts';
import { allEndsAsked, asDesigned, questionsOf, withoutGlobalReach } from './what-if/expectations/questions.ts';
import { type Verdict, verdictOf } from './what-if/expectations/verdict.ts';

// The steps by themselves, for those who take only some of them.
export type { Answer } from './reachability/answer.ts';
export { asDesigned, endsAsked, questionsOf, withoutGlobalReach } from './what-if/expectations/questions.ts';

/** Everything about a scenario, worked out. */
export interface Simulation {
	readonly scenario: Scenario;
	/** The weakest evidence that the answers may rest on. */
	readonly evidence: EvidenceLevel;
	/** `without-global-reach`, `as-designed`, then each what-if in text order. */
	readonly answers: readonly Answer[];
	/** What Global Reach changes: pairs of both views with another outcome or path. */
	readonly changes: readonly TrafficChange[];
	readonly judgements: readonly JudgedExpectation[];
	/** What-ifs that declare all that may change, in text order. */
	readonly contracts: readonly JudgedContract[];
	readonly verdict: Verdict;
}

/** How a scenario is answered. */
export interface SimulateOptions {
	/** Answers that rest on weaker evidence become `undetermined`. Default `inferred`: none does. */
	readonly evidence?: EvidenceLevel;
}

/**
 * Answers every pair of a scenario in every view.
 * Shape: a plain value, the same for the same scenario, whatever the order in its file; the scenario stays as it is.
 * @example
 * const { verdict, answers } = simulate(scenario);
 * console.log(verdict, answers.length); // passed 4
 */
export function simulate(scenario: Scenario, { evidence = 'inferred' }: SimulateOptions = {}): Simulation {
	// scenario: the states to work out, with and without Global Reach.
	const questions = questionsOf(scenario);

	// topology, azure, routing: of each state its graph (`buildTopology`), what Azure refuses (`validate`), the speakers and sessions
	// of the rest (`controlPlane`), their routes (`solve`) within the limits (`settleWithinLimits`), where packets go (`forwardingOf`).
	const views = workOutAll(questions);

	// reachability: which endpoints there are, and of every two whether packets get there and back, by which path, or why not.
	const endpoints = endpointsOf(views);
	const services = serviceEndsOf(views, allEndsAsked(scenario));
	const answers = views.map((view, index) => {
		const moved = movesInto(view, views, scenario.whatIfs);
		return answer(view, endpoints[index]!, services[index]!, evidence, moved);
	});
	const find = (id: string): Answer => answers.find((view) => view.id === id)!;

	// what-if: what Global Reach changes, and whether the scenario keeps its promises.
	const changes = compare(find(withoutGlobalReach).pairs, find(asDesigned).pairs);
	const judgements = judgementsOf(scenario, find, evidence);
	const contracts = contractsOf(scenario, find);
	const promises = [...judgements, ...contracts.flatMap(({ rows, others }) => [...rows, others])];
	return {
		scenario,
		evidence,
		// What an expectation alone asked for is no view of the scenario.
		answers: answers.filter(({ id }) => !id.includes('/')),
		changes,
		judgements,
		contracts,
		verdict: verdictOf(scenario.expectations, promises, find(asDesigned).findings),
	};
}
