// Matrix: who reaches whom, from row to column; what the last change changed lights up, and the selected pair says why.

import type { Endpoint, Explanation, OpenView } from '../../facade.ts';
import type { Answers } from '../answers.ts';
import {
	bothEnds,
	displayWidth,
	endpointKey,
	fitMiddle,
	glyphsOf,
	type Line,
	meanings,
	milliseconds,
	nameNodes,
	outcomeRole,
	padLine,
	prefixesInShort,
	printable,
	type Span,
	span,
	wrapLine,
} from '../drawing.ts';
import { endpointsListed, pairOf } from '../items.ts';
import { comparedWith, type State } from '../state.ts';
import { type Drawn, roomFor, type Size } from './frame.ts';
import { restsOnLines } from './rests-on.ts';

const mostLabel = 34;
const leastCell = 3;

export function matrixScreen(state: State, answers: Answers, view: OpenView, size: Size): Drawn {
	const pair = pairOf(state, view);
	const ends = endpointsListed(view, state.filter);
	if (pair === null || ends.length === 0)
		return { lines: [[span('No two endpoints to set against each other.', 'muted')]], inSight: 0 };
	const safe = printable(size.ascii);
	const [row, column] = pair.map((end) => Math.max(0, ends.indexOf(end))) as [number, number];
	const nameOf = nameNodes(ends.map(({ node }) => node));
	const numbered = ends.map(({ node, prefixes }, index) => ({
		index,
		name: safe(nameOf(node)),
		prefix: safe(prefixesInShort(prefixes)),
	}));
	const { ellipsis } = glyphsOf(size.ascii);
	const labels = numbered.map(({ name, prefix }) => fitMiddle(`${name} ${prefix}`, mostLabel, ellipsis));
	const digits = String(ends.length).length;
	const labelWidth = 2 + digits + 1 + Math.max(...labels.map(displayWidth));
	const heads = numbered.map(({ name }) => name);
	const byName =
		labelWidth + heads.reduce((sum, head) => sum + Math.max(leastCell, displayWidth(head)) + 2, 0) <= size.columns;
	const widthOf = (index: number): number =>
		(byName ? Math.max(leastCell, displayWidth(heads[index]!)) : Math.max(leastCell, digits)) + (byName ? 2 : 1);
	const columns = window(
		column,
		ends.length,
		Math.max(1, Math.floor((size.columns - labelWidth) / widthOf(0))),
		byName,
	);
	const height = Math.max(1, roomFor(size) - 1 - footRows);
	const rows = window(row, ends.length, height, false);
	const compared = comparedWith(state);
	const before = compared === null ? undefined : answers.view(compared);
	const head: Line = [
		span(' '.repeat(labelWidth)),
		...columns.flatMap((index) =>
			centred(span(byName ? heads[index]! : String(index + 1), index === column ? 'strong' : 'muted'), widthOf(index)),
		),
	];
	const lines = rows.map((index): Line => {
		const from = ends[index]!;
		const isOn = index === row;
		const pointer = span(isOn ? `${glyphsOf(size.ascii).pointer} ` : '  ', 'changed');
		const number = span(`${String(index + 1).padStart(digits)} `, 'muted');
		return [
			...padLine([pointer, number, span(labels[index]!, isOn ? 'strong' : 'plain')], labelWidth),
			...columns.flatMap((to) =>
				centred(cell(view, before, from, ends[to]!, isOn && to === column, size), widthOf(to)),
			),
		];
	});
	return { head: [head], lines, inSight: rows.indexOf(row), foot: sentence(state, answers, view, pair, size) };
}

const footRows = 7;

/** `size` indexes of `count` around one of them; all where they fit. */
function window(around: number, count: number, size: number, all: boolean): readonly number[] {
	if (all || size >= count) return Array.from({ length: count }, (_, index) => index);
	const first = Math.max(0, Math.min(count - size, around - Math.floor(size / 2)));
	return Array.from({ length: size }, (_, index) => first + index);
}

function cell(
	view: OpenView,
	before: OpenView | undefined,
	from: Endpoint,
	to: Endpoint,
	isSelected: boolean,
	size: Size,
): Span {
	const { outcome: signs, self, arrow } = glyphsOf(size.ascii);
	const now = view.outcome(from, to);
	if (now === null) return span(isSelected ? `[${self}]` : self, isSelected ? 'selected' : 'muted');
	const earlier = before === undefined ? now : outcomeIn(before, from, to);
	const changed = earlier !== null && earlier !== now;
	const text = changed ? `${signs[earlier]}${arrow}${signs[now]}` : signs[now];
	if (isSelected) return span(changed ? text : `[${text}]`, 'selected');
	return span(text, changed ? 'changed' : outcomeRole(now));
}

/** Endpoints of two trials are the same where their keys are. */
function outcomeIn(view: OpenView, from: Endpoint, to: Endpoint): ReturnType<OpenView['outcome']> {
	const twin = (end: Endpoint): Endpoint | undefined =>
		view.endpoints.includes(end) ? end : view.endpoints.find((other) => endpointKey(other) === endpointKey(end));
	const [a, b] = [twin(from), twin(to)];
	return a === undefined || b === undefined ? null : view.outcome(a, b);
}

function centred(part: Span, width: number): Line {
	const spare = Math.max(0, width - displayWidth(part.text));
	const left = Math.ceil(spare / 2);
	return [span(' '.repeat(left)), part, span(' '.repeat(spare - left))];
}

function sentence(
	state: State,
	answers: Answers,
	view: OpenView,
	[from, to]: readonly [Endpoint, Endpoint],
	size: Size,
): readonly Line[] {
	const told = view.outcome(from, to) === null ? null : answers.explanation(state.trial, from, to);
	const safe = printable(size.ascii);
	const { arrow, ellipsis, outcome: signs } = glyphsOf(size.ascii);
	const ends = `${from.node} ${arrow} ${to.node}`;
	if (told === null)
		return [[], [span(safe(ends), 'strong'), span('  no such pair: one network, or two families', 'muted')]];
	const outcome = view.outcome(from, to)!;
	const head: Line = [
		span(`${signs[outcome]} `, outcomeRole(outcome)),
		span(safe(ends), 'strong'),
		span(`  ${meanings[outcome]}`, outcomeRole(outcome)),
	];
	if (told === undefined) return [[], head, [span(`working out why${ellipsis}`, 'muted')]];
	return [[], ...whyNot(told, [...head, ...tripOf(told)], size), [span('Enter shows the path, hop by hop.', 'muted')]];
}

function tripOf({ pair }: Explanation): Line {
	return pair.roundTripMs === null ? [] : [span(`, ${milliseconds(pair.roundTripMs)}`, 'muted')];
}

/** What stops the pair, its code at the end of the first line where it fits and else beneath it. */
function whyNot(told: Explanation, head: Line, { columns, ascii }: Size): readonly Line[] {
	const safe = printable(ascii);
	const { reason } = told.pair;
	const rests = restsOnLines(told, columns);
	if (reason === null) return [head, ...rests];
	const evidence = told.rules[reason.rule]?.evidence ?? '';
	const code: Line = [span(reason.code, 'code'), span(` ${reason.rule} ${evidence}`, 'muted')];
	const first = bothEnds(head, code, columns);
	const lines = first === null ? [head, code] : [first];
	return [...lines, ...wrapLine([], [span(safe(reason.message))], columns, 2).slice(0, 4 - lines.length), ...rests];
}
