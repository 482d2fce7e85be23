import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, Report } from '../../src/report/model.ts';
import { renderCheck } from '../../src/report/render/check.ts';
import { renderJson } from '../../src/report/render/json.ts';
import { renderMarkdown } from '../../src/report/render/markdown/markdown.ts';
import { isUnsafe } from '../../src/report/render/text/escape.ts';
import { renderText } from '../../src/report/render/text/text.ts';
import { displayWidth } from '../../src/report/render/text/width.ts';
import { small } from './designs.ts';
import { everyOutcome } from './outcomes.ts';
import { type Design, finding, judged, reportOf } from './reports.ts';

const known: readonly Report[] = [...Object.values(small).map(reportOf), everyOutcome];
const columns = fc.integer({ min: 60, max: 160 });
const ascii = fc.boolean();

/** Names as nobody should give them. */
const hostile = fc.oneof(
	fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
	fc.constantFrom(
		'\u001b[31mred\u001b[0m',
		'a\nb\r\nc\td',
		'\u202eabc\u202c',
		'| cell | `code` <b>@someone</b> #12',
		'```',
		'\\|',
		'東京データセンター',
		'👩‍💻 ⚡ 🇬🇧',
		'z͑͗͌a̐l̈́g̈́o',
		'\ud800 alone',
		'x'.repeat(300),
		'https://example.com/@me',
		'',
	),
);

const hostileReport: fc.Arbitrary<Report> = fc
	.record({ a: hostile, b: hostile, c: hostile, d: hostile, e: hostile, refused: fc.boolean() })
	.map(({ a, b, c, d, e, refused }) => {
		const design: Design = {
			name: a,
			file: b,
			summary: c,
			sites: { [a]: ['10.0.0.0/8', '2001:db8::/32'], [`${b}2`]: [d] },
			wans: { [e]: { sites: [a, `${b}2`] } },
			circuits: {
				[c]: { at: d, geo: e, sites: [a] },
				[`${d}2`]: { at: a, geo: b, sites: [`${b}2`], bandwidth: c, ...(refused ? { refused: e } : {}) },
			},
			vnets: { [e]: { region: a, geo: c, prefixes: [b], circuits: [c] } },
			globalReach: [refused ? [c, `${d}2`, a] : [c, `${d}2`]],
			findings: [finding(a, b, c, { rule: d, place: { file: e, line: 1, column: 2 } })],
			expectations: [judged(0, false, d, { view: e }), judged(1, true, a)],
			whatIf: { [c]: [c] },
		};
		return reportOf(design);
	});

const anyReport = fc.oneof(fc.constantFrom(...known), hostileReport);

test('no line is wider than the terminal', () => {
	fc.assert(
		fc.property(anyReport, columns, ascii, (report, width, plain) => {
			for (const text of [
				renderText(report, { columns: width, ascii: plain }),
				renderCheck([report], { columns: width, ascii: plain }),
				renderCheck([report, report], { columns: width, ascii: plain }),
			]) {
				expect(widest(text)).toBeLessThanOrEqual(width);
			}
		}),
		{ numRuns: 150 },
	);
});

test('every width from 60 to 160 has a screen', () => {
	for (const report of [small.seed, small.ring, small.refused].map(reportOf)) {
		for (let width = 60; width <= 160; width += 1) {
			expect(widest(renderText(report, { columns: width, ascii: false }))).toBeLessThanOrEqual(width);
		}
	}
});

test('nothing that a terminal would obey or hide gets through', () => {
	fc.assert(
		fc.property(hostileReport, columns, ascii, (report, width, plain) => {
			const options = { columns: width, ascii: plain };
			for (const text of [renderText(report, options), renderCheck([report], options), renderMarkdown(report)]) {
				expect([...text].filter((character) => character !== '\n' && isUnsafe(character))).toStrictEqual([]);
			}
		}),
	);
});

test('no name breaks a line: hostile ones take as many as plain ones of their width', () => {
	const named = (name: string) =>
		reportOf({ ...small.seed, name, summary: name, sites: { ...small.seed.sites, [name]: ['10.9.0.0/16'] } });
	const lines = (name: string) => renderText(named(name), { columns: 100, ascii: false }).split('\n').length;
	for (const [hostileName, plainName] of [
		['a\nb', 'a b'],
		['a\r\n\tb', 'a b'],
		['a\u2028b\u0085c', 'a b c'],
		['\u001b[2J', '\\x1b[2J'],
	] as const) {
		expect(lines(hostileName)).toBe(lines(plainName));
	}
});

test('in ASCII every character is ASCII', () => {
	fc.assert(
		fc.property(anyReport, columns, (report, width) => {
			expect(renderText(report, { columns: width, ascii: true })).toMatch(/^[\x20-\x7e\n]*$/);
			expect(renderCheck([report], { columns: width, ascii: true })).toMatch(/^[\x20-\x7e\n]*$/);
		}),
	);
});

test('the same report gives the same bytes', () => {
	fc.assert(
		fc.property(anyReport, columns, ascii, (report, width, plain) => {
			const again = structuredClone(report);
			const options = { columns: width, ascii: plain };
			expect(renderText(again, options)).toBe(renderText(report, options));
			expect(renderMarkdown(again)).toBe(renderMarkdown(report));
			expect(renderJson(again.document)).toBe(renderJson(report.document));
			expect(renderCheck([again], options)).toBe(renderCheck([report], options));
		}),
		{ numRuns: 40 },
	);
});

test('the order of lists in a view changes nothing', () => {
	for (const report of known) {
		const turned: Document = {
			...report.document,
			views: report.document.views.map((view) => ({
				...view,
				pairs: view.pairs.toReversed(),
				findings: view.findings.toReversed(),
			})),
		};
		const options = { columns: 100, ascii: false };
		expect(renderText({ ...report, document: turned }, options)).toBe(renderText(report, options));
	}
});

test('JSON comes back as it went in', () => {
	fc.assert(
		fc.property(anyReport, (report) => {
			expect(JSON.parse(renderJson(report.document))).toStrictEqual(JSON.parse(JSON.stringify(report.document)));
		}),
		{ numRuns: 60 },
	);
});

test('Markdown tables have as many cells in every row', () => {
	fc.assert(
		fc.property(anyReport, (report) => {
			let expected: number | null = null;
			for (const line of renderMarkdown(report).split('\n')) {
				if (!line.startsWith('|')) {
					expected = null;
					continue;
				}
				const cells = line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length;
				expected ??= cells;
				expect(cells, line).toBe(expected);
			}
		}),
	);
});

function widest(text: string): number {
	return text.split('\n').reduce((most, line) => Math.max(most, displayWidth(line)), 0);
}
