// JUnit XML as Jenkins and GitLab read it: a suite for each file, a case for each expectation.
// Without times: the same files give the same bytes.

import type { TestedFile, TestRun } from '../../test-run-model.ts';
import { traceText } from './trace-text.ts';
import { withoutControls } from './without-controls.ts';

interface Case {
	readonly name: string;
	readonly inside: string;
	readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
}

export function renderJunit({ files }: TestRun): string {
	const suites = files.map((tested) => ({ tested, cases: distinct(casesOf(tested)) }));
	const all = suites.flatMap(({ cases }) => cases);
	const counts = (cases: readonly Case[]) =>
		`tests="${cases.length}" failures="${having(cases, 'failure')}" errors="${having(cases, 'error')}"`;
	const lines = suites.flatMap(({ tested: { file }, cases }) => [
		`  <testsuite name=${quoted(file)} ${counts(cases)} skipped="${having(cases, 'skipped')}" file=${quoted(file)}>`,
		...cases.map(({ name, inside }) => {
			const opened = `    <testcase name=${quoted(name)} classname=${quoted(file)}`;
			return inside === '' ? `${opened}/>` : `${opened}>\n      ${inside}\n    </testcase>`;
		}),
		'  </testsuite>',
	]);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<testsuites name="canreach" ${counts(all)}>`,
		...lines,
		'</testsuites>\n',
	].join('\n');
}

function casesOf({ file, verdict, mistakes, findings, expectations }: TestedFile): readonly Case[] {
	if (verdict === 'not-understood') {
		const told = mistakes.map(({ message, place, help }) =>
			[`${place === null ? file : `${place.file}:${place.line}:${place.column}`}: ${message}`, ...help].join('\n  '),
		);
		const inside = `<error type="not-understood" message=${quoted(mistakes[0]?.message ?? '')}>${escaped(told.join('\n'))}</error>`;
		return [{ name: 'the file can be understood', inside, kind: 'error' }];
	}
	const cases = [
		...expectations.map(({ title, passed, message, line, traces }): Case => {
			if (passed) return { name: title, inside: '', kind: 'passed' };
			const text = [`${file}:${line}: ${message}`, ...(traces === null ? [] : traceText(traces))].join('\n');
			const inside = `<failure type="expectation" message=${quoted(message)}>${escaped(text)}</failure>`;
			return { name: title, inside, kind: 'failure' };
		}),
		...findings
			.filter(({ undeclared }) => undeclared)
			.map(({ code, at, message, place, rule }): Case => {
				const where = place === null ? file : `${place.file}:${place.line}:${place.column}`;
				const inside = `<failure type=${quoted(code)} message=${quoted(message)}>${escaped(`${where}: ${message} (${rule})`)}</failure>`;
				return { name: `no ${code} at ${at}`, inside, kind: 'failure' };
			}),
	];
	if (cases.length > 0) return cases;
	return [{ name: 'nothing is expected', inside: '<skipped message="nothing is expected"/>', kind: 'skipped' }];
}

/** Readers take cases of one name for one case. */
function distinct(cases: readonly Case[]): readonly Case[] {
	const seen = new Map<string, number>();
	return cases.map((one) => {
		const count = (seen.get(one.name) ?? 0) + 1;
		seen.set(one.name, count);
		return count === 1 ? one : { ...one, name: `${one.name} #${count}` };
	});
}

function having(cases: readonly Case[], kind: Case['kind']): number {
	return cases.filter((one) => one.kind === kind).length;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\t': '&#9;',
};

/** XML 1.0, 2.2: controls are no characters of it, nor are these two. */
function allowed(text: string): string {
	return withoutControls(text).replaceAll(/[\ufffe\uffff]/g, '');
}

function escaped(text: string): string {
	return allowed(text).replaceAll(/[&<>]/g, (character) => entities[character]!);
}

function quoted(text: string): string {
	return `"${allowed(text).replaceAll(/[&<>"\n\t]/g, (character) => entities[character]!)}"`;
}
