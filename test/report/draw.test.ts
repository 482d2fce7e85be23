// Pictures: the golden ones, and that every one of them is read by the parsers of their formats, whatever it shows.

import { readFileSync } from 'node:fs';
import { parse as parseDot } from '@ts-graphviz/ast';
import DOMPurify from 'dompurify';
import * as fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/report/model.ts';
import { type DrawingFormat, draw } from '../../src/report/render/draw/draw.ts';
import { isUnsafe } from '../../src/report/render/text/escape.ts';
import { runs } from '../seed.ts';
import { type Asked, drawingOfText, generatedDrawing, hostileDrawing } from './drawings.ts';
import { collisions } from './svg-texts.ts';

// Without a document DOMPurify has neither of these; what a label may hold in a browser is not asked here.
beforeAll(() => {
	Object.assign(DOMPurify, { addHook: () => {}, sanitize: (text: string) => text });
});

const read = (name: string): string => readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');

describe('the seed example', () => {
	const endings: Readonly<Record<DrawingFormat, string>> = { svg: 'svg', mermaid: 'mmd', dot: 'dot' };
	const asked: readonly (readonly [string, Asked])[] = [
		['seed', {}],
		['seed-london-lost', { whatIf: 'london-location-lost' }],
		['seed-pair', { pair: ['san-francisco', 'london'] }],
		['seed-pair-unreachable', { pair: ['san-francisco', 'london'], withoutGlobalReach: true }],
	];
	it.each(
		asked.flatMap(([name, question]) =>
			(['svg', 'mermaid', 'dot'] as const).map((format) => [name, format, question] as const),
		),
	)('%s as %s', async (name, format, question) => {
		const text = draw(drawingOfText(read('seed'), question), format);
		await expect(text).toMatchFileSnapshot(`golden/draw-${name}.golden.${endings[format]}`);
	});
});

describe('what a picture shows', () => {
	const nodes = (drawing: Drawing): string => draw(drawing, 'dot');
	it('dashes a link that Azure refuses and names the code', () => {
		const drawing = drawingOfText(read('merger'), { whatIf: 'stage-3-unauthorized' });
		expect(nodes(drawing)).toMatch(/label="✗ AUTH_REQUIRED", .*style=dashed/);
		expect(draw(drawing, 'mermaid')).toMatch(/-\.-x\|"✗ AUTH#95;REQUIRED"\|/);
		expect(draw(drawing, 'svg')).toContain('✗ Global Reach contoso – fabrikam: AUTH_REQUIRED');
	});

	it('strikes out what failed and what hangs on it, and nothing else', () => {
		const { down, failed } = drawingOfText(read('metro'), { whatIf: 'amsterdam-lost' });
		expect(failed).toEqual(['peeringLocation/amsterdam']);
		expect(down).toEqual([
			'attachment/branch~one-site',
			'circuit/metro/primary',
			'circuit/one-site',
			'circuit/one-site/primary',
			'circuit/one-site/secondary',
			'connection/west-europe~one-site',
		]);
	});

	it('leaves out every Global Reach link without Global Reach', () => {
		expect(drawingOfText(read('ring-of-four'), { withoutGlobalReach: true }).down).toHaveLength(4);
		expect(drawingOfText(read('ring-of-four')).down).toEqual([]);
	});

	it('tells where a pair stops, the rule and the repair', () => {
		const svg = draw(
			drawingOfText(read('seed'), { pair: ['san-francisco', 'london'], withoutGlobalReach: true }),
			'svg',
		);
		for (const text of ['✗ NO_GLOBAL_REACH', 'R096', 'in globalReach add: - { between: [london, silicon-valley] }'])
			expect(svg).toContain(text);
	});
});

/** Null where the picture is well-formed in its format. */
async function mistake(drawing: Drawing, format: DrawingFormat): Promise<unknown> {
	const text = draw(drawing, format);
	if ([...text].some((character) => character !== '\n' && isUnsafe(character))) return 'an unsafe character';
	if (draw(structuredClone(drawing), format) !== text) return 'other bytes the second time';
	try {
		switch (format) {
			case 'svg': {
				const valid = XMLValidator.validate(text);
				return valid === true ? (collisions(text)[0] ?? null) : valid;
			}
			case 'mermaid':
				await mermaid.parse(text);
				return null;
			case 'dot':
				parseDot(text);
				return null;
		}
	} catch (error) {
		return error;
	}
}

const sizes = [
	{ sites: 30, circuits: 12, vnets: 14, seed: 1 },
	{ sites: 60, circuits: 3, vnets: 2, seed: 2 },
	{ sites: 1, circuits: 1, vnets: 1, seed: 3 },
];
const generated = new Map(
	sizes.map((size) => [
		size,
		generatedDrawing({ ...size, dualHomed: 0.3, meshDensity: 0.3, prefixesPerSite: 2, circuitsPerVnet: 1 }),
	]),
);

describe.each(['svg', 'mermaid', 'dot'] as const)('as %s', (format) => {
	it('hostile names are text', async () => {
		await fc.assert(
			fc.asyncProperty(hostileDrawing, async (drawing) => {
				expect(await mistake(drawing, format)).toBeNull();
			}),
			runs(25),
		);
	});

	it.each(sizes)('a generated design of $sites sites and $circuits circuits is drawn', async (size) => {
		expect(await mistake(generated.get(size)!, format)).toBeNull();
	});
});

describe('the parsers', () => {
	it('refuse what is broken', async () => {
		await expect(mermaid.parse('flowchart LR\n  a["x')).rejects.toThrow();
		expect(() => parseDot('digraph { a -> ')).toThrow();
		expect(XMLValidator.validate('<svg><text></svg>')).not.toBe(true);
	});

	it('see two texts on each other', () => {
		const text = (x: number) => `<text class="plain" x="${x}" y="10">abcdef</text>`;
		const svg = (inner: string) => `<svg viewBox="0 0 200 20">${inner}</svg>`;
		expect(collisions(svg(text(0) + text(20)))).toEqual(['"abcdef" and "abcdef"']);
		expect(collisions(svg(text(0) + text(100)))).toEqual([]);
		expect(collisions(svg(text(190)))).toEqual(['"abcdef" leaves the picture']);
	});
});
