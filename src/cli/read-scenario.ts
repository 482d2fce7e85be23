// Argument ─► scenario: a file, standard input, or the seed example when none is named.

import { sortedJson } from '../report/render/json.ts';
import { printDiagnostic } from '../scenario/diagnostic.ts';
import { type ParsedScenario, parseScenario, type Scenario } from '../scenario/parse.ts';
import { type Host, seedName } from './host.ts';
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
	else {
		const count = parsed.diagnostics.length;
		host.stderr(
			`${parsed.diagnostics.map(printDiagnostic).join('\n')}\n\n${count === 1 ? '1 mistake' : `${count} mistakes`}; nothing was simulated.\n`,
		);
	}
	return null;
}

export function parseFile(host: Host, file: string | undefined): ParsedScenario {
	const path = file ?? host.seedFile;
	const name = file === undefined ? seedName : file === '-' ? 'standard input' : file;
	const text = decode(file === '-' ? host.readStdin() : readBytes(host, path, name));
	const directory = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
	return parseScenario(text, name, {
		readFile: (other) => {
			try {
				return decode(host.readFile(other.startsWith('/') ? other : directory + other));
			} catch {
				return null;
			}
		},
	});
}

function readBytes(host: Host, path: string, name: string): Uint8Array {
	try {
		return host.readFile(path);
	} catch (error) {
		const code = (error as { code?: string }).code;
		if (code === 'ENOENT') throw new UsageError(`there is no file "${name}"`);
		if (code === 'EISDIR') throw new UsageError(`"${name}" is a directory, not a scenario file`);
		throw new UsageError(`cannot read "${name}"${code === undefined ? '' : ` (${code})`}`);
	}
}

/** A byte-order mark is no part of the text. */
function decode(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}
