// What a repair is to bring about: pairs that exchange traffic, in one state of the design or under every single failure too.

import { endpointsOf } from '../../reachability/endpoints.ts';
import { networkOf } from '../../reachability/nodes.ts';
import { outcomeOf, unsettledHops } from '../../reachability/outcome.ts';
import { type Pair, pairsOf } from '../../reachability/pairs.ts';
import { servicePairsOf } from '../../reachability/services/service-pairs.ts';
import { isService, serviceEndsOf } from '../../reachability/services/services.ts';
import type { View } from '../../reachability/view.ts';
import { walkTo } from '../../reachability/walk-to.ts';
import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { EndpointReference } from '../../scenario/expect/endpoint.ts';
import type { Expectation } from '../../scenario/expect/expectation.ts';
import { isMeant, judge } from '../expectations/judge.ts';
import type { Couple } from './universe.ts';

export interface Goal {
	readonly from: readonly EndpointReference[];
	readonly to: readonly EndpointReference[];
	readonly evidence: EvidenceLevel;
	/** Also under every single failure of an element that contains neither end. */
	readonly survives: boolean;
	/** The pairs are to be kept apart: what helps is to take something away. */
	readonly apart: boolean;
	/** What must hold, where that is not just that the pairs are reachable. */
	readonly expectation: Expectation | null;
}

/** Who is asked about: each end, of each family that both have. */
export function couplesOf(view: View, { from, to }: Goal): readonly Couple[] {
	const ends = endpointsOf([view])[0]!;
	const asked = [...from, ...to].flatMap((end) => (end.node === 'all' ? [] : [end.node]));
	const [named] = serviceEndsOf([view], asked.some(isService) ? [[asked[0]!, asked.at(-1)!]] : []);
	const services = asked.some(isService) ? named! : { services: [], sites: [] };
	const couples = (left: Couple[0][], right: Couple[0][]): readonly Couple[] =>
		left.flatMap((a) => right.filter((b) => networkOf(a.node) !== networkOf(b.node)).map((b): Couple => [a, b]));
	const meant = (references: readonly EndpointReference[], all: readonly Couple[0][]): Couple[0][] =>
		all.filter((end) => references.some((reference) => isMeant(reference, end)));
	return [
		...couples(meant(from, ends), meant(to, ends)).filter(([a, b]) => a.prefixes[0]!.family === b.prefixes[0]!.family),
		...couples(meant(from, services.sites), meant(to, services.services)),
		...couples(meant(from, services.services), meant(to, services.sites)),
	];
}

/** Every pair that is asked about, answered in full. */
export function pairsAsked(view: View, goal: Goal): readonly Pair[] {
	const couples = couplesOf(view, goal);
	const isAsked = ({ from, to }: Pair): boolean => couples.some(([a, b]) => a === from && b === to);
	const touchesService = ([a, b]: Couple): boolean => isService(a.node) || isService(b.node);
	const plain = couples.filter((couple) => !touchesService(couple)).flat();
	const service = couples.filter(touchesService).flat();
	const ends = {
		services: [...new Set(service.filter(({ node }) => isService(node)))],
		sites: [...new Set(service.filter(({ node }) => !isService(node)))],
	};
	return [...pairsOf(view, [...new Set(plain)], goal.evidence), ...servicePairsOf(view, ends, goal.evidence)].filter(
		isAsked,
	);
}

export function holds(view: View, goal: Goal): boolean {
	const couples = couplesOf(view, goal);
	if (couples.length === 0) return false;
	const isPlain = goal.evidence === 'inferred' && !couples.flat().some(({ node }) => isService(node));
	if (goal.expectation === null && isPlain) return couples.every((couple) => exchange(view, couple));
	const pairs = pairsAsked(view, goal);
	if (goal.expectation === null) return pairs.every(({ outcome }) => outcome === 'reachable');
	return judge(goal.expectation, { id: view.id, pairs, findings: view.validity.findings }).passed;
}

/** As the outcome of the pair would be, without the question why or what it rests on. */
function exchange({ forwarding }: View, [a, b]: Couple): boolean {
	const forward = walkTo(forwarding, a.node, b);
	const back = walkTo(forwarding, b.node, a);
	const unsettled = unsettledHops(forwarding);
	const isSettled = unsettled(forward, b.prefixes[0]!) === null && unsettled(back, a.prefixes[0]!) === null;
	return isSettled && outcomeOf(forward, back) === 'reachable';
}
