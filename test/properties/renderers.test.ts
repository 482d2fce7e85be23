import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCheck } from '../../src/report/render/check.ts';
import { renderJson } from '../../src/report/render/json.ts';
import { renderMarkdown } from '../../src/report/render/markdown/markdown.ts';
import { renderText } from '../../src/report/render/text/text.ts';
import { reportOf } from '../../src/report/report.ts';
import { simulate } from '../../src/simulate.ts';
import { designs, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';

const hostile = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.constantFrom('\u001b[2J', '| a | b', '<script>', '\u202e', 'a\u0085b', '``` ', '\r\n# x', '\u200b', '*_~`'),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

test('every report is rendered, with hostile names made harmless, to the same bytes twice', () => {
	fc.assert(
		fc.property(designs(), hostile, hostile, (design, name, summary) => {
			const { scenario, ...simulation } = simulate(
				scenarioOf({ ...design, expect: [{ from: 'all', to: 'all', reachable: true }] }),
			);
			const make = (): readonly string[] => {
				const report = reportOf({
					...simulation,
					scenario: { ...scenario, name, file: summary, design: { ...scenario.design, summary } },
				});
				return [
					renderText(report, { columns: 100, ascii: false }),
					renderText(report, { columns: 72, ascii: true }),
					renderMarkdown(report),
					renderCheck([report], { columns: 100, ascii: false }),
					renderJson(report.document),
				];
			};
			const texts = make();
			expect(make()).toEqual(texts);
			for (const text of texts.slice(0, 4)) expect(text).not.toMatch(obeyed);
			expect(JSON.parse(texts[4]!).scenario).toEqual({ name, file: summary });
		}),
		runs(5),
	);
});
