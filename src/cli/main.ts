#!/usr/bin/env node
// The command line's entry: runs the program on this machine.

import { nodeHost } from './node-host.ts';
import { buildProgram } from './program.ts';

// No handler of SIGINT: work is done in one go, in which none would be heard. The signal itself ends it, which shells call 130.
// A lab, which waits for daemons, has one of its own while it runs.

const host = nodeHost();
try {
	await buildProgram(host).parseAsync(process.argv);
} catch (error) {
	const { reportFault } = await import('./report-fault.ts');
	reportFault(host, error, { json: process.argv.includes('--json') });
}
