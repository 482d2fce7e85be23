// `canreach merge`: the parts of a run, each written by `canreach test --shard … --reporter json=FILE`, as the whole that they are.

import { testRun } from '../../report/test-run.ts';
import type { TestRun } from '../../report/test-run-model.ts';
import { readTestRun } from '../../report/test-run-schema.ts';
import { expandFiles } from '../expand-files.ts';
import type { Host } from '../host.ts';
import { readText } from '../read-scenario.ts';
import { outputsOf, report } from '../reporter-option.ts';
import { UsageError } from '../usage-error.ts';
import type { ScreenOptions } from './options.ts';
import { exitCodes } from './test.ts';

export interface MergeOptions extends ScreenOptions {
	readonly reporter: readonly string[];
}

/** @throws {UsageError} for what is no report, and where a part is missing or stands twice. */
export async function merge(host: Host, patterns: readonly string[], options: MergeOptions): Promise<void> {
	const outputs = outputsOf(options.reporter);
	const parts = expandFiles(host, patterns).map((file) => ({ file, run: readRun(host, file) }));
	const problem = problemOf(parts, twiceIn(host, patterns));
	if (problem !== null) throw new UsageError(problem);
	const files = parts.flatMap(({ run }) => run.files);
	const whole = testRun(files, { notRun: parts.flatMap((part) => part.run.notRun) });
	// In the words of those who wrote the parts, who may have been of another version.
	const run = { ...whole, codes: Object.assign({}, ...parts.map((part) => part.run.codes)) as TestRun['codes'] };
	await report(host, run, outputs, options);
	host.setExitCode(exitCodes[run.verdict]);
}

function readRun(host: Host, file: string): TestRun {
	const text = readText(host, file);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new UsageError(`"${file}" is not JSON`, '`canreach test --reporter json=FILE` writes reports');
	}
	const run = readTestRun(value);
	if (run !== null) return run;
	throw new UsageError(`"${file}" is no report of a test run`, '`canreach test --reporter json=FILE` writes reports');
}

/** A file that two operands name, which counts once. */
function twiceIn(host: Host, patterns: readonly string[]): string | null {
	const all = patterns.flatMap((pattern) => expandFiles(host, [pattern]));
	return all.find((file, index) => all.indexOf(file) !== index) ?? null;
}

interface Part {
	readonly file: string;
	readonly run: TestRun;
}

/** Why these are not the parts of one whole. Reports of whole runs may be put together as well. */
function problemOf(parts: readonly Part[], twiceGiven: string | null): string | null {
	const runs = parts.map(({ run }) => run);
	const counts = new Set(runs.map(({ shard }) => shard?.count ?? 1));
	if (counts.size > 1)
		return `these are parts of different runs: of ${[...counts].sort((a, b) => a - b).join(' and of ')}`;
	const [count = 1] = counts;
	if (count > 1) {
		const having = (index: number) => parts.filter(({ run }) => run.shard?.index === index);
		for (let index = 1; index <= count; index += 1) {
			const [one, other] = having(index);
			if (one === undefined) {
				const instead = twiceGiven === null ? '' : `, and "${twiceGiven}" is given twice`;
				return `part ${index} of ${count} is missing${instead}`;
			}
			if (other !== undefined) return `part ${index} of ${count} stands twice: in "${one.file}" and "${other.file}"`;
		}
	}
	const names = runs.flatMap(({ files }) => files.map(({ file }) => file));
	const twice = names.find((name, position) => names.indexOf(name) !== position);
	return twice === undefined ? null : `"${twice}" stands in two reports`;
}
