// What a scenario expects of its answer, with its endpoints and elements found in the design.

import { lazy } from '../../catalog/lazy.ts';
import type { Design, ElementKey } from '../design.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { noView } from '../edit/what-if-problems.ts';
import type { WhatIf } from '../edit/what-ifs.ts';
import { elementKeysOf } from '../element-keys.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import type { EndpointReference } from './endpoint.ts';
import { type Judged, RowReader } from './expectation-row.ts';

export type { EndpointReference } from './endpoint.ts';

export interface Expectation {
	readonly line: number;
	/** The view it judges. */
	readonly whatIf: string | null;
	readonly withoutGlobalReach: boolean;
	readonly asserts: PairAssertion | FindingAssertion;
}

export interface PairAssertion {
	readonly kind: 'pair';
	readonly from: readonly EndpointReference[];
	readonly to: readonly EndpointReference[];
	readonly reachable: boolean | null;
	/** Element keys; `circuit/x` stands for either of its links. */
	readonly via: readonly ElementKey[];
	readonly notVia: readonly ElementKey[];
	readonly withinMs: number | null;
	readonly because: string | null;
	/** How many elements may fail at once while it holds; null where none need. */
	readonly survives: 1 | 2 | null;
}

export interface FindingAssertion {
	readonly kind: 'finding';
	readonly code: string;
	readonly at: ElementKey | null;
}

/** Shape: as many as rows, in their order; to be judged only when there are no problems. `pathOf`: where a row is written. */
export function readExpectations(
	expanded: ExpandedScenario,
	design: Design,
	whatIfs: ReadonlyMap<string, WhatIf>,
	pathOf: (index: number) => Path = (index) => ['expect', index],
): { readonly expectations: readonly Omit<Expectation, 'line'>[]; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const judgedBy = new Map<Design, Judged>();
	const judgedIn = (view: Design): Judged => {
		const known = judgedBy.get(view) ?? { design: view, elements: elementKeysOf(view) };
		judgedBy.set(view, known);
		return known;
	};
	// R015: a finding may be at what the change takes away.
	const judgedInWhatIf = (whatIf: WhatIf | undefined): Judged | null => {
		if (whatIf === undefined) return null;
		const { design: view, elements } = judgedIn(whatIf.design);
		if (whatIf.from === view) return { design: view, elements };
		const before = judgedIn(whatIf.from).elements;
		const findings = lazy(() => new Set([...elements.findings(), ...before.findings()]));
		return { design: view, elements: { ...elements, findings } };
	};
	const expectations = expanded.expect.map((row, index) => {
		const path = pathOf(index);
		const { in: view } = row;
		if (view !== undefined && !Object.hasOwn(expanded.whatIf, view))
			problems.push(noView(view, Object.keys(expanded.whatIf), [...path, 'in']));
		// A what-if that leads nowhere has been reported; what is in it is not known.
		const judged = view === undefined ? judgedIn(design) : judgedInWhatIf(whatIfs.get(view));
		const reader = new RowReader(row, judged, path);
		const asserts = row.finding === undefined ? reader.pair() : reader.finding(row.finding);
		problems.push(...reader.problems);
		return { whatIf: view ?? null, withoutGlobalReach: row.without !== undefined, asserts };
	});
	return { expectations, problems };
}
