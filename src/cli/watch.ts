// Runs something again whenever a file changes that it has read, or a directory that it has looked into, until q or an interrupt.

import { follow, type Seen } from './follow.ts';
import type { Host } from './host.ts';
import { reportFault } from './report-fault.ts';

/** What was done with one host is done with the next; returns when it is left, or nobody reads what it prints. The exit code is 130 when it is left. */
export async function watch(host: Host, work: (host: Host) => Promise<void>): Promise<void> {
	let seen: Seen = new Map();
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

	await new Promise<void>((resolve) => {
		let running = false;
		let again = false;
		let isLeft = false;
		let unfollow = (): void => {};
		const run = (): void => {
			if (running) {
				again = true;
				return;
			}
			running = true;
			unfollow();
			void round()
				.then(() => host.stdoutDrained())
				.then((isRead) => {
					running = false;
					if (isLeft) return;
					if (!isRead) return leave();
					unfollow = follow(host, seen, run);
					if (again) {
						again = false;
						run();
					}
				});
		};
		const leave = (): void => {
			isLeft = true;
			unfollow();
			release();
			resolve();
		};
		const release = host.onKey((key) => {
			if (key === '\r' || key === '\n') run();
			if (key !== 'q' && key !== 'ctrl-c') return;
			host.setExitCode(130);
			leave();
		});
		run();
	});
}
