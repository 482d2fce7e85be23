// A machine for the command line that is a plain object: files in a record, output in strings.

import { readFileSync } from 'node:fs';
import type { Host } from '../../src/cli/host.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { rememberReads } from '../../src/cli/remember-reads.ts';
import { reportFault } from '../../src/cli/report-fault.ts';

export interface Ran {
	readonly out: string;
	readonly err: string;
	readonly code: number;
	readonly written: Readonly<Record<string, string>>;
}

export interface Machine {
	/** Text, or bytes. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	readonly stdin?: string;
	readonly columns?: number;
	/** Paths that are links, and where they lead. */
	readonly links?: Readonly<Record<string, string>>;
}

const seedFile = new URL('../../scenarios/seed.yaml', import.meta.url).pathname;
export const seed = readFileSync(seedFile, 'utf8');

/** The host, and what it has received so far. */
export function fakeHost({ files = {}, stdin = '', columns = 80, links = {} }: Machine = {}): {
	host: Host;
	ran: () => Ran;
} {
	let out = '';
	let err = '';
	let code = 0;
	const written: Record<string, string> = {};
	const all: Readonly<Record<string, string | Uint8Array>> = { ...files, [seedFile]: seed };
	const fail = (reason: string): never => {
		throw Object.assign(new Error(reason), { code: reason });
	};
	const inDirectory = (path: string): readonly string[] => {
		const start = path === '.' ? '' : `${path.replace(/\/$/, '')}/`;
		const below = Object.keys(files).filter((name) => name.startsWith(start));
		return [...new Set(below.map((name) => name.slice(start.length).split('/')[0]!))];
	};
	const host: Host = rememberReads({
		readFile: (path) => {
			const found = Object.hasOwn(all, path) ? all[path]! : null;
			if (found === null) return fail(inDirectory(path).length > 0 ? 'EISDIR' : 'ENOENT');
			return typeof found === 'string' ? new TextEncoder().encode(found) : found;
		},
		readDirectory: (path) => {
			if (Object.hasOwn(all, path)) fail('ENOTDIR');
			const names = inDirectory(path);
			return names.length > 0 ? names : fail('ENOENT');
		},
		isFolder: (path) => !Object.hasOwn(all, path) && inDirectory(path).length > 0,
		leadsTo: (path) => {
			const real = links[path] ?? path;
			if (Object.hasOwn(all, real)) return { path: real, bytes: all[real]!.length, isFile: true };
			return inDirectory(real).length > 0 ? { path: real, bytes: 0, isFile: false } : null;
		},
		stampOf: (path) => (Object.hasOwn(all, path) ? String(all[path]) : inDirectory(path).join()),
		watchFolders: () => () => {},
		onKey: () => () => {},
		writeFile: (path, pieces) => {
			if (path.startsWith('nowhere/')) fail('ENOENT');
			if (path.startsWith('full/')) fail('ENOSPC');
			written[path] = [...pieces].join('');
		},
		stdoutDrained: async () => true,
		makeDirectory: (path) => {
			if (path.startsWith('nowhere/')) fail('EACCES');
		},
		seedFile,
		stdout: (text) => {
			out += text;
		},
		stderr: (text) => {
			err += text;
		},
		readStdin: () => new TextEncoder().encode(stdin),
		stdinLines: async function* () {
			yield* stdin.split('\n');
		},
		isTerminal: false,
		stdinIsTerminal: false,
		columns,
		rows: 24,
		env: {},
		setExitCode: (value) => {
			code = value;
		},
	});
	return { host, ran: () => ({ out, err, code, written }) };
}

/** Runs a command line as `main.ts` does. */
export async function run(words: readonly string[] | string, machine: Machine = {}): Promise<Ran> {
	const args = typeof words === 'string' ? words.split(' ').filter((word) => word !== '') : words;
	const { host, ran } = fakeHost(machine);
	try {
		await buildProgram(host).parseAsync(args, { from: 'user' });
	} catch (error) {
		reportFault(host, error, { json: args.includes('--json') });
	}
	return ran();
}
