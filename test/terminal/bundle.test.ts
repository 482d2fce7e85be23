// What is built, on a real pseudo-terminal: the bundle has its own way of joining modules, which no other test sees.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../house/source.ts';

const bundle = join(root, 'dist', 'cli', 'main.js');
const hasScript = spawnSync('script', ['--version']).status === 0;

/** `script` gives the program a terminal of its own. */
function onTerminal(command: string, env: Record<string, string> = {}): string {
	return execFileSync('script', ['-qec', `stty cols 100; ${command}`, '/dev/null'], {
		encoding: 'utf8',
		cwd: root,
		env: { ...process.env, FORCE_COLOR: '', CI: '', ...env },
	}).replaceAll('\r\n', '\n');
}

const colour = '\u001b[';

test.runIf(existsSync(bundle) && hasScript)(
	'the built command draws in colour on a terminal, and without where asked',
	{ timeout: 30_000 },
	() => {
		const inColour = onTerminal(`${process.execPath} ${bundle} run -q`, { FORCE_COLOR: '2', NO_COLOR: '' });
		expect(inColour).toContain(colour);
		expect(inColour).toContain('Global Reach');
		const checked = onTerminal(`${process.execPath} ${bundle} check scenarios/seed.yaml`, {
			FORCE_COLOR: '2',
			NO_COLOR: '',
		});
		expect(checked).toContain(`${colour}38;5;28m`);
		const plain = onTerminal(`${process.execPath} ${bundle} run -q --no-color`);
		expect(plain).not.toContain(colour);
		expect(plain).toContain('expectations hold');
	},
);

test
	.runIf(existsSync(bundle))
	.each(['run -q', 'check scenarios/seed.yaml', 'test scenarios/seed.yaml', 'why -q london us-west'])(
	'in a pipe %s has colours where FORCE_COLOR asks for them alone',
	{ timeout: 30_000 },
	(words) => {
		const piped = (more: string, env: NodeJS.ProcessEnv): string =>
			execFileSync(process.execPath, [bundle, ...words.split(' '), ...more.split(' ').filter(Boolean)], {
				encoding: 'utf8',
				cwd: root,
				env: { ...process.env, NO_COLOR: undefined, ...env },
			});
		const plain = piped('', { FORCE_COLOR: undefined });
		expect(plain).not.toContain(colour);
		expect(piped('', { FORCE_COLOR: '1' })).toContain(colour);
		expect(piped('--no-color', { FORCE_COLOR: '1' })).toBe(plain);
	},
);
