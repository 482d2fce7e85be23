// What the screens may ask of the engine: what is known is answered at once, what is not is worked out between two key presses.

import type { Endpoint, Explanation, Finding, OpenView, Place, Trial } from '../facade.ts';

/** How many pairs are reachable, of how many. */
export interface Tally {
	readonly reachable: number;
	readonly pairs: number;
}

/** A single failure and what it costs. */
export interface Ranked {
	readonly element: string;
	readonly lost: number;
}

/** Why the file as it is saved now cannot be read; null where it has no place in one. */
export interface FileMistake {
	readonly message: string;
	readonly place: Place | null;
}

/** Shape: undefined stands for "not worked out yet". */
export interface Answers {
	readonly name: string;
	readonly file: string;
	/** Empty while the file is the design that is shown; else that is the one it last was. */
	readonly mistakes: readonly FileMistake[];
	/** The what-ifs of the file, in text order. */
	readonly whatIfs: readonly { readonly id: string; readonly trial: Trial }[];
	readonly view: (trial: Trial) => OpenView | undefined;
	/** Why a trial leads to no design; null where it leads to one. */
	readonly refusal: (trial: Trial) => string | null;
	readonly explanation: (trial: Trial, from: Endpoint, to: Endpoint) => Explanation | null | undefined;
	readonly tally: (trial: Trial) => Tally | undefined;
	readonly findings: (trial: Trial) => readonly Finding[] | undefined;
	/** Single failures beside those of the trial, the dearest first, as far as they are known. */
	readonly ranking: (trial: Trial) => { readonly done: boolean; readonly ranked: readonly Ranked[] };
}
