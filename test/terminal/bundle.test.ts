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
		const plain = onTerminal(`${process.execPath} ${bundle} run -q --no-color`);
		expect(plain).not.toContain(colour);
		expect(plain).toContain('expectations hold');
	},
);
