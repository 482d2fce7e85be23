// Long work in slices: its progress on a terminal, and Ctrl-C heard between slices, so that what is done by then is not lost.

import type { Host } from './host.ts';

export type Slices<T> = Generator<{ readonly done: number; readonly total: number }, T, boolean | undefined>;

/** After so long a signal is listened for. Units: milliseconds. */
const breath = 50;
const quietFor = 1000;

/** Sets the exit code 130 when interrupted; a second Ctrl-C ends the program at once. */
export async function runSlices<T>(host: Host, slices: Slices<T>, what: string, quiet: boolean): Promise<T> {
	let interrupted = false;
	const interrupt = (): void => {
		interrupted = true;
		process.off('SIGINT', interrupt);
	};
	process.on('SIGINT', interrupt);
	const started = performance.now();
	const showsProgress = process.stderr.isTTY === true && !quiet;
	let shown = false;
	try {
		let last = started;
		let step = slices.next();
		while (step.done !== true) {
			const now = performance.now();
			if (now - last > breath) {
				last = now;
				if (showsProgress && now - started > quietFor) {
					const { done, total } = step.value;
					shown = true;
					host.stderr(`\r${done} of ${total} ${what}, ${Math.floor((done / total) * 100)} %`);
				}
				await new Promise((resolve) => setImmediate(resolve));
			}
			step = slices.next(interrupted);
		}
		return step.value;
	} finally {
		process.off('SIGINT', interrupt);
		if (shown) host.stderr('\r\u001b[K');
		if (interrupted) host.setExitCode(130);
	}
}
