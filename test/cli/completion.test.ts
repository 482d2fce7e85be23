// Completion scripts: for bash run as one would, for the others read.

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { run } from './fake-host.ts';

const hasBash = spawnSync('bash', ['-c', 'complete']).status === 0;

describe.runIf(hasBash)('bash', () => {
	const complete = async (...words: readonly string[]): Promise<readonly string[]> => {
		const { out } = await run('completion bash');
		const ask = [
			out,
			`COMP_WORDS=(${words.map((word) => `"${word}"`).join(' ')})`,
			`COMP_CWORD=${words.length - 1}`,
			'_canreach',
			// biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash
			'printf "%s\\n" "${COMPREPLY[@]}"',
		].join('\n');
		return spawnSync('bash', ['-c', ask], { encoding: 'utf8' })
			.stdout.split('\n')
			.filter((line) => line !== '');
	};

	test.each([
		[
			['canreach', 'ru'],
			['run', 'rules'],
		],
		[['canreach', 'run', '--mark'], ['--markdown']],
		[['canreach', 'why', 'a', 'b', '--what'], ['--what-if']],
		[['canreach', 'catalog', 'loc'], ['locations']],
		[['canreach', 'catalog', 'locations', '--met'], ['--metro']],
		[['canreach', 'run', 'desi'], []],
	])('%j', async (words, expected) => {
		expect(await complete(...words)).toEqual(expected);
	});
});

test.each(['zsh', 'fish'])('%s names every command and option', async (shell) => {
	const { out } = await run(`completion ${shell}`);
	for (const word of ['run', 'why', 'catalog', '--what-if', '--json', 'geopolitical-regions'])
		expect(out).toContain(word);
	expect(out.split("'").length % 2).toBe(1);
});

test('another shell is refused by name', async () => {
	expect((await run('completion csh')).err).toContain('Allowed choices are bash, zsh, fish.');
});
