// Which evidence was asked for stands in the answer: two of them that differ by it must not look alike.

import { expect, test } from 'vitest';
import { run as runWith, seed } from './fake-host.ts';

const run = (words: string) => runWith(words, { files: { 'seed.yaml': seed, 'declared.yaml': declared } });
const declared = seed.replace(
	'whatIf:\n',
	'whatIf:\n  none: { set: { sites.london.city: London }, expectChange: [] }\n',
);

const line = 'Evidence: documented; a pair that rests on less is undetermined.';

test.each([
	'run seed.yaml',
	'run seed.yaml --markdown',
	'check seed.yaml',
	'what-if seed.yaml',
	'what-if seed.yaml --markdown',
	'diff seed.yaml seed.yaml',
	'verify declared.yaml',
	'verify declared.yaml --markdown',
])('%s', async (words) => {
	expect((await run(`${words} --evidence documented`)).out).toContain(line);
	expect((await run(words)).out).not.toContain('Evidence:');
	expect((await run(`${words} --evidence inferred`)).out).not.toContain('Evidence:');
});

test('as JSON it is a key of the document, or of each difference', async () => {
	const json = async (words: string) => JSON.parse((await run(`${words} --json`)).out);
	expect((await json('run seed.yaml --evidence observed')).evidence).toBe('observed');
	expect(await json('run seed.yaml')).not.toHaveProperty('evidence');
	const { differences } = await json('what-if seed.yaml --evidence documented');
	expect(differences.map(({ evidence }: { evidence: string }) => evidence)).toContain('documented');
	const [document] = (await json('check seed.yaml --evidence documented')).documents;
	expect(document.evidence).toBe('documented');
});
