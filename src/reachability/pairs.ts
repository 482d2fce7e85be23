// Every ordered pair of endpoints of one family, answered: outcome, both walks, latency, the reason, and what the answer rests on.

import { lazy } from '../catalog/lazy.ts';
import type { Family } from '../net/prefix.ts';
import { type EvidenceLevel, level, type RuleId } from '../rulebook/rule.ts';
import { ruleOf } from '../rulebook/rulebook.ts';
import type { ElementKey } from '../scenario/design.ts';
import type { Endpoint } from './endpoints.ts';
import { explainerOf } from './explain/explain.ts';
import type { Reason } from './explain/obstacle.ts';
import { scopeBypasses } from './findings/scope-bypass.ts';
import { slowestBranchMs } from './latency.ts';
import { networkOf } from './nodes.ts';
import { type Outcome, outcomeOf, unsettledHops } from './outcome.ts';
import { restsOn } from './rests-on.ts';
import type { View } from './view.ts';
import type { Walk } from './walk.ts';
import { isAmongOwners, walkTo } from './walk-to.ts';

/** The reason and the assumptions are looked for when first asked, since most of the time goes there. */
export interface Pair {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly outcome: Outcome;
	readonly forward: Walk;
	readonly back: Walk;
	/** Units: milliseconds, both ways, the slowest branch of each; null when not reachable or a place is not known. */
	readonly roundTripMs: number | null;
	readonly reason: Reason | null;
	/** Rules weaker than documented whose alternative would change the outcome, in text order. */
	readonly assumptions: readonly RuleId[];
}

export function pairsOf(
	view: View,
	endpoints: readonly Endpoint[],
	evidence: EvidenceLevel = 'inferred',
): readonly Pair[] {
	const answer = answererOf(view, evidence);
	return couples(endpoints, endpoints).map(([from, to]) => answer(from, to));
}

export interface AnswerOptions {
	/** false: what the answer rests on is not looked at, which takes most of the time; no evidence is then too weak. */
	readonly assumptions?: boolean;
}

/** Answers two endpoints, of different networks and one family. */
export type AnswerPair = (from: Endpoint, to: Endpoint, options?: AnswerOptions) => Pair;

/** What pairs share is worked out once, when the first of them needs it. */
export function answererOf(view: View, evidence: EvidenceLevel = 'inferred'): AnswerPair {
	const walked = walkerOf(view);
	const explain = explainerOf(view);
	const alternativesThatMatter = restsOn(view);
	const unsettledOn = unsettledHops(view.forwarding);
	const slowestMs = latencies(view);
	const assumptionsOf = ({ from, to, forward, back }: WalkedPair): readonly RuleId[] =>
		inOrder([
			...alternativesThatMatter(from, to, forward, back),
			...sharedOwnership(view, from, to, outcomeOf(forward, back)),
			...undocumentedScope(view, from, to, forward),
		]);
	return (from, to, { assumptions: areAsked = true } = {}) => {
		const found = walked(from, to);
		const { forward, back, outcome } = found;
		const assumptions = lazy(() => (areAsked ? assumptionsOf(found) : []));
		const weak = isWeakest(evidence) ? undefined : assumptions().find((rule) => tooWeak(rule, evidence));
		const isSettled = unsettledOn(forward, to.prefixes[0]!) === null && unsettledOn(back, from.prefixes[0]!) === null;
		if (weak !== undefined && isSettled)
			return {
				...found,
				assumptions: assumptions(),
				outcome: 'undetermined',
				roundTripMs: null,
				reason: tooWeakReason(weak, evidence, from.node),
			};
		const isReachable = outcome === 'reachable';
		const reason = lazy(() => explain(from, to, forward, back));
		return {
			...found,
			get assumptions() {
				return assumptions();
			},
			get reason() {
				return isReachable ? null : reason();
			},
			roundTripMs: isReachable ? sum(slowestMs(forward), slowestMs(back)) : null,
		};
	};
}

/** A pair as far as packets tell. */
export type WalkedPair = Pick<Pair, 'from' | 'to' | 'outcome' | 'forward' | 'back'>;

/** Where routes do not settle, or in more than one way, the outcome is not determined. */
export function walkerOf(view: View): (from: Endpoint, to: Endpoint) => WalkedPair {
	const walked = walks(view);
	const unsettledOn = unsettledHops(view.forwarding);
	return (from, to) => {
		const forward = walked(from.node, to);
		const back = walked(to.node, from);
		const isSettled = unsettledOn(forward, to.prefixes[0]!) === null && unsettledOn(back, from.prefixes[0]!) === null;
		return { from, to, forward, back, outcome: isSettled ? outcomeOf(forward, back) : 'undetermined' };
	};
}

function inOrder(rules: readonly RuleId[]): readonly RuleId[] {
	return rules.length === 0 ? rules : [...new Set(rules)].sort();
}

/** Those that are a pair: of one family, and not of one network. */
export function couples(
	starts: readonly Endpoint[],
	ends: readonly Endpoint[],
): readonly (readonly [Endpoint, Endpoint])[] {
	const targets = ends.map(placed);
	return starts
		.map(placed)
		.flatMap((from) =>
			targets
				.filter(({ network, family }) => network !== from.network && family === from.family)
				.map((to) => [from.end, to.end] as const),
		);
}

function placed(end: Endpoint): { readonly end: Endpoint; readonly network: string; readonly family: Family } {
	return { end, network: networkOf(end.node), family: end.prefixes[0]!.family };
}

/** Each walk once. */
function walks({ forwarding }: View): (node: ElementKey, end: Endpoint) => Walk {
	const byNode = new Map<ElementKey, Map<string, Walk>>();
	return (node, end) => {
		const known = byNode.get(node) ?? new Map<string, Walk>();
		if (known.size === 0) byNode.set(node, known);
		const { text } = end.prefixes[0]!;
		// To every owner of a prefix the way is the same.
		const id = isAmongOwners(forwarding, end) ? text : `${text} of ${end.node}`;
		const found = known.get(id) ?? walkTo(forwarding, node, end);
		known.set(id, found);
		return found;
	};
}

/** D07: with several owners of a prefix, that each is a right one is a decision of the simulator. */
function sharedOwnership({ forwarding }: View, from: Endpoint, to: Endpoint, outcome: Outcome): readonly RuleId[] {
	const shared = [from, to].some(({ prefixes }) => forwarding.owners(prefixes[0]!).size > 1);
	return shared && outcome !== 'unreachable' ? ['D07'] : [];
}

/** R082, R083: were it not so, the pair would not be reachable that way. */
function undocumentedScope(view: View, from: Endpoint, to: Endpoint, forward: Walk): readonly RuleId[] {
	return scopeBypasses(view, from.node, to.node, forward).map(({ rule }) => rule);
}

/** Of each walk once. */
function latencies({ design, latencyOf }: View): (walk: Walk) => number | null {
	const known = new Map<Walk, number | null>();
	return (walk) => {
		const before = known.get(walk);
		if (before !== undefined) return before;
		const slowest = slowestBranchMs(design, latencyOf, walk);
		known.set(walk, slowest);
		return slowest;
	};
}

function sum(there: number | null, again: number | null): number | null {
	return there === null || again === null ? null : there + again;
}

const strength: readonly EvidenceLevel[] = ['documented', 'observed', 'inferred'];

/** Nothing is too weak for it. */
function isWeakest(asked: EvidenceLevel): boolean {
	return asked === strength.at(-1);
}

export function tooWeak(rule: RuleId, asked: EvidenceLevel): boolean {
	return strength.indexOf(level(ruleOf(rule).evidence)) > strength.indexOf(asked);
}

export function tooWeakReason(rule: RuleId, asked: EvidenceLevel, at: ElementKey): Reason {
	const { title, evidence } = ruleOf(rule);
	return {
		code: 'EVIDENCE_TOO_WEAK',
		rule,
		at,
		message: `The outcome rests on ${rule} (${title}), which is graded ${evidence}, not ${asked}.`,
		repair: null,
	};
}
