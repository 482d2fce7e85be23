// The text of a design that was handed in ─► the design, or what is wrong with it.

import { diagnose } from '../scenario/diagnose.ts';
import type { Diagnostic, Problem } from '../scenario/diagnostic.ts';
import type { ExpandedScenario } from '../scenario/expand/expand.ts';
import { type Scenario, scenarioIn } from '../scenario/parse.ts';
import type { ReadFile } from '../scenario/read/prefix-list.ts';
import { readYaml } from '../scenario/read/read-yaml.ts';

export type ReadSubmission =
	| { readonly ok: true; readonly expanded: ExpandedScenario }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** So many more than at the start no exercise asks for. */
const mostMore = { elements: 100, prefixes: 20_000 } as const;

/** What it expects and asks itself is not looked at. */
export function readSubmission(
	text: string,
	name: string,
	start: Pick<Scenario, 'expanded'>,
	readFile: ReadFile,
): ReadSubmission {
	const read = readYaml(text);
	const { expect: _, whatIf: __, ...data } = (read.ok ? read.data : {}) as Readonly<Record<string, unknown>>;
	const parsed = scenarioIn(read.ok ? { ...read, data } : read, name, { readFile });
	if (!parsed.ok) return parsed;
	const { expanded } = parsed.scenario;
	for (const [what, most] of Object.entries(mostMore) as [keyof typeof mostMore, number][]) {
		const [count, before] = [counts[what](expanded), counts[what](start.expanded)];
		if (count <= before + most) continue;
		const problem: Problem = {
			code: 'TOO_LARGE',
			message: `the design has ${count} ${what}; at most ${before + most} are judged`,
			path: [],
		};
		return { ok: false, diagnostics: diagnose([problem], () => ({ file: name, line: 1, column: 1 })) };
	}
	return { ok: true, expanded };
}

const counts: Readonly<Record<keyof typeof mostMore, (expanded: ExpandedScenario) => number>> = {
	elements: ({ sites, wans, circuits, directPorts, vnets, globalReach, peerings }) => {
		const sections = [sites, wans, circuits, directPorts, vnets, globalReach, peerings];
		const subnets = Object.values(vnets).map((vnet) => vnet.subnets);
		return [...sections, ...subnets].reduce((sum, one) => sum + Object.keys(one).length, 0);
	},
	prefixes: ({ sites, vnets }) =>
		[...Object.values(sites), ...Object.values(vnets)].reduce((sum, { prefixes }) => sum + prefixes.length, 0),
};
