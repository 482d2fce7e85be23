// Word that files are no longer as they were read.

import { dirname } from 'node:path';
import type { Host } from './host.ts';

/** Time for an editor to finish. */
const settleMs = 60;

/** Paths, and the stamp of each when it was read. */
export type Seen = ReadonlyMap<string, string>;

/** Calls back once things are quiet after a change, until the returned function is called. A file that is gone has changed; so has one that is back. */
export function follow(host: Host, seen: Seen, changed: () => void): () => void {
	let timer: NodeJS.Timeout | null = null;
	const look = (): void => {
		if (timer !== null) clearTimeout(timer);
		timer = setTimeout(() => {
			if (isChanged(host, seen)) changed();
		}, settleMs);
	};
	const unwatch = host.watchFolders(foldersOf(seen.keys()), look);
	// What changed before it was watched.
	look();
	return () => {
		if (timer !== null) clearTimeout(timer);
		unwatch();
	};
}

function isChanged(host: Host, seen: Seen): boolean {
	return [...seen].some(([path, stamp]) => host.stampOf(path) !== stamp);
}

/** Directories are watched, not files: an editor puts a new file in the place of the old one. */
function foldersOf(paths: Iterable<string>): readonly string[] {
	return [...new Set([...paths].flatMap((path) => [path, dirname(path)]))].sort();
}
