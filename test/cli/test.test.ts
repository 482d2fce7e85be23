// `canreach test` and `canreach merge`: which files, which of them in which part, what they say and with which code.

import { describe, expect, test } from 'vitest';
import { broken, declared, faulty, refused, threeSites } from './designs.ts';
import { type Machine, run } from './fake-host.ts';

const files = {
	'designs/declared.yaml': declared,
	'designs/deep/plain.yaml': threeSites,
	'designs/ci.yaml': 'name: build\non: push\njobs: {}\n',
	'designs/node_modules/x/declared.yaml': broken,
	'designs/.hidden/declared.yaml': broken,
	'other/broken.yaml': broken,
	'other/faulty.yaml': faulty,
	'refused.yaml': refused,
};

async function filesOf(words: string, machine: Machine = { files }): Promise<readonly string[]> {
	const { out } = await run(`test -q -r json ${words}`, machine);
	return JSON.parse(out).files.map(({ file }: { file: string }) => file);
}

describe('exit code', () => {
	test.each([
		[0, 'what is promised holds', 'designs/declared.yaml'],
		[3, 'nothing is promised', 'designs/deep/plain.yaml'],
		[0, 'one promise among files without any', 'designs'],
		[1, 'an error that no expectation declares', 'refused.yaml'],
		[1, 'a promise is broken', 'other/broken.yaml'],
		[2, 'a file is not understood, and another one fails', 'refused.yaml other/faulty.yaml'],
		[2, 'a file is not there', 'designs/nowhere.yaml'],
		[2, 'no file fits', 'none*.yaml'],
		[3, 'nothing has the text', 'designs --filter Atlantis'],
		[0, 'a part without a file', 'designs/declared.yaml --shard 2/2'],
		[2, 'no such part', 'designs --shard 3/2'],
		[2, 'no such reporter', 'designs -r jnit'],
		[2, 'two reporters in one place', 'designs -r tap -r junit'],
		[2, 'a file that cannot be written', 'designs -r tap=nowhere/report.tap'],
	])('%i: %s', async (code, _, words) => {
		expect((await run(`test ${words}`, { files })).code).toBe(code);
	});
});

describe('which files', () => {
	test.each([
		[
			'',
			['designs/declared.yaml', 'designs/deep/plain.yaml', 'other/broken.yaml', 'other/faulty.yaml', 'refused.yaml'],
		],
		['designs', ['designs/declared.yaml', 'designs/deep/plain.yaml']],
		['designs/', ['designs/declared.yaml', 'designs/deep/plain.yaml']],
		['./designs/declared.yaml designs', ['designs/declared.yaml', 'designs/deep/plain.yaml']],
		['designs/**/*.yaml', ['designs/ci.yaml', 'designs/declared.yaml', 'designs/deep/plain.yaml']],
		['**/plain.yaml', ['designs/deep/plain.yaml']],
		['*/deep/pl?in.yaml', ['designs/deep/plain.yaml']],
		['designs --filter PLAIN', ['designs/deep/plain.yaml']],
		['designs --filter gr_local_sku', ['designs/declared.yaml']],
		['--shard 1/2', ['designs/declared.yaml', 'other/broken.yaml', 'refused.yaml']],
		['--shard 2/2', ['designs/deep/plain.yaml', 'other/faulty.yaml']],
		['--bail', ['designs/declared.yaml', 'designs/deep/plain.yaml', 'other/broken.yaml']],
		['--bail 2', ['designs/declared.yaml', 'designs/deep/plain.yaml', 'other/broken.yaml', 'other/faulty.yaml']],
	])('%j', async (words, expected) => {
		expect(await filesOf(words)).toEqual(expected);
	});

	test('a file that says so in its name, whatever is in it', async () => {
		expect(await filesOf('', { files: { 'a.canreach.yaml': 'name: x\n', 'b.yaml': 'name: x\n' } })).toEqual([
			'a.canreach.yaml',
		]);
	});
});

describe('what is passed over is said', () => {
	const emptied = (count: number): Record<string, string> =>
		Object.fromEntries(
			['', '# nothing yet\n', 'name: x\n', '', ''].slice(0, count).map((text, at) => [`d/${at}.yaml`, text]),
		);

	test.each([
		['test d', 0, ''],
		['test d', 1, 'Passed over 1 file, which is no scenario: d/0.yaml.\n'],
		['test d', 3, 'Passed over 3 files, which are no scenarios: d/0.yaml, d/1.yaml, d/2.yaml.\n'],
		['test d', 5, 'Passed over 5 files, which are no scenarios: d/0.yaml, d/1.yaml, d/2.yaml and 2 more.\n'],
		['test d -r junit', 1, 'Passed over 1 file, which is no scenario: d/0.yaml.\n'],
		['test d -q', 5, ''],
		['test d/good.yaml', 5, ''],
	])('%s, %i files', async (words, count, line) => {
		const machine = { files: { ...emptied(count), 'd/good.yaml': declared } };
		const ran = await run(words, machine);
		expect(ran).toMatchObject({ err: line, code: 0 });
		expect(ran.out).toBe((await run(words, { files: { 'd/good.yaml': declared } })).out);
	});

	test('where nothing is left', async () => {
		expect(await run('test d', { files: emptied(1) })).toMatchObject({
			err: 'Passed over 1 file, which is no scenario: d/0.yaml.\nNothing was checked: there is no scenario here. `canreach test FOLDER` looks elsewhere.\n',
			code: 3,
		});
	});
});

describe('merge', () => {
	const parts = async (count: number, words = ''): Promise<Record<string, string>> => {
		const written: Record<string, string> = {};
		for (let index = 1; index <= count; index += 1) {
			const name = `part-${index}.json`;
			Object.assign(written, (await run(`test ${words} --shard ${index}/${count} -r json=${name}`, { files })).written);
		}
		return written;
	};

	test.each(['default', 'json', 'junit', 'tap', 'github', 'sarif'])(
		'%s: the parts say what the whole says',
		async (name) => {
			const whole = await run(`test -q -r ${name}`, { files });
			const merged = await run(`merge part-*.json -r ${name}`, { files: await parts(3) });
			expect(merged.out).toBe(whole.out);
			expect(merged.code).toBe(whole.code);
			expect(whole.out.length).toBeGreaterThan(100);
		},
	);

	test.each([
		['part 2 of 3 is missing', 'part-1.json part-3.json'],
		['part 1 of 3 stands twice: in "part-1.json" and "copy.json"', 'part-1.json part-2.json copy.json'],
		['part 3 of 3 is missing, and "part-1.json" is given twice', 'part-1.json part-1.json part-2.json'],
		['part 3 of 3 is missing, and "part-2.json" is given twice', 'part-2.json part-1.json *-2.json'],
		['"refused.yaml" is not JSON', 'refused.yaml'],
		['"odd.json" is no report of a test run', 'odd.json'],
	])('%s', async (message, words) => {
		const all: Record<string, string> = {
			...(await parts(3)),
			'odd.json': '{ "version": 1 }',
			'refused.yaml': refused,
		};
		const { err, code } = await run(`merge ${words}`, { files: { ...all, 'copy.json': all['part-1.json']! } });
		expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
	});
});

test('several reporters at once, each in its place', async () => {
	const { out, written } = await run('test other/broken.yaml -q -r tap -r junit=report.xml -r sarif=report.sarif', {
		files,
	});
	expect(out).toMatch(/^TAP version 14\n/);
	expect(Object.keys(written).sort()).toEqual(['report.sarif', 'report.xml']);
	expect(written['report.xml']).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites /);
});

const lost = `${threeSites}expect:
  - { from: site/paris, to: site/london, reachable: true, in: paris-lost }
`;

test.each([80, 120])('a broken promise shows both ways, and where they part: %i columns', async (columns) => {
	const { out, code } = await run(`test lost.yaml --ascii --columns ${columns}`, { files: { 'lost.yaml': lost } });
	expect(code).toBe(1);
	const text = out.replaceAll(/\s+/g, ' ');
	expect(text).toContain('as-designed site/paris - circuit/red = circuit/blue - site/london (reachable');
	expect(text).toContain('paris-lost site/paris (unreachable)');
	expect(text).toContain(
		'They part at site/paris: as-designed goes on to circuit/red/primary and secondary; paris-lost ends there (no route: dropped here).',
	);
	expect(out.split('\n').every((line) => line.length <= columns && /^[\x20-\x7e]*$/.test(line))).toBe(true);
});

describe('watch', () => {
	/** Presses and changes, each after the run before it. */
	async function watched(
		steps: readonly (string | Readonly<Record<string, string>>)[],
	): Promise<readonly [string, number]> {
		const { fakeHost } = await import('./fake-host.ts');
		const { buildProgram } = await import('../../src/cli/program.ts');
		const contents: Record<string, string> = { 'a.yaml': declared };
		const { host, ran } = fakeHost();
		let pressed = (_: string): void => {};
		let changed = (): void => {};
		let at = 0;
		const next = (): void => {
			const step = steps[at++];
			if (typeof step === 'string') pressed(step);
			else if (step !== undefined) {
				Object.assign(contents, step);
				changed();
			}
		};
		const done = buildProgram({
			...host,
			readFile: (path) => new TextEncoder().encode(contents[path]),
			stampOf: (path) => contents[path] ?? '',
			watchFolders: (_, callback) => {
				changed = callback;
				setTimeout(next);
				return () => {};
			},
			onKey: (callback) => {
				pressed = callback;
				return () => {};
			},
		}).parseAsync(['test', '--watch', 'a.yaml'], { from: 'user' });
		await done;
		return [ran().out, ran().code];
	}

	test('runs again on a change, and on Enter; q leaves with 130', async () => {
		const [out, code] = await watched([{ 'a.yaml': broken }, '\r', 'q']);
		expect(out.match(/^[✓✗] a\.yaml/gm)).toEqual(['✓ a.yaml', '✗ a.yaml', '✗ a.yaml']);
		// Not a terminal: nothing is cleared.
		expect(out).not.toContain('\u001b');
		expect(code).toBe(130);
	});

	test('an interrupt leaves with 130', async () => {
		expect((await watched(['ctrl-c']))[1]).toBe(130);
	});

	test('a file that is not understood is no reason to leave', async () => {
		const [out] = await watched([{ 'a.yaml': faulty }, { 'a.yaml': declared }, 'q']);
		expect(out.match(/^[✓✗] a\.yaml/gm)).toEqual(['✓ a.yaml', '✗ a.yaml', '✓ a.yaml']);
	});
});
