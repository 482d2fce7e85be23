// A solution as text, to hold two of them against each other.

import type { Candidate } from '../../src/routing/candidate.ts';
import type { Solution } from '../../src/routing/solve.ts';

/** Everything that can be asked of a solution, prefix by prefix, in names alone. */
export function told({ net, classes }: Solution): Readonly<Record<string, string>> {
	const name = (speaker: number): string => net.speakers[speaker]!.speaker.id;
	const spelled = (route: Candidate | null): unknown =>
		route && { ...route, hop: route.hop?.sessionId, nextHop: route.nextHop === null ? null : name(route.nextHop) };
	const rows = classes.flatMap(({ routeClass, status, unsettled, learned, candidates, selected, oscillating }) => {
		const tables = net.speakers.map(({ index, inbound }) => [
			name(index),
			inbound.map((hop) => [hop.sessionId, spelled(learned(hop.index))]),
			candidates(index).map(spelled),
			selected(index).map(spelled),
		]);
		const row = JSON.stringify([status, [...unsettled].map(name).sort(), oscillating?.map(name), tables]);
		return routeClass.prefixes.map(({ text }) => [text, row] as const);
	});
	return Object.fromEntries(rows);
}
