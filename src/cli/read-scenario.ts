// Argument ─► scenario: a file, standard input, or the seed example when none is named.

import { dirname, isAbsolute, join } from 'node:path';
import { nearest } from '../net/nearest.ts';
import { sortedJson } from '../report/render/json.ts';
import { type ParsedScenario, parseScenario, type Scenario } from '../scenario/parse.ts';
import { type Host, seedName } from './host.ts';
import { printMistakes } from './print-mistakes.ts';
import { UsageError } from './usage-error.ts';

export interface ReadScenarioOptions {
	readonly json?: boolean;
	readonly quiet?: boolean;
}

/** The scenario, or null after its mistakes have been printed and the exit code set to 2. @throws {UsageError} when there is no such file. */
export function readScenario(host: Host, file: string | undefined, options: ReadScenarioOptions): Scenario | null {
	if (file === undefined && options.json !== true && options.quiet !== true)
		host.stderr(`No file named: this is the seed example, ${seedName}.\n`);
	const parsed = parseFile(host, file);
	if (parsed.ok) return parsed.scenario;
	host.setExitCode(2);
	if (options.json === true) host.stdout(sortedJson({ version: 1, errors: parsed.diagnostics }));
	else printMistakes(host, parsed.diagnostics);
	return null;
}

/** @throws {UsageError} when the file cannot be read. */
export function parseFile(host: Host, file: string | undefined): ParsedScenario {
	const path = file ?? host.seedFile;
	const name = file === undefined ? seedName : file === '-' ? 'standard input' : file;
	const text = decode(readBytes(host, path, name));
	return parseScenario(text, name, {
		readFile: (other) => {
			try {
				return decode(host.readFile(isAbsolute(other) ? other : join(dirname(path), other)));
			} catch {
				return null;
			}
		},
	});
}

/** The text of a file, or of standard input. @throws {UsageError} when it cannot be read. */
export function readText(host: Host, file: string): string {
	return decode(readBytes(host, file, file === '-' ? 'standard input' : file));
}

function readBytes(host: Host, path: string, name: string): Uint8Array {
	try {
		return path === '-' ? host.readStdin() : host.readFile(path);
	} catch (error) {
		const code = String((error as { code?: unknown }).code ?? 'unknown reason');
		switch (code) {
			case 'ENOENT':
				throw new UsageError(`there is no file "${name}"`, nearFile(host, path));
			case 'EISDIR':
				throw new UsageError(
					`"${name}" is a directory, not a scenario file`,
					`its files are "${join(name, '*.yaml')}"`,
				);
			case 'EACCES':
				throw new UsageError(`"${name}" may not be read`);
			default:
				throw new UsageError(`cannot read "${name}" (${code})`);
		}
	}
}

/** A file beside it with nearly that name. */
function nearFile(host: Host, path: string): string | null {
	try {
		const names = host.readDirectory(dirname(path));
		const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
		if (names.includes(name)) return 'it is a link to a file that is not there';
		const near = nearest(name, [...names].sort());
		return near === null ? null : `did you mean "${join(dirname(path), near)}"?`;
	} catch {
		return `nor a directory "${dirname(path)}"`;
	}
}

/** The text of a file that is to be written again: its byte-order mark is a part of it. @throws {UsageError} when it cannot be read, or not be written in its encoding. */
export function readToRewrite(host: Host, file: string): string {
	const bytes = readBytes(host, file, file);
	if (encodingOf(bytes) !== 'utf-8')
		throw new UsageError(
			`"${file}" is UTF-16, and files are written as UTF-8 only`,
			'save it as UTF-8 first, or write to another file with --output',
		);
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** UTF-8, or UTF-16 where a byte-order mark says so, as Windows PowerShell writes it. The mark is no part of the text. */
export function decode(bytes: Uint8Array): string {
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
