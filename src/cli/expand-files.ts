// Patterns ─► files: what the shell has not expanded is expanded here.

import { compareText } from '../net/order.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** In the order given, those of one pattern sorted, each once. `*` and `?` in the last part of a path. @throws {UsageError} for a pattern that fits nothing. */
export function expandFiles(host: Host, patterns: readonly string[]): readonly string[] {
	return [...new Set(patterns.flatMap((pattern) => (/[*?]/.test(pattern) ? matching(host, pattern) : [pattern])))];
}

function matching(host: Host, pattern: string): readonly string[] {
	const slash = pattern.lastIndexOf('/');
	const directory = slash === -1 ? '' : pattern.slice(0, slash + 1);
	const last = pattern.slice(slash + 1);
	if (/[*?]/.test(directory)) throw new UsageError(`"${pattern}": only the last part of a path may hold * or ?`);
	const expression = new RegExp(
		`^${last
			.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
			.replaceAll('*', '.*')
			.replaceAll('?', '.')}$`,
	);
	const names = readNames(host, directory === '' ? '.' : directory).filter(
		(name) => expression.test(name) && !name.startsWith('.'),
	);
	if (names.length === 0) throw new UsageError(`no file fits "${pattern}"`);
	return [...names].sort(compareText).map((name) => directory + name);
}

function readNames(host: Host, directory: string): readonly string[] {
	try {
		return host.readDirectory(directory);
	} catch {
		throw new UsageError(`there is no directory "${directory}"`);
	}
}
