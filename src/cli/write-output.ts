// Text ─► standard output, or the file that was asked for.

import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} when the file cannot be written. */
export function writeOutput(host: Host, text: string, file: string | undefined, quiet: boolean): void {
	if (file === undefined || file === '-') {
		host.stdout(text);
		return;
	}
	try {
		host.writeFile(file, text);
	} catch (error) {
		const code = String((error as { code?: unknown }).code ?? 'unknown reason');
		const reasons: Readonly<Record<string, string>> = {
			ENOENT: 'there is no such directory',
			EISDIR: 'it is a directory',
			EACCES: 'no permission',
		};
		throw new UsageError(`cannot write "${file}": ${Object.hasOwn(reasons, code) ? reasons[code] : code}`);
	}
	if (!quiet) host.stderr(`Written to ${file}.\n`);
}
