// The host that Node.js is.

import {
	appendFileSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import type { Host } from './host.ts';
import { onKey } from './keys.ts';
import { watchFolders } from './watch-folders.ts';

export function nodeHost(): Host {
	return {
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
		writeFile: (path, text) => writeFileSync(path, text),
		appendFile: (path, text) => appendFileSync(path, text),
		makeDirectory: (path) => void mkdirSync(path, { recursive: true }),
		seedFile: fileURLToPath(new URL('../../scenarios/seed.yaml', import.meta.url)),
		stdout: (text) => void process.stdout.write(text),
		stdoutDrained: () => new Promise((resolve) => process.stdout.write('', () => resolve())),
		stderr: (text) => void process.stderr.write(text),
		readStdin: () => readFileSync(0),
		stdinLines: () => createInterface({ input: process.stdin }),
		isTerminal: process.stdout.isTTY === true,
		// Asking process.stdin would open it, and a pipe that is open could no longer be read at one go.
		stdinIsTerminal: isatty(0),
		columns: process.stdout.columns ?? 80,
		rows: process.stdout.rows ?? 24,
		env: process.env,
		setExitCode: (code) => {
			process.exitCode = code;
		},
	};
}
