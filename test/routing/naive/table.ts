// One speaker's table, as it follows from what its neighbours pass on.

import type { Network, Speaker } from '../../../src/routing/model.ts';
import type { AnswerRoute, HeldRoute, PrefixText, SpeakerId } from './answer.ts';
import { sortedOnce } from './apply-rules.ts';
import { carry, type Link } from './carry.ts';
import { decide } from './decide.ts';

/** Which route each speaker passes on. */
export type Bests = Record<SpeakerId, HeldRoute | null>;

export function prefixesOf(network: Network): PrefixText[] {
	const prefixes = network.speakers.flatMap((speaker) =>
		(speaker.networks ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.prefix)),
	);
	return [...new Set(prefixes)];
}

/** What `speaker` holds when its neighbours pass on `bests`. */
export function tableOf(
	network: Network,
	links: Record<SpeakerId, Link[]>,
	speaker: Speaker,
	bests: Bests,
	prefix: PrefixText,
): AnswerRoute[] {
	const candidates: HeldRoute[] = [];
	const own = ownRoute(speaker, prefix);
	if (own !== null) candidates.push(own);
	for (const link of links[speaker.id]!) {
		const best = bests[link.far.speaker] ?? null;
		const heard = best === null ? null : carry(network, links, link, best, prefix);
		if (heard !== null) candidates.push(heard);
	}
	return decide(network, speaker, links[speaker.id]!, candidates);
}

export function ownRoute(speaker: Speaker, prefix: PrefixText): HeldRoute | null {
	const entries = (speaker.networks ?? []).map((entry) => (typeof entry === 'string' ? { prefix: entry } : entry));
	const entry = entries.find((candidate) => candidate.prefix === prefix);
	if (entry === undefined) return null;
	return {
		session: null,
		peer: null,
		asPath: [],
		origin: entry.origin ?? 'igp',
		localPref: 100,
		med: entry.med ?? null,
		weight: 32768,
		nextHop: null,
		tags: sortedOnce(entry.tags ?? []),
	};
}

export function sameRoute(a: HeldRoute | null, b: HeldRoute | null): boolean {
	return a === null || b === null ? a === b : routeText(a) === routeText(b);
}

/** The same text for the same route, however its tags are ordered and whatever it is chosen for. */
export function routeText(route: HeldRoute): string {
	return JSON.stringify([
		route.session,
		route.peer,
		route.asPath,
		route.origin,
		route.localPref,
		route.med,
		route.weight,
		route.nextHop,
		sortedOnce(route.tags),
	]);
}

/** The same text for the same table, however its routes are ordered. */
export function spelled(routes: readonly AnswerRoute[]): string {
	const lines = routes.map((route) => `${routeText(route)} ${route.best} ${route.selected}`);
	return lines.sort().join('\n');
}
