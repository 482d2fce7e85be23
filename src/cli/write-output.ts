// Text ─► standard output, or the file that was asked for.

import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} when the file cannot be written. */
export function writeOutput(host: Host, text: string, file: string | undefined, quiet: boolean): void {
	if (file === undefined || file === '-') {
		host.stdout(text);
		return;
	}
	toFile(file, () => host.writeFile(file, text));
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
			await host.stdoutDrained();
		}
		return;
	}
	toFile(file, () => host.writeFile(file, ''));
	for (const piece of pieces) toFile(file, () => host.appendFile(file, piece));
	if (!quiet) host.stderr(`Written to ${file}.\n`);
}

function toFile(file: string, write: () => void): void {
	try {
		write();
	} catch (error) {
		const code = String((error as { code?: unknown }).code ?? 'unknown reason');
		const reasons: Readonly<Record<string, string>> = {
			ENOENT: 'there is no such directory',
			EISDIR: 'it is a directory',
			EACCES: 'no permission',
		};
		throw new UsageError(`cannot write "${file}": ${Object.hasOwn(reasons, code) ? reasons[code] : code}`);
	}
}
