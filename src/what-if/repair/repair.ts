// The smallest sets of edits after which two ends can exchange traffic, each worked out before it is proposed.

import type { Finding } from '../../azure/finding.ts';
import { overlaps } from '../../net/prefix.ts';
import { type Endpoint, endpointsOf } from '../../reachability/endpoints.ts';
import { findingsOf } from '../../reachability/findings/findings.ts';
import { type Pair, pairsOf } from '../../reachability/pairs.ts';
import { servicePairsOf } from '../../reachability/services/service-pairs.ts';
import { serviceEndsOf } from '../../reachability/services/services.ts';
import { linksAsked, type View, workOut } from '../../reachability/view.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { editDesign } from '../../scenario/edit/edit-design.ts';
import type { Expectation } from '../../scenario/expect/expectation.ts';
import { compare, type TrafficChange } from '../changes/compare.ts';
import { type FindingChanges, findingChanges } from '../changes/finding-changes.ts';
import { movesBetween } from '../changes/moves-into.ts';
import { judgeable } from '../expectations/rows.ts';
import { judgingWithFailures } from '../failures/survival.ts';
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
	/** What was promised of the same view, held, and then does not. */
	readonly breaks: readonly BrokenPromise[];
}

export interface BrokenPromise {
	readonly expectation: Expectation;
	/** How it fails then. */
	readonly message: string;
}

export interface Repair {
	readonly view: View;
	/** The pairs asked about, as they are. */
	readonly pairs: readonly Pair[];
	/** Nothing to repair. */
	readonly holds: boolean;
	/** What fails first, where the pairs are reachable as long as nothing fails. */
	readonly brokenBy: readonly string[];
	/** Those that break no promise first; then the fewest decisions, then the cheapest. */
	readonly proposals: readonly Proposal[];
	readonly tried: Pick<Search, 'tried' | 'drawnFrom'>;
}

export interface RepairLimits {
	readonly most: number;
	readonly costs: Costs;
}

/** `promises`: what the scenario expects of this view. */
export function repair(
	asked: View,
	goal: Goal,
	{ most, costs }: RepairLimits,
	promises: readonly Expectation[] = [],
): Repair {
	const view = asked.globalReach || goal.expectation !== null ? asked : withoutLinks(asked);
	const pairs = pairsAsked(view, goal);
	const start = trialsOf(view, goal)([]);
	const state = { view, pairs, holds: start.holds, brokenBy: start.failing?.failed ?? [] };
	if (start.holds) return { ...state, proposals: [], tried: { tried: 0, drawnFrom: new Map() } };
	const { found, tried, drawnFrom } = search(view, goal, most, costs);
	const brokenIn = brokenPromises(view, promises);
	const proposals = proposalsOf(view, goal, found)
		.map(({ after, ...proposal }) => ({ ...proposal, breaks: brokenIn(after) }))
		.sort((a, b) => Number(a.breaks.length > 0) - Number(b.breaks.length > 0));
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
	const design = { ...result!.design, changedFrom: linksAsked(view).changedFrom };
	return workOut({ ...view, ...result!, design, globalReach: true });
}

/** Of those that hold to begin with; the one to be met does not. */
function brokenPromises(view: View, promises: readonly Expectation[]): (after: View) => readonly BrokenPromise[] {
	const judged = (state: View, rows: readonly Expectation[]) =>
		judgingWithFailures(rows, judgeable(state, rows), 'inferred');
	const before = judged(view, promises);
	const held = promises.filter((row) => before(row).passed);
	return (after) => {
		const then = judged(after, held);
		return held.flatMap((expectation) => {
			const { passed, message } = then(expectation);
			return passed ? [] : [{ expectation, message }];
		});
	};
}

function proposalsOf(
	view: View,
	goal: Goal,
	found: readonly Trial[],
): (Omit<Proposal, 'cost' | 'breaks'> & { readonly after: View })[] {
	const ofReasons = rulesByEdit(view, couplesOf(view, goal));
	const before = answersOf(view, goal);
	return found.map(({ edits, view: after }) => {
		const then = answersOf(after!, goal, movesBetween(view, after!, edits));
		const asked = pairsAsked(after!, goal);
		const isAsked = ({ from, to }: TrafficChange): boolean =>
			asked.some((pair) => sameEnds(pair, from, to) || sameEnds(pair, to, from));
		return {
			edits,
			after: after!,
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
