// Whether a scenario keeps its promises: every expectation holds, and the design as written has no error that it does not declare.

import type { Finding } from '../../azure/finding.ts';
import type { Expectation } from '../../scenario/expect/expectation.ts';
import type { Judgement } from './judge.ts';

export type Verdict = 'passed' | 'failed' | 'nothing-checked';

export function verdictOf(
	expectations: readonly Expectation[],
	judgements: readonly Judgement[],
	findingsAsDesigned: readonly Finding[],
): Verdict {
	if (judgements.some(({ passed }) => !passed)) return 'failed';
	if (undeclaredErrors(expectations, findingsAsDesigned).length > 0) return 'failed';
	return judgements.length === 0 ? 'nothing-checked' : 'passed';
}

/** Errors that no `finding` row expects. */
export function undeclaredErrors(
	expectations: readonly Expectation[],
	findings: readonly Finding[],
): readonly Finding[] {
	// A row about another view says nothing of the design as written.
	const about = expectations.filter(({ whatIf, withoutGlobalReach }) => whatIf === null && !withoutGlobalReach);
	const declared = about.flatMap(({ asserts }) => (asserts.kind === 'finding' ? [asserts] : []));
	return findings.filter(
		({ severity, code, at }) =>
			severity === 'error' && !declared.some((row) => row.code === code && (row.at === null || row.at === at)),
	);
}
