// A scenario as it was in a revision of git. Git is called without a shell.

import { spawnSync } from 'node:child_process';
import { basename, dirname, isAbsolute } from 'node:path';
import { type ParsedScenario, parseScenario } from '../scenario/parse.ts';
import { decode } from './read-scenario.ts';
import { UsageError } from './usage-error.ts';

/** Units: bytes. */
const largestFile = 256 * 1024 * 1024;

/** With the prefix files of that revision too. @throws {UsageError} without git, a repository, the revision, or the file in it. */
export function parseAtRevision(revision: string, file: string): ParsedScenario {
	const folder = dirname(file);
	const commit = commitOf(revision, folder);
	const show = (path: string): string | null => {
		// An absolute name, or one outside the repository, is in no revision.
		const shown = isAbsolute(path) ? null : git(folder, ['show', '--no-textconv', `${commit}:./${path}`]);
		return shown?.status === 0 ? decode(shown.stdout) : null;
	};
	const text = show(basename(file));
	if (text === null) throw new UsageError(`"${file}" is not in revision "${revision}"`);
	const name = `${revision}:${file.includes('/') ? file : `./${file}`}`;
	return parseScenario(text, name, { readFile: show });
}

/** `A..B`, where a side left out is HEAD; null for a single revision. @throws {UsageError} for three dots. */
export function rangeOf(revisions: string): readonly [string, string] | null {
	if (revisions.includes('...'))
		throw new UsageError(`"${revisions}" has three dots`, 'two revisions are written A..B');
	const [a, b, more] = revisions.split('..');
	if (b === undefined) return null;
	if (more !== undefined)
		throw new UsageError(`"${revisions}" is no range of revisions`, 'two revisions are written A..B');
	return [a || 'HEAD', b || 'HEAD'];
}

function commitOf(revision: string, folder: string): string {
	const inside = git(folder, ['rev-parse', '--git-dir']);
	if (inside.status !== 0) {
		const said = decode(inside.stderr).trim().split('\n')[0] ?? '';
		throw new UsageError(
			`"${folder}" is in no git repository`,
			said === '' || said.includes('not a git repository') ? null : said,
		);
	}
	const found = revision.startsWith('-')
		? null
		: git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
	if (found?.status !== 0)
		throw new UsageError(`git knows no revision "${revision}"`, '`git log --oneline` lists them');
	return decode(found.stdout).trim();
}

function git(
	folder: string,
	words: readonly string[],
): { readonly status: number; readonly stdout: Uint8Array; readonly stderr: Uint8Array } {
	const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...words], {
		maxBuffer: largestFile,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
		throw new UsageError('there is no git on this machine');
	if (error !== undefined) throw new UsageError(`git cannot be run: ${error.message}`);
	return { status: status ?? 1, stdout, stderr };
}
