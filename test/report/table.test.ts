// Tables of plain text: aligned, wrapped, never wider than asked while they can help it.

import { describe, expect, it } from 'vitest';
import { table, wrapText } from '../../src/report/table.ts';

const drawn = (...lines: readonly string[]) => lines.join('\n');

describe('table', () => {
	it('aligns columns, and leaves no space at the end of a line', () => {
		expect(
			table(
				[
					['a', '1'],
					['bcd', '20'],
				],
				{ columns: 80, header: ['name', 'n'], align: ['left', 'right'] },
			),
		).toBe(drawn('name   n', '----  --', 'a      1', 'bcd   20'));
	});

	it('wraps the widest column first, at spaces, and keeps to its width', () => {
		expect(table([['id', 'one two three four five']], { columns: 20 })).toBe(
			drawn('id  one two three', '    four five'),
		);
	});

	it('holds words together at a no-break space while it can', () => {
		expect(table([['x', 'New\u00a0York, Los\u00a0Angeles']], { columns: 16 })).toBe(
			drawn('x  New York,', '   Los Angeles'),
		);
	});

	it('takes short rows, and no rows', () => {
		expect(table([['a'], ['b', 'c']], { columns: 80, indent: 2 })).toBe(drawn('  a', '  b  c'));
		expect(table([], { columns: 80 })).toBe('');
	});

	it('overflows rather than crush a column', () => {
		expect(table([['abcdefgh', 'ijklmnop']], { columns: 4 })).toBe('abcdefgh  ijklmnop');
	});
});

it.each([
	['one two', 3, ['one', 'two']],
	['a-long-hyphened-word', 8, ['a-long-', 'hyphened', '-word']],
	['New\u00a0York\u00a0City', 9, ['New York', 'City']],
	['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
	['', 10, ['']],
	['ab', 0, ['a', 'b']],
])('wrapText of %j to %i', (text, width, lines) => {
	expect(wrapText(text, width)).toEqual(lines);
});
