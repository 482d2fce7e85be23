// The pairs that a sweep follows, and their outcomes after failures: of two networks, of a site and a service, under any level of evidence.

import { type Endpoint, endpointsOf } from '../../reachability/endpoints.ts';
import { afterFailure } from '../../reachability/incremental/after-failure.ts';
import { type Ends, type OutcomesAfter, outcomesAfter } from '../../reachability/incremental/outcomes-after.ts';
import { serviceOutcomesAfter } from '../../reachability/incremental/service-outcomes-after.ts';
import { inOneNetwork } from '../../reachability/nodes.ts';
import type { Outcome } from '../../reachability/outcome.ts';
import { pairsOf } from '../../reachability/pairs.ts';
import { servicePairsOf } from '../../reachability/services/service-pairs.ts';
import { type AskedEnds, serviceEndsOf } from '../../reachability/services/services.ts';
import type { View } from '../../reachability/view.ts';
import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';

export interface Followed {
	readonly pairs: readonly Ends[];
	/** How many are not followed. */
	readonly left: number;
	readonly after: OutcomesAfter;
}

/** `asked`: ends in question, which may be services that no route filter allows. `only`: those to follow, by their outcome before. */
export function followed(
	view: View,
	elements: readonly ElementKey[],
	evidence: EvidenceLevel,
	{
		asked = [],
		only = () => true,
	}: { readonly asked?: readonly AskedEnds[]; readonly only?: (before: Outcome) => boolean } = {},
): Followed {
	const endpoints = endpointsOf([view])[0]!;
	const plain = endpoints.flatMap((a, index) =>
		endpoints
			.slice(index + 1)
			.filter((b) => !inOneNetwork(a.node, b.node) && a.prefixes[0]!.family === b.prefixes[0]!.family)
			.map((b): Ends => [a, b]),
	);
	const { sites, services } = serviceEndsOf([view], asked)[0]!;
	const toServices = sites.flatMap((site) => services.map((service): Ends => [site, service]));
	const answer = (
		networks: readonly Ends[],
		ofServices: readonly Ends[],
		failing: readonly ElementKey[],
	): OutcomesAfter => outcomesOf(view, { networks, services: ofServices, elements: failing, evidence });
	const { before } = answer(plain, toServices, []);
	const kept = plain.filter((_, pair) => only(before[pair]!));
	const keptToServices = toServices.filter((_, pair) => only(before[plain.length + pair]!));
	return {
		pairs: [...kept, ...keptToServices],
		left: before.length - kept.length - keptToServices.length,
		after: answer(kept, keptToServices, elements),
	};
}

/** Shape: first the pairs of networks, then those of a site and a service. */
export function outcomesOf(view: View, { networks, services, elements, evidence }: Asked): OutcomesAfter {
	if (evidence !== 'inferred') return byAsking(view, { networks, services, elements, evidence });
	return joined(
		outcomesAfter(view, networks, elements),
		serviceOutcomesAfter(view, services, elements),
		networks.length,
	);
}

function joined(plain: OutcomesAfter, services: OutcomesAfter, offset: number): OutcomesAfter {
	return {
		before: [...plain.before, ...services.before],
		afterOne: (element) => [...plain.afterOne(element), ...services.afterOne(element)],
		afterTwo: (one, other, isWanted) => {
			const ofServices = services.afterTwo(one, other, (pair) => isWanted(pair + offset));
			const ofPlain = plain.afterTwo(one, other, isWanted);
			if (ofServices.size === 0) return ofPlain;
			return new Map([...ofPlain, ...[...ofServices].map(([pair, outcome]) => [pair + offset, outcome] as const)]);
		},
		afterEither: (pair, one, other) =>
			pair < offset ? plain.afterEither(pair, one, other) : services.afterEither(pair - offset, one, other),
	};
}

interface Asked {
	readonly networks: readonly Ends[];
	/** The site first. */
	readonly services: readonly Ends[];
	readonly elements: readonly ElementKey[];
	readonly evidence: EvidenceLevel;
}

/** Under a level of evidence an outcome may rest on a rule that is too weak: that is asked in each state. */
function byAsking(view: View, { networks, services, elements, evidence }: Asked): OutcomesAfter {
	const pairs = [...networks, ...services];
	const endpoints = [...new Set(networks.flat())];
	const ends = {
		sites: [...new Set(services.map(([site]) => site))],
		services: [...new Set(services.map(([, service]) => service))],
	};
	const after = (failed: readonly ElementKey[]): readonly Outcome[] => {
		const state = afterFailure(view, [...view.failed, ...failed]);
		const outcomes = new Map<Endpoint, Map<Endpoint, Outcome>>();
		for (const { from, to, outcome } of [
			...pairsOf(state, endpoints, evidence),
			...servicePairsOf(state, ends, evidence),
		]) {
			const ofStart = outcomes.get(from) ?? new Map<Endpoint, Outcome>();
			outcomes.set(from, ofStart.set(to, outcome));
		}
		// A rule may be too weak for one direction alone.
		return pairs.map(([a, b]) => {
			const there = outcomes.get(a)!.get(b)!;
			return there === 'reachable' ? outcomes.get(b)!.get(a)! : there;
		});
	};
	const known = new Map<number, readonly Outcome[]>();
	const afterOne = (element: number): readonly Outcome[] => {
		const outcomes = known.get(element) ?? after([elements[element]!]);
		known.set(element, outcomes);
		return outcomes;
	};
	return {
		before: after([]),
		afterOne,
		afterEither: (pair, one) => afterOne(one)[pair]!,
		afterTwo: (one, other, isWanted) => {
			const wanted = pairs.flatMap((_, pair) => (isWanted(pair) ? [pair] : []));
			if (wanted.length === 0) return new Map();
			const outcomes = after([elements[one]!, elements[other]!]);
			return new Map(wanted.map((pair) => [pair, outcomes[pair]!]));
		},
	};
}
