// A design that was handed in, as the lesson asks about it: its elements, under the assumptions and what-ifs of the lesson.

import type { Design } from '../scenario/design.ts';
import type { Problem } from '../scenario/diagnostic.ts';
import { tryEdits } from '../scenario/edit/edit-design.ts';
import { readWhatIfs, type WhatIf } from '../scenario/edit/what-ifs.ts';
import type { ExpandedScenario } from '../scenario/expand/expand.ts';
import type { Scenario } from '../scenario/parse.ts';
import { noFiles } from '../scenario/read/prefix-list.ts';

export interface Asked {
	readonly expanded: ExpandedScenario;
	readonly design: Design;
	readonly whatIfs: ReadonlyMap<string, WhatIf>;
	/** What of the what-ifs does not fit the design: where an element that fails is gone. */
	readonly problems: readonly Problem[];
}

/** Nobody passes by asking less, or by assuming otherwise. */
export function asked(
	start: Pick<Scenario, 'expanded'>,
	{ expanded: submitted }: { readonly expanded: ExpandedScenario },
): Asked {
	const { assume, whatIf } = start.expanded;
	const withoutContracts = Object.entries(whatIf).map(([id, { expectChange: _, ...change }]) => [id, change] as const);
	const { result } = tryEdits({ ...submitted, assume, whatIf: Object.fromEntries(withoutContracts) }, [], []);
	const { expanded, design } = result!;
	const { whatIfs, problems } = readWhatIfs({ expanded, design, problems: [], prefixFiles: noFiles });
	return { expanded, design, whatIfs, problems };
}
