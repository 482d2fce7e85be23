// A lesson as it is thought of: a scenario, steps over it with their rows found in its design, and an exercise.

import type { ElementKey } from '../scenario/design.ts';
import type { Path } from '../scenario/diagnostic.ts';
import type { EndpointReference, Expectation } from '../scenario/expect/expectation.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { WrittenExpectation } from '../scenario/schema/schema.ts';
import type { WrittenExercise } from './schema.ts';

export interface Lesson {
	readonly id: string;
	readonly title: string;
	/** Units: minutes. */
	readonly minutes: number;
	/** As named by the caller. */
	readonly file: string;
	/** What is taught about; nothing is expected of it. */
	readonly scenario: Scenario;
	/** The starting design as a text. */
	readonly start: string;
	/** Markdown, as every text of a lesson. */
	readonly story: string;
	readonly steps: readonly Step[];
	readonly exercise: Exercise | null;
	readonly placeOf: (path: Path) => { readonly file: string; readonly line: number; readonly column: number };
}

export type Step =
	| { readonly kind: 'tell'; readonly text: string }
	| { readonly kind: 'show'; readonly show: Show }
	| Prediction;

export interface Prediction {
	readonly kind: 'predict';
	readonly ask: string;
	readonly choices: readonly Choice[];
	readonly reveal: Show;
	readonly learned: string | null;
	readonly path: Path;
}

export interface Choice {
	readonly say: string;
	readonly instead: string | null;
	/** All must hold. */
	readonly rows: readonly Expectation[];
	readonly path: Path;
}

export type Show = { readonly whatIf: string | null; readonly withoutGlobalReach: boolean; readonly path: Path } & (
	| { readonly kind: 'map' }
	| { readonly kind: 'why'; readonly ends: readonly [EndpointReference, EndpointReference] }
	| { readonly kind: 'routes'; readonly node: ElementKey }
	| { readonly kind: 'replay'; readonly prefix: string }
);

export interface Exercise {
	readonly ask: string;
	/** As written: it is read anew in each design that is tried. */
	readonly goal: readonly WrittenExpectation[];
	readonly limits: Readonly<Record<LimitName, number | null>>;
	readonly hints: readonly string[];
	/** The edits of the solution, as a what-if is written. */
	readonly change: WrittenExercise['solution'];
	/** The design that they lead to. */
	readonly solution: Pick<Scenario, 'expanded'>;
}

export const limitNames = ['edits', 'globalReachLinks', 'budget'] as const;
export type LimitName = (typeof limitNames)[number];
