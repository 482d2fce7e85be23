// Whether what a daemon holds is a state in which nothing changes any more: every speaker's table follows from its neighbours' best routes.

import type { Candidate } from '../routing/candidate.ts';
import type { RouteClass } from '../routing/classes.ts';
import type { CompiledNetwork, CompiledSpeaker } from '../routing/compile.ts';
import { decide } from '../routing/decision.ts';
import { candidatesOf } from '../routing/settled.ts';
import { transfer } from '../routing/transfer.ts';
import type { Held, HeldRoute } from './bird-tables.ts';

/** For one prefix of the class; the order of the routes is left out. */
export function isStable(net: CompiledNetwork, routeClass: RouteClass, prefix: string, held: Held): boolean {
	const bests = net.speakers.map((speaker) =>
		bestOf(net, routeClass, speaker, held[speaker.speaker.id]?.[prefix] ?? []),
	);
	const learned = net.hops.map((hop) => {
		const best = bests[hop.from];
		return best ? transfer(net, hop, best, routeClass.prefixMatches).arrived : null;
	});
	return net.speakers.every((speaker) => {
		const candidates = candidatesOf(speaker, routeClass, (hop) => learned[hop]!);
		const best = decide(net, speaker, candidates).selected[0] ?? null;
		const rows = held[speaker.speaker.id]?.[prefix] ?? [];
		return (
			rows.length === candidates.length &&
			candidates.every((candidate) =>
				rows.some((row) => row.best === (candidate === best) && sameRoute(net, candidate, row)),
			)
		);
	});
}

function bestOf(
	net: CompiledNetwork,
	routeClass: RouteClass,
	speaker: CompiledSpeaker,
	rows: readonly HeldRoute[],
): Candidate | null {
	const row = rows.find(({ best }) => best);
	if (row === undefined) return null;
	if (row.session === null) return routeClass.origins.get(speaker.index) ?? null;
	const hop = speaker.inbound.find(({ sessionId }) => sessionId === row.session);
	if (hop === undefined) return null;
	const nextHop = row.nextHop === null ? null : (net.indexOf.get(row.nextHop) ?? null);
	const cost = hop.internal && row.nextHop !== null ? (speaker.speaker.igp?.[row.nextHop] ?? 0) : 0;
	const { asPath, origin, localPref, med, weight, tags } = row;
	return { hop, asPath, origin, localPreference: localPref, med, weight, tags, nextHop, igpCost: cost };
}

function sameRoute(net: CompiledNetwork, candidate: Candidate, row: HeldRoute): boolean {
	const nextHop = candidate.nextHop === null ? null : net.speakers[candidate.nextHop]!.speaker.id;
	return (
		(candidate.hop?.sessionId ?? null) === row.session &&
		candidate.localPreference === row.localPref &&
		candidate.weight === row.weight &&
		candidate.med === row.med &&
		candidate.origin === row.origin &&
		nextHop === row.nextHop &&
		sameList(candidate.asPath, row.asPath) &&
		sameList(candidate.tags, row.tags)
	);
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}
