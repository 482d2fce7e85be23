// Pieces of text ─► a file: written beside it and put in its place when whole, so that a full disk takes nothing of what was there.

import {
	accessSync,
	closeSync,
	constants,
	copyFileSync,
	fchmodSync,
	fchownSync,
	fsyncSync,
	lstatSync,
	openSync,
	realpathSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Each piece is written before the next is made. @throws an error with a `code` such as `ENOSPC`. */
export function replaceFile(path: string, pieces: Iterable<string>): void {
	const before = statSync(path, { throwIfNoEntry: false });
	const leadsNowhere = before === undefined && lstatSync(path, { throwIfNoEntry: false }) !== undefined;
	if (leadsNowhere || before?.isFile() === false) {
		writeAll(openSync(path, 'w'), pieces);
		return;
	}
	// A link stays, and leads to the new text. A file that may not be written is not replaced either.
	if (before !== undefined) accessSync(path, constants.W_OK);
	const file = before === undefined ? path : realpathSync(path);
	const beside = join(dirname(file), `.canreach-${process.pid}-${process.hrtime.bigint()}`);
	const descriptor = opened(beside, before);
	if (descriptor === null) {
		writeAll(openSync(file, 'w'), pieces);
		return;
	}
	try {
		writeAll(descriptor, pieces, before);
		put(beside, file);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}

/** null where the directory takes no new file, though the file may be written. */
function opened(beside: string, before: Stats | undefined): number | null {
	try {
		return openSync(beside, 'wx');
	} catch (error) {
		if (before === undefined || !['EACCES', 'EPERM', 'EROFS'].includes((error as { code: string }).code)) throw error;
		return null;
	}
}

function writeAll(descriptor: number, pieces: Iterable<string>, like?: Stats): void {
	try {
		if (like !== undefined) makeLike(descriptor, like);
		for (const piece of pieces) writeFileSync(descriptor, piece);
		if (like !== undefined) fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** As far as one may. */
function makeLike(descriptor: number, { uid, gid, mode }: Stats): void {
	try {
		fchmodSync(descriptor, mode & 0o777);
		fchownSync(descriptor, uid, gid);
	} catch {
		// Of another owner: it is ours from now on.
	}
}

/** A file that is mounted cannot be replaced, only written. */
function put(beside: string, file: string): void {
	try {
		renameSync(beside, file);
	} catch {
		copyFileSync(beside, file);
		rmSync(beside);
	}
}
