// `canreach test`: scenarios against their promises, told by one reporter or several.

import { safeText } from '../../report/render/text/escape.ts';
import { fileNotUnderstood, filtered, mistakeOf, testedFile, testRun } from '../../report/test-run.ts';
import type { RunVerdict, TestedFile, TestRun } from '../../report/test-run-model.ts';
import { findScenarios } from '../find-scenarios.ts';
import type { Host } from '../host.ts';
import { judgeFile } from '../judge-file.ts';
import { type Output, outputsOf, report } from '../reporter-option.ts';
import { type Shard, shareOf } from '../shard.ts';
import { UsageError } from '../usage-error.ts';
import { watch } from '../watch.ts';
import type { ViewOptions } from './options.ts';

export interface TestOptions extends ViewOptions {
	readonly reporter: readonly string[];
	readonly shard?: Shard;
	/** true: at the first. */
	readonly bail?: number | true;
	readonly filter?: string;
	readonly watch?: boolean;
}

/** @throws {UsageError} for a pattern that fits nothing, and for reporters that there are not. */
export async function test(host: Host, operands: readonly string[], options: TestOptions): Promise<void> {
	const outputs = outputsOf(options.reporter);
	if (options.watch !== true) return once(host, operands, outputs, options);
	if (outputs.some(({ file }) => file !== null)) throw new UsageError('--watch reports to the terminal, not to files');
	await watch(host, (watched) => once(watched, operands, outputs, options));
}

async function once(
	host: Host,
	operands: readonly string[],
	outputs: readonly Output[],
	options: TestOptions,
): Promise<void> {
	const { files, passedOver } = findScenarios(host, operands);
	const run = runTests(host, shareOf(files, options.shard ?? null), options);
	await report(host, run, outputs, options);
	if (passedOver.length > 0 && options.quiet !== true) host.stderr(`${passedOverLine(passedOver)}\n`);
	if (run.verdict === 'nothing-checked' && options.quiet !== true) host.stderr(whyNothing(run, options));
	// A part of the files may well have nothing to check; whether all have, `canreach merge` knows.
	host.setExitCode(options.shard !== undefined && run.verdict === 'nothing-checked' ? 0 : exitCodes[run.verdict]);
}

export const exitCodes: Readonly<Record<RunVerdict, number>> = {
	passed: 0,
	failed: 1,
	'not-understood': 2,
	'nothing-checked': 3,
};

function runTests(host: Host, files: readonly string[], { evidence, shard, bail, filter }: TestOptions): TestRun {
	const most = bail === true ? 1 : (bail ?? Number.POSITIVE_INFINITY);
	const tested: TestedFile[] = [];
	const notRun: string[] = [];
	let broken = 0;
	for (const file of files) {
		if (broken >= most) {
			notRun.push(file);
			continue;
		}
		const one = testFile(host, file, evidence);
		const asked = filter === undefined ? one : filtered(one, filter);
		if (asked === null) continue;
		tested.push(asked);
		if (asked.verdict === 'failed' || asked.verdict === 'not-understood') broken += 1;
	}
	return testRun(tested, { shard: shard ?? null, notRun });
}

function testFile(host: Host, file: string, evidence: TestOptions['evidence']): TestedFile {
	const judged = judgeFile(host, file, { evidence });
	switch (judged.kind) {
		case 'judged':
			return testedFile(judged.simulation);
		case 'mistaken':
			return fileNotUnderstood(file, judged.mistakes.map(mistakeOf));
		case 'unread': {
			const { message, hint } = judged;
			return fileNotUnderstood(file, [{ code: 'NO_FILE', message, place: null, help: hint === null ? [] : [hint] }]);
		}
	}
}

/** A design that has lost its content is among them. */
function passedOverLine(files: readonly string[]): string {
	const named = files.length > mostNamed ? files.slice(0, mostNamed - 1) : files;
	const more = files.length - named.length;
	const names = `${named.map(safeText).join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
	return files.length === 1
		? `Passed over 1 file, which is no scenario: ${names}.`
		: `Passed over ${files.length} files, which are no scenarios: ${names}.`;
}

const mostNamed = 4;

function whyNothing({ files }: TestRun, { filter, shard }: TestOptions): string {
	if (files.length > 0) return 'Nothing was checked: no file has an expectation.\n';
	if (filter !== undefined) return `Nothing was checked: no file, scenario or expectation has "${filter}" in it.\n`;
	if (shard !== undefined) return 'Nothing was checked: this part has no file.\n';
	return 'Nothing was checked: there is no scenario here. `canreach test FOLDER` looks elsewhere.\n';
}
