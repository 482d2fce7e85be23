// What every speaker holds once nothing changes any more, in the shape that real daemons' tables are turned into.

import type { Origin } from '../../../src/routing/model.ts';

export type SpeakerId = string;
export type PrefixText = string;

/** A route a speaker holds; its own has `session`, `peer` and `nextHop` null. */
export interface HeldRoute {
	readonly session: string | null;
	readonly peer: SpeakerId | null;
	readonly asPath: readonly number[];
	readonly origin: Origin;
	readonly localPref: number;
	readonly med: number | null;
	readonly weight: number;
	readonly nextHop: SpeakerId | null;
	/** Sorted, each once. */
	readonly tags: readonly string[];
}

export interface AnswerRoute extends HeldRoute {
	/** The one route that is passed on. */
	readonly best: boolean;
	/** In the equal-cost set in use, which includes the best. */
	readonly selected: boolean;
}

/** The best first, then the others in use, then the rest in the order of the file. */
export type Answer = Record<SpeakerId, Record<PrefixText, AnswerRoute[]>>;

/** The answer of one prefix. */
export type PrefixAnswer = Record<SpeakerId, AnswerRoute[]>;

export interface NaiveResult {
	/** `answer` is null where no fixed point was found. */
	readonly perPrefix: Record<PrefixText, { readonly answer: PrefixAnswer | null }>;
}
