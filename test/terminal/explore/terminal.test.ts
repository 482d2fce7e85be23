// The built explorer on a real pseudo-terminal: keys, a new size, a signal; each time the terminal is left as it was.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../house/source.ts';

const bundle = join(root, 'dist', 'cli', 'main.js');
const canRun = existsSync(bundle) && spawnSync('script', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'canreach-explore-'));
afterAll(() => rmSync(folder, { recursive: true }));

const enter = '\u001b[?1049h';
const leave = '\u001b[?1049l';

interface Terminal {
	readonly until: (text: string) => Promise<void>;
	readonly press: (keys: string) => void;
	/** What came after the last call. */
	readonly written: () => string;
	readonly ended: Promise<number>;
}

/** Runs a line of shell, in which `$EXPLORE` is the command, on a terminal of 80 by 24. */
function onTerminal(line: string): Terminal {
	let output = '';
	let from = 0;
	const command = `stty cols 80 rows 24; EXPLORE='${process.execPath} ${bundle} explore'; ${line}`;
	const child = spawn(
		'script',
		['-qec', `sh -c "${command.replaceAll('"', '\\"').replaceAll('$', '\\$')}"`, '/dev/null'],
		{
			env: { ...process.env, CI: '', FORCE_COLOR: '0', TERM: 'xterm-256color', LC_ALL: 'C.UTF-8' },
		},
	);
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		output += text;
	});
	return {
		until: async (text) => {
			for (let tries = 0; tries < 300 && !output.slice(from).includes(text); tries += 1)
				await new Promise((resolve) => setTimeout(resolve, 50));
			expect(output.slice(from)).toContain(text);
			from = output.length;
		},
		press: (keys) => void child.stdin.write(keys),
		written: () => output,
		ended: new Promise((resolve) => {
			child.on('close', (code) => resolve(code ?? -1));
		}),
	};
}

describe.runIf(canRun)('the explorer on a terminal', { timeout: 60_000 }, () => {
	test('shows why two offices cannot talk, mends it, fails London, and leaves the terminal as it was', async () => {
		const terminal = onTerminal('exec $EXPLORE');
		await terminal.until('4 of 6 pairs reachable');
		terminal.press('2');
		await terminal.until('No Global Reach link joins circuits london and silicon-valley.');
		terminal.press('g');
		await terminal.until('140.7 ms');
		terminal.press('\r');
		await terminal.until('circuit/silicon-valley/primary');
		terminal.press('5');
		await terminal.until('What can fail');
		terminal.press(' ');
		await terminal.until('2 of 6 pairs reachable');
		terminal.press('q');
		expect(await terminal.ended).toBe(0);
		const written = terminal.written();
		expect(written.indexOf(enter)).toBeGreaterThanOrEqual(0);
		expect(written.lastIndexOf(leave)).toBeGreaterThan(written.lastIndexOf('pairs reachable'));
		expect(written.lastIndexOf('\u001b[?25h')).toBeGreaterThan(written.lastIndexOf('\u001b[?25l'));
	});

	test('follows the size of the terminal, and says where it is too small', async () => {
		const flag = join(folder, 'resize');
		const terminal = onTerminal(
			`(while [ ! -e ${flag} ]; do sleep 0.1; done; stty cols 50 rows 12 < /dev/tty) & exec $EXPLORE`,
		);
		await terminal.until('4 of 6 pairs reachable');
		writeFileSync(flag, '');
		await terminal.until('This terminal is too small.');
		terminal.press('q');
		expect(await terminal.ended).toBe(0);
	});

	test('stays when the file is gone or broken, and what is tried stays too', async () => {
		const [file, seed] = [join(folder, 'live.yaml'), readFileSync(join(root, 'scenarios', 'seed.yaml'), 'utf8')];
		writeFileSync(file, seed);
		writeFileSync(join(folder, 'editor'), `#!/bin/sh\necho "$1" > ${folder}/edited\n`, { mode: 0o755 });
		const terminal = onTerminal(`cd ${folder}; EDITOR=${folder}/editor exec $EXPLORE live.yaml`);
		await terminal.until('5 of 6 pairs reachable');
		terminal.press('g');
		await terminal.until('trial: without Global Reach');
		renameSync(file, `${file}~`);
		await terminal.until('there is no file "live.yaml"');
		writeFileSync(file, seed.replace('sku: premium', 'sku: premum'));
		await terminal.until('file broken: see 6');
		terminal.press('6');
		await terminal.until('› ✗  live.yaml:13  circuits.silicon-valley.sku is "premum"; did you mean');
		terminal.press('e');
		await terminal.until(enter);
		expect(readFileSync(join(folder, 'edited'), 'utf8')).toBe('+13\n');
		writeFileSync(file, seed);
		await terminal.until('the file is read again');
		expect(terminal.written().slice(terminal.written().lastIndexOf('live.yaml'))).toContain(
			'trial: without Global Reach',
		);
		terminal.press('q');
		expect(await terminal.ended).toBe(0);
	});

	test('leaves the terminal as it was when it is ended by a signal', async () => {
		const flag = join(folder, 'signal');
		const terminal = onTerminal(`(while [ ! -e ${flag} ]; do sleep 0.1; done; kill -TERM $$) & exec $EXPLORE`);
		await terminal.until('4 of 6 pairs reachable');
		writeFileSync(flag, '');
		expect(await terminal.ended).toBe(143);
		expect(terminal.written().lastIndexOf(leave)).toBeGreaterThan(terminal.written().lastIndexOf('pairs reachable'));
	});
});
