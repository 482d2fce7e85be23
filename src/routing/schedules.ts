// Where the order of events may decide: the schedules that are worth trying once a class has settled under the first.

import type { Candidate } from './candidate.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork, Hop } from './compile.ts';
import { noRoute, type Schedule } from './settle.ts';
import type { Settled } from './settled.ts';
import { transfer } from './transfer.ts';

/**
 * None where the state is proved to be the only one, or every route at hand could only get worse on its way to those who pass it on: then the nearest
 * origin wins, whoever speaks first. Else the opposite order, the best first, and each speaker that others hear held back in turn until all
 * others are quiet: who hears of its rival first may keep to it. But for the proof a way of looking: of 65 generated classes with several
 * stable states the exhaustive search finds, this one misses 4.
 */
export function schedulesToTry(net: CompiledNetwork, routeClass: RouteClass, settled: Settled): readonly Schedule[] {
	if (settled.isOnlyState) return [];
	// Who has no route, or neither passes routes on nor has one of its own, is heard by nobody; what only such speakers hear changes nothing.
	const speaking = net.speakers.filter(({ index }) => settled.preferred(index) !== noRoute);
	const heard = new Set(
		speaking.flatMap(({ index, outbound }) =>
			outbound.some((hop) => settled.takesPart(hop.to) && settled.learned(hop.index) !== null) ? [index] : [],
		),
	);
	const mayImprove = speaking.some((speaker) => {
		const onward = speaker.outbound.filter(({ to }) => heard.has(to));
		if (onward.length === 0) return false;
		return settled
			.candidates(speaker.index)
			.some((candidate) => onward.some((hop) => improves(net, hop, candidate, routeClass)));
	});
	if (settled.oscillating === null && !mayImprove) return [];
	return ['descending', 'bestFirst', ...[...heard].map((index): Schedule => ({ heldBack: index }))];
}

/** Whether the receiver may like the route better than its sender has reason to. */
function improves(net: CompiledNetwork, hop: Hop, candidate: Candidate, { prefixMatches }: RouteClass): boolean {
	const { arrived } = transfer(net, hop, candidate, prefixMatches);
	if (arrived === null) return false;
	if (arrived.weight !== 0 || arrived.med !== null || arrived.igpCost > 0) return true;
	if (hop.internal) return arrived.asPath.length < candidate.asPath.length;
	return arrived.localPreference !== 100 || arrived.asPath.length <= candidate.asPath.length;
}
