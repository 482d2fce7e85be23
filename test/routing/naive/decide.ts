// Which of a speaker's candidates is best, and which are used beside it.

import type { Network, RungName, RungSpec, Speaker, TagRung } from '../../../src/routing/model.ts';
import type { AnswerRoute, HeldRoute } from './answer.ts';
import { type Link, withoutLeadingPrivate } from './carry.ts';

export const standardLadder: readonly RungName[] = [
	'weight',
	'own',
	'localPreference',
	'asPathLength',
	'origin',
	'med',
	'externalOverInternal',
	'igpCost',
	'routerId',
	'session',
];

interface Situation {
	readonly network: Network;
	readonly speaker: Speaker;
	readonly links: readonly Link[];
}

/** All candidates, the best first, then the others in use, then the rest in the order of the file. */
export function decide(
	network: Network,
	speaker: Speaker,
	links: readonly Link[],
	candidates: readonly HeldRoute[],
): AnswerRoute[] {
	if (candidates.length === 0) return [];
	const situation = { network, speaker, links };
	const ladder = speaker.decision ?? standardLadder;

	let standing = candidates;
	let equal: readonly HeldRoute[] | null = null;
	let internalLengthsAlike = false;
	for (const rung of ladder) {
		if (rung === 'routerId' || rung === 'session') equal ??= standing;
		standing = keep(rung, standing, situation, internalLengthsAlike);
		if (isStrippedRung(rung)) internalLengthsAlike = true;
	}
	equal ??= standing;

	const best = inTieOrder(standing, situation)[0]!;
	const bundles = [best, ...inTieOrder(equal, situation)].map((route) => bundleOf(route, situation));
	const admitted = [...new Set(bundles)].slice(0, speaker.multipath ?? 1);
	const used = equal.filter((route) => admitted.includes(bundleOf(route, situation)));
	const others = inTieOrder(used, situation).filter((route) => route !== best);
	const rest = lowestFirst(
		candidates.filter((route) => !used.includes(route)),
		(route) => positionOf(route, situation),
	);
	return [
		{ ...best, best: true, selected: true },
		...others.map((route) => ({ ...route, best: false, selected: true })),
		...rest.map((route) => ({ ...route, best: false, selected: false })),
	];
}

function keep(
	rung: RungSpec,
	candidates: readonly HeldRoute[],
	situation: Situation,
	internalLengthsAlike: boolean,
): readonly HeldRoute[] {
	if (typeof rung === 'object') return keepByTagRung(rung, candidates, situation);
	switch (rung) {
		case 'weight':
			return lowest(candidates, (route) => -route.weight);
		case 'own':
			return lowest(candidates, (route) => (route.session === null ? 0 : 1));
		case 'localPreference':
			return lowest(candidates, (route) => -route.localPref);
		case 'asPathLength':
			if (internalLengthsAlike) return shortestWithInternalAsOne(candidates, situation);
			return lowest(candidates, (route) => route.asPath.length);
		case 'origin':
			return lowest(candidates, (route) => ['igp', 'egp', 'incomplete'].indexOf(route.origin));
		case 'med':
			if (situation.network.options?.med === 'always') return lowest(candidates, medOf);
			return candidates.filter((route) => !candidates.some((other) => beatsByMed(other, route)));
		case 'externalOverInternal':
			return lowest(candidates, (route) => (isInternal(route, situation) ? 1 : 0));
		case 'igpCost':
			return lowest(candidates, (route) => igpCostOf(route, situation));
		case 'routerId':
			return lowest(candidates, (route) => routerIdOf(route, situation));
		case 'session':
			return lowest(candidates, (route) => positionOf(route, situation));
	}
}

function keepByTagRung(rung: TagRung, candidates: readonly HeldRoute[], situation: Situation): readonly HeldRoute[] {
	switch (rung.kind) {
		case 'preferTag': {
			if (!candidates.some((route) => route.tags.includes(rung.prefer))) return candidates;
			return candidates.filter((route) => route.tags.includes(rung.prefer) || !route.tags.includes(rung.over));
		}
		case 'strippedLengthOfInternal': {
			const internal = candidates.filter((route) => isInternal(route, situation));
			const shortest = lowest(internal, (route) => withoutLeadingPrivate(route.asPath).length);
			return candidates.filter((route) => !internal.includes(route) || shortest.includes(route));
		}
	}
}

function isStrippedRung(rung: RungSpec): boolean {
	return typeof rung === 'object' && rung.kind === 'strippedLengthOfInternal';
}

function shortestWithInternalAsOne(candidates: readonly HeldRoute[], situation: Situation): readonly HeldRoute[] {
	const internal = candidates.filter((route) => isInternal(route, situation));
	const others = candidates.filter((route) => !isInternal(route, situation));
	const shortestInternal = Math.min(...internal.map((route) => route.asPath.length));
	const shortest = Math.min(shortestInternal, ...others.map((route) => route.asPath.length));
	return candidates.filter((route) =>
		isInternal(route, situation) ? shortestInternal === shortest : route.asPath.length === shortest,
	);
}

/** RFC 4271 section 9.1.2.2 c: only between routes of one neighbour AS, the first of the path. */
function beatsByMed(other: HeldRoute, route: HeldRoute): boolean {
	return other.asPath[0] === route.asPath[0] && medOf(other) < medOf(route);
}

function medOf(route: HeldRoute): number {
	return route.med ?? 0;
}

function isInternal(route: HeldRoute, { links }: Situation): boolean {
	return links.some((link) => link.id === route.session && link.internal);
}

function igpCostOf(route: HeldRoute, situation: Situation): number {
	if (!isInternal(route, situation) || route.nextHop === null) return 0;
	return situation.speaker.igp?.[route.nextHop] ?? 0;
}

/** An own route has no neighbour and stands before all others. */
function routerIdOf(route: HeldRoute, { network }: Situation): number {
	const position = network.speakers.findIndex((speaker) => speaker.id === route.peer);
	const written = network.speakers[position]?.routerId;
	if (written === undefined) return position + 1;
	return written.split('.').reduce((value, byte) => value * 256 + Number(byte), 0);
}

function positionOf(route: HeldRoute, { links }: Situation): number {
	return links.find((link) => link.id === route.session)?.position ?? -1;
}

function bundleOf(route: HeldRoute, { links }: Situation): string {
	return links.find((link) => link.id === route.session)?.session.bundle ?? route.session ?? '(own)';
}

function inTieOrder(routes: readonly HeldRoute[], situation: Situation): HeldRoute[] {
	const bySession = lowestFirst(routes, (route) => positionOf(route, situation));
	return lowestFirst(bySession, (route) => routerIdOf(route, situation));
}

function lowestFirst(routes: readonly HeldRoute[], value: (route: HeldRoute) => number): HeldRoute[] {
	return [...routes].sort((a, b) => value(a) - value(b));
}

function lowest(routes: readonly HeldRoute[], value: (route: HeldRoute) => number): HeldRoute[] {
	const least = Math.min(...routes.map(value));
	return routes.filter((route) => value(route) === least);
}
