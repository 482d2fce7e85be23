// Workflow commands of GitHub Actions: annotations at the lines of the files.

import type { Place } from '../../model.ts';
import type { TestRun } from '../../test-run-model.ts';
import { safeText } from '../text/escape.ts';
import { plural } from '../text/words.ts';
import { traceText } from './trace-text.ts';
import { withoutControls } from './without-controls.ts';

type Kind = 'error' | 'warning' | 'notice';

interface Annotation {
	readonly kind: Kind;
	readonly title: string;
	readonly message: string;
	readonly place: Pick<Place, 'file' | 'line'> & { readonly column?: number };
}

/** GitHub shows no more of a kind in one step. */
const most = 10;

const kinds: readonly (readonly [Kind, string])[] = [
	['error', 'error'],
	['warning', 'warning'],
	['notice', 'notice'],
];

export function renderGithub(run: TestRun): string {
	const all = annotations(run);
	const lines = kinds.flatMap(([kind, noun]) => {
		const ofKind = all.filter((one) => one.kind === kind);
		const rest = ofKind.length - most;
		const more = rest > 0 ? [`and ${plural(rest, `more ${noun}`)}, as GitHub shows ${most} of a kind`] : [];
		return [...ofKind.slice(0, most).map(command), ...more];
	});
	const expectations = run.files.flatMap((tested) => tested.expectations);
	const held = expectations.filter(({ passed }) => passed).length;
	const total = `${plural(run.files.length, 'file')}, ${held} of ${plural(expectations.length, 'expectation')} ${expectations.length === 1 ? 'holds' : 'hold'}`;
	return `${[...lines, total].join('\n')}\n`;
}

function annotations({ files }: TestRun): readonly Annotation[] {
	return files.flatMap(({ file, mistakes, expectations, findings }): readonly Annotation[] => [
		...mistakes.map(({ message, place, help }): Annotation => {
			const text = [message, ...help].join('\n');
			return { kind: 'error', title: 'Not understood', message: text, place: place ?? { file, line: 1 } };
		}),
		...expectations
			.filter(({ passed }) => !passed)
			.map(({ title, message, line, traces }): Annotation => {
				const text = [message, ...(traces === null ? [] : traceText(traces))].join('\n');
				return { kind: 'error', title, message: text, place: { file, line } };
			}),
		...findings
			// An error that is expected is as it should be.
			.filter(({ severity, undeclared }) => severity !== 'error' || undeclared)
			.map(
				({ severity, code, at, rule, message, place }): Annotation => ({
					kind: severity === 'note' ? 'notice' : severity,
					title: `${code} at ${at}`,
					message: `${message} (${rule})`,
					place: place ?? { file, line: 1 },
				}),
			),
	]);
}

function command({ kind, title, message, place: { file, line, column } }: Annotation): string {
	const at = [
		`file=${property(withoutControls(file))}`,
		`line=${line}`,
		...(column === undefined ? [] : [`col=${column}`]),
		`title=${property(safeText(title))}`,
	];
	const lines = message.split('\n').map((text) => (text.startsWith(' ') ? `  ${safeText(text)}` : safeText(text)));
	return `::${kind} ${at.join(',')}::${data(lines.join('\n'))}`;
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
