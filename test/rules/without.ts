// A scenario judged as if one rule were not there, in each way in which a rule can be taken away.

import { flipRule } from '../../src/azure/flip.ts';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { observations } from '../../src/reachability/findings/observations.ts';
import { pairsOf } from '../../src/reachability/pairs.ts';
import { type Question, type View, withNetwork, workOut } from '../../src/reachability/view.ts';
import { type Assumptions, assumptions } from '../../src/rulebook/assumptions.ts';
import type { RuleId } from '../../src/rulebook/rule.ts';
import { ruleOf } from '../../src/rulebook/rulebook.ts';
import { ruleOfRung, selectionOfRung } from '../../src/rulebook/rungs.ts';
import type { Expectation } from '../../src/scenario/expect/expectation.ts';
import type { Scenario } from '../../src/scenario/parse.ts';
import { judge } from '../../src/what-if/expectations/judge.ts';

type Way = (question: Question) => View;

/** Its checks are left out, its policies and rungs reversed, its switch set otherwise. */
function waysWithout(rule: RuleId): readonly Way[] {
	const { assume } = ruleOf(rule);
	const rungs = Object.keys(selectionOfRung).filter((rung) =>
		['gateway', 'circuit', 'site', 'wan'].some((kind) => ruleOfRung(rung, kind) === rule),
	);
	const ways: Way[] = [
		(question) => workOut({ ...question, withoutRules: new Set([rule]) }),
		(question) => {
			const view = workOut(question);
			return withNetwork(view, flipRule(view.network, rule, rungs));
		},
	];
	if (counts.has(rule)) ways.push((question) => workOut(assuming(question, { limits: 'ignored' })));
	if (assume !== undefined) {
		const { values } = assumptions[assume];
		ways.push((question) => {
			const other = values.find(({ value }) => value !== question.design.assume[assume])!.value;
			return workOut(assuming(question, { [assume]: other }));
		});
	}
	return ways;
}

/** Limits that take sessions down; one switch ignores them all. */
const counts: ReadonlySet<RuleId> = new Set(['R026', 'R035']);

function assuming(question: Question, change: Partial<Assumptions>): Question {
	const { design } = question;
	return { ...question, design: { ...design, assume: { ...design.assume, ...change } } };
}

/** Whether some expectation no longer holds without the rule. @throws when one does not hold with it. */
export function restsOn(rule: RuleId, scenario: Scenario): boolean {
	if (!holds(scenario, workOut, null)) throw new Error('an expectation does not hold as things are');
	return waysWithout(rule).some((way) => !holds(scenario, way, rule));
}

function holds(scenario: Scenario, way: Way, without: RuleId | null): boolean {
	const answers = new Map<string, ReturnType<typeof answer>>();
	return scenario.expectations.every((expectation) => {
		const question = questionOf(scenario, expectation);
		const known = answers.get(question.id) ?? answer(way(question), without);
		answers.set(question.id, known);
		return judge(expectation, known).passed;
	});
}

function questionOf(scenario: Scenario, { whatIf, withoutGlobalReach }: Expectation): Question {
	const { design, expanded, failed } = scenario.whatIfs.find(({ id }) => id === whatIf) ?? { ...scenario, failed: [] };
	return { id: `${whatIf} ${withoutGlobalReach}`, design, expanded, failed, globalReach: !withoutGlobalReach };
}

function answer(view: View, without: RuleId | null) {
	const pairs = pairsOf(view, endpointsOf([view])[0]!);
	// A rule's own observations are its checks of what the routes show.
	const seen = observations(view, pairs).filter(({ rule }) => rule !== without || view.withoutRules === undefined);
	return { id: view.id, pairs, findings: [...view.validity.findings, ...seen] };
}
