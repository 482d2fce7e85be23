// The same input gives the same bytes: no clock, randomness, locale or host in the engine.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseScenario, renderJson, renderMarkdown, renderText, report, simulate } from '../../src/index.ts';
import { codeOf, root, type SourceFile, sourceFiles } from './source.ts';

const forbidden = [
	/\bDate\b/,
	/\bMath\.random\b/,
	/\bIntl\b/,
	/\blocaleCompare\b/,
	/\btoLocale\w*\b/,
	/\bprocess\b/,
	/\bconsole\b/,
	/\bperformance\b/,
	/\bglobalThis\b/,
];

function impurities({ path, text }: SourceFile): readonly string[] {
	if (/^(cli|terminal)\//.test(path)) return [];
	return forbidden.filter((name) => name.test(codeOf(text))).map((name) => `${path}: ${name.source}`);
}

describe('no clock, randomness, locale or host outside cli and terminal', () => {
	test('in the text of the source', () => {
		expect(sourceFiles().flatMap(impurities)).toEqual([]);
	});

	test.each([
		'const now = Date.now();',
		'names.sort((a, b) => a.localeCompare(b));',
		'console.log(1);',
		'process.exit(1);',
	])('the guard catches %s', (text) => {
		expect(impurities({ path: 'net/evil.ts', text })).not.toEqual([]);
	});
});

describe('a whole answer', () => {
	afterEach(() => {
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
	});

	const seed = readFileSync(join(root, 'scenarios', 'seed.yaml'), 'utf8');

	function answer(): string {
		const parsed = parseScenario(seed, 'scenarios/seed.yaml');
		if (!parsed.ok) throw new Error('the seed does not parse');
		const whole = report(simulate(parsed.scenario), { routes: true });
		return [renderJson(whole.document), renderText(whole, { columns: 80, ascii: false }), renderMarkdown(whole)].join(
			'',
		);
	}

	test('comes without asking for the time, chance or language', () => {
		const before = answer();
		const thrower = (name: string) => () => {
			throw new Error(`${name} was asked`);
		};
		vi.spyOn(Math, 'random').mockImplementation(thrower('Math.random'));
		vi.spyOn(String.prototype, 'localeCompare').mockImplementation(thrower('localeCompare'));
		vi.stubGlobal(
			'Date',
			class {
				constructor() {
					throw new Error('Date was asked');
				}
				static now = thrower('Date.now');
			},
		);
		vi.stubGlobal('Intl', undefined);
		const during = answer();
		vi.unstubAllGlobals();
		expect(during).toBe(before);
	});

	test('is the same bytes twice', () => {
		expect(answer()).toBe(answer());
	});
});
