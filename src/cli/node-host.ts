// The host that Node.js is.

import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import type { Host } from './host.ts';
import { onKey } from './keys.ts';
import { rememberReads } from './remember-reads.ts';
import { replaceFile } from './replace-file.ts';
import { standardStreams } from './standard-streams.ts';
import { watchFolders } from './watch-folders.ts';

export function nodeHost(): Host {
	return rememberReads({
		readFile: (path) => readFileSync(path),
		readDirectory: (path) => readdirSync(path),
		isFolder: (path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
		leadsTo: (path) => {
			try {
				const real = realpathSync(path);
				const stat = statSync(real);
				return { path: real, bytes: stat.size, isFile: stat.isFile() };
			} catch {
				return null;
			}
		},
		stampOf: (path) => {
			const stat = statSync(path, { throwIfNoEntry: false });
			return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
		},
		watchFolders,
		onKey,
		writeFile: replaceFile,
		makeDirectory: (path) => void mkdirSync(path, { recursive: true }),
		seedFile: fileURLToPath(new URL('../../scenarios/seed.yaml', import.meta.url)),
		...standardStreams(),
		readStdin: () => readFileSync(0),
		stdinLines,
		isTerminal: process.stdout.isTTY === true,
		// Asking process.stdin would open it, and a pipe that is open could no longer be read at one go.
		stdinIsTerminal: isatty(0),
		columns: process.stdout.columns ?? 80,
		rows: process.stdout.rows ?? 24,
		env: process.env,
		setExitCode: (code) => {
			process.exitCode = code;
		},
	});
}

/** Its end is the end of listening: what is left open would keep the process alive. */
async function* stdinLines(): AsyncGenerator<string> {
	const lines = createInterface({ input: process.stdin });
	try {
		yield* lines;
	} finally {
		lines.close();
	}
}
