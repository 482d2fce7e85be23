// TAP 14: a subtest for each file, a test point for each expectation.

import type { TestedFile, TestRun } from '../../test-run-model.ts';
import { safeText } from '../text/escape.ts';
import { traceText } from './trace-text.ts';

export function renderTap({ files, notRun }: TestRun): string {
	const plan = `1..${files.length}${files.length === 0 ? ' # SKIP no file' : ''}`;
	const lines = files.flatMap((tested, index) => fileLines(tested, index + 1));
	const left = notRun.map((file) => `# not run: ${safeText(file)}`);
	return `${['TAP version 14', plan, ...lines, ...left].join('\n')}\n`;
}

interface Point {
	readonly ok: boolean;
	readonly title: string;
	readonly notes: Readonly<Record<string, unknown>>;
}

function fileLines(tested: TestedFile, number: number): readonly string[] {
	const { file, verdict, mistakes } = tested;
	const name = described(file);
	if (verdict === 'not-understood') {
		const notes = {
			message: 'not understood',
			mistakes: mistakes.map(({ message, place }) => ({ message, line: place?.line, column: place?.column })),
		};
		return [`not ok ${number} - ${name}`, ...yaml(notes, '  ')];
	}
	const points = pointsOf(tested);
	if (points.length === 0) return [`ok ${number} - ${name} # SKIP nothing is expected`];
	const inner = points.flatMap(({ ok, title, notes }, index) => [
		`    ${ok ? '' : 'not '}ok ${index + 1} - ${described(title)}`,
		...(ok ? [] : yaml(notes, '      ')),
	]);
	return [
		`# Subtest: ${name}`,
		...inner,
		`    1..${points.length}`,
		`${points.every(({ ok }) => ok) ? '' : 'not '}ok ${number} - ${name}`,
	];
}

function pointsOf({ file, expectations, findings }: TestedFile): readonly Point[] {
	return [
		...expectations.map(({ passed, title, message, line, view, traces }): Point => {
			const trace = traces === null ? {} : { trace: traceText(traces).map((text) => text.trim()) };
			return { ok: passed, title, notes: { message, at: { file, line }, view, ...trace } };
		}),
		...findings
			.filter(({ undeclared }) => undeclared)
			.map(({ code, at, message, rule, place }): Point => {
				const where = place === null ? { file } : { file: place.file, line: place.line, column: place.column };
				return { ok: false, title: `no ${code} at ${at}`, notes: { message, at: where, rule } };
			}),
	];
}

/** A number sign would start a directive. */
function described(text: string): string {
	return safeText(text).replaceAll(/[\\#]/g, '\\$&');
}

/** A block of diagnostics. JSON is YAML, and one line a key is read at a glance. */
function yaml(notes: Readonly<Record<string, unknown>>, indent: string): readonly string[] {
	const lines = Object.entries(notes).map(([key, value]) => `${key}: ${json(value)}`);
	return ['---', ...lines, '...'].map((line) => indent + line);
}

function json(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? safeText(inner) : inner));
}
