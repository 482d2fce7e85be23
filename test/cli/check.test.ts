// `canreach check`: files against their promises, for CI.

import { describe, expect, test } from 'vitest';
import { broken, declared, faulty, refused, threeSites } from './designs.ts';
import { run } from './fake-host.ts';

const files = {
	'designs/declared.yaml': declared,
	'designs/plain.yaml': threeSites,
	'other/broken.yaml': broken,
	'other/faulty.yaml': faulty,
	'refused.yaml': refused,
};

describe('exit code', () => {
	test.each([
		[0, 'what is promised holds', 'designs/declared.yaml'],
		[0, 'nothing is promised, and nothing refused', 'designs/plain.yaml'],
		[1, 'an error that no expectation declares', 'refused.yaml'],
		[1, 'a promise is broken', 'other/broken.yaml'],
		[1, 'one of several files fails', 'designs/declared.yaml refused.yaml designs/plain.yaml'],
		[2, 'a file has mistakes', 'other/faulty.yaml'],
		[2, 'a file has mistakes, and another one fails', 'refused.yaml other/faulty.yaml'],
		[2, 'a file is not there', 'designs/plain.yaml designs/plane.yaml'],
	])('%i: %s', async (code, _, names) => {
		expect((await run(`check ${names}`, { files })).code).toBe(code);
	});
});

test('its help names every exit code', async () => {
	expect((await run('check --help')).out).toContain(
		'Exit code: 0 fine, also where nothing is expected (canreach test has 3 for it),\n1 a promise is broken, 2 a file is not understood.\n',
	);
});

describe('which files', () => {
	const names = async (words: string): Promise<readonly string[]> => {
		const { documents } = JSON.parse((await run(`check ${words} --json`, { files })).out);
		return documents.map(({ scenario }: { scenario: { file: string } }) => scenario.file);
	};

	test.each([
		['designs/*.yaml', ['designs/declared.yaml', 'designs/plain.yaml']],
		['designs/p*n.yaml', ['designs/plain.yaml']],
		['designs/plai?.yaml', ['designs/plain.yaml']],
		['*/plain.yaml', ['designs/plain.yaml']],
		['**/b*.yaml', ['other/broken.yaml']],
		['*.yaml', ['refused.yaml']],
		['designs/plain.yaml designs/*.yaml', ['designs/plain.yaml', 'designs/declared.yaml']],
	])('%s', async (words, expected) => {
		expect(await names(words)).toEqual(expected);
	});

	test.each([
		['check none*.yaml', 'no file fits "none*.yaml"'],
		['check nowhere/*.yaml', 'there is no directory "nowhere/"'],
		['check */plane.yaml', 'no file fits "*/plane.yaml"'],
	])('%s', async (words, message) => {
		expect(await run(words, { files })).toMatchObject({ out: '', err: `canreach: ${message}\n`, code: 2 });
	});
});

test('every file is looked at, whatever is wrong with the others', async () => {
	const { out, err } = await run('check designs/plane.yaml other/faulty.yaml designs designs/plain.yaml', { files });
	expect(err).toBe(
		[
			'canreach: there is no file "designs/plane.yaml"',
			'  did you mean "designs/plain.yaml"?',
			'other/faulty.yaml:3:24: unknown key "prefixs" in sites.paris',
			'  did you mean "prefixes"?',
			'  expected one of asn, prefixes, prefixesFile, city, defaultRoute',
			'other/faulty.yaml:5:27: no peering location of the catalog is called "Pariss"',
			'  did you mean "Paris"?',
			'  `canreach catalog locations` lists them',
			'other/faulty.yaml:5:62: no site is called "pari"',
			'  did you mean "paris"?',
			'  expected paris',
			'',
			'3 mistakes; nothing was simulated.',
			'canreach: "designs" is a directory, not a scenario file',
			'  its files are "designs/*.yaml"\n',
		].join('\n'),
	);
	expect(out).toContain('designs/plain.yaml');
});

test('as text: verdicts first, a broken promise with its line', async () => {
	const { out } = await run('check designs/declared.yaml other/broken.yaml', { files });
	expect(out).toMatch(/designs\/declared\.yaml/);
	expect(out).toContain('other/broken.yaml:12');
	expect(out).toContain('1 passed, 1 failed');
});

test.each(['check', 'test'])(
	'%s: a file that is not understood counts, and nothing passes over it',
	async (command) => {
		const { out, code } = await run(`${command} designs/declared.yaml other/faulty.yaml`, { files });
		expect(code).toBe(2);
		expect(out).toContain('\n✗ 2 files: 1 passed, 1 not understood\n');
		expect(out.match(/not understood/g)).toHaveLength(command === 'check' ? 1 : 2);
	},
);

test('as JSON: documents and mistakes side by side', async () => {
	const { out, err, code } = await run('check refused.yaml other/faulty.yaml nope.yaml --json', { files });
	expect({ err, code }).toEqual({ err: '', code: 2 });
	const { version, documents, errors } = JSON.parse(out);
	expect(version).toBe(1);
	expect(documents.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['failed']);
	expect(errors.map(({ code: kind }: { code: string }) => kind)).toEqual([
		'UNKNOWN_KEY',
		'UNKNOWN_NAME',
		'UNKNOWN_NAME',
		'NO_FILE',
	]);
});
