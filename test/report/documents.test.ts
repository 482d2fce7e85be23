import { describe, expect, test } from 'vitest';
import { renderCheck } from '../../src/report/render/check.ts';
import { jsonPieces, renderJson, sortedJson } from '../../src/report/render/json.ts';
import { renderMarkdown } from '../../src/report/render/markdown/markdown.ts';
import { markdownCode, markdownText } from '../../src/report/render/markdown/markdown-escape.ts';
import { large, refused, ring, seed, wans } from './designs.ts';
import { finding, judged, reportOf } from './reports.ts';

describe('JSON', () => {
	test('keys are sorted at every level, those that look like numbers too', () => {
		expect(sortedJson({ b: { z: 1, a: [] }, a: [{ d: null, c: 'x' }], 10: {}, 9: true })).toBe(
			'{\n  "10": {},\n  "9": true,\n  "a": [\n    {\n      "c": "x",\n      "d": null\n    }\n  ],\n  "b": {\n    "a": [],\n    "z": 1\n  }\n}\n',
		);
	});

	test('a long document comes in pieces, none of them long', () => {
		const rows = Array.from({ length: 20_000 }, (_, index) => ({
			id: index,
			name: `Zürich ${index} 🗻`,
			none: [],
			via: {},
		}));
		const pieces = [...jsonPieces({ rows }, 2)];
		expect(pieces.join('')).toBe(`${JSON.stringify({ rows }, null, 2)}\n`);
		expect(sortedJson({ rows })).toBe(pieces.join(''));
		expect(pieces.length).toBeGreaterThan(10);
		expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
	});

	test('is one document that ends in a line feed and holds nothing a terminal obeys', () => {
		const json = renderJson(reportOf({ ...seed, name: '\u001b[31m\u009b\u202e\u{e0041}' }).document);
		expect(json.endsWith('}\n')).toBe(true);
		expect(json).toContain('"\\u001b[31m\\u009b\\u202e\\udb40\\udc41"');
	});
});

describe('Markdown', () => {
	for (const [name, design] of Object.entries({ seed, ring, refused })) {
		test(name, async () => {
			await expect(renderMarkdown(reportOf(design))).toMatchFileSnapshot(`./golden/${name}.md`);
		});
	}

	test('a large design stays short', () => {
		expect(renderMarkdown(reportOf(large(20))).length).toBeLessThan(20_000);
	});

	const escapes: readonly (readonly [string, string])[] = [
		['a|b', 'a\\|b'],
		['`x` *y* _z_', '\\`x\\` \\*y\\* \\_z\\_'],
		['<script>&', '&lt;script&gt;&amp;'],
		['@octocat closes #12, GH-3', '@&#8203;octocat closes \\#&#8203;12, GH-&#8203;3'],
		['https://example.com www.example.com', 'https:&#8203;//example.com www&#8203;.example.com'],
		['two\nlines', 'two lines'],
		['- item', '&#8203;- item'],
		['1. item', '&#8203;1. item'],
		['10.0.1.0/24 +1', '10.0.1.0/24 +1'],
		['[text](target)', '\\[text\\](target)'],
	];
	for (const [given, shown] of escapes) test(JSON.stringify(given), () => expect(markdownText(given)).toBe(shown));

	test('code is fenced by more than it holds, and never holds the border of a cell', () => {
		expect(markdownCode('a~b', 'table')).toBe('`a~b`');
		expect(markdownCode('a`b', 'prose')).toBe('``a`b``');
		expect(markdownCode('`', 'prose')).toBe('`` ` ``');
		expect(markdownCode('a|b', 'prose')).toBe('`a|b`');
		expect(markdownCode('a\\|b', 'table')).toBe('a\\\\\\|b');
	});
});

describe('check', () => {
	const options = { columns: 80, ascii: false };

	test('one file is told in full', async () => {
		await expect(renderCheck([reportOf(refused)], options)).toMatchFileSnapshot('./golden/check-one.txt');
	});

	test('of several files only those that failed', async () => {
		const reports = [seed, ring, wans, refused].map(reportOf);
		await expect(renderCheck(reports, options)).toMatchFileSnapshot('./golden/check-several.txt');
		await expect(renderCheck(reports, { columns: 80, ascii: true })).toMatchFileSnapshot(
			'./golden/check-several-ascii.txt',
		);
	});

	test('an error that nothing expects fails the file, and says so', () => {
		const report = reportOf({
			...seed,
			findings: [finding('GR_LOCAL_SKU', 'circuit/london', 'No.')],
			expectations: [judged(0, true, '')],
		});
		const failed = { ...report, document: { ...report.document, verdict: 'failed' as const } };
		expect(renderCheck([failed], options)).toContain('✗ 1 error not expected');
	});

	test('nothing at all is a line too', () => {
		expect(renderCheck([], options)).toBe('– 0 files: nothing to check\n');
	});
});
