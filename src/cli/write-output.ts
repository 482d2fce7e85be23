// Text ─► standard output, or the file that was asked for.

import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} when the file was read, or cannot be written. */
export function writeOutput(host: Host, text: string, file: string | undefined, quiet: boolean): void {
	if (file === undefined || file === '-') {
		host.stdout(text);
		return;
	}
	refuseInputs(host, [file]);
	toFile(host, [text], file);
	if (!quiet) host.stderr(`Written to ${file}.\n`);
}

/** Another text in a file that was read. @throws {UsageError} when it cannot be written. */
export function rewriteInput(host: Host, text: string, file: string): void {
	toFile(host, [text], file);
}

/** For those that write several files: before the first is written. @throws {UsageError} where one of them was read. */
export function refuseInputs(host: Host, files: readonly string[]): void {
	const input = files.find(host.wasRead);
	if (input !== undefined)
		throw new UsageError(`"${input}" is one of the files that are read, and would be lost`, 'write to another file');
}

/** What is too long for one text; each piece has left before the next is made. @throws {UsageError} when the file was read, or cannot be written. */
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
	refuseInputs(host, [file]);
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
