// Which states of a scenario are worked out, and what its rows ask about.

import type { AskedEnds } from '../../reachability/services/services.ts';
import type { Question } from '../../reachability/view.ts';
import type { Expectation, PairAssertion } from '../../scenario/expect/expectation.ts';
import type { Scenario } from '../../scenario/parse.ts';
import type { WrittenExpectation } from '../../scenario/schema/schema.ts';

export const withoutGlobalReach = 'without-global-reach';
export const asDesigned = 'as-designed';

/** Every view that the scenario has or that an expectation asks about. */
export function questionsOf({ design, expanded, whatIfs, expectations }: Scenario): readonly Question[] {
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

/** The id of the view that an expectation judges. */
export function viewOf({
	whatIf,
	withoutGlobalReach: without,
}: Pick<Expectation, 'whatIf' | 'withoutGlobalReach'>): string {
	if (whatIf === null) return without ? withoutGlobalReach : asDesigned;
	return without ? `${whatIf}/${withoutGlobalReach}` : whatIf;
}

/** How a row names the view that it is about. */
export function whereOf(view: string): Pick<WrittenExpectation, 'in' | 'without'> {
	if (view === asDesigned) return {};
	const [whatIf = '', without] = view.split('/');
	if (whatIf === withoutGlobalReach) return { without: 'globalReach' };
	return { in: whatIf, ...(without === undefined ? {} : { without: 'globalReach' }) };
}

/** The design itself first, for what a row says of it is understood at once. */
export function designedFirst<View extends { readonly id: string }>(views: readonly View[]): readonly View[] {
	return [...views].sort((a, b) => Number(b.id === asDesigned) - Number(a.id === asDesigned));
}

/** The ends that a row names. */
export function endsAsked({ from, to }: Pick<PairAssertion, 'from' | 'to'>): readonly AskedEnds[] {
	return from.flatMap((one) => to.map((other): AskedEnds => [one.node, other.node]));
}

/** The ends that any row of the scenario names. */
export function allEndsAsked({ expectations, whatIfs }: Scenario): readonly AskedEnds[] {
	return [
		...expectations.flatMap(({ asserts }) => (asserts.kind === 'finding' ? [] : endsAsked(asserts))),
		...whatIfs.flatMap(({ expectChange }) => (expectChange ?? []).flatMap(endsAsked)),
	];
}
