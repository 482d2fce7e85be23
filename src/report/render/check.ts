// The result of a check: for every file its verdict, its failed expectations with their ways, and its findings; and one line for all.

import type { AskedEvidence, Document, Finding } from '../model.ts';
import type { TestedFile } from '../test-run-model.ts';
import { askedEvidenceLines } from './asked-evidence.ts';
import { failureLines } from './expectations.ts';
import { type FindingsPage, findingCounts, findingLines } from './findings.ts';
import { printable, type ScreenOptions, usableColumns } from './page.ts';
import { asDesigned } from './pairs.ts';
import { glyphsOf } from './text/glyphs.ts';
import { blank, bothEnds, clipLine, type Line, type Role, type Span, span } from './text/span.ts';
import { linesText } from './text/text.ts';
import { fitMiddle } from './text/width.ts';
import { grouped, plural } from './text/words.ts';
import { traceLines } from './traces.ts';
import { verdictSpans } from './verdict.ts';

/** A document, and beside it how each failed expectation came about. */
interface Checked {
	readonly document: Document;
	readonly tested?: TestedFile;
}

/** What a test found, as far as a check tells it; null for a file that was not understood. */
export function checkedOf(tested: TestedFile, evidence?: AskedEvidence): Checked | null {
	const { file, name, verdict, findings, expectations } = tested;
	if (verdict === 'not-understood') return null;
	return {
		document: {
			version: 1,
			scenario: { name: name ?? '', file },
			...(evidence === undefined ? {} : { evidence }),
			views: [{ id: 'as-designed', findings, pairs: [] }],
			changes: [],
			expectations,
			verdict,
		},
		tested,
	};
}

/** The result of `canreach check` as text: for each document its verdict, failures and findings, and one line for all. */
export function renderCheck(reports: readonly Checked[], options: ScreenOptions): string {
	return linesText(checkLines(reports, options));
}

/** One file is told in full; of several, those that passed are one line each. Files that were not understood are told elsewhere, and counted here. */
export function checkLines(reports: readonly Checked[], options: ScreenOptions, notUnderstood = 0): readonly Line[] {
	const page: FindingsPage = {
		columns: usableColumns(options.columns),
		glyphs: glyphsOf(options.ascii),
		safe: printable(options.ascii),
	};
	const lines = reports.flatMap((report, index) => {
		const inFull = reports.length === 1 || report.document.verdict === 'failed';
		const details = inFull ? detailLines(page, report) : [];
		const apart = index > 0 && details.length > 0 ? [blank] : [];
		return [...apart, ...headLines(page, report), ...details];
	});
	const evidence = askedEvidenceLines(reports[0]?.document.evidence, page.columns, 0);
	return [...evidence, ...lines, ...(lines.length > 0 ? [blank] : []), ...totals(page, reports, notUnderstood)].map(
		(line) => clipLine(line, page.columns, page.glyphs.ellipsis),
	);
}

function headLines(page: FindingsPage, report: Checked): readonly Line[] {
	const { glyphs, safe, columns } = page;
	const { document } = report;
	const sign = signOf(page, document.verdict);
	const file = span(fitMiddle(safe(document.scenario.file), columns - 4, glyphs.ellipsis), 'strong');
	const counts = findingCounts(asDesigned(document).findings);
	const verdict = [...counts, ...(counts.length > 0 ? [span('  ')] : []), ...verdictSpans({ report, glyphs })];
	const left: Line = [sign, span(' '), file];
	const name = safe(document.scenario.name);
	const named: Line = [...left, span('  '), span(name, 'muted')];
	const oneLine = bothEnds(named, verdict, columns) ?? bothEnds(left, verdict, columns);
	return oneLine === null ? [left, [span('    '), ...verdict]] : [oneLine];
}

function detailLines(page: FindingsPage, { document, tested }: Checked): readonly Line[] {
	const failed = document.expectations.filter(({ passed }) => !passed);
	return [
		...failed.flatMap((judged) => {
			const traces = tested?.expectations.find(({ index }) => index === judged.index)?.traces ?? null;
			const told = failureLines(page, { ...document, expectations: [judged] }, 1, '');
			return traces === null ? told : [...told, ...traceLines(page, traces)];
		}),
		...findingLines(page, asDesigned(document).findings, Number.POSITIVE_INFINITY, ''),
	];
}

function totals(page: FindingsPage, reports: readonly Checked[], notUnderstood: number): readonly Line[] {
	const count = (verdict: Document['verdict']) => reports.filter(({ document }) => document.verdict === verdict).length;
	const rows = reports.flatMap(({ document }) => document.expectations);
	const findings: readonly Finding[] = reports.flatMap(({ document }) => asDesigned(document).findings);
	const [passed, failed, unchecked] = [count('passed'), count('failed'), count('nothing-checked')];
	const verdict = failed + notUnderstood > 0 ? 'failed' : passed > 0 ? 'passed' : 'nothing-checked';
	const counts: readonly (readonly [number, string, Role])[] = [
		[passed, 'passed', 'good'],
		[failed, 'failed', 'bad'],
		[notUnderstood, 'not understood', 'bad'],
		[unchecked, 'with nothing to check', 'muted'],
	];
	if (reports.length === 0) return [[signOf(page, verdict), span(' 0 files: nothing to check')]];
	const spans: Span[] = [signOf(page, verdict), span(` ${plural(reports.length + notUnderstood, 'file')}: `)];
	for (const [index, [number, word, role]] of counts.filter(([number]) => number > 0).entries()) {
		spans.push(span(index === 0 ? '' : ', '), span(`${grouped(number)} ${word}`, role));
	}
	const held = rows.filter((row) => row.passed).length;
	const hold = rows.length === 1 ? 'holds' : 'hold';
	const counted: Span[] =
		rows.length === 0 ? [] : [span(`${grouped(held)} of ${plural(rows.length, 'expectation')} ${hold}`)];
	const found = findingCounts(findings);
	if (counted.length > 0 && found.length > 0) counted.push(span('; '));
	const second: Line = [span('  '), ...counted, ...found];
	return second.length > 1 ? [spans, second] : [spans];
}

function signOf({ glyphs }: FindingsPage, verdict: Document['verdict']): Span {
	if (verdict === 'failed') return span(glyphs.fail, 'bad');
	return verdict === 'passed' ? span(glyphs.pass, 'good') : span(glyphs.dash, 'muted');
}
