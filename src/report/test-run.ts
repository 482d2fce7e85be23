// Judged scenarios ─► the published result of a test run; several parts ─► the whole.

import { compareText } from '../net/order.ts';
import { findingCodes } from '../rulebook/codes.ts';
import { ruleOf } from '../rulebook/rulebook.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import { asDesigned, type Simulation } from '../simulate.ts';
import { undeclaredErrors } from '../what-if/expectations/verdict.ts';
import { titlesOf } from './expectation-title.ts';
import type { FindingCode } from './model.ts';
import { findingOf, judgedOf } from './report.ts';
import type { CodeNote, Mistake, RunVerdict, TestedFile, TestRun } from './test-run-model.ts';
import { tracesOf } from './test-run-traces.ts';

export function testedFile(simulation: Simulation): TestedFile {
	const { scenario, judgements, answers, verdict } = simulation;
	const found = answers.find(({ id }) => id === asDesigned)!.findings;
	const titles = titlesOf(simulation);
	const undeclared = new Set(undeclaredErrors(scenario.expectations, found));
	return {
		file: scenario.file,
		name: scenario.name,
		verdict,
		mistakes: [],
		findings: found.map((finding) => ({ ...findingOf(finding, scenario), undeclared: undeclared.has(finding) })),
		expectations: judgedOf(simulation).map((judged, index) => {
			const judgement = judgements[index];
			const traces = judgement === undefined || judged.passed ? null : tracesOf(simulation, judgement);
			return { index, ...judged, title: titles[index]!, traces };
		}),
	};
}

export function fileNotUnderstood(file: string, mistakes: readonly Mistake[]): TestedFile {
	return { file, name: null, verdict: 'not-understood', mistakes, findings: [], expectations: [] };
}

export function mistakeOf({ code, message, file, line, column, expected, nearest, hint }: Diagnostic): Mistake {
	const help = [
		...(nearest === null ? [] : [`did you mean "${nearest}"?`]),
		...(expected === null ? [] : [`expected ${expected}`]),
		...(hint === null ? [] : [hint]),
	];
	return { code, message, place: { file, line, column }, help };
}

/** Only what has the text in the name of the file, in that of the scenario, or in what is expected; null where nothing has. */
export function filtered(tested: TestedFile, text: string): TestedFile | null {
	const has = (name: string): boolean => name.toLowerCase().includes(text.toLowerCase());
	// What a file that cannot be understood expects is not known.
	if (tested.verdict === 'not-understood' || has(tested.file) || has(tested.name ?? '')) return tested;
	const expectations = tested.expectations.filter(({ title }) => has(title));
	if (expectations.length === 0) return null;
	const verdict = expectations.every(({ passed }) => passed) ? 'passed' : 'failed';
	return { ...tested, expectations, findings: [], verdict };
}

export function testRun(
	tested: readonly TestedFile[],
	{ shard = null, notRun = [] }: Partial<Pick<TestRun, 'shard' | 'notRun'>> = {},
): TestRun {
	const files = [...tested].sort((a, b) => compareText(a.file, b.file));
	return {
		version: 1,
		shard,
		verdict: verdictOfRun(files),
		files,
		notRun: [...notRun].sort(compareText),
		codes: codesOf(files),
	};
}

/** The worst of all files; nothing was checked where no file had anything to check. */
function verdictOfRun(files: readonly TestedFile[]): RunVerdict {
	const order: readonly RunVerdict[] = ['not-understood', 'failed', 'passed'];
	return order.find((verdict) => files.some((one) => one.verdict === verdict)) ?? 'nothing-checked';
}

function codesOf(files: readonly TestedFile[]): Readonly<Record<FindingCode, CodeNote>> {
	const named = new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)));
	const notes = Object.values(findingCodes)
		.filter(({ code }) => named.has(code))
		.map(({ code, severity, meaning, rule }): readonly [FindingCode, CodeNote] => [
			code,
			{ severity, meaning, rule, ruleTitle: ruleOf(rule).title },
		]);
	return Object.fromEntries(notes);
}
