// `canreach routes`: the table of a node, by any of its names.

import { describe, expect, test } from 'vitest';
import { threeSites } from './designs.ts';
import { run } from './fake-host.ts';

const files = { 'x.yaml': threeSites };

async function nodes(words: string): Promise<readonly string[]> {
	const { out } = await run(`routes ${words} --json`, { files });
	return JSON.parse(out).tables.map(({ node }: { node: string }) => node);
}

describe('which node is meant', () => {
	test.each([
		['circuit/red/primary x.yaml', ['circuit/red/primary']],
		['circuit/red x.yaml', ['circuit/red/primary', 'circuit/red/secondary']],
		['red x.yaml', ['circuit/red/primary', 'circuit/red/secondary']],
		['site/paris x.yaml', ['site/paris']],
		['paris x.yaml', ['site/paris']],
		['gateway/london x.yaml', ['gateway/london']],
		['vnet/london x.yaml', ['gateway/london']],
		['london x.yaml', ['gateway/london', 'site/london']],
		['us-west', ['gateway/us-west']],
	])('%s', async (words, expected) => {
		expect(await nodes(words)).toEqual(expected);
	});

	test.each([
		['routes circuit/rad x.yaml', 'circuit/rad', 'did you mean "circuit/red"?'],
		['routes pariss x.yaml', 'pariss', 'did you mean "paris"?'],
	])('%s', async (words, node, hint) => {
		expect(await run(words, { files })).toMatchObject({
			err: `canreach: no node with a BGP table is called "${node}"\n  ${hint}\n`,
			code: 2,
		});
	});

	test('a word that is nothing is met with all there are', async () => {
		expect((await run('routes zzz x.yaml', { files })).err).toContain('there are circuit/blue/primary, ');
	});
});

test('the view is said, and --without-global-reach asks for another', async () => {
	const joined = JSON.parse((await run('routes paris x.yaml --json', { files })).out);
	const apart = JSON.parse((await run('routes paris x.yaml --json --without-global-reach', { files })).out);
	expect([joined.view, apart.view]).toEqual(['as-designed', 'without-global-reach']);
	const prefixes = (answer: typeof joined): string => JSON.stringify(answer.tables);
	expect(prefixes(joined)).toContain('10.2.0.0/16');
	expect(prefixes(apart)).not.toContain('10.2.0.0/16');
});

test('as text', async () => {
	const { out, err, code } = await run('routes paris x.yaml', { files });
	expect({ err, code }).toEqual({ err: '', code: 0 });
	expect(out).toMatch(/^site\/paris {2}x\.yaml, as-designed\n/);
	expect(out).toContain('10.2.0.0/16');
});
