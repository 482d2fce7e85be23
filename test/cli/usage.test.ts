// Help, and command lines that mean nothing.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildProgram, version } from '../../src/cli/program.ts';
import { reportFault } from '../../src/cli/report-fault.ts';
import { scenarioJsonSchema } from '../../src/scenario/schema/json-schema.ts';
import { fakeHost, run } from './fake-host.ts';

describe('help', () => {
	const commands = [
		'run',
		'why',
		'routes',
		'check',
		'show',
		'schema',
		'rules',
		'conformance',
		'catalog',
		'bgp',
		'lab',
		'completion',
	];

	const nested = ['bgp solve', 'bgp network', 'lab write', 'lab run'].map((name) => `${name} --help`);

	test('without arguments: short, on standard output', async () => {
		const { out, err, code } = await run('');
		expect({ err, code }).toEqual({ err: '', code: 0 });
		expect(out.split('\n').length).toBeLessThan(20);
		for (const name of commands) expect(out).toMatch(new RegExp(`[ ,\\n]${name}[,.\\n]`));
		for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
		expect(out).toContain('canreach run design.yaml');
	});

	test.each(['--help', 'help', ...commands.map((name) => `${name} --help`), 'help why', 'help bgp solve', ...nested])(
		'%s: examples first, within 80 columns',
		async (words) => {
			const { out, err, code } = await run(words);
			expect({ err, code }).toEqual({ err: '', code: 0 });
			expect(out.indexOf('Examples:')).toBeGreaterThan(0);
			expect(out.indexOf('Examples:')).toBeLessThan(out.indexOf('Options:'));
			for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
		},
	);

	test('every example of a command is one of that command', async () => {
		for (const name of commands) {
			const { out } = await run(`${name} --help`);
			for (const [line] of out.matchAll(/^ {2}(?:cat .* )?canreach.*$/gm)) expect(line).toContain(`canreach ${name}`);
		}
	});

	test('the version is that of the package', async () => {
		const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
		expect(version).toBe(manifest.version);
		expect(await run('--version')).toMatchObject({ out: `${version}\n`, err: '', code: 0 });
	});
});

describe('what is not understood', () => {
	test.each([
		['chek', 'there is no command "chek"\n  did you mean "check"?'],
		['chek x.yaml --quiet', 'there is no command "chek"\n  did you mean "check"?'],
		['banana', 'there is no command "banana"\n  `canreach --help` lists what there is'],
		['design.yaml', 'there is no command "design.yaml"\n  did you mean "canreach run design.yaml"?'],
		['--versoin', 'unknown option "--versoin"\n  did you mean "--version"?'],
		['catalog lcoations', 'there is no command "lcoations"\n  did you mean "locations"?'],
		['catalog banana', 'there is no command "banana"\n  `canreach catalog --help` lists what there is'],
		['run nope.yaml', 'there is no file "nope.yaml"\n  did you mean "note.yaml"?'],
		['run d/nope.yaml', 'there is no file "d/nope.yaml"\n  nor a directory "d"'],
		['run --json=x', "option '--json' does not take an argument", true],
		['run --jsn', "unknown option '--jsn'\n(Did you mean --json?)", true],
		['run --columns 5', "option '--columns <n>' argument '5' is invalid. Expected a whole number, 40 to 400.", true],
		[
			'run --columns wide',
			"option '--columns <n>' argument 'wide' is invalid. Expected a whole number, 40 to 400.",
			true,
		],
		[
			'run --evidence documnted',
			"option '--evidence <level>' argument 'documnted' is invalid. Allowed choices are documented, observed, inferred.",
			true,
		],
		['repair --costs extra', '--costs lists what edits cost, and takes no "extra"\n  canreach repair --costs'],
		['repair --costs --all', '--costs and --all exclude each other'],
		['repair --costs --without-global-reach', '--costs and --without-global-reach exclude each other'],
		['explore --keys note.yaml', '--keys lists the keys, and takes no "note.yaml"\n  canreach explore --keys'],
		['help nope', 'there is no command "nope"\n  `canreach --help` lists what there is'],
		['help chek', 'there is no command "chek"\n  did you mean "check"?'],
		['help bgp sovle', 'there is no command "sovle"\n  did you mean "solve"?'],
		['what-if note.yaml --set a.b standard', '--set takes one word, with "=" inside\n  --set a.b=standard'],
		['what-if --add-global-reach a b', '--add-global-reach takes one word, with "~" inside\n  --add-global-reach a~b'],
		['run a b', "too many arguments for 'run'. Expected 1 argument but got 2.", true],
		['run --json --markdown', '--json and --markdown exclude each other'],
		['run --routes', '--routes goes with --json'],
		['run -q -o nowhere/x', 'cannot write "nowhere/x": there is no such directory'],
		['rules R999', 'there is no rule "R999"\n  did you mean R099?'],
		['rules banana', 'there is no rule "banana"\n  `canreach rules` lists them'],
		['rules NO_GLOBAL_RAECH', 'there is no rule "NO_GLOBAL_RAECH"\n  did you mean NO_GLOBAL_REACH?'],
	])('%s', async (words, message, withUsage = false) => {
		const { out, err, code } = await run(words, { files: { 'note.yaml': '' } });
		expect({ out: words.includes('--json') && code === 2 ? '' : out, code }).toEqual({ out: '', code: 2 });
		if (words.includes('--json')) return;
		if (withUsage) expect(err).toMatch(`canreach: ${message}\n  usage: canreach run [options] [file]\n`);
		else expect(err).toBe(`canreach: ${message}\n`);
	});
});

test.each([
	[
		'test --shard 4',
		"option '--shard <i/n>' argument '4' is invalid. Expected a part and how many there are, such as 1/4.",
	],
	[
		'test --bail note.yaml',
		"option '--bail [n]' argument 'note.yaml' is invalid. Expected a whole number from 1. A file comes before it: note.yaml --bail.",
	],
	['test --bail 0', "option '--bail [n]' argument '0' is invalid. Expected a whole number from 1."],
])('%s', async (words, message) => {
	const { out, err, code } = await run(words, { files: { 'note.yaml': '' } });
	expect({ out, first: err.split('\n')[0], code }).toEqual({ out: '', first: `canreach: ${message}`, code: 2 });
});

test('a link to a file that is not there is not met with its own name', async () => {
	const { host, ran } = fakeHost();
	const linked = { ...host, readDirectory: () => ['dangling.yaml'] };
	const running = buildProgram(linked).parseAsync(['run', 'dangling.yaml'], { from: 'user' });
	await running.catch((error: unknown) => reportFault(linked, error, { json: false }));
	expect(ran().err).toBe('canreach: there is no file "dangling.yaml"\n  it is a link to a file that is not there\n');
});

describe('with --json, faults are JSON too', () => {
	test.each([
		['run nope.yaml --json', 'USAGE', 'there is no file "nope.yaml"', 'nor a directory "."'],
		['chek --json', 'USAGE', 'there is no command "chek"', 'did you mean "check"?'],
		['run --json --markdown', 'USAGE', '--json and --markdown exclude each other', null],
		[
			'run --json --columns 5',
			'USAGE',
			"option '--columns <n>' argument '5' is invalid. Expected a whole number, 40 to 400.",
			null,
		],
	])('%s', async (words, kind, message, hint) => {
		const { out, code } = await run(words);
		expect(code).toBe(2);
		expect(JSON.parse(out)).toEqual({
			version: 1,
			errors: [{ code: kind, message, file: null, line: null, column: null, expected: null, nearest: null, hint }],
		});
	});
});

describe('a file with mistakes', () => {
	const files = { 'x.yaml': 'name: x\nsites:\n  paris: { asnn: 65001, prefixes: [10.0.1.5/24] }\n' };

	test.each(['run x.yaml', 'why a b x.yaml', 'routes a x.yaml', 'check x.yaml', 'show x.yaml'])('%s', async (words) => {
		expect(await run(words, { files })).toMatchObject({
			out: '',
			err: [
				'x.yaml:3:12: unknown key "asnn" in sites.paris',
				'  did you mean "asn"?',
				'  expected one of asn, prefixes, prefixesFile, city, defaultRoute',
				'x.yaml:3:36: "10.0.1.5/24" has host bits set beyond /24',
				'  did you mean "10.0.1.0/24"?',
				'  expected a network such as 10.0.1.0/24',
				'',
				'2 mistakes; nothing was simulated.\n',
			].join('\n'),
			code: 2,
		});
	});

	test.each(['run x.yaml --json', 'why a b x.yaml --json', 'routes a x.yaml --json', 'show x.yaml --json'])(
		'%s',
		async (words) => {
			const { out, err, code } = await run(words, { files });
			expect({ err, code }).toEqual({ err: '', code: 2 });
			expect(JSON.parse(out)).toEqual({
				version: 1,
				errors: [
					{
						code: 'UNKNOWN_KEY',
						message: 'unknown key "asnn" in sites.paris',
						file: 'x.yaml',
						line: 3,
						column: 12,
						expected: 'one of asn, prefixes, prefixesFile, city, defaultRoute',
						nearest: 'asn',
						hint: null,
					},
					{
						code: 'BAD_PREFIX',
						message: '"10.0.1.5/24" has host bits set beyond /24',
						file: 'x.yaml',
						line: 3,
						column: 36,
						expected: 'a network such as 10.0.1.0/24',
						nearest: '10.0.1.0/24',
						hint: null,
					},
				],
			});
		},
	);

	test('more than fifty are not counted as fifty-one', async () => {
		const many = `name: x\n${Array.from({ length: 80 }, (_, index) => `k${index}: 1\n`).join('')}`;
		const { err } = await run('run x.yaml', { files: { 'x.yaml': many } });
		expect(err).toMatch(/and 30 more mistakes from here on\n\nmore than 50 mistakes; nothing was simulated\.\n$/);
	});

	test('nothing in it reaches the terminal', async () => {
		const hostile = 'name: x\n"\\e[31m\\u202e\\x07": 1\n';
		const { err } = await run('run x.yaml', { files: { 'x.yaml': hostile } });
		expect(err).toMatch(/^[\x20-\x7e\n…]*$/);
	});
});

describe('schema and rules', () => {
	test('schema prints what editors read', async () => {
		const { out, err, code } = await run('schema');
		expect({ err, code }).toEqual({ err: '', code: 0 });
		expect(JSON.parse(out)).toEqual(scenarioJsonSchema());
	});

	test('all rules, and one in any case', async () => {
		expect((await run('rules')).out).toContain('R096');
		expect((await run('rules r096')).out).toBe((await run('rules R096')).out);
		expect((await run('rules R096')).out).toMatch(/^R096 {2}/);
	});

	test('a code, with its meaning and its rule', async () => {
		const { out, code } = await run('rules no_global_reach');
		expect(code).toBe(0);
		expect(out).toMatch(/^reasons\n {2}NO_GLOBAL_REACH {2}R096\n {4}\S/);
		expect(out).toContain((await run('rules R096')).out);
		expect(JSON.parse((await run('rules NO_GLOBAL_REACH --json')).out)).toMatchObject({
			codes: [{ code: 'NO_GLOBAL_REACH', rule: 'R096' }],
			rules: [{ id: 'R096' }],
		});
	});

	test('switches and codes', async () => {
		expect((await run('rules --assumptions')).out).toContain('tunnelPairing  R133');
		expect((await run('rules --codes')).out).toContain('NO_GLOBAL_REACH');
	});

	test('as JSON', async () => {
		expect(JSON.parse((await run('rules R096 --json')).out)).toMatchObject({ id: 'R096', evidence: 'documented' });
		expect(JSON.parse((await run('rules --json')).out).length).toBeGreaterThan(100);
		expect(JSON.parse((await run('rules --assumptions --json')).out)).toHaveProperty('tunnelPairing');
		expect(JSON.parse((await run('rules --codes --json')).out).length).toBeGreaterThan(20);
	});
});
