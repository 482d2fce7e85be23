// What every speaker holds, in the shape that the engine's answer and a daemon's tables share.

import { comparePrefixes, type Prefix } from '../net/prefix.ts';
import type { Candidate } from '../routing/candidate.ts';
import { decide } from '../routing/decision.ts';
import type { Origin } from '../routing/model.ts';
import type { Solution, SolvedClass } from '../routing/solve.ts';

/** A route as one speaker holds it; its own has `session`, `peer` and `nextHop` null. */
export interface AnswerRoute {
	/** The one that is passed on. */
	readonly best: boolean;
	/** In the equal-cost set in use, which includes the best. */
	readonly selected: boolean;
	readonly session: string | null;
	readonly peer: string | null;
	readonly asPath: readonly number[];
	readonly origin: Origin;
	readonly localPref: number;
	readonly med: number | null;
	readonly weight: number;
	readonly nextHop: string | null;
	readonly tags: readonly string[];
}

/** By speaker, then by prefix: the best first, then the others in use, then the rest by the position of their session. */
export type Answer = Readonly<Record<string, Readonly<Record<string, readonly AnswerRoute[]>>>>;

/** The tables of the classes that settled; each speaker is there, whether it holds anything or not. */
export function tablesOf(solution: Solution): Answer {
	const held = solution.net.speakers.map((): (readonly [Prefix, readonly AnswerRoute[]])[] => []);
	for (const solved of solution.classes) {
		if (solved.status === 'oscillates') continue;
		for (const { index } of solution.net.speakers) {
			const routes = routesAt(solution, solved, index);
			if (routes.length > 0) for (const prefix of solved.routeClass.prefixes) held[index]!.push([prefix, routes]);
		}
	}
	return Object.fromEntries(
		solution.net.speakers.map(({ speaker, index }) => [
			speaker.id,
			Object.fromEntries(
				held[index]!.sort(([a], [b]) => comparePrefixes(a, b)).map(([{ text }, routes]) => [text, routes]),
			),
		]),
	);
}

/** What a speaker holds of a class: all of it, or those given of it. */
export function routesAt(
	{ net }: Solution,
	solved: SolvedClass,
	index: number,
	candidates = solved.candidates(index),
): readonly AnswerRoute[] {
	const speaker = net.speakers[index]!;
	const { selected } = decide(net, speaker, candidates);
	const rest = candidates.filter((candidate) => !selected.includes(candidate));
	const nameOf = (at: number): string => net.speakers[at]!.speaker.id;
	return [...selected, ...rest].map((candidate) => routeOf(candidate, selected, nameOf));
}

function routeOf(
	candidate: Candidate,
	selected: readonly Candidate[],
	nameOf: (speaker: number) => string,
): AnswerRoute {
	return {
		best: candidate === selected[0],
		selected: selected.includes(candidate),
		session: candidate.hop?.sessionId ?? null,
		peer: candidate.hop === null ? null : nameOf(candidate.hop.from),
		asPath: candidate.asPath,
		origin: candidate.origin,
		localPref: candidate.localPreference,
		med: candidate.med,
		weight: candidate.weight,
		nextHop: candidate.nextHop === null ? null : nameOf(candidate.nextHop),
		tags: candidate.tags,
	};
}
