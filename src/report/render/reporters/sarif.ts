// SARIF 2.1.0, as code scanning reads it: a rule for each code, a result for each broken promise, mistake and finding.

import type { Severity } from '../../model.ts';
import type { CodeNote, TestRun } from '../../test-run-model.ts';
import { sortedJson } from '../json.ts';
import { traceText } from './trace-text.ts';

interface Result {
	readonly ruleId: string;
	readonly level: Severity;
	readonly message: string;
	readonly place: { readonly file: string; readonly line: number; readonly column?: number };
	/** What makes it the same result in another run, wherever it stands in the file. */
	readonly identity: string;
}

const ownRules: Readonly<Record<string, { readonly text: string; readonly help: string }>> = {
	expectation: {
		text: 'An expectation of the scenario does not hold.',
		help: 'Run `canreach why FROM TO FILE` for each step of the way and its rule. Mend the design, or change the row of "expect" where it is the wish that changed.',
	},
	'not-understood': {
		text: 'The file is no scenario that can be understood.',
		help: 'The message names the place, what is expected there and the nearest valid name. `canreach schema` prints the JSON Schema for editors.',
	},
};

export function renderSarif(run: TestRun): string {
	const results = resultsOf(run);
	const ids = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
	return sortedJson({
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'canreach', rules: ids.map((id) => ruleOf(id, run.codes)) } },
				columnKind: 'utf16CodeUnits',
				results: results.map(({ ruleId, level, message, place: { file, line, column }, identity }) => ({
					ruleId,
					ruleIndex: ids.indexOf(ruleId),
					level,
					message: { text: message },
					locations: [
						{
							physicalLocation: {
								artifactLocation: { uri: uriOf(file) },
								region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) },
							},
						},
					],
					partialFingerprints: { 'canreach/v1': identity },
				})),
			},
		],
	});
}

function resultsOf({ files }: TestRun): readonly Result[] {
	return files.flatMap(({ file, mistakes, expectations, findings }): readonly Result[] => [
		...mistakes.map(
			({ code, message, place, help }): Result => ({
				ruleId: 'not-understood',
				level: 'error',
				message: [message, ...help].join('\n'),
				place: place ?? { file, line: 1 },
				identity: `${file} ${code} ${message}`,
			}),
		),
		...expectations
			.filter(({ passed }) => !passed)
			.map(
				({ title, message, line, traces }): Result => ({
					ruleId: 'expectation',
					level: 'error',
					message: [message, ...(traces === null ? [] : traceText(traces))].join('\n'),
					place: { file, line },
					identity: `${file} ${title}`,
				}),
			),
		...findings
			.filter(({ severity, undeclared }) => severity !== 'error' || undeclared)
			.map(
				({ code, severity, at, message, place }): Result => ({
					ruleId: code,
					level: severity,
					message,
					place: place ?? { file, line: 1 },
					identity: `${file} ${code} ${at}`,
				}),
			),
	]);
}

function ruleOf(id: string, codes: TestRun['codes']): object {
	const own = Object.hasOwn(ownRules, id) ? ownRules[id] : undefined;
	if (own !== undefined)
		return {
			id,
			shortDescription: { text: own.text },
			fullDescription: { text: own.text },
			help: { text: own.help },
			defaultConfiguration: { level: 'error' },
		};
	const { meaning, rule, ruleTitle, severity }: CodeNote = codes[id]!;
	return {
		id,
		shortDescription: { text: meaning },
		fullDescription: { text: `${meaning} Rule ${rule}: ${ruleTitle}.` },
		help: { text: `Rule ${rule}: ${ruleTitle}. \`canreach rules ${rule}\` names its source and how certain it is.` },
		defaultConfiguration: { level: severity },
	};
}

/** A reference relative to where the run was, or a URI of its own for an absolute path. */
function uriOf(file: string): string {
	const path = file.replaceAll('\\', '/').split('/').map(encode).join('/');
	if (/^[A-Za-z]:\//.test(file)) return `file:///${file.slice(0, 2)}${path.slice(path.indexOf('/'))}`;
	return path.startsWith('/') ? `file://${path}` : path;
}

/** Halves of a surrogate pair have no UTF-8. */
function encode(part: string): string {
	return encodeURIComponent(part.replaceAll(/\p{Cs}/gu, '\ufffd'));
}
