#!/usr/bin/env node
// The command line's entry: runs the program on this machine.

import { nodeHost } from './node-host.ts';
import { buildProgram } from './program.ts';

// The reader of a pipe may leave early; that is no error, and changes no exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit();
	throw error;
});
process.once('SIGINT', () => process.exit(130));

const host = nodeHost();
try {
	await buildProgram(host).parseAsync(process.argv);
} catch (error) {
	const { reportFault } = await import('./report-fault.ts');
	reportFault(host, error, { json: process.argv.includes('--json') });
}
