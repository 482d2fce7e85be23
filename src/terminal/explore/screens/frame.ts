// The frame around every screen: what is explored, the screens there are, the trial and what it does to reachability, and the keys.

import type { OpenView } from '../../facade.ts';
import type { Answers, Tally } from '../answers.ts';
import {
	bothEnds,
	clipLine,
	glyphsOf,
	inFlow,
	type Line,
	lineWidth,
	padLine,
	plural,
	printable,
	type Span,
	span,
} from '../drawing.ts';
import { alwaysHinted, hintsAt, tabNames } from '../keys.ts';
import { comparedWith, isSame, type State } from '../state.ts';
import { failureScreen } from './failures.ts';
import { findingScreen } from './findings.ts';
import { helpScreen } from './help.ts';
import { journeyScreen } from './journey.ts';
import { mapScreen } from './map.ts';
import { matrixScreen } from './matrix.ts';
import { pathScreen } from './path.ts';
import { routeScreen } from './routes.ts';

export interface Size {
	readonly columns: number;
	readonly rows: number;
	readonly ascii: boolean;
}

/** What a screen draws, and the line that must stay in sight. */
export interface Drawn {
	/** Lines that stay where they are, above those that move. */
	readonly head?: readonly Line[];
	readonly lines: readonly Line[];
	readonly inSight: number;
	/** Lines about what is selected, at the bottom. */
	readonly foot?: readonly Line[];
}

export const least = { columns: 60, rows: 16 };
const frameRows = 5;

/** How many rows are left for a screen. */
export function roomFor({ rows }: Size): number {
	return Math.max(1, rows - frameRows);
}

/** Exactly `rows` lines, none wider than `columns`. */
export function frame(state: State, answers: Answers, size: Size): readonly Line[] {
	if (size.columns < least.columns || size.rows < least.rows) return tooSmall(size);
	const glyphs = glyphsOf(size.ascii);
	const view = answers.view(state.trial);
	const body = state.help !== null ? helpScreen(state.help, size) : bodyOf(state, answers, view, size);
	const rule: Line = [span(glyphs.rule.repeat(size.columns), 'muted')];
	const lines = [titleLine(answers, size), ...statusLines(state, answers, size), rule];
	const filled = [...lines, ...fitted(body, roomFor(size), size), footer(state, size)];
	return filled.map((line) => clipLine(joined(line), size.columns, glyphs.ellipsis));
}

/** Fewer pieces to draw: neighbours of one role, and spaces after anything but what is selected, where they would show. */
function joined(line: Line): Line {
	const pieces: Span[] = [];
	for (const piece of line) {
		const last = pieces.at(-1);
		const goesOn =
			last !== undefined && (last.role === piece.role || (piece.text.trim() === '' && last.role !== 'selected'));
		if (goesOn) pieces[pieces.length - 1] = span(last.text + piece.text, last.role);
		else if (piece.text !== '') pieces.push(piece);
	}
	return pieces;
}

function bodyOf(state: State, answers: Answers, view: OpenView | undefined, size: Size): Drawn {
	if (state.place.tab === 'findings' && state.journey === null && answers.mistakes.length > 0)
		return findingScreen(state, answers, size);
	const refused = answers.refusal(state.trial);
	if (refused !== null) return { lines: [[span(printable(size.ascii)(refused), 'bad')]], inSight: 0 };
	if (view === undefined)
		return { lines: [[span('Working it out', 'muted'), span(glyphsOf(size.ascii).ellipsis)]], inSight: 0 };
	if (state.journey !== null) return journeyScreen(state.journey, state, answers, view, size);
	switch (state.place.tab) {
		case 'map':
			return mapScreen(state, answers, view, size);
		case 'matrix':
			return matrixScreen(state, answers, view, size);
		case 'path':
			return pathScreen(state, answers, view, size);
		case 'routes':
			return routeScreen(state, answers, view, size);
		case 'failures':
			return failureScreen(state, answers, view, size);
		case 'findings':
			return findingScreen(state, answers, size);
	}
}

/** The screens, the one shown in brackets. */
function titleLine({ name, file, mistakes }: Answers, { columns, ascii }: Size): Line {
	const safe = printable(ascii);
	const [mistake] = mistakes;
	if (mistake !== undefined) {
		const mark = span(mistake.place === null ? 'file not read: see 6' : 'file broken: see 6', 'bad');
		const room = columns - mark.text.length - 2;
		return [...padLine(clipLine([span(safe(name), 'title')], room, glyphsOf(ascii).ellipsis), room + 2), mark];
	}
	const right: Line = [span(safe(file), 'muted')];
	return bothEnds([span(safe(name), 'title')], right, columns) ?? [span(safe(name), 'title')];
}

function statusLines(state: State, answers: Answers, { columns, ascii }: Size): readonly Line[] {
	const tabs = tabNames.flatMap(([tab, name], index): Span[] => {
		const isShown = tab === state.place.tab;
		return [span(isShown ? `[${index + 1} ${name}]` : ` ${index + 1} ${name} `, isShown ? 'selected' : 'muted')];
	});
	const now = answers.tally(state.trial);
	const compared = comparedWith(state);
	const before = compared === null ? undefined : answers.tally(compared);
	const told: Line = [span(trialText(state, answers, printable(ascii)), isAsWritten(state) ? 'muted' : 'changed')];
	return [tabs, bothEnds(told, tallySpans(now, before, ascii), columns) ?? told];
}

function isAsWritten({ trial }: State): boolean {
	return trial.globalReach && trial.failed.length === 0 && trial.edits.length === 0;
}

/** The trial in words: both what is on and what is off, as a change is never taken for the design. */
export function trialText({ trial }: State, { whatIfs }: Answers, safe: (text: string) => string): string {
	const { failed, globalReach, edits } = trial;
	const whatIf = whatIfs.find((one) => isSame(one.trial, trial));
	if (whatIf !== undefined) return `what-if ${safe(whatIf.id)}`;
	const parts = [
		...(globalReach ? [] : ['without Global Reach']),
		...(failed.length === 0 ? [] : [`failed: ${failed.map(safe).join(', ')}`]),
		...(edits.length === 0 ? [] : [plural(edits.length, 'edit')]),
	];
	return parts.length === 0 ? 'as designed' : `trial: ${parts.join('; ')}`;
}

function tallySpans(now: Tally | undefined, before: Tally | undefined, ascii: boolean): Line {
	const { outcome, arrow, ellipsis } = glyphsOf(ascii);
	if (now === undefined) return [span(`counting pairs${ellipsis}`, 'muted')];
	const change =
		before === undefined || before.reachable === now.reachable || before.pairs !== now.pairs
			? []
			: [span(`${before.reachable}${arrow}`, 'changed')];
	return [
		span(`${outcome.reachable} `, 'good'),
		...change,
		span(`${now.reachable}`, 'strong'),
		span(` of ${plural(now.pairs, 'pair')} reachable`, 'muted'),
	];
}

/** The lines in sight, cut and padded to the room there is. */
function fitted({ head = [], lines, inSight, foot = [] }: Drawn, room: number, size: Size): readonly Line[] {
	const beneath = foot.slice(0, Math.max(0, room - head.length - 3));
	const height = room - head.length - beneath.length;
	const first = Math.max(0, Math.min(lines.length - height, inSight - Math.floor(height / 2)));
	const shown = lines.slice(first, first + height);
	const padding: Line[] = Array.from({ length: Math.max(0, height - shown.length) }, () => []);
	const more = lines.length - first - shown.length;
	const cut = more > 0 && shown.length > 1 ? [...shown.slice(0, -1), moreLine(shown.at(-1)!, more, size)] : shown;
	return [...head, ...cut, ...padding, ...beneath];
}

function moreLine(last: Line, more: number, { columns, ascii }: Size): Line {
	const note = ` ${glyphsOf(ascii).ellipsis} ${more} more below`;
	const room = columns - note.length;
	return lineWidth(last) <= room ? [...padLine(last, room), span(note, 'muted')] : last;
}

function footer(state: State, { columns, ascii }: Size): Line {
	if (state.typing)
		return [
			span('/', 'number'),
			span(printable(ascii)(state.filter)),
			span('_', 'selected'),
			span('  Enter keeps it, Escape shows all', 'muted'),
		];
	if (state.message !== null) return [span(printable(ascii)(state.message), 'warn')];
	const filter: Line[] =
		state.filter === '' ? [] : [[span('/', 'number'), span(printable(ascii)(state.filter)), span(' esc all', 'muted')]];
	const told = (pairs: readonly (readonly [string, string])[]): readonly Line[] =>
		pairs.map(([key, hint]): Line => [span(key, 'number'), span(` ${hint}`, 'muted')]);
	const [right = []] = inFlow(told(alwaysHinted), columns, 0, 2);
	const room = columns - lineWidth(right) - 2;
	const [left = []] = inFlow([...filter, ...told(hintsAt(state))], room, 0, 2);
	return [...padLine(left, room + 2), ...right];
}

function tooSmall({ columns, rows }: Size): readonly Line[] {
	const told: readonly Line[] = [
		[span('This terminal is too small.', 'warn')],
		[span(`It is ${columns} by ${rows};`)],
		[span(`${least.columns} by ${least.rows} is enough.`)],
		[span('q leaves.', 'muted')],
	];
	return told.slice(0, rows).map((line) => clipLine(line, columns, ''));
}
