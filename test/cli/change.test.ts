// `canreach what-if`, `diff` and `verify`, as people see them.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, seed } from './fake-host.ts';

const plain = seed.replace(/expect:\n[\s\S]*/, '');
const unlinked = plain.replace(/globalReach:\n.*\n/, '');
const standard = plain.replace('sku: premium', 'sku: standard');
const files = { 'old.yaml': unlinked, 'new.yaml': plain, 'standard.yaml': standard };
const declared = `${plain}whatIf:
  lost:
    fail: [circuit/london]
    expectChange:
      - { from: london, to: all, becomes: unreachable }
`;
const half = declared.replace('to: all', 'to: us-west');

describe('on a screen', () => {
	const screens: readonly (readonly [string, string])[] = [
		['what-if', 'what-if'],
		['what-if-trace', 'what-if --fail circuit/london/primary --set circuits.silicon-valley.sku=standard --trace'],
		['what-if-nothing', 'what-if --id nothing nothing.yaml'],
		['diff', 'diff old.yaml new.yaml'],
		['diff-worse', 'diff new.yaml standard.yaml --ascii'],
		['verify', 'verify declared.yaml'],
		['verify-failed', 'verify half.yaml'],
	];
	for (const [name, words] of screens) {
		test.each([80, 120])(`${name} at %i columns`, async (columns) => {
			const { out } = await run(`${words} --columns ${columns}`, {
				files: {
					...files,
					'declared.yaml': declared,
					'half.yaml': half,
					'nothing.yaml': `${plain}whatIf: { nothing: { set: { sites.london.city: London } } }\n`,
				},
			});
			expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(columns);
			expect(out).not.toContain('safe');
			await expect(out).toMatchFileSnapshot(`./golden/${name}-${columns}.txt`);
		});
	}

	test('as Markdown', async () => {
		const { out } = await run('what-if --id standard-in-silicon-valley --markdown');
		await expect(out).toMatchFileSnapshot('./golden/what-if.md');
		const verified = await run('verify half.yaml --markdown', { files: { 'half.yaml': half } });
		await expect(verified.out).toMatchFileSnapshot('./golden/verify.md');
	});
});

test('a pair that one side does not have is a dash, never the sign of an undetermined one', async () => {
	const fewer = plain.replace(/^ {2}us-west:.*\n/m, '');
	const given = { files: { 'fewer.yaml': fewer, 'more.yaml': plain } };
	const more = (await run('diff fewer.yaml more.yaml', given)).out;
	expect(more).toMatch(/^Only after .*\n {2}–→●/m);
	expect((await run('diff more.yaml fewer.yaml', given)).out).toMatch(/^Only before .*\n {2}●→–/m);
	expect((await run('diff more.yaml fewer.yaml --ascii', given)).out).toMatch(/^Only before .*\n {2}Y>-/m);
	expect((await run('diff fewer.yaml more.yaml --markdown', given)).out).toContain('| –→● |');
	expect(more).not.toContain('?');
});

describe('what-if', () => {
	test('as JSON: both sides named, each pair with its kind', async () => {
		const { out, err, code } = await run('what-if --fail circuit/london --json');
		const { differences, version } = JSON.parse(out);
		expect([version, err, code]).toEqual([1, '', 0]);
		expect(differences[0].before.view).toBe('as-designed');
		expect(differences[0].after).toEqual({
			change: { fail: ['circuit/london'] },
			file: 'scenarios/seed.yaml',
			name: 'Two branch offices, two circuits',
			view: 'the change',
		});
		expect(differences[0].pairs.map(({ kind }: { kind: string }) => kind)).toEqual(Array(6).fill('lost'));
	});

	test('repeated and combined', async () => {
		const words = ['what-if', 'old.yaml', '--add-global-reach', 'silicon-valley~london', '--json'];
		const more = ['--fail', 'circuit/london/primary', '--fail', 'connection/us-west~london'];
		const { out } = await run([...words, ...more, '--set', 'vnets.us-west.circuits.silicon-valley.weight=5'], {
			files,
		});
		const [{ pairs, after }] = JSON.parse(out).differences;
		expect(after.change).toEqual({
			add: { globalReach: [{ between: ['silicon-valley', 'london'] }] },
			fail: ['circuit/london/primary', 'connection/us-west~london'],
			set: { 'vnets.us-west.circuits.silicon-valley.weight': 5 },
		});
		const kinds = pairs.map((pair: { from: { node: string }; to: { node: string }; kind: string }) => pair.kind);
		expect(kinds).toContain('gained');
		expect(kinds).toContain('path');
	});

	test('a file without what-ifs', async () => {
		expect(await run('what-if old.yaml', { files })).toMatchObject({
			out: 'old.yaml has no what-ifs.\n  canreach what-if old.yaml --fail circuit/ID asks one\n',
			code: 0,
		});
	});

	test('mistakes in the options, all at once', async () => {
		const { err, out, code } = await run([
			...['what-if', '-q', '--set', 'foo', '--set', 'circuits.london.sku=[1', '--add-global-reach', 'a'],
			...['--add-global-reach', 'london~rome', '--set', 'circuits.silicon-valley.sku=gold', '--fail', 'circuit/londn'],
		]);
		expect({ out, code }).toEqual({ out: '', code: 2 });
		await expect(err).toMatchFileSnapshot('./golden/what-if-mistakes.txt');
	});

	test('as JSON, by option', async () => {
		const { out, code } = await run('what-if --fail circuit/londn --json');
		expect([code, JSON.parse(out).errors]).toEqual([
			2,
			[
				expect.objectContaining({
					option: '--fail circuit/londn',
					code: 'UNKNOWN_NAME',
					nearest: 'circuit/london',
					line: null,
				}),
			],
		]);
	});

	test('--id with a change is refused', async () => {
		expect((await run('what-if -q --id london-location-lost --fail site/london')).err).toBe(
			'canreach: --id is a what-if of the file as it is\n  --after london-location-lost starts from it\n',
		);
	});
});

test('of a pair that is new and goes nowhere the reason tells, not a way', async () => {
	const { out } = await run('what-if --set sites.london.prefixes=[10.0.3.0/24] -q');
	expect(out).toContain('SYSTEM_ROUTE_WINS (R069)');
	expect(out).not.toContain('by dropped');
});

describe('diff', () => {
	test.each([
		['new.yaml new.yaml', 0, 0],
		['old.yaml new.yaml', 2, 1],
	])('%s: exit code only where asked for', async (words, pairs, code) => {
		const asked = await run(`diff ${words} --json --exit-code`, { files });
		expect([JSON.parse(asked.out).differences[0].pairs.length, asked.code]).toEqual([pairs, code]);
		expect((await run(`diff ${words}`, { files })).code).toBe(0);
	});

	test('the mistakes of both files', async () => {
		const { err, code } = await run('diff a.yaml b.yaml', { files: { 'a.yaml': 'name: 1', 'b.yaml': 'nam: x' } });
		expect(code).toBe(2);
		expect(err).toMatch(
			/^a\.yaml:1:7: .*\n[\s\S]*^b\.yaml:1:1: unknown section "nam"[\s\S]*2 mistakes; nothing was simulated\.\n$/m,
		);
	});

	test.each([
		['diff old.yaml', 'two files are compared'],
		['diff - -', 'standard input is one file only'],
		['diff --git HEAD a.yaml b.yaml', '--git compares revisions of one file'],
		['diff --git HEAD -', 'standard input is in no revision'],
		['diff --git HEAD', '--git compares revisions of a file'],
		['diff --git a...b a.yaml', '"a...b" has three dots'],
		['diff old.yaml nowhere.yaml', 'there is no file "nowhere.yaml"'],
	])('%s', async (words, message) => {
		const { err, code } = await run(words, { files });
		expect([err.split('\n')[0], code]).toEqual([`canreach: ${message}`, 2]);
	});
});

describe('diff of revisions', () => {
	let folder = '';
	const git = (...words: readonly string[]): void => {
		const { status, stderr } = spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
		if (status !== 0) throw new Error(stderr);
	};
	const withFile = plain.replace('prefixes: [10.0.1.0/24]', 'prefixesFile: prefixes.txt');
	const commit = (text: string, prefixes: string): void => {
		writeFileSync(join(folder, 'design.yaml'), text);
		writeFileSync(join(folder, 'prefixes.txt'), prefixes);
		git('add', '.');
		git('-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', 'commit', '-qm', 'x');
	};
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'canreach-'));
		git('init', '-q', '.');
		commit(withFile.replace(/globalReach:\n.*\n/, ''), '10.0.1.0/24\n');
		git('tag', 'first');
		commit(withFile, '10.0.1.0/25\n10.0.1.128/25\n');
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	const path = (): string => join(folder, 'design.yaml');
	/** The files as they are on disk. */
	const onDisk = (): Readonly<Record<string, string>> => ({
		[path()]: readFileSync(path(), 'utf8'),
		[join(folder, 'prefixes.txt')]: readFileSync(join(folder, 'prefixes.txt'), 'utf8'),
	});
	const differences = async (words: string): Promise<readonly string[]> => {
		const { out, err } = await run(`diff ${words} ${path()} --json`, { files: onDisk() });
		expect(err).toBe('');
		return JSON.parse(out).differences.flatMap(
			({ before, after, pairs }: { before: { file: string }; after: { file: string }; pairs: { kind: string }[] }) => [
				`${before.file.replace(folder, '')} ${after.file.replace(folder, '')}`,
				...pairs.map(({ kind }) => kind),
			],
		);
	};

	test('one against the file as it is, with the prefix files of each', async () => {
		expect(await differences('--git first')).toEqual(['first:/design.yaml /design.yaml', 'gained', 'gained']);
		expect(await differences('--git HEAD')).toEqual(['HEAD:/design.yaml /design.yaml']);
	});

	test('two', async () => {
		expect(await differences('--git HEAD..first')).toEqual(['HEAD:/design.yaml first:/design.yaml', 'lost', 'lost']);
		expect(await differences('--git first..')).toEqual(['first:/design.yaml HEAD:/design.yaml', 'gained', 'gained']);
	});

	test('no such revision, no such file in it, no repository', async () => {
		const said = async (revision: string, file: string): Promise<string> => {
			const { err, code } = await run(['diff', '--git', revision, file], { files: { ...onDisk(), [file]: plain } });
			expect(code).toBe(2);
			return err.split('\n')[0]!.replaceAll(folder, '');
		};
		expect(await said('nowhere', path())).toBe('canreach: git knows no revision "nowhere"');
		expect(await said('--output=x', path())).toBe('canreach: git knows no revision "--output=x"');
		expect(await said('HEAD', join(folder, 'other.yaml'))).toBe('canreach: "/other.yaml" is not in revision "HEAD"');
		expect(await said('HEAD', join(tmpdir(), 'x.yaml'))).toMatch(/is in no git repository$/);
	});
});

describe('verify', () => {
	const rows = 'expectChange:\n  - { from: san-francisco, to: london, becomes: reachable }\n';
	test.each<readonly [string, Readonly<Record<string, string>>, number]>([
		['verify a.yaml', { 'a.yaml': declared }, 0],
		['verify a.yaml', { 'a.yaml': half }, 1],
		['check a.yaml', { 'a.yaml': declared }, 0],
		['check a.yaml', { 'a.yaml': half }, 1],
		['verify old.yaml new.yaml --expect rows.yaml', { ...files, 'rows.yaml': rows }, 0],
		['verify old.yaml new.yaml --expect rows.yaml', { ...files, 'rows.yaml': 'expectChange: []\n' }, 1],
		['verify old.yaml old.yaml --expect rows.yaml', { ...files, 'rows.yaml': rows }, 1],
		['verify a.yaml', { 'a.yaml': plain }, 2],
		['verify old.yaml new.yaml', files, 2],
		['verify old.yaml --expect rows.yaml', { ...files, 'rows.yaml': rows }, 2],
		['verify old.yaml new.yaml --expect rows.yaml', { ...files, 'rows.yaml': 'expect: []\n' }, 2],
		['verify old.yaml new.yaml --expect rows.yaml', { ...files, 'rows.yaml': rows.replace('london', 'rome') }, 2],
	])('%s', async (words, machine, code) => {
		expect((await run(words, { files: machine })).code).toBe(code);
	});

	test('as JSON: a verdict for every pair', async () => {
		const { out } = await run('verify a.yaml --json', { files: { 'a.yaml': half } });
		const { contracts, verdict } = JSON.parse(out);
		const said = contracts[0].pairs.map(
			(pair: { from: { node: string }; to: { node: string }; verdict: string }) =>
				`${pair.from.node} ${pair.to.node} ${pair.verdict}`,
		);
		expect([verdict, said.filter((line: string) => line.startsWith('site/london'))]).toEqual([
			'failed',
			[
				'site/london site/san-francisco undeclared-change',
				'site/london vnet/uk-south undeclared-change',
				'site/london vnet/us-west as-declared',
			],
		]);
	});

	test('mistakes in the rows have their place', async () => {
		const text = 'expectChange:\n  - { from: london, to: us-wst, becomes: rechable }\n';
		const { err } = await run('verify old.yaml new.yaml --expect rows.yaml', {
			files: { ...files, 'rows.yaml': text },
		});
		expect(err).toContain('rows.yaml:2:25: no site or VNet is called "us-wst"\n  did you mean "us-west"?');
		expect(err).toContain(
			'rows.yaml:2:42: becomes in item 1 of expectChange is "rechable"\n  did you mean "reachable"?',
		);
	});

	test('a file of rows that is none says what is expected of one', async () => {
		const said = async (text: string): Promise<string> => {
			const { err } = await run('verify old.yaml new.yaml --expect rows.yaml', {
				files: { ...files, 'rows.yaml': text },
			});
			return err.split('\n\n')[0]!;
		};
		const expected = 'expected expectChange: [{ from: london, to: us-west, becomes: unreachable }]';
		expect(await said('')).toBe(
			`rows.yaml:1:1: the file is empty\n  ${expected}\n  where nothing may change, "expectChange: []" says so`,
		);
		expect(await said('- { from: london, to: us-west, becomes: unreachable }\n')).toBe(
			`rows.yaml:1:1: the file is a list, not a map of sections\n  ${expected}`,
		);
		expect(await said('%YAML 1.1\n---\nexpectChange: []\n')).toContain('not a list of declared changes: ');
	});

	test('show --expanded prints what is declared', async () => {
		const { out } = await run('show a.yaml --expanded', { files: { 'a.yaml': declared } });
		expect(out).toContain('expectChange:\n      - { from: london, to: all, becomes: unreachable }'.split('\n')[0]);
		expect((await run('verify b.yaml', { files: { 'b.yaml': out } })).code).toBe(0);
	});
});
