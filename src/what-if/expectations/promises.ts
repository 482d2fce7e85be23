// What a scenario promises, judged: its expectations, and the changes that its what-ifs declare.

import type { Answer } from '../../reachability/answer.ts';
import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { Expectation } from '../../scenario/expect/expectation.ts';
import type { Scenario, WhatIf } from '../../scenario/parse.ts';
import { besideEachOther } from '../changes/compare.ts';
import { type Contract, judgeContract } from '../changes/contract.ts';
import { judgingWithFailures } from '../failures/survival.ts';
import type { Judgement } from './judge.ts';
import { asDesigned, viewOf } from './questions.ts';

export type JudgedExpectation = Judgement & { readonly expectation: Expectation; readonly view: string };
export type JudgedContract = Contract & { readonly whatIf: WhatIf };

/** `find`: the answer of a view by its id. */
export function judgementsOf(
	{ expectations }: Scenario,
	find: (id: string) => Answer,
	evidence: EvidenceLevel,
): readonly JudgedExpectation[] {
	const judges = new Map<string, (expectation: Expectation) => Judgement>();
	const judgeIn = (view: string): ((expectation: Expectation) => Judgement) => {
		const rows = expectations.filter((one) => viewOf(one) === view);
		const known = judges.get(view) ?? judgingWithFailures(rows, find(view), evidence);
		judges.set(view, known);
		return known;
	};
	return expectations.map((expectation) => {
		const view = viewOf(expectation);
		return { ...judgeIn(view)(expectation), expectation, view };
	});
}

/** Of the what-ifs that declare all that may change. */
export function contractsOf({ whatIfs }: Scenario, find: (id: string) => Answer): readonly JudgedContract[] {
	return whatIfs.flatMap((whatIf) => {
		if (whatIf.expectChange === null) return [];
		const states = besideEachOther(find(whatIf.after ?? asDesigned).pairs, find(whatIf.id).pairs);
		return [{ ...judgeContract(whatIf.expectChange, states), whatIf }];
	});
}
