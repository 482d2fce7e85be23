// Dependencies run one way; each rule says why.

import { describe, expect, test } from 'vitest';
import { importsOf, roomOf, type SourceFile, sourceFiles } from './source.ts';

/** What each room may import beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	net: [],
	catalog: ['net'],
	rulebook: [],
	scenario: ['net', 'catalog', 'rulebook'],
	topology: ['net', 'catalog', 'scenario'],
	routing: ['net'],
	'network-json': ['net', 'routing'],
	lab: ['net', 'routing', 'network-json'],
	azure: ['net', 'catalog', 'rulebook', 'scenario', 'topology', 'routing'],
	reachability: ['net', 'catalog', 'rulebook', 'scenario', 'topology', 'routing', 'azure'],
	'what-if': ['net', 'catalog', 'rulebook', 'scenario', 'azure', 'reachability'],
	'simulate.ts': ['net', 'rulebook', 'scenario', 'azure', 'reachability', 'what-if'],
	'report/render': [
		'report/model.ts',
		'report/change-model.ts',
		'report/coverage-model.ts',
		'report/test-run-model.ts',
		'report/sweep-model.ts',
		'report/resiliency-model.ts',
		'report/repair-model.ts',
		'report/replay-model.ts',
		'report/bgp-model.ts',
		'report/lesson-model.ts',
		'net',
	],
	report: [
		'net',
		'catalog',
		'rulebook',
		'scenario',
		'routing',
		'azure',
		'reachability',
		'what-if',
		'simulate.ts',
		'report/render',
	],
	lesson: ['net', 'scenario', 'reachability', 'what-if', 'simulate.ts', 'report', 'report/render'],
	generate: ['catalog', 'scenario', 'routing'],
	'index.ts': ['generate', 'report', 'report/render', 'rulebook', 'scenario', 'simulate.ts'],
	terminal: ['index.ts', 'report/render'],
	vitest: ['index.ts', 'cli/node-host.ts', 'cli/read-scenario.ts', 'cli/usage-error.ts'],
	cli: [
		'net',
		'catalog',
		'rulebook',
		'scenario',
		'routing',
		'network-json',
		'lab',
		'generate',
		'lesson',
		'reachability',
		'what-if',
		'simulate.ts',
		'report',
		'report/render',
		'terminal',
	],
};

function breaches(file: SourceFile): readonly string[] {
	const room = roomOf(file.path);
	const allowed = mayImport[room];
	if (allowed === undefined) return [`${file.path} is in no known room`];
	return importsOf(file)
		.filter((target) => /\.tsx?$/.test(target))
		.filter((target) => roomOf(target) !== room && !allowed.includes(roomOf(target)) && !allowed.includes(target))
		.map((target) => `${file.path} imports ${target}`);
}

const rules: readonly {
	readonly rule: string;
	readonly because: string;
	readonly breached: (file: SourceFile) => readonly string[];
}[] = [
	{ rule: 'each room imports only rooms before it', because: 'the folder list is the pipeline', breached: breaches },
	{
		rule: 'routing imports nothing of azure, topology or scenario',
		because: 'it is checked against real BGP daemons, which know no Azure either',
		breached: ({ path, text }) =>
			roomOf(path) === 'routing'
				? importsOf({ path, text }).filter((name) => /^(azure|topology|scenario|rulebook|catalog)\//.test(name))
				: [],
	},
	{
		rule: 'the engine never sees the file format',
		because: 'the YAML must stay free to change',
		breached: ({ path, text }) =>
			/^(topology|routing|azure|reachability|what-if)\//.test(path)
				? importsOf({ path, text }).filter(
						(name) => name === 'yaml' || name.startsWith('zod') || /scenario\/(read-yaml|shape)\.ts$/.test(name),
					)
				: [],
	},
	{
		rule: 'renderers read only the report',
		because: 'a new format needs no knowledge of the engine',
		breached: (file) => (roomOf(file.path) === 'report/render' ? breaches(file) : []),
	},
	{
		rule: 'everything but cli, terminal and vitest runs anywhere',
		because: 'the same engine runs in a browser',
		breached: ({ path, text }) =>
			/^(cli|terminal|vitest)\//.test(path)
				? []
				: importsOf({ path, text }).filter(
						(name) => name.startsWith('node:') || ['ink', 'react', 'commander'].includes(name),
					),
	},
];

describe.each(rules)('$rule, because $because', ({ breached }) => {
	test('holds', () => {
		expect(sourceFiles().flatMap((file) => breached(file))).toEqual([]);
	});
});

test.each([
	['routing/evil.ts', "import { validate } from '../azure/validity/validate.ts';"],
	['azure/evil.ts', "import { parseDocument } from 'yaml';\nimport { walk } from '../reachability/walk.ts';"],
	['report/render/evil.ts', "import { solve } from '../../routing/solve.ts';"],
	['net/evil.ts', "export { readFileSync } from 'node:fs';\nimport x from '../catalog/catalog.ts';"],
	['reachability/evil.ts', "const late = await import('../cli/main.ts');"],
])('the guard catches %s', (path, text) => {
	expect(rules.flatMap(({ breached }) => breached({ path, text })).length).toBeGreaterThan(0);
});
