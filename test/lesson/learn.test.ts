// `canreach learn`: the list, a lesson run without a terminal and with keys, its exercise, and the handout.

import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { keyReader } from '../../src/cli/lesson/key-reader.ts';
import { runLesson } from '../../src/cli/lesson/run-lesson.ts';
import { openLesson } from '../../src/lesson/open.ts';
import { readLesson } from '../../src/lesson/read.ts';
import { fakeHost, run } from '../cli/fake-host.ts';
import { design, file, lesson, link, spoilt } from './fixture.ts';

const files = { [file]: lesson };

describe('without a terminal, the exact text', () => {
	test.each([
		['right', '2\n1\n'],
		['wrong', '1\nbanana\n7\n2\n'],
		['silent', ''],
	])('%s', async (name, stdin) => {
		const { out, err, code } = await run(`learn ${file}`, { files, stdin });
		expect({ err, code }).toEqual({ err: '', code: 0 });
		await expect(out).toMatchFileSnapshot(`./golden/${name}-80.txt`);
		for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
	});

	test('right and wrong answers are told as such', async () => {
		const right = await run(`learn ${file}`, { files, stdin: '2\n1\n' });
		expect(right.out).toContain('✓ Right: No\n');
		expect(right.out).toContain('2 of 2 predictions came true.\n');
		expect(right.out).not.toContain('There is fibre');
		const wrong = await run(`learn ${file}`, { files, stdin: '1\n1\n' });
		expect(wrong.out).toContain(
			'✗ Not so: Yes, the backbone joins the circuits\n  There is fibre, but no BGP session.\n✓ It is 2: No\n',
		);
		expect(wrong.out).toContain('1 of 2 predictions came true. Worth a second look: prediction 1.\n');
		expect(wrong.out).toContain('NO_GLOBAL_REACH at globalReach/blue~red');
	});

	test('in ASCII', async () => {
		const { out } = await run(`learn ${file} --ascii`, { files, stdin: '1\n1\n' });
		expect(out).toMatch(/^[\x20-\x7e\n]*$/);
	});
});

describe('with keys', () => {
	async function pressing(
		keys: string,
	): Promise<{ readonly out: string; readonly code: number; readonly left: string }> {
		const { host, ran } = fakeHost();
		const left = [...keys];
		const pressedIn: Host = {
			...host,
			rows: 200,
			onKey: (pressed) => {
				let isOpen = true;
				queueMicrotask(() => {
					while (isOpen && left.length > 0) pressed(left.shift()!);
				});
				return () => {
					isOpen = false;
				};
			},
		};
		const read = readLesson(lesson, file, () => null);
		if (!read.ok) throw new Error('the lesson cannot be read');
		await runLesson(openLesson(read.lesson, file), keyReader(pressedIn, { color: false }), {
			columns: 80,
			ascii: false,
		});
		return { out: ran().out, code: ran().code, left: left.join('') };
	}

	test('space goes on, numbers answer, other keys do nothing', async () => {
		const { out, left } = await pressing(' x92 \r 1  ');
		expect(left).toBe('');
		expect(out).toContain('1 to 2: your answer');
		expect(out).not.toContain('Your answer:');
	});

	test('one line more is one', async () => {
		const { host, ran } = fakeHost();
		const small: Host = {
			...host,
			rows: 6,
			onKey: (pressed) => {
				queueMicrotask(() => pressed('q'));
				return () => {};
			},
		};
		await keyReader(small, { color: false }).read(Array.from({ length: 6 }, () => []));
		expect(ran().out).toContain('Space: more (1 line)   q: leave');
	});

	test('q leaves at once', async () => {
		expect(await pressing('q2')).toMatchObject({ left: '2', code: 0 });
		expect(await pressing(' q2')).toMatchObject({ left: '2', code: 0 });
	});
});

describe('the exercise', () => {
	test('--start is a design that stands for itself', async () => {
		const { out } = await run(`learn ${file} --start`, { files });
		expect(out).toMatch(/^name: Two sites\nsites:\n/);
		expect(out).not.toContain('whatIf');
		expect((await run(`learn ${file} --try my.yaml`, { files: { ...files, 'my.yaml': out } })).out).toContain(
			'Nothing is different from the starting design.',
		);
	});

	test('--start has the prefixes that its scenario keeps in a file', async () => {
		const more = 'whatIf: { joined: { add: { globalReach: [{ between: [blue, red] }] } } }\n';
		const planned = lesson.replace(/^design:\n[\s\S]*?(?=^story:)/m, 'scenario: plans/plan.yaml\n');
		const plan = design(more).replace('prefixes: [10.1.0.0/16]', 'prefixesFile: paris.txt');
		const kept = { [file]: planned, 'plans/plan.yaml': plan, 'plans/paris.txt': '10.1.0.0/16\n10.3.0.0/16\n' };
		const { out } = await run(`learn ${file} --start`, { files: kept });
		expect(out.split('\n')[2]).toBe('  paris: { asn: 65001, city: Paris, prefixes: [ 10.1.0.0/16, 10.3.0.0/16 ] }');
		expect((await run(`learn ${file} --try my.yaml`, { files: { ...kept, 'my.yaml': out } })).out).toContain(
			'Nothing is different from the starting design.',
		);
	});

	test('--try, solved', async () => {
		const { out, code } = await run(`learn ${file} --try my.yaml`, { files: { ...files, 'my.yaml': design(link) } });
		expect(code).toBe(0);
		expect(out).toBe(`my.yaml  Solved: the goal is reached within the limits.

  ✓  paris to oslo: reachable

  ✓  edits: 1, at most 1
  ✓  new Global Reach links: 1, at most 1
  ✓  budget: 3, at most 3

  add blue~red to globalReach
`);
	});

	test('--try, not solved: the first pair that fails, with its rule', async () => {
		const { out, code } = await run(`learn ${file} --try my.yaml`, { files: { ...files, 'my.yaml': design() } });
		expect(code).toBe(1);
		expect(out).toBe(`my.yaml  Not there yet: 0 of 1 row of the goal hold.

  ✗  paris to oslo: reachable
     site/paris to site/oslo is unreachable: No Global Reach link joins circuits
     blue and red (NO_GLOBAL_REACH, R096)

  ✓  edits: 0, at most 1
  ✓  new Global Reach links: 0, at most 1
  ✓  budget: 0, at most 3

Nothing is different from the starting design.
`);
	});

	test.each([
		['a switch of its own', `${link}assume: { limits: ignored, mseeDropsOwnAsn: true }\n`, true],
		[
			'expectations and what-ifs of its own, wrong ones',
			`${link}expect: [{ from: nobody }]\nwhatIf: { x: { fail: [y] } }\n`,
			true,
		],
		['too much', `${link}wans: { mpls: { sites: [paris, oslo] } }\n`, false],
	])('--try with %s', async (_, more, solved) => {
		const { out } = await run(`learn ${file} --try my.yaml --json`, { files: { ...files, 'my.yaml': design(more) } });
		expect(JSON.parse(out)).toMatchObject({ solved });
	});

	test('a goal in a what-if that no longer fits the design fails', async () => {
		const text = spoilt(
			'- { from: paris, to: oslo, reachable: true }',
			'- { from: paris, to: oslo, reachable: true, in: joined }',
		);
		const gone = design().replace(/ {2}red: .*\n/, '');
		const { out } = await run(`learn ${file} --try my.yaml --json`, { files: { [file]: text, 'my.yaml': gone } });
		expect(JSON.parse(out)).toMatchObject({ solved: false, goals: [{ passed: false }] });
	});

	test('--try of a file with mistakes tells them', async () => {
		const { out, err, code } = await run(`learn ${file} --try my.yaml`, {
			files: { ...files, 'my.yaml': design('globalReach: [{ between: [blue, rad] }]\n') },
		});
		expect({ out, code }).toEqual({ out: '', code: 2 });
		expect(err).toContain('my.yaml:8:');
		expect(err).toContain('did you mean "red"?');
	});

	test('--hint, one at a time', async () => {
		expect((await run(`learn ${file} --hint`, { files })).out).toBe(
			'1 of 2  What joins two circuits?\ncanreach learn two-sites.yaml --hint 2 says more.\n',
		);
		expect((await run(`learn ${file} --hint 2`, { files })).out).toBe('2 of 2  A Global Reach link.\n');
		expect(await run(`learn ${file} --hint 3`, { files })).toMatchObject({
			err: 'canreach: there are 2 hints\n',
			code: 2,
		});
	});

	test('--solution, judged', async () => {
		const { out } = await run(`learn ${file} --solution`, { files });
		expect(out).toContain('  add:\n    globalReach:\n      - between:\n');
		expect(out).toContain('\n\nSolved: the goal is reached within the limits.\n');
	});
});

describe('what would repair a pair', () => {
	const heading = 'What would repair it';
	const asShow = spoilt('- tell: Look at `paris` first.', '- show: { why: [paris, oslo] }');
	const without = (text: string): string => text.replace(/^exercise:[\s\S]*/m, '');
	const repairs = async (text: string, words: string): Promise<number> => {
		const { out } = await run(`learn ${file}${words}`, { files: { [file]: text } });
		return out.split(heading).length - 1;
	};

	test('is left to find before an exercise', async () => {
		expect(await repairs(asShow, '')).toBe(0);
	});

	test('is told where there is none', async () => {
		expect(await repairs(without(asShow), '')).toBe(2);
	});

	test('stands in the handout with the answers, which come after the exercise', async () => {
		expect(await repairs(asShow, ' --markdown')).toBe(1);
		expect(await repairs(without(asShow), ' --markdown')).toBe(2);
	});
});

test('the handout', async () => {
	const { out, code } = await run(`learn ${file} --markdown`, { files });
	expect(code).toBe(0);
	await expect(out).toMatchFileSnapshot('./golden/handout.md');
});

describe('what is asked wrongly', () => {
	test.each([
		['learn nonsense', 'there is no lesson "nonsense"\n  `canreach learn` lists them'],
		['learn nope.yaml', 'there is no file "nope.yaml"'],
		[`learn ${file} ${file}`, `one lesson at a time\n  canreach learn ${file}`],
		[`learn ${file} --start --solution`, '--start and --solution exclude each other'],
		[`learn ${file} --watch`, '--watch goes with --try'],
		['learn --start', '--start is about one lesson\n  canreach learn LESSON --start'],
	])('%s', async (words, message) => {
		const { err, code } = await run(words, { files });
		expect(code).toBe(2);
		expect(err).toContain(`canreach: ${message}`);
	});
});

test('the list', async () => {
	const root = new URL('../../', import.meta.url).pathname;
	const shipped = {
		[`${root}lessons/07-two-sites.yaml`]: lesson,
		[`${root}lessons/10-last.yaml`]: spoilt('two-sites', 'last'),
	};
	const { out } = await run('learn', { files: shipped });
	expect(out).toContain('   7  Two sites  5 min  two-sites\n  10  Two sites  5 min  last\n');
	expect(JSON.parse((await run('learn --json', { files: shipped })).out).lessons).toEqual([
		{ id: 'two-sites', minutes: 5, number: 7, title: 'Two sites' },
		{ id: 'last', minutes: 5, number: 10, title: 'Two sites' },
	]);
	for (const called of ['7', '07', 'two-sites'])
		expect((await run(`learn ${called} --hint 2`, { files: shipped })).out).toBe('2 of 2  A Global Reach link.\n');
});
