// The built program as a process: pipes that close, exit codes, standard input. Skipped where it is not built.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

function shell(script: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
	const env = { ...process.env, CANREACH: `${process.execPath} ${main}`, NO_COLOR: '1', FORCE_COLOR: undefined };
	const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env, timeout: 30_000 });
	return { status, stdout, stderr };
}

/** Prints a scenario that breaks its promise. */
const broken = `printf '%s\\n' 'name: x' 'sites: { a: { prefixes: [10.0.0.0/8] } }' 'expect: [{ from: a, to: all, reachable: true }]'`;

describe.runIf(existsSync(main))('the process', { timeout: 60_000 }, () => {
	test('a reader that leaves early is no error', () => {
		const { stdout, stderr } = shell('set -o pipefail; $CANREACH run --json --routes | head -1; echo $?');
		expect({ stdout, stderr }).toEqual({ stdout: '{\n0\n', stderr: '' });
	});

	test.each([
		[1, 'check - --json'],
		[1, 'check -'],
		[1, 'test - -r junit'],
		[0, 'run - --json --routes'],
	])('the exit code is %i, though nobody reads the answer: %s', (code, words) => {
		const { stdout, stderr } = shell(`${broken} | $CANREACH ${words} | true; echo \${PIPESTATUS[1]}`);
		expect({ stdout, stderr }).toEqual({ stdout: `${code}\n`, stderr: '' });
	});

	test('a lesson ends when its reader has left, however much is typed', () => {
		expect(shell(`yes | timeout 20 $CANREACH learn 1 | head -1 > /dev/null; echo \${PIPESTATUS[1]}`).stdout).toBe(
			'0\n',
		);
	});

	test
		.runIf(existsSync('/dev/full'))
		.each(['run -q', 'run -q --json', 'check -', 'check - --json', 'test - -r junit', '--help'])(
		'a full disk is said: %s',
		(words) => {
			const { status, stderr } = shell(`${broken} | $CANREACH ${words} > /dev/full`);
			expect({ status, stderr }).toEqual({ status: 2, stderr: 'canreach: cannot write standard output: ENOSPC\n' });
		},
	);

	test.runIf(existsSync('/dev/full'))('where standard error is full, the exit code says it', () => {
		expect(shell('$CANREACH run nope.yaml 2> /dev/full').status).toBe(2);
	});

	test('a file of limited size is not taken for a whole one', () => {
		const { status, stderr } = shell('f=$(mktemp); (ulimit -f 2; $CANREACH run -q --json > $f); s=$?; rm $f; exit $s');
		expect({ status, stderr }).toEqual({ status: 2, stderr: 'canreach: cannot write standard output: EFBIG\n' });
	});

	test('standard input', () => {
		const { status, stdout } = shell('$CANREACH show | $CANREACH run - --json | head -c 1');
		expect({ status, stdout }).toEqual({ status: 0, stdout: '{' });
	});

	test.each([
		[0, '$CANREACH'],
		[0, '$CANREACH --help'],
		[0, '$CANREACH check scenarios/seed.yaml'],
		[1, `${broken} | $CANREACH check -`],
		[2, 'echo "nane: x" | $CANREACH run -'],
		[2, '$CANREACH chek'],
		[2, '$CANREACH run nope.yaml'],
	])('exit code %i: %s', (code, script) => {
		expect(shell(script).status).toBe(code);
	});

	test('Ctrl-C ends it, also while it waits for standard input', async () => {
		const child = spawn(process.execPath, [main, 'run', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
		setTimeout(() => child.kill('SIGINT'), 1000);
		const ended = await new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
		expect(ended).toEqual({ code: null, signal: 'SIGINT' });
	});

	test('no stack trace, whatever the input', () => {
		for (const input of ['"\\x00"', '"[[[["', '"- a"', '"a: *b"', '"\\xff\\xfe"'])
			expect(shell(`printf ${input} | $CANREACH run -`).stderr).not.toMatch(/\n\s+at |canreach itself/);
	});
});
