// The directory that a lab is written to: new, empty, or one that holds the same lab from before, so that nothing of another is started with it.

import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** `paths` are those that will be written. @throws {UsageError} where it holds anything else, or cannot be read. */
export function refuseForeignFiles(host: Host, directory: string, paths: readonly string[]): void {
	const there = [...filesIn(host, directory, '')];
	const foreign = there.find((path) => !paths.includes(path));
	const isLab = there.length === 0 || there.includes(markOfALab);
	if (foreign === undefined && isLab) return;
	throw new UsageError(
		`"${directory}" holds "${foreign ?? there[0]}", which is not of this lab`,
		'name a directory that is new or empty, or remove what is there',
	);
}

/** Every lab has it, and little else has. */
const markOfALab = 'not-checked.txt';

/** And in folders below; none where there is no such directory. */
function* filesIn(host: Host, directory: string, below: string): Generator<string> {
	for (const name of namesIn(host, `${directory}/${below}`)) {
		const path = below + name;
		if (host.isFolder(`${directory}/${path}`)) yield* filesIn(host, directory, `${path}/`);
		else yield path;
	}
}

function namesIn(host: Host, path: string): readonly string[] {
	try {
		return [...host.readDirectory(path)].sort();
	} catch (error) {
		const code = (error as { code?: unknown }).code;
		if (code === 'ENOENT') return [];
		throw new UsageError(
			code === 'ENOTDIR'
				? `"${path.replace(/\/+$/, '')}" is a file, not a directory`
				: `cannot read the directory "${path}"`,
		);
	}
}
