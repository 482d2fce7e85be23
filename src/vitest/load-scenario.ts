// A scenario file from the disk, for tests: read as the command line reads it, with the files that it names.

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeHost } from '../cli/node-host.ts';
import { parseFile } from '../cli/read-scenario.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { ParsedScenario } from '../index.ts';

/**
 * Reads a scenario file; a path is relative to the working directory, and `new URL('network.yaml', import.meta.url)` stands beside the test.
 * Shape: never throws; that there is no such file is a mistake like those in it, and fails every assertion about it.
 */
export function loadScenario(file: string | URL): ParsedScenario {
	const path = typeof file === 'string' ? file : relative('', fileURLToPath(file)).replaceAll('\\', '/');
	try {
		return parseFile(nodeHost(), path);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		const { message, hint } = error;
		const place = { file: path, line: 1, column: 1 };
		return { ok: false, diagnostics: [{ code: 'NO_FILE', message, ...place, expected: null, nearest: null, hint }] };
	}
}
