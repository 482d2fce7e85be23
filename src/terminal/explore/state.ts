// Where a person is in the explorer, as plain data: the screen, the trial, the cursors and the way back.

import { asWritten, type Edit, type ElementKey, type Trial } from '../facade.ts';
import type { FileMistake } from './answers.ts';

export type Tab = 'map' | 'matrix' | 'path' | 'routes' | 'failures' | 'findings';

/** A screen and what is selected on it. */
export interface Place {
	readonly tab: Tab;
	/** The element under the cursor of Map, Routes or Failures. */
	readonly element: ElementKey | null;
	/** The pair of Matrix and Path, by the keys of its endpoints. */
	readonly from: string | null;
	readonly to: string | null;
	/** The row of the list that a screen shows beneath its selection: a hop or repair, a prefix, a finding. */
	readonly row: number;
	/** Whether Routes shows the table of the element, rather than the elements. */
	readonly inside: boolean;
}

/** An advertisement, and the step of it that is shown; 0 is before the first. */
export interface Journey {
	readonly prefix: string;
	readonly step: number;
}

export interface State {
	readonly place: Place;
	/** Where Backspace leads, the last last. */
	readonly trail: readonly Pick<State, 'place' | 'filter'>[];
	readonly trial: Trial;
	/** Trials before this one, the last last. */
	readonly earlier: readonly Trial[];
	/** What is shown of lists; empty shows all. */
	readonly filter: string;
	/** Whether letters go into the filter. */
	readonly typing: boolean;
	/** The first row of the keys that is shown; null where they are not. */
	readonly help: number | null;
	/** Whether every single failure is ranked. */
	readonly ranking: boolean;
	/** The advertisement that is followed step by step; null where none is. */
	readonly journey: Journey | null;
	readonly message: string | null;
}

export function startOf(trial: Trial = asWritten): State {
	return {
		place: { tab: 'map', element: null, from: null, to: null, row: 0, inside: false },
		trail: [],
		trial,
		earlier: [],
		filter: '',
		typing: false,
		help: null,
		ranking: false,
		journey: null,
		message: null,
	};
}

/** After the file was read again: what is tried stays. */
export function reread(state: State, before: readonly FileMistake[], now: readonly FileMistake[]): State {
	const [first] = now;
	if (first === undefined) return { ...state, message: before.length === 0 ? null : 'the file is read again' };
	const where = first.place === null ? '' : `${first.place.file}:${first.place.line}: `;
	// They stand above what the screen listed.
	const place = state.place.tab === 'findings' ? { ...state.place, row: 0 } : state.place;
	return { ...state, place, message: `${where}${first.message}` };
}

/** The trial that this one is compared with: the one before the last change; null where there was none. */
export function comparedWith({ earlier }: State): Trial | null {
	return earlier.at(-1) ?? null;
}

export function withEdits(trial: Trial, edits: readonly Edit[]): Trial {
	return { ...trial, edits: [...trial.edits, ...edits] };
}

/** The same trial with an element failed, or restored. */
export function toggled(trial: Trial, element: ElementKey): Trial {
	const failed = trial.failed.includes(element)
		? trial.failed.filter((key) => key !== element)
		: [...trial.failed, element].sort();
	return { ...trial, failed };
}

export function isSame(a: Trial, b: Trial): boolean {
	const told = ({ failed, globalReach, edits }: Trial): string => JSON.stringify([failed, globalReach, edits]);
	return told(a) === told(b);
}
