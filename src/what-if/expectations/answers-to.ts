// The answers that rows of `expect` ask for: each view as `simulate` answers it, but only when it is looked at.

import { type Answer, answer } from '../../reachability/answer.ts';
import { endpointsOf } from '../../reachability/endpoints.ts';
import { serviceEndsOf } from '../../reachability/services/services.ts';
import { workOutAll } from '../../reachability/work-out-all.ts';
import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { Expectation } from '../../scenario/expect/expectation.ts';
import type { Scenario } from '../../scenario/parse.ts';
import { movesInto } from '../changes/moves-into.ts';
import { allEndsAsked, questionsOf } from './questions.ts';

export interface Answers {
	/** `id`: of a view of the scenario, or of one that the rows ask for. */
	readonly find: (id: string) => Answer;
	/** Of all these views, in their order. */
	readonly all: () => readonly Answer[];
}

export function answersTo(
	scenario: Scenario,
	expectations: readonly Expectation[],
	evidence: EvidenceLevel = 'inferred',
): Answers {
	const asking = { ...scenario, expectations };
	const views = workOutAll(questionsOf(asking));
	const endpoints = endpointsOf(views);
	const services = serviceEndsOf(views, allEndsAsked(asking));
	const known = new Map<string, Answer>();
	const find = (id: string): Answer => {
		const index = views.findIndex((view) => view.id === id);
		const view = views[index]!;
		const found =
			known.get(id) ??
			answer(view, endpoints[index]!, services[index]!, evidence, movesInto(view, views, scenario.whatIfs));
		known.set(id, found);
		return found;
	};
	return { find, all: () => views.map(({ id }) => find(id)) };
}
