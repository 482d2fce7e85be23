// `canreach grade`: a row for each submission, whatever is in it.

import { describe, expect, test } from 'vitest';
import { run } from '../cli/fake-host.ts';
import { design, file, lesson, link } from './fixture.ts';

const handedIn = {
	'in/ann.yaml': design(link),
	'in/bob.yaml': design('wans: { mpls: { sites: [paris, oslo] } }\n'),
	'in/carl.yaml': 'name: x\nsites: [\n',
	'in/=HYPERLINK("evil").yaml': design().replace('prefixes: [10.1.0.0/16]', 'prefixesFile: ../secret.txt'),
};
const files = { [file]: lesson, 'secret.txt': '10.1.0.0/16\n', ...handedIn };
const words = ['grade', 'in', '--exercise', file];

test('a right, a wrong, a malformed and a hostile submission: four rows', async () => {
	const { out, err, code } = await run(words, { files });
	expect({ err, code }).toEqual({ err: '', code: 0 });
	expect(out).toBe(`Two sites
1 of 4 submissions solved, at most 1 edit, 1 new Global Reach link and a budget
  of 3

   Submission                 Goal  Edits  Links  Budget
✗  =HYPERLINK("evil").yaml  - of 1
     line 3: cannot read "../secret.txt"
✓  ann.yaml                 1 of 1      1      1       3
✗  bob.yaml                 1 of 1      1      0      20
     20 spent, where 3 are allowed
✗  carl.yaml                - of 1
     line 2: not YAML: the "[" that opens here is not closed
`);
});

test('for a spreadsheet, no cell is a formula', async () => {
	const { out } = await run([...words, '--csv'], { files });
	expect(out).toBe(
		[
			'"submission","solved","goals passed","goals","edits","edits allowed","links added","links added allowed","budget","budget allowed","missing first"',
			'"\'=HYPERLINK(""evil"").yaml","no","","1","","1","","1","","3","line 3: cannot read ""../secret.txt"""',
			'"ann.yaml","yes","1","1","1","1","1","1","3","3",""',
			'"bob.yaml","no","1","1","1","1","0","1","20","3","20 spent, where 3 are allowed"',
			'"carl.yaml","no","","1","","1","","1","","3","line 2: not YAML: the ""["" that opens here is not closed"',
			'',
		].join('\n'),
	);
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1'])('a name that begins as a formula does: %j', async (name) => {
	const { out } = await run([...words, '--csv'], { files: { [file]: lesson, [`in/${name}.yaml`]: 'x' } });
	expect(out.split('\n')[1]).toMatch(/^"'/);
});

test('in Markdown and as JSON', async () => {
	const markdown = await run([...words, '--markdown'], { files });
	expect(markdown.out.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(6);
	expect(markdown.out).toContain('| ann.yaml | yes | 1 of 1 | 1 | 1 | 3 |  |');
	const { submissions } = JSON.parse((await run([...words, '--json'], { files })).out);
	expect(
		submissions.map(({ name, attempt }: { name: string; attempt: { solved: boolean } | null }) => [
			name,
			attempt?.solved ?? null,
		]),
	).toEqual([
		['=HYPERLINK("evil").yaml', null],
		['ann.yaml', true],
		['bob.yaml', false],
		['carl.yaml', null],
	]);
});

describe('nothing in a submission stops the others', () => {
	const many = Array.from(
		{ length: 300 },
		(_, index) => `  s${index}: { asn: 65001, prefixes: [10.3.${index % 256}.0/24] }`,
	);
	test.each([
		['empty', '', 'line 1: the file is empty'],
		['no text', new Uint8Array([0, 1, 2, 255]), 'line 1: the file is not text'],
		['a list', '- a\n', 'line 1: the file is a list, not a map of sections'],
		[
			'aliases without end',
			`a: &a [x]\nb: &b [${'*a,'.repeat(40)}]\nc: &c [${'*b,'.repeat(40)}]\nd: [${'*c,'.repeat(40)}]\n`,
			'line 1: ',
		],
		['nested without end', `name: ${'['.repeat(5000)}`, 'line 1: '],
		['too long', `name: x\n#${'x'.repeat(1024 * 1024)}`, 'it has 1048585 bytes; at most 1048576 are read'],
		[
			'too many sites',
			design().replace('circuits:', `${many.join('\n')}\ncircuits:`),
			'line 1: the design has 304 elements; at most 104 are judged',
		],
		['a key that is none', design('__proto__: { x: 1 }\n'), 'line 8: unknown section "__proto__"'],
		['the site is gone', design(link).replaceAll('oslo', 'bergen'), 'no site or VNet is called "oslo"'],
	])('%s', async (_, text, message) => {
		const { out, err, code } = await run([...words, '--json'], {
			files: { [file]: lesson, 'in/a.yaml': text, 'in/b.yaml': design(link) },
		});
		expect({ err, code }).toEqual({ err: '', code: 0 });
		const [first, second] = JSON.parse(out).submissions;
		expect(first.mistake ?? first.attempt.fault).toContain(message);
		expect(second.attempt.solved).toBe(true);
	});

	test('a link that leads out of the folder, and a file of prefixes that does', async () => {
		const prefixed = design(link).replace('prefixes: [10.1.0.0/16]', 'prefixesFile: p.txt');
		const inside = {
			[file]: lesson,
			'secret.txt': '10.1.0.0/16\n',
			'in/a.yaml': 'x',
			'in/b.yaml': prefixed,
			'in/p.txt': '10.1.0.0/16\n',
		};
		const honest = JSON.parse((await run([...words, '--json'], { files: inside })).out).submissions;
		expect(honest[1].attempt.solved).toBe(true);
		const links = { 'in/a.yaml': 'secret.txt', 'in/p.txt': 'secret.txt' };
		const linked = JSON.parse((await run([...words, '--json'], { files: inside, links })).out).submissions;
		expect(linked.map(({ mistake }: { mistake: string }) => mistake)).toEqual([
			'it leads out of the folder of submissions',
			'line 3: cannot read "p.txt"',
		]);
	});
});

test.each([
	['grade nowhere --exercise two-sites.yaml', 'there is no folder "nowhere"'],
	['grade in --exercise banana', 'there is no lesson "banana"'],
	['grade in --exercise two-sites.yaml --csv --markdown', '--csv and --markdown exclude each other'],
])('%s', async (asked, message) => {
	const { err, code } = await run(asked, { files });
	expect({ err: err.split('\n')[0], code }).toEqual({ err: `canreach: ${message}`, code: 2 });
});
