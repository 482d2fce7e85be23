// Does a proposed repair hold what it promises? Each is applied to the design of its view, and the pair asked again.

import type { Prefix } from '../../src/net/prefix.ts';
import { type Question, type View, workOut } from '../../src/reachability/view.ts';
import type { ExpandedScenario } from '../../src/scenario/expand/expand.ts';
import { editDesign, type Scenario } from '../../src/scenario/parse.ts';
import { outcomeBetween, pairsIn, type Told } from './answers.ts';

export interface BrokenRepair {
	readonly view: string;
	readonly from: string;
	readonly to: string;
	readonly code: string;
	readonly repair: string;
	/** What it led to instead. */
	readonly instead: string;
}

interface Asked {
	readonly question: Question;
	readonly expanded: ExpandedScenario;
}

/** A view without Global Reach is a design without links: a repair there may add the first. */
function askedOf({ design, expanded, whatIfs }: Scenario): readonly Asked[] {
	return [{ id: 'as-designed', design, expanded, failed: [] }, ...whatIfs].flatMap(
		({ id, design, expanded, failed }) => [
			{ question: { id, design, expanded, failed, globalReach: true }, expanded },
			{
				question: { id: `${id}/without-global-reach`, design, expanded, failed, globalReach: false },
				expanded: { ...expanded, globalReach: {} },
			},
		],
	);
}

export function brokenRepairs(scenario: Scenario): readonly BrokenRepair[] {
	return askedOf(scenario).flatMap(({ question, expanded }) => {
		const repaired = new Map<string, View | string>();
		return pairsIn(workOut(question)).flatMap((pair): BrokenRepair[] => {
			const { reason, from, to } = pair;
			if (reason === null || reason.repair === null) return [];
			const repair = JSON.stringify(reason.repair);
			let view = repaired.get(repair);
			if (view === undefined) {
				const { result, problems } = editDesign(expanded, reason.repair);
				view =
					result === null
						? `not a design: ${problems.map(({ message }) => message).join('; ')}`
						: workOut({ ...question, ...result, globalReach: true });
				repaired.set(repair, view);
			}
			const instead = typeof view === 'string' ? view : outcomesIn(view, pair);
			if (instead === null) return [];
			return [{ view: question.id, from: from.node, to: to.node, code: reason.code, repair, instead }];
		});
	});
}

/** null when every prefix of the one reaches every prefix of the other. */
function outcomesIn(view: View, { from, to }: Told): string | null {
	const alive = (prefixes: readonly Prefix[]): readonly Prefix[] =>
		prefixes.filter((prefix) => !view.forwarding.coverage.isFullyCovered(prefix));
	for (const a of alive(from.prefixes)) {
		for (const b of alive(to.prefixes)) {
			const { outcome, forward, back } = outcomeBetween(view, from.node, a, to.node, b);
			if (outcome === 'reachable') continue;
			const stops = [...forward.stops, ...back.stops].map(({ at, end }) => `${at} ${end}`);
			const errors = view.validity.findings
				.filter(({ severity }) => severity === 'error')
				.map(({ code, at }) => `${code} ${at}`);
			return `${a.text} to ${b.text} ${outcome}: ${[...new Set(stops)].join(', ')}; ${errors.join(', ')}`;
		}
	}
	return null;
}
