// Every bad input beside its exact message, as people see it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, printDiagnostic } from '../../src/scenario/diagnostic.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const folder = fileURLToPath(new URL('./bad', import.meta.url));

function mistakesOf(name: string): readonly Diagnostic[] {
	const parsed = parseScenario(readFileSync(join(folder, name), 'utf8'), name, {
		readFile: (other) => {
			try {
				return readFileSync(join(folder, other), 'utf8');
			} catch {
				return null;
			}
		},
	});
	return parsed.ok ? [] : parsed.diagnostics;
}

const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s', (name) => {
	const mistakes = mistakesOf(name);

	test('says exactly this', async () => {
		const text = `${mistakes.map(printDiagnostic).join('\n')}\n`;
		await expect(text).toMatchFileSnapshot(join(folder, name.replace('.yaml', '.expected.txt')));
	});

	test('names a place in a file, and no tool of ours', () => {
		expect(mistakes).not.toEqual([]);
		for (const { file, line, column, message, expected, nearest, hint } of mistakes) {
			const lines = readFileSync(join(folder, file), 'utf8')
				.replace(/^\uFEFF/, '')
				.split('\n');
			expect(line).toBeLessThanOrEqual(lines.length);
			expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
			const words = [message, expected, nearest, hint].join('\n');
			expect(words).not.toMatch(/zod|[Ii]nvalid input|undefined|\[object|NaN|null\b|Error:/);
			expect(words).not.toContain('\u0000');
		}
	});
});
