// `canreach lab run`: what it says, what its exit code is, and that nothing is left behind, however it ends.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { play } from '../../src/cli/bird/play.ts';
import { judge } from '../../src/lab/judge.ts';
import { prepare } from '../../src/lab/not-checked.ts';
import type { Network } from '../../src/routing/model.ts';
import { run } from '../cli/fake-host.ts';
import { root } from '../house/source.ts';
import { bird } from './recorded.ts';

// source ── middle ── sink
const line: Network = {
	name: 'a line',
	speakers: [
		{ id: 'source', asn: 1, networks: ['10.0.0.0/8', '2001:db8::/32'] },
		{ id: 'middle', asn: 2, networks: [] },
		{ id: 'sink', asn: 3, networks: [] },
	],
	sessions: [
		{ id: 'one', a: { speaker: 'source' }, b: { speaker: 'middle', maxPrefixes: 9, import: [{ set: { weight: 7 } }] } },
		{ id: 'two', a: { speaker: 'middle', export: [{ set: { prepend: 2 } }] }, b: { speaker: 'sink' } },
	],
};
const files = { 'line.json': JSON.stringify(line) };

test('the same tables', async () => {
	expect(await run('lab run line.json -q', { files })).toMatchObject({
		out: 'a line\n  ✓ 6 routes alike, 0 routes different\n',
		err: '',
		code: 0,
	});
});

test('the seed example, as data', async () => {
	const { out, code } = await run('lab run --json -q');
	expect(JSON.parse(out)).toMatchObject({
		contradictions: [],
		otherStable: [],
		unsettled: [],
		settled: true,
		notChecked: [],
	});
	expect(code).toBe(0);
});

test('without a namespace, on loopback addresses', async () => {
	const { network, solution } = prepare(line, { daemon: 'bird', igpCosts: false });
	const [played] = await play([network], { namespace: null });
	expect(judge(network, played!.held, played!.settled, solution)).toMatchObject({ alike: 6, contradictions: [] });
});

describe('nothing is left behind', () => {
	let temporary: string;
	let before: string | undefined;

	beforeEach(() => {
		before = process.env.TMPDIR;
		temporary = mkdtempSync(join(tmpdir(), 'canreach-test-'));
		process.env.TMPDIR = temporary;
	});
	afterEach(() => {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
		rmSync(temporary, { recursive: true, force: true });
	});

	const directories = (): readonly string[] =>
		readdirSync(temporary).filter((name) => name.startsWith('canreach-bird-'));

	/** Asked again and again, but not for ever. */
	async function until(holds: () => boolean): Promise<boolean> {
		for (let look = 0; look < 400; look++) {
			if (holds()) return true;
			await pause(25);
		}
		return false;
	}

	/** The control socket is gone with the process that listens on it, and the directory with both. */
	const running = (): boolean => directories().some((name) => readdirSync(join(temporary, name)).includes('control'));

	test('when all went well', async () => {
		await run('lab run line.json -q', { files });
		expect(readdirSync(temporary)).toEqual([]);
	});

	test('when BIRD refuses its configuration', async () => {
		const spoilt: Network = {
			...line,
			sessions: [{ a: { speaker: 'source', localAs: -1 }, b: { speaker: 'middle' } }],
		};
		await expect(play([spoilt], bird())).rejects.toThrow(/BIRD did not start: .*bird\.conf:\d+/);
		expect(readdirSync(temporary)).toEqual([]);
	});

	/** A process of its own that plays the line until it is stopped: the first command, the second not yet. */
	async function started(): Promise<{ readonly child: ChildProcess; readonly ended: Promise<number | null> }> {
		const program = join(temporary, 'program.mjs');
		const { outputFiles } = await build({
			stdin: {
				contents: `
					import { playUntilInterrupted, findBird } from './src/cli/bird/bird.ts';
					const speakers = ${JSON.stringify(line.speakers)};
					// The second session never comes up, so that there is time to be stopped.
					const sessions = [{ a: { speaker: 'source' }, b: { speaker: 'middle' } }, { a: { speaker: 'source' }, b: { speaker: 'sink' } }];
					speakers[2].routerId = '0.0.0.1';
					const played = await playUntilInterrupted({ speakers, sessions: sessions.map((one, at) => ({ id: 's' + at, ...one, a: { ...one.a, localAs: at === 1 ? 3 : 1 } })) }, findBird());
					process.exitCode = played === null ? 130 : 0;
				`,
				resolveDir: root,
			},
			bundle: true,
			write: false,
			format: 'esm',
			platform: 'node',
			logLevel: 'silent',
		});
		writeFileSync(program, outputFiles[0]!.text);
		const child = spawn(process.execPath, [program], { stdio: 'ignore' });
		const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
		expect(await until(running)).toBe(true);
		return { child, ended };
	}

	test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('after %s, and the exit code is 130', async (signal) => {
		const { child, ended } = await started();
		child.kill(signal);
		expect(await ended).toBe(130);
		expect(directories()).toEqual([]);
	});

	test('when the process is killed outright: BIRD dies with its parent', async () => {
		const { child, ended } = await started();
		child.kill('SIGKILL');
		await ended;
		expect(await until(() => directories().length === 0)).toBe(true);
	});
});
