// Tables that keep to a width: columns made narrower, cells wrapped, rows as prose.

import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { narrowed } from '../../src/report/render/text/columns.ts';
import { type Line, span } from '../../src/report/render/text/span.ts';
import { linesText } from '../../src/report/render/text/text.ts';
import { displayWidth } from '../../src/report/render/text/width.ts';
import { held, inWrappedColumns, wrapHeld } from '../../src/report/render/text/wrapped-columns.ts';
import { wrappedTable } from '../../src/report/render/text/wrapped-table.ts';

const cell = (text: string): Line => [span(text)];
const drawn = (lines: readonly Line[] | null): readonly string[] | null =>
	lines && linesText(lines).trimEnd().split('\n');

test.each([
	[[10, 20, 5], 8, [[1, 1, 1]], [10, 12, 5]],
	[[10, 20, 5], 12, [[1, 1, 1]], [9, 9, 5]],
	[
		[10, 20],
		12,
		[
			[10, 15],
			[2, 15],
		],
		[3, 15],
	],
	[[10, 20], 0, [[99, 99]], [10, 20]],
	[[10, 20], 12, [[10, 15]], null],
])('%j, %i less, above %j: %j', (widths, excess, floors, expected) => {
	expect(narrowed(widths, excess, ...floors)).toEqual(expected);
});

describe('columns', () => {
	test('the widest wraps first, at spaces', () => {
		expect(drawn(inWrappedColumns([[cell('id'), cell('one two three four five')]], [], 0, 2, 20))).toEqual([
			'id  one two three',
			'    four five',
		]);
	});

	test('a name is held together while there is room for it', () => {
		const rows = [[cell('x'), cell(`${held('New York')}, ${held('Los Angeles')}`)]];
		expect(drawn(inWrappedColumns(rows, [], 0, 2, 16))).toEqual(['x  New York,', '   Los Angeles']);
		expect(drawn(inWrappedColumns(rows, [], 0, 2, 11))).toEqual(['x  New', '   York,', '   Los', '   Angeles']);
	});

	test('an id is broken after a hyphen', () => {
		expect(drawn(inWrappedColumns([[cell('x'), cell('att-connectivity-plus')]], [], 0, 2, 18))).toEqual([
			'x  att-',
			'   connectivity-',
			'   plus',
		]);
	});

	test('numbers stand at the right of their lines', () => {
		const rows = [
			[cell('one two'), cell('7')],
			[cell('three'), cell('10')],
		];
		expect(drawn(inWrappedColumns(rows, ['left', 'right'], 1, 1, 9))).toEqual([' one    7', ' two', ' three 10']);
	});

	test('words that are too long leave no columns', () => {
		expect(inWrappedColumns([[cell('abcdefgh'), cell('ijklmnop')]], [], 0, 2, 17)).toBeNull();
	});
});

test('a table without room for columns tells each row as prose', () => {
	const table = { headings: ['Name', 'Long', 'Short'], aligns: [], rows: [['a b', 'abcdefgh', 'i'].map(cell)] };
	expect(drawn(wrappedTable(table, { columns: 16, ascii: true }))).toEqual([
		'a b',
		'    Long',
		'    abcdefgh -',
		'    Short i',
	]);
	expect(drawn(wrappedTable(table, { columns: 80, ascii: true }))).toEqual([
		'Name  Long      Short',
		'a b   abcdefgh  i',
	]);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '文', 'é'), minLength: 1, maxLength: 12 });
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const name = fc.tuple(text, fc.boolean()).map(([words, isHeld]) => (isHeld ? held(words) : words));

prop.prop([fc.array(fc.tuple(name, name, name), { minLength: 1, maxLength: 4 }), fc.integer({ min: 40, max: 90 })], {
	seed: 20,
	numRuns: 200,
})('a table never runs over, and loses no word', (cells, columns) => {
	const rows = cells.map((row) => row.map(cell));
	const lines = wrappedTable({ headings: ['A', 'B', 'C'], aligns: [], rows }, { columns, ascii: false });
	const shown = linesText(lines);
	for (const line of shown.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
	const letters = (all: string): string => [...all.replaceAll(/[ABC\s·]/g, '')].sort().join('');
	expect(letters(shown)).toBe(letters(cells.flat().join('')));
});

prop.prop([name, fc.integer({ min: 2, max: 40 })], { seed: 20, numRuns: 200 })('nor does a cell', (words, columns) => {
	const lines = wrapHeld([], cell(words), columns, 0);
	for (const line of linesText(lines).split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
});
