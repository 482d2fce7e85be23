// One BIRD process: started in a directory of its own, without privilege, and ended with everything it left, however this process ends.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ControlSocket, openControlSocket } from './control-socket.ts';
import { environment, prepareNamespace } from './find-bird.ts';

export interface BirdProcess {
	/** The process whose view of the network is BIRD's. */
	readonly pid: number;
	readonly control: ControlSocket;
	readonly stop: () => Promise<void>;
}

/** BIRD did not start, or died. */
export class BirdError extends Error {}

/**
 * The shell holds a pipe from this process: when that closes, for whatever reason, it ends BIRD and takes the directory away.
 * BIRD has nothing to save, and nobody is left to read what either of them says. Being leader of its own process group, it is not struck by the Ctrl-C that this process has to answer.
 */
const script = `
trap '' PIPE
bird -f -c "$1/bird.conf" -s "$1/control" -P "$1/pid" 3<&- &
bird=$!
(while read -r _; do :; done; kill -KILL $bird 2>/dev/null) <&3 &
watch=$!
wait $bird 2>/dev/null
kill $watch 2>/dev/null
rm -rf -- "$1"
`;

/** @throws {BirdError} with what BIRD said. */
export async function startBird(
	configuration: string,
	namespace: readonly string[] | null,
	signal?: AbortSignal,
): Promise<BirdProcess> {
	const directory = mkdtempSync(join(tmpdir(), 'canreach-bird-'));
	writeFileSync(join(directory, 'bird.conf'), configuration);
	const prepared = `exec 3<&0\n${namespace === null ? '' : `${prepareNamespace} || exit 1\n`}${script}`;
	const [command, ...words] = [...(namespace ?? []), 'sh', '-c', prepared, 'sh', directory];
	const child = spawn(command!, words, { env: environment, detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
	const said: string[] = [];
	child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
	const ended = new Promise<void>((resolve) => {
		child.once('close', () => resolve());
		child.once('error', () => resolve());
	});
	const stop = async (): Promise<void> => {
		child.stdin.destroy();
		const slow = setTimeout(() => killGroup(child), 3000);
		await ended;
		clearTimeout(slow);
		rmSync(directory, { recursive: true, force: true });
	};
	try {
		const control = await listening(join(directory, 'control'), child, signal);
		return {
			pid: child.pid!,
			control,
			stop: async () => {
				control.close();
				await stop();
			},
		};
	} catch (error) {
		await stop();
		signal?.throwIfAborted();
		throw new BirdError(`BIRD did not start: ${said.join('').trim() || (error as Error).message}`);
	}
}

function killGroup({ pid }: ChildProcess): void {
	try {
		if (pid !== undefined) process.kill(-pid, 'SIGKILL');
	} catch {
		// It has ended in the meantime.
	}
}

async function listening(path: string, child: ChildProcess, signal: AbortSignal | undefined): Promise<ControlSocket> {
	for (let attempt = 0; ; attempt++) {
		signal?.throwIfAborted();
		try {
			return await openControlSocket(path);
		} catch (error) {
			if (child.exitCode !== null || child.pid === undefined || attempt > 600) throw error;
		}
		await pause(50);
	}
}
