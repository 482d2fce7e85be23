import { describe, expect, test } from 'vitest';
import { noStroke, type Stroke, strokeSign } from '../../src/report/render/map/strokes.ts';
import { asciiText, safeText } from '../../src/report/render/text/escape.ts';
import { lineText, span } from '../../src/report/render/text/span.ts';
import { displayWidth, fitEnd, fitMiddle } from '../../src/report/render/text/width.ts';
import { grouped, listed, plural } from '../../src/report/render/text/words.ts';
import { inFlow, wrapLine } from '../../src/report/render/text/wrap.ts';

describe('safe text', () => {
	const cases: readonly (readonly [string, string])[] = [
		['plain', 'plain'],
		['  two\n lines\t', 'two lines'],
		['\u001b[31mred', '\\x1b[31mred'],
		['\u202egnp.exe', '\\u202egnp.exe'],
		['zero\u200bwidth', 'zero\\u200bwidth'],
		['lone \ud800', 'lone \\ud800'],
		['tag \u{e0041}', 'tag \\u{e0041}'],
		['c1 \u009b2J', 'c1 \\x9b2J'],
		['São Paulo 東京', 'São Paulo 東京'],
	];
	for (const [given, shown] of cases) test(JSON.stringify(given), () => expect(safeText(given)).toBe(shown));

	test('in ASCII a letter loses its mark, a sign gets its twin, the rest a question mark', () => {
		expect(asciiText('São Paulo – Łódź → 東京')).toBe('Sao Paulo - Lodz -> ??');
	});
});

describe('width', () => {
	const cases: readonly (readonly [string, number])[] = [
		['abc', 3],
		['東京', 4],
		['é', 1],
		['e\u0301', 1],
		['●→○', 3],
		['⚡', 2],
		['👩', 2],
	];
	for (const [text, width] of cases) test(`${text} takes ${width}`, () => expect(displayWidth(text)).toBe(width));

	test('a text is cut to its width, never inside a wide character', () => {
		expect(fitEnd('london', 6, '…')).toBe('london');
		expect(fitEnd('london', 5, '…')).toBe('lond…');
		expect(fitEnd('東京都', 4, '…')).toBe('東…');
		expect(fitMiddle('contoso-west-europe', 11, '…')).toBe('conto…urope');
		expect(fitMiddle('contoso-west-europe', 11, '...')).toBe('cont...rope');
	});
});

describe('wrapping', () => {
	test.each([
		['takes 166.0 ms, estimate', ['takes', '166.0 ms,', 'estimate']],
		['carries 10 Gbps more', ['carries', '10 Gbps', 'more']],
		['3 msees of it', ['3 msees of', 'it']],
	])('%s keeps a number with its unit', (prose, lines) => {
		expect(text(wrapLine([], [span(prose)], 11, 0))).toStrictEqual(lines);
	});

	const text = (lines: readonly (readonly { readonly text: string }[])[]) =>
		lines.map((line) => line.map((part) => part.text).join(''));

	test('between words, with a hanging indent', () => {
		const lines = wrapLine([span('- ')], [span('one two three')], 9, 2);
		expect(text(lines)).toStrictEqual(['- one two', '  three']);
	});

	test('a word of two roles stays whole', () => {
		const lines = wrapLine([], [span('see '), span('london', 'strong'), span(', now')], 10, 0);
		expect(text(lines)).toStrictEqual(['see', 'london,', 'now']);
	});

	test('a word longer than a line is broken inside', () => {
		expect(text(wrapLine([], [span('abcdefghij')], 4, 1))).toStrictEqual(['abc', ' def', ' ghi', ' j']);
	});

	test('entries of a legend stay whole', () => {
		const entries = ['aaaa', 'bbbb', 'cccc'].map((word) => [span(word)]);
		expect(inFlow(entries, 12, 1, 2).map(lineText)).toStrictEqual([' aaaa  bbbb', ' cccc']);
	});
});

test('counts and lists read as prose', () => {
	expect(plural(1, 'pair')).toBe('1 pair');
	expect(plural(12_345, 'pair')).toBe('12,345 pairs');
	expect(grouped(999)).toBe('999');
	expect(grouped(1_234_567)).toBe('1,234,567');
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toStrictEqual(['', 'a', 'a and b', 'a, b and c']);
});

describe('strokes', () => {
	const stroke = (sides: Partial<Stroke>): Stroke => ({ ...noStroke, ...sides });
	const cases: readonly (readonly [string, Stroke, string, string])[] = [
		['a level line', stroke({ left: 'light', right: 'light' }), '─', '-'],
		['a branch of sites', stroke({ up: 'light', down: 'light', left: 'light' }), '┤', '+'],
		['the backbone with a location', stroke({ up: 'heavy', down: 'heavy', left: 'light' }), '┨', '+'],
		['a link leaving a circuit', stroke({ down: 'double', left: 'double' }), '╗', '#'],
		[
			'a link crossing a circuit line',
			stroke({ up: 'double', down: 'double', left: 'light', right: 'light' }),
			'╫',
			'#',
		],
		[
			'two links that cross and do not join',
			stroke({ up: 'double', down: 'double', left: 'double', right: 'double' }),
			'║',
			'#',
		],
		['a refused link', stroke({ up: 'dashed', down: 'dashed' }), '┆', ':'],
	];
	for (const [name, given, unicode, ascii] of cases) {
		test(name, () => expect([strokeSign(given, false), strokeSign(given, true)]).toStrictEqual([unicode, ascii]));
	}
});
