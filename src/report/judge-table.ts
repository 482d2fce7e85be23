// A table of who reaches whom ─► whether a scenario answers so, and every pair for which it does not.

import { nearest } from '../net/nearest.ts';
import type { Pair } from '../reachability/pairs.ts';
import { readExpectation } from '../scenario/expect/read-expectation.ts';
import type { WrittenExpectation } from '../scenario/schema/schema.ts';
import { isAsked, isExpected } from '../what-if/expectations/judge.ts';
import { viewOf } from '../what-if/expectations/questions.ts';
import { type JudgedRow, type OpenViews, whereToLook } from './judge-row.ts';
import type { Outcome } from './model.ts';
import { notUnderstood, type UnexpectedCell, unexpectedCells } from './render/unexpected.ts';
import { ruleNote } from './rule-note.ts';
import { mistakeOf } from './test-run.ts';
import type { Mistake } from './test-run-model.ts';

/** Of each source its destinations, by the names that rows of `expect` use: `true` and `false` as `reachable` in a row, or the very outcome. */
export type ReachabilityTable = Readonly<Record<string, Readonly<Record<string, boolean | Outcome>>>>;

/** The view that the table is about, as rows of `expect` name it. */
export type ViewOfRow = Pick<WrittenExpectation, 'in' | 'without'>;

/** Shape: `expected` and `actual` hold what differs, and nothing else. */
export interface JudgedTable extends JudgedRow {
	readonly expected: ReachabilityTable;
	readonly actual: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const outcomes: readonly Outcome[] = ['reachable', 'one-way', 'partial', 'unreachable', 'undetermined'];

export function judgeTable(open: OpenViews, table: ReachabilityTable, view: ViewOfRow): JudgedTable {
	const cells = Object.entries(table).flatMap(([from, row]) =>
		Object.entries(row).map(([to, expected]): Cell => ({ from, to, expected })),
	);
	const mistakes = new Map(cells.flatMap((cell) => mistakesOf(open, cell, view)).map((one) => [one.message, one]));
	if (cells.length === 0)
		mistakes.set('', { code: 'MISSING_KEY', message: 'the table is empty', place: null, help: [] });
	if (mistakes.size > 0)
		return {
			passed: false,
			understood: false,
			message: notUnderstood([...mistakes.values()]),
			expected: {},
			actual: {},
		};
	const differing = cells.flatMap((cell) => differenceAt(open, cell, view));
	return {
		passed: differing.length === 0,
		understood: true,
		message: differing.length === 0 ? 'every pair is as in the table' : unexpectedCells(differing, cells.length, view),
		expected: tableOf(differing.map(({ from, to, expected }) => [from, to, expected])),
		actual: tableOf(differing.map(({ from, to, actual }) => [from, to, actual])),
	};
}

interface Cell {
	readonly from: string;
	readonly to: string;
	readonly expected: boolean | Outcome;
}

function mistakesOf({ scenario }: OpenViews, { from, to, expected }: Cell, view: ViewOfRow): readonly Mistake[] {
	const read = readExpectation(scenario, { from, to, reachable: true, ...view });
	const named = read.ok ? [] : read.mistakes.map(mistakeOf);
	if (typeof expected === 'boolean' || outcomes.includes(expected)) return named;
	const near = nearest(String(expected), outcomes);
	const mistake = {
		code: 'BAD_VALUE',
		message: `${from} to ${to} is ${JSON.stringify(expected)} in the table`,
		place: null,
		help: [
			...(near === null ? [] : [`did you mean "${near}"?`]),
			`expected true, false, or one of ${outcomes.join(', ')}`,
		],
	};
	return [...named, mistake];
}

function differenceAt(open: OpenViews, { from, to, expected }: Cell, view: ViewOfRow): readonly UnexpectedCell[] {
	const read = readExpectation(open.scenario, { from, to, reachable: true, ...view });
	if (!read.ok || read.expectation.asserts.kind === 'finding') return [];
	const { expectation } = read;
	const { asserts } = read.expectation;
	const asked = open
		.answersTo(expectation)
		.find(viewOf(expectation))
		.pairs.filter((pair) => isAsked(asserts, pair));
	const isSo = ({ outcome }: Pair): boolean =>
		typeof expected === 'boolean' ? isExpected(expected, outcome) : outcome === expected;
	const wrong = asked.find((pair) => !isSo(pair));
	if (wrong === undefined && asked.length > 0) return [];
	const found = [...new Set(asked.map(({ outcome }) => outcome))].sort();
	const reason = wrong?.reason ?? null;
	return [
		{
			from,
			to,
			expected,
			actual: found.length === 0 ? 'no such pair' : found.join(' and '),
			reason,
			rule: reason === null ? null : ruleNote(reason.rule),
			next: wrong === undefined ? null : whereToLook(open.scenario, expectation, wrong),
		},
	];
}

function tableOf<T>(
	cells: readonly (readonly [from: string, to: string, value: T])[],
): Readonly<Record<string, Readonly<Record<string, T>>>> {
	const rows = new Map<string, [string, T][]>();
	for (const [from, to, value] of cells) rows.set(from, [...(rows.get(from) ?? []), [to, value]]);
	return Object.fromEntries([...rows].map(([from, row]) => [from, Object.fromEntries(row)]));
}
