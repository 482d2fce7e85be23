// A question for a repair ─► the published answer.

import type { Finding as EngineFinding } from '../azure/finding.ts';
import type { Pair as EnginePair } from '../reachability/pairs.ts';
import { type View, workOut } from '../reachability/view.ts';
import type { EvidenceLevel } from '../rulebook/rule.ts';
import { isRuleId } from '../rulebook/rulebook.ts';
import { nearestOf } from '../scenario/diagnostic.ts';
import type { EndpointReference } from '../scenario/expect/endpoint.ts';
import { findEndpoint } from '../scenario/expect/endpoint.ts';
import type { Expectation } from '../scenario/expect/expectation.ts';
import type { Scenario } from '../scenario/parse.ts';
import { printReference } from '../what-if/expectations/judge.ts';
import { viewOf as viewIdOf } from '../what-if/expectations/questions.ts';
import type { Costs } from '../what-if/repair/costs.ts';
import { decisionCount } from '../what-if/repair/decisions.ts';
import { singled } from '../what-if/repair/edits.ts';
import type { Goal } from '../what-if/repair/goal.ts';
import { type Repair as EngineRepair, type Proposal, repair } from '../what-if/repair/repair.ts';
import { completeUpTo } from '../what-if/repair/search.ts';
import type { RuleNote } from './model.ts';
import type { AskedEnds, Repair, RepairChange, RepairDocument, RepairFinding, RepairProposal } from './repair-model.ts';
import { pairOf } from './report.ts';
import { ruleNote } from './rule-note.ts';

/** What is to be brought about, and how far to look. */
export interface RepairOptions {
	/** A site or VNet id, an element key, a prefix or a service. */
	readonly from: string;
	readonly to: string;
	/** The id of a what-if; the design as written unless given. */
	readonly view?: string;
	/** As if no Global Reach link were there; a repair may add the first. */
	readonly withoutGlobalReach?: boolean;
	/** 1: also under every single failure of an element that contains neither end. */
	readonly survives?: 1;
	/** How many proposals at most; 3 unless given. */
	readonly most?: number;
	/** What an edit of a kind costs, where that is other than usual. */
	readonly costs?: Costs;
	readonly evidence?: EvidenceLevel;
}

/** A name that means no endpoint or view of the scenario. */
export class UnknownNameError extends Error {
	override readonly name = 'UnknownNameError';
	/** What may have been meant. */
	readonly hint: string | null;

	constructor(message: string, hint: string | null) {
		super(message);
		this.hint = hint;
	}
}

export const usualMost = 3;

/**
 * The smallest sets of edits after which two endpoints can exchange traffic, each worked out before it is proposed.
 * Shape: those that break no expectation of the view first, then the fewest decisions, then the cheapest; none holds another.
 * @throws {UnknownNameError} for an endpoint or a what-if that the scenario does not have.
 * @example
 * const { repairs } = repair(scenario, { from: 'london', to: 'san-francisco', withoutGlobalReach: true });
 * console.log(JSON.stringify(repairs[0]?.proposals[0]?.edits)); // [{"add":"globalReach","value":{"between":["london","silicon-valley"]}}]
 */
export function repairOf(scenario: Scenario, options: RepairOptions): RepairDocument {
	const { from, to, survives, withoutGlobalReach = false, most = usualMost, costs = {} } = options;
	const view = viewOf(scenario, options.view ?? null, !withoutGlobalReach);
	const goal: Goal = {
		from: [endpoint(view, from)],
		to: [endpoint(view, to)],
		evidence: options.evidence ?? 'inferred',
		survives: survives === 1,
		apart: false,
		expectation: null,
	};
	const promised = scenario.expectations.filter((one) => viewIdOf(one) === view.id);
	const found = repair(view, goal, { most, costs }, promised);
	return documentOf(scenario, [published(view.id, goal, found, most, null)], []);
}

export interface FailedExpectation {
	readonly expectation: Expectation;
	readonly index: number;
	readonly message: string;
}

/** For each expectation that fails, what would make it hold. Shape: `notAttempted` holds those for which nothing is looked for. */
export function repairsOfExpectations(
	scenario: Scenario,
	failed: readonly FailedExpectation[],
	{ most = usualMost, costs = {}, evidence = 'inferred' }: Pick<RepairOptions, 'most' | 'costs' | 'evidence'> = {},
): RepairDocument {
	const repairs = failed.flatMap(({ expectation, index, message }): Repair[] => {
		const { asserts, whatIf, withoutGlobalReach, line } = expectation;
		if (asserts.kind === 'finding' || notAttempted(expectation) !== null) return [];
		const view = viewOf(scenario, whatIf, !withoutGlobalReach);
		const { from, to, reachable } = asserts;
		const survives = asserts.survives === 1;
		const goal: Goal = { from, to, evidence, survives, apart: reachable === false, expectation };
		const promised = scenario.expectations.filter((one) => viewIdOf(one) === view.id);
		const found = repair(view, goal, { most, costs }, promised);
		return [published(view.id, goal, found, most, { index, line, message })];
	});
	const left = failed.flatMap(({ expectation, index }) => {
		const because = notAttempted(expectation);
		return because === null ? [] : [{ index, line: expectation.line, because }];
	});
	return documentOf(scenario, repairs, left);
}

function notAttempted({ asserts }: Expectation): string | null {
	if (asserts.kind === 'finding') return 'it is about a finding, not about a pair';
	return asserts.survives === 2 ? 'repairs are not tried under two failures at once' : null;
}

function viewOf({ design, expanded, whatIfs, file }: Scenario, id: string | null, globalReach: boolean): View {
	const name = viewIdOf({ whatIf: id, withoutGlobalReach: !globalReach });
	if (id === null) return workOut({ id: name, design, expanded, failed: [], globalReach });
	const found = whatIfs.find((whatIf) => whatIf.id === id);
	if (found === undefined)
		throw new UnknownNameError(
			`${file} has no what-if "${id}"`,
			whatIfs.length === 0 ? 'it has none' : `it has ${whatIfs.map((whatIf) => whatIf.id).join(', ')}`,
		);
	return workOut({ id: name, design: found.design, expanded: found.expanded, failed: found.failed, globalReach });
}

function endpoint({ design }: View, text: string): EndpointReference {
	const found = findEndpoint(design, text);
	if ('reference' in found) return found.reference;
	const { message, hint, expected } = found.problem;
	const nearest = nearestOf(found.problem);
	const help = hint ?? (expected === undefined ? null : `expected ${expected}`);
	throw new UnknownNameError(message, nearest === null ? help : `did you mean "${nearest}"?`);
}

function documentOf(
	{ name, file }: Scenario,
	repairs: readonly Repair[],
	left: RepairDocument['notAttempted'],
): RepairDocument {
	const named = repairs.flatMap(({ reason, proposals }) => [
		...(reason === null ? [] : [reason.rule]),
		...proposals.flatMap(({ rules, assumptions }) => [...rules, ...assumptions]),
	]);
	const notes = [...new Set(named)].sort().flatMap((id): RuleNote[] => (isRuleId(id) ? [ruleNote(id)] : []));
	return {
		version: 1,
		scenario: { name, file },
		repairs,
		notAttempted: left,
		rules: Object.fromEntries(notes.map((note) => [note.id, note])),
	};
}

function published(
	view: string,
	goal: Goal,
	found: EngineRepair,
	most: number,
	expectation: Repair['expectation'],
): Repair {
	const { from, to, survives, apart } = goal;
	const names = (references: readonly EndpointReference[]): string => references.map(printReference).join(', ');
	return {
		view,
		pair: {
			from: names(from),
			to: names(to),
			survives,
			wanted: apart ? 'apart' : 'reachable',
			holds: found.holds,
			brokenBy: found.brokenBy,
			ends: found.pairs.map(endsOf),
		},
		expectation,
		proposals: found.proposals.map(proposalOf),
		tried: {
			sets: found.tried.tried,
			edits: Object.fromEntries([...found.tried.drawnFrom].sort(([a], [b]) => (a < b ? -1 : 1))),
			completeUpTo,
			endedAtMost: found.proposals.length > 0 && found.proposals.length === most,
		},
		reason: found.pairs.find(({ reason }) => reason !== null)?.reason ?? null,
	};
}

function endsOf(pair: EnginePair): AskedEnds {
	const { from, to, outcome, roundTripMs } = pairOf(pair);
	return { from, to, outcome, roundTripMs };
}

function proposalOf({ edits, rules, cost, pairs, changes, findings, breaks }: Proposal): RepairProposal {
	return {
		edits,
		decisions: decisionCount(edits.flatMap(singled)),
		rules,
		cost,
		ends: pairs.map(endsOf),
		assumptions: [...new Set(pairs.flatMap(({ assumptions }) => assumptions))].sort(),
		changes: changes.map(({ before, after, path }): RepairChange => {
			const { from, to } = pairOf((after ?? before)!);
			return { from, to, before: before?.outcome ?? null, after: after?.outcome ?? null, pathChanged: path };
		}),
		findings: { come: findings.came.map(findingOf), go: findings.went.map(findingOf) },
		breaks: breaks.map(({ expectation: { line }, message }) => ({ line, message })),
	};
}

function findingOf({ code, severity, rule, at, message }: EngineFinding): RepairFinding {
	return { code, severity, rule, at, message };
}
