// `canreach run`: the answer in every form, from every kind of input.

import { describe, expect, test } from 'vitest';
import { threeSites } from './designs.ts';
import { run, seed } from './fake-host.ts';

const notice = 'No file named: this is the seed example, scenarios/seed.yaml.\n';

describe('without a file', () => {
	test('it is the seed example, and says so on standard error', async () => {
		const { out, err, code } = await run('run');
		expect({ err, code }).toEqual({ err: notice, code: 0 });
		expect(out).toContain('Two branch offices, two circuits');
		expect(out).not.toContain('No file named');
	});

	test.each(['run -q', 'run --json'])('%s says nothing', async (words) => {
		expect(await run(words)).toMatchObject({ err: '', code: 0 });
	});
});

describe('with a file', () => {
	const files = { 'design.yaml': threeSites };

	test('as text', async () => {
		const { out, err, code } = await run('run design.yaml', { files });
		expect({ err, code }).toEqual({ err: '', code: 0 });
		expect(out).toContain('Three sites');
		expect(out).toContain('design.yaml');
	});

	test('as one JSON document with sorted keys', async () => {
		const { out, err } = await run('run design.yaml --json', { files });
		const document = JSON.parse(out);
		expect(err).toBe('');
		expect(Object.keys(document)).toEqual(Object.keys(document).sort());
		expect(document).toMatchObject({ version: 1, scenario: { name: 'Three sites', file: 'design.yaml' } });
		expect(document.views.map(({ id }: { id: string }) => id)).toEqual([
			'without-global-reach',
			'as-designed',
			'paris-lost',
		]);
		expect(document.views[0].routes).toBeUndefined();
	});

	test('with routes', async () => {
		const { out } = await run('run design.yaml --json --routes', { files });
		expect(JSON.parse(out).views[0].routes['site/paris']).not.toEqual([]);
	});

	test('as Markdown', async () => {
		const { out } = await run('run design.yaml --markdown', { files });
		expect(out).toMatch(/^#+ Three sites$/m);
		expect(out).toContain('|');
	});

	test('into another file', async () => {
		const { out, err, written } = await run('run design.yaml --json -o answer.json', { files });
		expect({ out, err }).toEqual({ out: '', err: 'Written to answer.json.\n' });
		expect(JSON.parse(written['answer.json']!).version).toBe(1);
		expect(await run('run design.yaml -q -o answer.txt', { files })).toMatchObject({ out: '', err: '' });
		expect((await run('run design.yaml -o -', { files })).out).toContain('Three sites');
	});

	test('from standard input, and the commands it proposes read that too', async () => {
		const { out, code } = await run('run -', { stdin: threeSites });
		expect(code).toBe(0);
		expect(out).toContain('canreach run --json - ');
		expect(out).not.toContain("'standard input'");
	});

	test('in the width that is asked for', async () => {
		for (const columns of [40, 60, 120]) {
			const { out } = await run(`run design.yaml --columns ${columns}`, { files });
			for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
		}
		expect((await run('run design.yaml', { files, columns: 60 })).out).toBe(
			(await run('run design.yaml --columns 60', { files })).out,
		);
	});

	test('in ASCII', async () => {
		const { out } = await run('run design.yaml --ascii', { files });
		expect(out).toMatch(/^[\x20-\x7e\n]*$/);
		expect((await run('run design.yaml', { files })).out).not.toBe(out);
	});

	test('D25: with no weaker evidence than asked for', async () => {
		const outcomes = async (level: string): Promise<string> => {
			const { out } = await run(`run shared.yaml --json --evidence ${level}`, {
				files: { 'shared.yaml': threeSites.replace('sites: [paris]', 'sites: [paris, london]') },
			});
			return JSON.stringify(JSON.parse(out).views.map(({ pairs }: { pairs: { outcome: string }[] }) => pairs));
		};
		expect(await outcomes('inferred')).not.toContain('undetermined');
		expect(await outcomes('documented')).toContain('undetermined');
	});

	test('the same bytes twice', async () => {
		for (const words of ['run design.yaml', 'run design.yaml --json --routes', 'run design.yaml --markdown'])
			expect(await run(words, { files })).toEqual(await run(words, { files }));
	});
});

describe('from standard input', () => {
	test('the name says so', async () => {
		const { out, err } = await run('run - --json', { stdin: threeSites });
		expect(err).toBe('');
		expect(JSON.parse(out).scenario).toEqual({ name: 'Three sites', file: 'standard input' });
	});

	test('prefix files are beside where one is', async () => {
		const stdin = 'name: x\nsites: { a: { prefixesFile: lists/a.txt } }\n';
		expect((await run('run -', { stdin, files: { 'lists/a.txt': '10.0.0.0/8\n' } })).code).toBe(0);
	});
});

describe('encodings', () => {
	const wide = (text: string, mark: readonly [number, number]): Uint8Array => {
		const little = mark[0] === 0xff;
		return new Uint8Array([
			...mark,
			...[...text].flatMap((letter) => {
				const code = letter.charCodeAt(0);
				return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
			}),
		]);
	};

	test.each([
		['UTF-8 with a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(seed)])],
		['UTF-16, as Windows PowerShell writes it', wide(seed, [0xff, 0xfe])],
		['UTF-16, the other way round', wide(seed, [0xfe, 0xff])],
	])('%s', async (_, bytes) => {
		const { out } = await run('run x.yaml --json', { files: { 'x.yaml': bytes } });
		expect(JSON.parse(out).scenario.name).toBe('Two branch offices, two circuits');
	});

	test('bytes that are no text', async () => {
		const { err, code } = await run('run x.yaml', { files: { 'x.yaml': new Uint8Array([0x6e, 0xff, 0xfe, 0xfd]) } });
		expect(code).toBe(2);
		expect(err).toBe(
			'x.yaml:1:2: the file is not text\n  expected a YAML scenario in UTF-8\n\n1 mistake; nothing was simulated.\n',
		);
	});
});

describe('prefix files', () => {
	const scenario = 'name: x\nsites: { a: { prefixesFile: a.txt } }\n';

	test.each([
		['designs/x.yaml', 'designs/a.txt'],
		['x.yaml', 'a.txt'],
	])('stand beside the scenario: %s', async (file, list) => {
		const { out } = await run(`show ${file} --expanded`, { files: { [file]: scenario, [list]: '10.9.0.0/16\n' } });
		expect(out).toContain('- 10.9.0.0/16');
	});

	test('a bad line is told by its own place', async () => {
		const files = { 'd/x.yaml': scenario, 'd/a.txt': '10.9.0.0/16\n10.9.0.1/16\n' };
		const { err, code } = await run('run d/x.yaml', { files });
		expect(code).toBe(2);
		expect(err.split('\n')[0]).toBe('d/a.txt:2:1: "10.9.0.1/16" has host bits set beyond /16');
	});
});

describe('commands that are proposed for the built-in example name no file: it is in no folder of the user', () => {
	test.each([
		['run', 'canreach why london san-francisco '],
		['run', 'canreach run --json '],
		['what-if', 'canreach why site/london site/san-francisco\n'],
		['what-if --fail circuit/london', 'canreach what-if --fail circuit/london --trace'],
	])('%s: %s', async (words, command) => {
		const { out } = await run(words);
		expect(out).toContain(command);
		expect(out).not.toMatch(/canreach .*scenarios\/seed\.yaml/);
	});

	test('nor the published data', async () => {
		const { out } = await run('what-if --fail circuit/london --json');
		expect(out).toContain('"canreach what-if --fail circuit/london --trace"');
	});
});
