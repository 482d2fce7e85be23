// Patterns ─► files: what the shell has not expanded is expanded here.

import { compareText } from '../net/order.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/**
 * In the order given, those of one pattern sorted, each once. `*` and `?` stand for letters of a name, `**` for folders. Names
 * that begin with a dot, and node_modules, are met by no pattern. @throws {UsageError} for a pattern that fits nothing.
 */
export function expandFiles(host: Host, patterns: readonly string[]): readonly string[] {
	return [...new Set(patterns.flatMap((pattern) => (isPattern(pattern) ? matching(host, pattern) : [pattern])))];
}

export function isPattern(text: string): boolean {
	return /[*?]/.test(text);
}

function matching(host: Host, pattern: string): readonly string[] {
	const [, folder = '', wild = ''] = /^((?:[^*?/]*\/)*)(.*)$/.exec(pattern)!;
	namesIn(host, folder);
	const found = fitting(host, folder, wild.split('/'));
	if (found.length === 0) throw new UsageError(`no file fits "${pattern}"`);
	return [...new Set(found)].sort(compareText);
}

/** Files below a folder, which is written as a beginning of their paths. */
function fitting(host: Host, folder: string, [part = '', ...rest]: readonly string[]): readonly string[] {
	const names = namesIn(host, folder);
	const folders = (): readonly string[] => names.filter((name) => host.isFolder(folder + name));
	if (part === '**') {
		const here = fitting(host, folder, rest.length === 0 ? ['*'] : rest);
		return [...here, ...folders().flatMap((name) => fitting(host, `${folder}${name}/`, [part, ...rest]))];
	}
	const expression = expressionOf(part);
	if (rest.length === 0)
		return names.filter((name) => expression.test(name) && !host.isFolder(folder + name)).map((name) => folder + name);
	return folders()
		.filter((name) => expression.test(name))
		.flatMap((name) => fitting(host, `${folder}${name}/`, rest));
}

function expressionOf(part: string): RegExp {
	const text = part
		.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
		.replaceAll(/\*+/g, '.*')
		.replaceAll('?', '.');
	return new RegExp(`^${text}$`, 's');
}

/** @throws {UsageError} where there is no such folder. */
function namesIn(host: Host, folder: string): readonly string[] {
	try {
		const names = host.readDirectory(folder === '' ? '.' : folder);
		return names.filter((name) => !name.startsWith('.') && name !== 'node_modules');
	} catch {
		throw new UsageError(`there is no directory "${folder}"`);
	}
}
