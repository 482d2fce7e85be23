import { expect, test } from 'vitest';
import { asciiGlyphs, unicodeGlyphs } from '../../src/report/render/glyphs.ts';
import { renderText } from '../../src/report/render/text.ts';
import { large, seed, small } from './designs.ts';
import { everyOutcome } from './outcomes.ts';
import { reportOf } from './reports.ts';

const reports = {
	...Object.fromEntries(Object.entries(small).map(([name, design]) => [name, reportOf(design)])),
	outcomes: everyOutcome,
	large: reportOf(large(20)),
};

for (const [name, report] of Object.entries(reports)) {
	for (const columns of [80, 120]) {
		for (const ascii of [false, true]) {
			test(`${name} at ${columns} columns${ascii ? ' in ASCII' : ''}`, async () => {
				const file = `./golden/${name}-${columns}${ascii ? '-ascii' : ''}.txt`;
				await expect(renderText(report, { columns, ascii })).toMatchFileSnapshot(file);
			});
		}
	}
}

test('the seed screen names every part of the design and the verdict', () => {
	const text = renderText(reportOf(seed), { columns: 80, ascii: false });
	for (const word of [
		'san-francisco',
		'Silicon Valley',
		'Global Reach',
		'uk-south',
		'○→●',
		'4 of 4 expectations hold',
	]) {
		expect(text).toContain(word);
	}
});

test('no fact is told by colour alone: every outcome and severity has a sign of its own', () => {
	for (const { outcome, severity } of [unicodeGlyphs, asciiGlyphs]) {
		for (const signs of [Object.values(outcome), Object.values(severity)]) {
			expect(new Set(signs).size).toBe(signs.length);
		}
	}
});

test('a design too large for a map is told by region', () => {
	const text = renderText(reportOf(large(20)), { columns: 80, ascii: false });
	expect(text).toContain('Geopolitical region');
	expect(text.split('\n').length).toBeLessThan(130);
});

test('an empty design is a screen too', () => {
	const report = reportOf({ name: 'Nothing', sites: {}, circuits: {} });
	expect(renderText(report, { columns: 80, ascii: false })).toMatchInlineSnapshot(`
		"Nothing                                                   scenarios/example.yaml

		● No two networks of one address family: there is nothing to connect.
		– nothing is expected

		Expectations ───────────────────────────────────────────────────────────────────
		  – nothing is expected

		Next ───────────────────────────────────────────────────────────────────────────
		  canreach run --json scenarios/example.yaml   the whole answer
		"
	`);
});
