// Runs something again whenever a file changes that it has read, or a directory that it has looked into, until q or an interrupt.

import { dirname } from 'node:path';
import type { Host } from './host.ts';
import { reportFault } from './report-fault.ts';

/** Time for an editor to finish. */
const settleMs = 60;

/** What was done with one host is done with the next; returns when it is left. The exit code is 130 then. */
export async function watch(host: Host, work: (host: Host) => Promise<void>): Promise<void> {
	let seen = new Map<string, string>();
	const round = async (): Promise<void> => {
		// Home, and below it clear: what stood there stays in the scrollback.
		if (host.isTerminal) host.stdout('\u001b[H\u001b[2J');
		const noted = new Map<string, string>();
		const note = (path: string): string => {
			if (!noted.has(path)) noted.set(path, host.stampOf(path));
			return path;
		};
		const noting: Host = {
			...host,
			readFile: (path) => host.readFile(note(path)),
			readDirectory: (path) => host.readDirectory(note(path)),
		};
		try {
			await work(noting);
		} catch (error) {
			reportFault(host, error, { json: false });
		}
		seen = noted;
		host.stderr('Watching for changes; Enter runs again, q leaves.\n');
	};
	const isChanged = (): boolean => [...seen].some(([path, stamp]) => host.stampOf(path) !== stamp);

	await new Promise<void>((resolve) => {
		let running = false;
		let again = false;
		let timer: NodeJS.Timeout | null = null;
		let unwatch = (): void => {};
		const run = (): void => {
			if (running) {
				again = true;
				return;
			}
			running = true;
			unwatch();
			void round().then(() => {
				running = false;
				if (isLeft) return;
				unwatch = host.watchFolders(foldersOf(seen.keys()), changed);
				// What changed while it ran.
				if (again || isChanged()) {
					again = false;
					run();
				}
			});
		};
		const changed = (): void => {
			if (timer !== null) clearTimeout(timer);
			timer = setTimeout(() => {
				if (isChanged()) run();
			}, settleMs);
		};
		let isLeft = false;
		const release = host.onKey((key) => {
			if (key === '\r' || key === '\n') run();
			if (key !== 'q' && key !== 'ctrl-c') return;
			isLeft = true;
			if (timer !== null) clearTimeout(timer);
			unwatch();
			release();
			host.setExitCode(130);
			resolve();
		});
		run();
	});
}

/** Directories are watched, not files: an editor puts a new file in the place of the old one. */
function foldersOf(paths: Iterable<string>): readonly string[] {
	return [...new Set([...paths].flatMap((path) => [path, dirname(path)]))].sort();
}
