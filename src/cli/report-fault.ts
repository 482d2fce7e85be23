// What went wrong ─► a message, on request as JSON, and the exit code.

import { CommanderError } from 'commander';
import { sortedJson } from '../report/render/json.ts';
import { safeText } from '../report/render/text/escape.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** Bad usage, or a file that cannot be understood. */
const usage = 2;
/** sysexits.h: EX_SOFTWARE, a fault of ours. */
const bug = 70;

export function reportFault(host: Host, error: unknown, { json }: { readonly json: boolean }): void {
	if (error instanceof CommanderError && error.exitCode === 0) {
		// Help and version: printed already, and no fault.
		host.setExitCode(0);
		return;
	}
	const isUsage = error instanceof UsageError || error instanceof CommanderError;
	host.setExitCode(isUsage ? usage : bug);
	if (json) host.stdout(sortedJson({ version: 1, errors: [errorOf(error, isUsage)] }));
	if (error instanceof UsageError) {
		if (json) return;
		host.stderr(`canreach: ${safeText(error.message)}\n${error.hint === null ? '' : `  ${safeText(error.hint)}\n`}`);
	} else if (!isUsage) {
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		host.stderr(`canreach: this is a fault of canreach itself, not of your scenario.\n${text}\n`);
	}
}

/** In the shape of a mistake in a file, without a place. */
function errorOf(error: unknown, isUsage: boolean): object {
	return {
		code: isUsage ? 'USAGE' : 'BUG',
		message: error instanceof Error ? error.message.replace(/^error: /, '') : String(error),
		file: null,
		line: null,
		column: null,
		expected: null,
		nearest: null,
		hint: error instanceof UsageError ? error.hint : null,
	};
}
