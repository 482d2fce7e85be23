// The host that Node.js is.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Host } from './host.ts';

export function nodeHost(): Host {
	return {
		readFile: (path) => readFileSync(path),
		readDirectory: (path) => readdirSync(path),
		writeFile: (path, text) => writeFileSync(path, text),
		makeDirectory: (path) => void mkdirSync(path, { recursive: true }),
		seedFile: fileURLToPath(new URL('../../scenarios/seed.yaml', import.meta.url)),
		stdout: (text) => void process.stdout.write(text),
		stderr: (text) => void process.stderr.write(text),
		readStdin: () => readFileSync(0),
		stdinLines: () => createInterface({ input: process.stdin }),
		isTerminal: process.stdout.isTTY === true,
		columns: process.stdout.columns ?? 80,
		env: process.env,
		setExitCode: (code) => {
			process.exitCode = code;
		},
	};
}
