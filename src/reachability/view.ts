// One state of the design, worked out: what is refused, what is up, the routes, and where packets go.

import { controlPlane } from '../azure/control-plane.ts';
import { exceeded } from '../azure/limits/exceeded.ts';
import { type Limits, settleWithinLimits } from '../azure/limits/settle.ts';
import { carriesIpv6, sessionsUp } from '../azure/sessions-up.ts';
import { type Validity, validate } from '../azure/validity/validate.ts';
import type { Network } from '../routing/model.ts';
import { type Solution, solve } from '../routing/solve.ts';
import { solveOnce } from '../routing/solve-once.ts';
import type { RuleId } from '../rulebook/rule.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import type { ExpandedScenario } from '../scenario/expand/expand.ts';
import { type Availability, availability } from '../topology/availability.ts';
import { buildTopology } from '../topology/build.ts';
import type { Topology } from '../topology/model.ts';
import type { AddressPlan } from './address-plan.ts';
import { type Forwarding, forwardingOf } from './forwarding.ts';
import { hopLatency, type LatencyOf } from './latency.ts';

/** What to work out. */
export interface Question {
	readonly id: string;
	readonly design: Design;
	/** The same as it is written, for what an edit would change. */
	readonly expanded: ExpandedScenario;
	readonly failed: readonly ElementKey[];
	/** false: as if no Global Reach link were there. */
	readonly globalReach: boolean;
	/** Rules whose checks are left out, to see what rests on them. */
	readonly withoutRules?: ReadonlySet<RuleId>;
}

export interface View extends Question {
	readonly topology: Topology;
	readonly validity: Validity;
	readonly availability: Availability;
	/** Every session that is neither refused nor failed, whatever the limits on routes take down. */
	readonly network: Network;
	/** With what is down by these limits. */
	readonly solution: Solution;
	readonly limits: Limits;
	readonly forwarding: Forwarding;
	readonly latencyOf: LatencyOf;
}

export function workOut(question: Question): View {
	return settled(question, buildTopology(question.design), validityOf(question), solve);
}

/**
 * A view under other rules, on the graph of this one: what the question changes must not be in the graph. No switch changes what is
 * refused, only rules left out do. One schedule will do, as only outcomes are compared.
 */
export function alternativeTo(view: View, question: Question): View {
	const { topology, validity, withoutRules, forwarding } = view;
	const sameRules = question.withoutRules === withoutRules;
	return settled(question, topology, sameRules ? validity : validityOf(question), solveOnce, forwarding.plan);
}

/** The same view with other policies in its network, under one schedule. */
export function withNetwork(view: View, network: Network): View {
	return { ...view, ...routed(view, network, solveOnce, view.forwarding.plan) };
}

export function validityOf(asked: Asked): Validity {
	return validate(linksAsked(asked), asked.withoutRules, availability(asked.design, asked.failed).down);
}

type Asked = Pick<Question, 'design' | 'globalReach' | 'withoutRules' | 'failed'>;

/** The same, from a view before it. */
export function validityFrom({ validity, ...view }: View, asked: Asked): Validity {
	const { design, globalReach, withoutRules, failed } = asked;
	const sameDesign = design === view.design && globalReach === view.globalReach && withoutRules === view.withoutRules;
	// R035: with more failed a gateway announces less, with less failed more.
	const sameLimits =
		view.failed.every((element) => failed.includes(element)) &&
		(failed.every((element) => view.failed.includes(element)) ||
			validity.findings.every(({ rule }) => rule !== 'R035'));
	return sameDesign && sameLimits ? validity : validityOf(asked);
}

/** Without Global Reach nothing is said about its links. */
export function linksAsked({ design, globalReach }: Pick<Question, 'design' | 'globalReach'>): Design {
	if (globalReach) return design;
	const { changedFrom } = design;
	return {
		...design,
		globalReach: new Map(),
		changedFrom: changedFrom === null ? null : linksAsked({ design: changedFrom, globalReach }),
	};
}

export function settled(
	question: Question,
	topology: Topology,
	validity: Validity,
	settle: (network: Network) => Solution,
	plan?: AddressPlan,
): View {
	const { design, failed, globalReach } = question;
	const available = availability(design, failed);
	const up = sessionsUp({ refused: validity.refused, availability: available, globalReach });
	const network = controlPlane(design, topology, up, carriesIpv6(validity.refused));
	const state = { ...question, topology, validity, availability: available };
	return { ...state, latencyOf: hopLatency(design, topology), ...routed(state, network, settle, plan) };
}

type Routed = Pick<View, 'network' | 'solution' | 'limits' | 'forwarding'>;

export function routed(
	{ design, topology, validity, availability: { down } }: Omit<View, keyof Routed | 'latencyOf'>,
	network: Network,
	settle: (network: Network) => Solution,
	/** That of a state of which much may be the same. */
	plan?: AddressPlan,
): Routed {
	const { solution, limits } = settleWithinLimits(network, {
		settle,
		exceeded: (routes) => exceeded(design, topology, routes),
		// R042: whether anything goes down for it no document says.
		goesDown: ({ rule }) => rule === 'R026' || design.assume.gatewayRouteLimit === 'down',
	});
	const fallen = { down, refused: validity.refused };
	return { network, solution, limits, forwarding: forwardingOf(design, solution, fallen, plan) };
}
