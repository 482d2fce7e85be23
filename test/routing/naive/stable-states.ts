// All stable states of a small network: try every choice of a best route at every speaker and keep what holds together.

import type { Network, RungSpec, Speaker } from '../../../src/routing/model.ts';
import type { Answer, HeldRoute, PrefixAnswer, PrefixText, SpeakerId } from './answer.ts';
import { carry, type Link, linksOf } from './carry.ts';
import { conceivableRoutes } from './conceivable.ts';
import { standardLadder } from './decide.ts';
import { type Bests, ownRoute, sameRoute, tableOf } from './table.ts';

/** Where a speaker's best route comes from: a session, itself, or nowhere. */
type Choice = string | typeof itself | typeof nowhere;
const itself = '(itself)';
const nowhere = '(nowhere)';

export interface StableSearch {
	readonly states: Answer[];
	/** false: given up after `mostSteps`, so there may be more. Reaching `limit` is not giving up. */
	readonly complete: boolean;
}

/** Up to `limit` stable states. @throws {RangeError} when the network is too large to search. */
export function stableStates(network: Network, prefix: PrefixText, limit: number): Answer[] {
	const search = searchStableStates(network, prefix, limit);
	if (!search.complete) throw new RangeError(`too many states of ${network.name ?? 'this network'} to try`);
	return search.states;
}

/**
 * The search goes speaker by speaker, nearest to the origins first, and leaves a branch as soon as a choice is refuted.
 * Routes that keep each other alive in a circle count when such a route can come from an origin at all.
 */
export function searchStableStates(
	network: Network,
	prefix: PrefixText,
	limit: number,
	mostSteps = 20_000,
): StableSearch {
	const links = linksOf(network);
	const order = nearestFirst(network, links, prefix);
	const circles = new Map<string, HeldRoute[]>();
	const states: Answer[] = [];
	const conceivable = conceivableRoutes(network, links, prefix, mostSteps / 10);
	let steps = 0;
	let unfollowedCircle = false;

	const tooMany = () => steps > mostSteps || unfollowedCircle;

	function visit(choices: Record<SpeakerId, Choice>, assumed: Bests): void {
		if (states.length >= limit || tooMany()) return;
		const known = routesOf(network, links, prefix, choices, assumed);
		if (refuted(network, links, prefix, choices, known, conceivable)) return;
		const next = order.find((speaker) => choices[speaker.id] === undefined);
		if (next === undefined) {
			const answer = settled(network, links, prefix, known);
			if (answer !== null) states.push(byPrefix(answer, prefix));
			return;
		}
		for (const choice of choicesOf(next, links, prefix)) {
			steps++;
			const chosen = { ...choices, [next.id]: choice };
			const circle = circleThrough(next.id, chosen, links, assumed);
			if (circle === null) visit(chosen, assumed);
			else for (const route of kept(circle)) visit(chosen, { ...assumed, [next.id]: route });
		}
	}

	/** The routes that come back unchanged when they go once around the circle. */
	function kept(circle: readonly Link[]): HeldRoute[] {
		const name = circle.map((link) => `${link.id}>${link.near.speaker}`).join(' ');
		let routes = circles.get(name);
		if (routes === undefined && circle.every((link) => !link.far.stripPrivate) && circle.some(lengthens)) routes = [];
		if (routes === undefined) {
			if (conceivable === null) unfollowedCircle = true;
			const start = circle[0]!;
			routes = (conceivable?.[start.near.speaker] ?? []).filter((route) => {
				if (route.session !== start.id) return false;
				let around: HeldRoute | null = route;
				for (const link of [...circle.slice(1).reverse(), start]) {
					around = around === null ? null : carry(network, links, link, around, prefix);
				}
				return sameRoute(around, route);
			});
			circles.set(name, routes);
		}
		return routes;
	}

	visit({}, {});
	return { states, complete: !tooMany() };
}

function choicesOf(speaker: Speaker, links: Record<SpeakerId, Link[]>, prefix: PrefixText): Choice[] {
	const own = ownRoute(speaker, prefix) === null ? [] : [itself];
	return [...own, ...links[speaker.id]!.map((link) => link.id), nowhere];
}

/** The circle of sessions, receiver after sender, that starts and ends at `speaker`; null when its choices lead elsewhere. */
function circleThrough(
	speaker: SpeakerId,
	choices: Record<SpeakerId, Choice>,
	links: Record<SpeakerId, Link[]>,
	assumed: Bests,
): Link[] | null {
	const circle: Link[] = [];
	let at = speaker;
	for (;;) {
		const link = links[at]!.find((candidate) => candidate.id === choices[at]);
		if (link === undefined || assumed[at] !== undefined || circle.length > Object.keys(links).length) return null;
		circle.push(link);
		at = link.far.speaker;
		if (at === speaker) return circle;
	}
}

/** Where a path only ever grows, no route comes back unchanged. */
function lengthens(link: Link): boolean {
	return !link.internal && !link.far.transparent;
}

/** The route of every speaker whose choices lead to an origin, to nowhere or to an assumed route. */
function routesOf(
	network: Network,
	links: Record<SpeakerId, Link[]>,
	prefix: PrefixText,
	choices: Record<SpeakerId, Choice>,
	assumed: Bests,
): Bests {
	const known: Bests = { ...assumed };
	let changed = true;
	while (changed) {
		changed = false;
		for (const speaker of network.speakers) {
			const choice = choices[speaker.id];
			if (choice === undefined || known[speaker.id] !== undefined) continue;
			const link = links[speaker.id]!.find((candidate) => candidate.id === choice);
			const best = link === undefined ? null : known[link.far.speaker];
			if (best === undefined) continue;
			const heard = link === undefined || best === null ? null : carry(network, links, link, best, prefix);
			known[speaker.id] = choice === itself ? ownRoute(speaker, prefix) : heard;
			changed = true;
		}
	}
	return known;
}

/** A choice that brings no route, one that a neighbour's known route beats, or a whole neighbourhood that decides otherwise. */
function refuted(
	network: Network,
	links: Record<SpeakerId, Link[]>,
	prefix: PrefixText,
	choices: Record<SpeakerId, Choice>,
	known: Bests,
	conceivable: Record<SpeakerId, HeldRoute[]> | null,
): boolean {
	return network.speakers.some((speaker) => {
		const choice = choices[speaker.id];
		if (choice === undefined) return false;
		const route = known[speaker.id];
		if (route === null && choice !== nowhere) return true;
		if (route !== undefined && links[speaker.id]!.every((link) => known[link.far.speaker] !== undefined)) {
			const best = tableOf(network, links, speaker, known, prefix)[0] ?? null;
			return !sameRoute(best, route);
		}
		const heard = tableOf(network, links, speaker, known, prefix);
		if (choice === nowhere) return heard.length > 0;
		const possible = route ? [route] : conceivable?.[speaker.id]?.filter((other) => other.session === choice);
		return possible?.every((one) => heard.some((other) => beatsAtOnce(other, one, speaker))) ?? false;
	});
}

/** True when `other` wins on the rungs at the head of the ladder that compare two routes without regard to a third. */
function beatsAtOnce(other: HeldRoute, route: HeldRoute, speaker: Speaker): boolean {
	const ladder = speaker.decision ?? standardLadder;
	const grouped = ladder.some((rung) => typeof rung === 'object' && rung.kind === 'strippedLengthOfInternal');
	for (const rung of ladder) {
		if (rung === 'asPathLength' && grouped) return false;
		const value = plainValue(rung);
		if (value === null) return false;
		if (value(other) !== value(route)) return value(other) < value(route);
	}
	return false;
}

function plainValue(rung: RungSpec): ((route: HeldRoute) => number) | null {
	if (rung === 'weight') return (route) => -route.weight;
	if (rung === 'own') return (route) => (route.session === null ? 0 : 1);
	if (rung === 'localPreference') return (route) => -route.localPref;
	if (rung === 'asPathLength') return (route) => route.asPath.length;
	return null;
}

function settled(
	network: Network,
	links: Record<SpeakerId, Link[]>,
	prefix: PrefixText,
	bests: Bests,
): PrefixAnswer | null {
	const answer: PrefixAnswer = {};
	for (const speaker of network.speakers) {
		answer[speaker.id] = tableOf(network, links, speaker, bests, prefix);
		if (!sameRoute(answer[speaker.id]![0] ?? null, bests[speaker.id] ?? null)) return null;
	}
	return answer;
}

function nearestFirst(network: Network, links: Record<SpeakerId, Link[]>, prefix: PrefixText): Speaker[] {
	const order = network.speakers.filter((speaker) => ownRoute(speaker, prefix) !== null);
	for (const speaker of order) {
		for (const link of links[speaker.id]!) {
			const neighbour = network.speakers.find((candidate) => candidate.id === link.far.speaker)!;
			if (!order.includes(neighbour)) order.push(neighbour);
		}
	}
	return [...order, ...network.speakers.filter((speaker) => !order.includes(speaker))];
}

function byPrefix(answer: PrefixAnswer, prefix: PrefixText): Answer {
	return Object.fromEntries(Object.entries(answer).map(([speaker, routes]) => [speaker, { [prefix]: routes }]));
}
