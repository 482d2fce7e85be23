// Text ─► standard output, or the file that was asked for.

import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} when the file cannot be written. */
export function writeOutput(host: Host, text: string, file: string | undefined, quiet: boolean): void {
	if (file === undefined || file === '-') {
		host.stdout(text);
		return;
	}
	toFile(host, [text], file);
	if (!quiet) host.stderr(`Written to ${file}.\n`);
}

/** What is too long for one text; each piece has left before the next is made. @throws {UsageError} when the file cannot be written. */
export async function writePieces(
	host: Host,
	pieces: Iterable<string>,
	file: string | undefined,
	quiet: boolean,
): Promise<void> {
	if (file === undefined || file === '-') {
		for (const piece of pieces) {
			host.stdout(piece);
			if (!(await host.stdoutDrained())) return;
		}
		return;
	}
	toFile(host, pieces, file);
	if (!quiet) host.stderr(`Written to ${file}.\n`);
}

function toFile(host: Host, pieces: Iterable<string>, file: string): void {
	try {
		host.writeFile(file, pieces);
	} catch (error) {
		if (!hasCode(error)) throw error;
		throw new UsageError(cannotWrite(`"${file}"`, error));
	}
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such directory',
	EISDIR: 'it is a directory',
	EACCES: 'no permission',
};

/** What the system says of a file or stream. */
export function cannotWrite(name: string, error: unknown): string {
	const code = hasCode(error) ? error.code : 'unknown reason';
	return `cannot write ${name}: ${Object.hasOwn(reasons, code) ? reasons[code] : code}`;
}

function hasCode(error: unknown): error is { readonly code: string } {
	return typeof (error as { code?: unknown } | null)?.code === 'string';
}
