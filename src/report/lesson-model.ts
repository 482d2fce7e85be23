// A lesson as others read it: what is told and asked, which choice is right by the engine, what is shown after it; and what was handed in, judged.

import type { EffectiveRouteTable, Explanation, Report } from './model.ts';
import type { RouteTable } from './render/routes/route-table.ts';
import type { Replay } from './replay-model.ts';

/** Shape: `file` is null where a lesson is part of the package and called by its id. */
export interface LessonPage {
	readonly version: 1;
	readonly id: string;
	readonly title: string;
	/** Units: minutes. */
	readonly minutes: number;
	/** What it is called on the command line. */
	readonly called: string;
	/** Markdown, as every text of a lesson. */
	readonly story: string;
	readonly steps: readonly LessonStep[];
	readonly exercise: LessonExercise | null;
}

export type LessonStep =
	| { readonly kind: 'tell'; readonly text: string }
	| { readonly kind: 'show'; readonly shown: Shown }
	| LessonPrediction;

export interface LessonPrediction {
	readonly kind: 'predict';
	readonly ask: string;
	readonly choices: readonly LessonChoice[];
	readonly reveal: Shown;
	readonly learned: string | null;
}

export interface LessonChoice {
	readonly say: string;
	readonly right: boolean;
	/** Why it is tempting. */
	readonly instead: string | null;
}

export type Shown =
	| { readonly kind: 'map'; readonly report: Report }
	| { readonly kind: 'why'; readonly explanations: readonly Explanation[] }
	| { readonly kind: 'routes'; readonly file: string; readonly view: string; readonly tables: readonly RouteTable[] }
	| {
			readonly kind: 'effectiveRoutes';
			readonly file: string;
			readonly view: string;
			readonly tables: readonly EffectiveRouteTable[];
	  }
	| { readonly kind: 'replay'; readonly replay: Replay }
	/** It cannot be drawn. */
	| { readonly kind: 'nothing'; readonly because: string };

export interface LessonExercise {
	readonly ask: string;
	readonly goal: readonly string[];
	readonly limits: readonly Limit[];
	readonly hints: readonly string[];
	readonly solution: readonly string[];
}

/** Shape: `most` is null where there is no limit. */
export interface Limit {
	readonly name: 'edits' | 'globalReachLinks' | 'budget';
	readonly most: number | null;
}

export interface UsedLimit extends Limit {
	readonly used: number;
	readonly kept: boolean;
}

/** A design that was handed in. */
export interface Attempt {
	readonly solved: boolean;
	readonly goals: readonly { readonly title: string; readonly passed: boolean; readonly message: string }[];
	readonly limits: readonly UsedLimit[];
	/** What is different from the starting design, one thing each. */
	readonly edits: readonly string[];
	/** What is missing first, in a sentence; null when nothing is. */
	readonly fault: string | null;
}

export interface Grades {
	readonly version: 1;
	readonly lesson: { readonly id: string; readonly title: string };
	readonly limits: readonly Limit[];
	/** How many rows the goal has. */
	readonly goals: number;
	/** By file name. */
	readonly submissions: readonly Submission[];
}

/** Shape: either judged, or with what is wrong with it. */
export interface Submission {
	readonly name: string;
	readonly attempt: Attempt | null;
	readonly mistake: string | null;
}
