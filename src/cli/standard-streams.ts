// Standard output and standard error: a reader may leave early, and a disk may be full.

import { fstatSync, writeFileSync } from 'node:fs';
import type { Host } from './host.ts';
import { cannotWrite } from './write-output.ts';

/** A reader that has left is no error: what is still said is not heard, and the exit code is that of the answer. */
export function standardStreams(): Pick<Host, 'stdout' | 'stdoutDrained' | 'stderr'> {
	const { stdout, stderr } = process;
	let isHeard = true;
	const failed = (error: unknown): void => {
		isHeard = false;
		if ((error as NodeJS.ErrnoException).code === 'EPIPE') return;
		say(`canreach: ${cannotWrite('standard output', error)}\n`);
		process.exit(2);
	};
	const say = (text: string): void => {
		try {
			stderr.write(text);
		} catch {
			// There is nowhere left to say so.
		}
	};
	stdout.on('error', failed);
	stderr.on('error', () => {});
	// The stream that Node.js has for a file takes no notice when only a part was written.
	const isFile = stdout.isTTY !== true && isFileOrDevice(1);
	const write = (text: string): void => {
		try {
			if (isFile) writeFileSync(1, text);
			else stdout.write(text);
		} catch (error) {
			failed(error);
		}
	};
	return {
		stdout: (text) => {
			if (isHeard) write(text);
		},
		stdoutDrained: async () => {
			if (!isFile && isHeard) await new Promise<void>((resolve) => stdout.write('', () => resolve()));
			return isHeard;
		},
		stderr: say,
	};
}

function isFileOrDevice(descriptor: number): boolean {
	try {
		const stat = fstatSync(descriptor);
		return stat.isFile() || stat.isCharacterDevice();
	} catch {
		return false;
	}
}
