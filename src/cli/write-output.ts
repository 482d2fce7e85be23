// Text ─► standard output, or the file that was asked for.

import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** A text, or what writes one piece by piece, since a text has a longest length. */
export type Output = string | ((write: (piece: string) => void) => void);

/** @throws {UsageError} when the file cannot be written. */
export function writeOutput(host: Host, output: Output, file: string | undefined, quiet: boolean): void {
	const inPieces = typeof output === 'string' ? (write: (piece: string) => void) => write(output) : output;
	if (file === undefined || file === '-') {
		inPieces(host.stdout);
		return;
	}
	let isBegun = false;
	inPieces((piece) => {
		try {
			if (isBegun) host.appendFile(file, piece);
			else host.writeFile(file, piece);
		} catch (error) {
			throw cannotWrite(file, error);
		}
		isBegun = true;
	});
	if (!quiet) host.stderr(`Written to ${file}.\n`);
}

function cannotWrite(file: string, error: unknown): UsageError {
	const code = String((error as { code?: unknown }).code ?? 'unknown reason');
	const reasons: Readonly<Record<string, string>> = {
		ENOENT: 'there is no such directory',
		EISDIR: 'it is a directory',
		EACCES: 'no permission',
	};
	return new UsageError(`cannot write "${file}": ${Object.hasOwn(reasons, code) ? reasons[code] : code}`);
}
