// What an outcome is called, how it is drawn, and what Global Reach made of it.

import type { Outcome } from '../model.ts';
import type { Cell } from './pairs.ts';
import type { Glyphs } from './text/glyphs.ts';
import type { Role, Span } from './text/span.ts';
import { span } from './text/span.ts';

/** Best first. */
export const outcomes: readonly Outcome[] = ['reachable', 'one-way', 'partial', 'unreachable', 'undetermined'];

export const meanings: Readonly<Record<Outcome, string>> = {
	reachable: 'reachable',
	'one-way': 'one way only',
	partial: 'on some paths only',
	unreachable: 'not reachable',
	undetermined: 'undetermined',
};

export function outcomeRole(outcome: Outcome): Role {
	if (outcome === 'reachable') return 'good';
	return outcome === 'unreachable' ? 'muted' : 'warn';
}

/** `○→●`; the one sign where nothing changed, a dash where a view has no such pair. */
export function outcomeChange(glyphs: Glyphs, { before, after }: Cell): Span {
	const sign = (outcome: Outcome | undefined) => (outcome === undefined ? glyphs.dash : glyphs.outcome[outcome]);
	if (before?.outcome === after?.outcome) {
		return span(sign(after?.outcome), outcomeRole(after?.outcome ?? 'undetermined'));
	}
	return span(`${sign(before?.outcome)}${glyphs.arrow}${sign(after?.outcome)}`, 'changed');
}

/** The sign after the change and its mark, in two columns. */
export function outcomeMark(glyphs: Glyphs, cell: Cell): Span {
	const { before, after } = cell;
	if (before?.outcome === after?.outcome) return outcomeChange(glyphs, cell);
	return span(`${after === null ? glyphs.dash : glyphs.outcome[after.outcome]}${changeMark(cell)}`, 'changed');
}

/** Gained, lost, or something between. */
export function changeMark({ before, after }: Cell): '+' | '-' | '~' {
	if (after?.outcome === 'reachable') return '+';
	return before?.outcome === 'reachable' ? '-' : '~';
}
