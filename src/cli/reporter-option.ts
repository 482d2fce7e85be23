// `--reporter NAME` and `--reporter NAME=FILE`: what is reported where.

import { nearest } from '../net/nearest.ts';
import { defaultLines } from '../report/render/reporters/default.ts';
import { type ReporterName, reporters } from '../report/render/reporters/reporters.ts';
import type { TestRun } from '../report/test-run-model.ts';
import { type ScreenOptions, screenOptions } from './commands/options.ts';
import type { Host } from './host.ts';
import { printLines } from './print-lines.ts';
import { UsageError } from './usage-error.ts';
import { refuseInputs, writeOutput } from './write-output.ts';

export interface Output {
	readonly reporter: ReporterName;
	/** null: standard output. */
	readonly file: string | null;
}

/** @throws {UsageError} for a reporter that there is not, and for two in one place. */
export function outputsOf(words: readonly string[]): readonly Output[] {
	const outputs = (words.length === 0 ? ['default'] : words).map((word): Output => {
		const [, name = '', file = null] = /^([^=]*)(?:=(.*))?$/s.exec(word)!;
		const known = Object.keys(reporters);
		if (!known.includes(name)) {
			const guess = nearest(name, known);
			throw new UsageError(
				`there is no reporter "${name}"`,
				guess === null ? `the reporters are ${known.join(', ')}` : `did you mean "${guess}"?`,
			);
		}
		if (file === '') throw new UsageError(`--reporter ${word}: the file has no name`, `${name}=report.txt, or ${name}`);
		return { reporter: name as ReporterName, file: file === '-' ? null : file };
	});
	for (const [index, { reporter, file }] of outputs.entries()) {
		const first = outputs.findIndex((other) => other.file === file);
		if (first === index) continue;
		const where = file === null ? 'standard output' : `"${file}"`;
		throw new UsageError(
			`two reporters write to ${where}: ${outputs[first]!.reporter} and ${reporter}`,
			`give one a file: --reporter ${reporter}=FILE`,
		);
	}
	return outputs;
}

/** @throws {UsageError} when a file was read, or cannot be written. */
export async function report(
	host: Host,
	run: TestRun,
	outputs: readonly Output[],
	options: ScreenOptions,
): Promise<void> {
	const screen = screenOptions(host, options);
	refuseInputs(
		host,
		outputs.flatMap(({ file }) => file ?? []),
	);
	for (const { reporter, file } of outputs) {
		if (reporter === 'default' && file === null) await printLines(host, defaultLines(run, screen), options);
		else writeOutput(host, reporters[reporter](run, screen), file ?? undefined, options.quiet ?? false);
	}
}
