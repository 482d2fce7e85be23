#!/usr/bin/env node
// The command line's entry: runs the program, and turns what went wrong into a message and an exit code.

import { CommanderError } from 'commander';
import { nodeHost } from './node-host.ts';
import { buildProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

const host = nodeHost();

/** sysexits.h: EX_SOFTWARE, a fault of ours. */
const bug = 70;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// The reader of a pipe may leave early; that is no error.
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});
process.once('SIGINT', () => process.exit(130));

try {
	await buildProgram(host).parseAsync(process.argv);
} catch (error) {
	if (error instanceof UsageError) {
		host.stderr(`canreach: ${error.message}\n${error.hint === null ? '' : `  ${error.hint}\n`}`);
		process.exitCode = 2;
	} else if (error instanceof CommanderError) {
		// Commander has printed its message already; help and version are no faults.
		process.exitCode = error.exitCode === 0 ? 0 : 2;
	} else {
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		host.stderr(`canreach: this is a fault of canreach itself, not of your scenario.\n${text}\n`);
		process.exitCode = bug;
	}
}
