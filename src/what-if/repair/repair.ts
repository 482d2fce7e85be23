// The smallest sets of edits after which two ends can exchange traffic, each worked out before it is proposed.

import type { Finding } from '../../azure/finding.ts';
import { overlaps } from '../../net/prefix.ts';
import { type Endpoint, endpointsOf } from '../../reachability/endpoints.ts';
import { findingsOf } from '../../reachability/findings.ts';
import { type Pair, pairsOf } from '../../reachability/pairs.ts';
import { servicePairsOf } from '../../reachability/service-pairs.ts';
import { serviceEndsOf } from '../../reachability/services.ts';
import { type View, workOut } from '../../reachability/view.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { Edit } from '../../scenario/edit.ts';
import { editDesign } from '../../scenario/edit-design.ts';
import { compare, type TrafficChange } from '../changes/compare.ts';
import { type FindingChanges, findingChanges } from '../changes/finding-changes.ts';
import { movesBetween } from '../changes/moves-into.ts';
import { type Costs, costOf } from './costs.ts';
import { identityOf, singled } from './edits.ts';
import { couplesOf, type Goal, pairsAsked } from './goal.ts';
import { ruleMet } from './rules.ts';
import { type Search, search } from './search.ts';
import { type Trial, trialsOf } from './trial.ts';
import { rulesByEdit } from './ways.ts';

export interface Proposal {
	/** As they are to be written. */
	readonly edits: readonly Edit[];
	readonly cost: number;
	/** For each edit the rule it meets, in the order of the edits. */
	readonly rules: readonly RuleId[];
	/** The pairs asked about, as they are then. */
	readonly pairs: readonly Pair[];
	/** Every other pair that is then another. */
	readonly changes: readonly TrafficChange[];
	readonly findings: FindingChanges;
}

export interface Repair {
	readonly view: View;
	/** The pairs asked about, as they are. */
	readonly pairs: readonly Pair[];
	/** Nothing to repair. */
	readonly holds: boolean;
	/** What fails first, where the pairs are reachable as long as nothing fails. */
	readonly brokenBy: readonly string[];
	/** Fewest edits first, then the cheapest. */
	readonly proposals: readonly Proposal[];
	readonly tried: Pick<Search, 'tried' | 'drawnFrom'>;
}

export interface RepairLimits {
	readonly most: number;
	readonly costs: Costs;
}

export function repair(asked: View, goal: Goal, { most, costs }: RepairLimits): Repair {
	const view = asked.globalReach || goal.expectation !== null ? asked : withoutLinks(asked);
	const pairs = pairsAsked(view, goal);
	const start = trialsOf(view, goal)([]);
	const state = { view, pairs, holds: start.holds, brokenBy: start.failing?.failed ?? [] };
	if (start.holds) return { ...state, proposals: [], tried: { tried: 0, drawnFrom: new Map() } };
	const { found, tried, drawnFrom } = search(view, goal, most, costs);
	const proposals = proposalsOf(view, goal, found);
	return {
		...state,
		proposals: proposals.map((proposal) => ({ ...proposal, cost: costOf(view.expanded, singles(proposal), costs) })),
		tried: { tried, drawnFrom },
	};
}

function singles({ edits }: Pick<Proposal, 'edits'>): readonly Edit[] {
	return edits.flatMap(singled);
}

/** A view without Global Reach is a design without links: a repair there may add the first. */
function withoutLinks(view: View): View {
	const { result } = editDesign({ ...view.expanded, globalReach: {} }, []);
	return workOut({ ...view, ...result!, globalReach: true });
}

function proposalsOf(view: View, goal: Goal, found: readonly Trial[]): readonly Omit<Proposal, 'cost'>[] {
	const ofReasons = rulesByEdit(view, couplesOf(view, goal));
	const before = answersOf(view, goal);
	return found.map(({ edits, view: after }) => {
		const then = answersOf(after!, goal, movesBetween(view, after!, edits));
		const asked = pairsAsked(after!, goal);
		const isAsked = ({ from, to }: TrafficChange): boolean =>
			asked.some((pair) => sameEnds(pair, from, to) || sameEnds(pair, to, from));
		return {
			edits,
			rules: edits.map((edit) => ruleMet(view.expanded, edits, edit, (one) => ofReasons.get(identityOf(one)))),
			pairs: asked,
			changes: compare(before.pairs, then.pairs).filter((change) => !isAsked(change)),
			findings: findingChanges(before.findings, then.findings),
		};
	});
}

function sameEnds(pair: Pair, from: Endpoint, to: Endpoint): boolean {
	return isSame(pair.from, from) && isSame(pair.to, to);
}

/** Of one node, with an address in common. */
function isSame(a: Endpoint, b: Endpoint): boolean {
	if (a.node !== b.node) return false;
	return a.prefixes.length === 0 || a.prefixes.some((one) => b.prefixes.some((other) => overlaps(one, other)));
}

function answersOf(
	view: View,
	{ evidence }: Goal,
	moved: readonly Finding[] = [],
): { readonly pairs: readonly Pair[]; readonly findings: readonly Finding[] } {
	const [services] = serviceEndsOf([view], []);
	const pairs = [...pairsOf(view, endpointsOf([view])[0]!, evidence), ...servicePairsOf(view, services!, evidence)];
	return { pairs, findings: findingsOf(view, pairs, moved) };
}
