// What a change of routes touches: endpoints to which some node now forwards otherwise. All others keep their answer.

import type { Solution, SolvedClass } from '../routing/solve.ts';
import type { Endpoint } from './endpoints.ts';
import type { View } from './view.ts';

export function touchedBy(before: View, after: View): (endpoint: Endpoint) => boolean {
	// How a node forwards may depend on where a packet comes from: then equal tables prove nothing.
	if (before.design.assume.edgeTransitBySummary !== after.design.assume.edgeTransitBySummary) return () => true;
	const known = new Map<string, boolean>();
	const differs = (a: SolvedClass, b: SolvedClass): boolean => {
		const id = `${a.routeClass.index} ${b.routeClass.index}`;
		const answer = known.get(id) ?? !sameNextHops(before.solution, a, b);
		known.set(id, answer);
		return answer;
	};
	const touches = ({ prefixes }: Endpoint): boolean =>
		before.forwarding.coverage.chain(prefixes[0]!).some((prefix) => {
			const [a, b] = [before.forwarding.classOf(prefix), after.forwarding.classOf(prefix)];
			// Neither: a prefix that nobody announces, such as a subnet's.
			if (a === null && b === null) return false;
			return a === null || b === null || differs(a, b);
		});
	const answers = new Map<Endpoint, boolean>();
	return (endpoint) => {
		const answer = answers.get(endpoint) ?? touches(endpoint);
		answers.set(endpoint, answer);
		return answer;
	};
}

function sameNextHops({ net }: Solution, a: SolvedClass, b: SolvedClass): boolean {
	return net.speakers.every(({ index: speaker }) => {
		const [routes, others] = [a.selected(speaker), b.selected(speaker)];
		return routes.length === others.length && routes.every(({ nextHop }, index) => nextHop === others[index]!.nextHop);
	});
}
