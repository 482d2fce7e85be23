// The main screen: what was asked, the map, the matrix, what Global Reach changed, what stays out of reach, and the verdict.

import type { Report } from '../model.ts';
import { failureLines } from './expectations.ts';
import { findingCounts, findingLines } from './findings.ts';
import { footer, shellWord } from './footer.ts';
import { map, mapLayout } from './map/map.ts';
import { matrix } from './matrix/matrix.ts';
import { obstacleLines, obstacles } from './obstacles.ts';
import { openPage, type Page, type ScreenOptions } from './page.ts';
import { asDesigned, type Statement } from './pairs.ts';
import { changes, sentences } from './sentences.ts';
import { blank, clipLine, type Line, lineWidth, type Span, span } from './text/span.ts';
import { plural } from './text/words.ts';
import { merged } from './text/wrap.ts';
import { title } from './title.ts';
import { verdictSpans } from './verdict.ts';
import { whatIfs } from './what-ifs.ts';

export type { ScreenOptions } from './page.ts';
export type { Line, Role, Span } from './text/span.ts';

const mostFindings = 6;
const mostFailures = 8;

/** The screen of a report, no line wider than `columns`. */
export function screen(report: Report, options: ScreenOptions): readonly Line[] {
	const opened = openPage(report, options);
	const layout = mapLayout(opened);
	const page: Page = layout === null ? { ...opened, numbers: new Map() } : opened;
	const { document } = report;
	const check = `canreach check ${shellWord(document.scenario.file)}`;
	const findings = asDesigned(document).findings;
	const changed = changes(page);
	const stopped = obstacles(page);
	const grid = matrix(page);
	const failures = failureLines(page, document, mostFailures, check);
	const sections: readonly (readonly Line[])[] = [
		title(page),
		section(page, 'Findings', findingCounts(findings), findingLines(page, findings, mostFindings, check)),
		section(page, 'Design', [], map(page, layout)),
		section(page, 'Reachability', grid.isGrid ? [span('from row to column', 'muted')] : [], grid.lines),
		section(page, 'Changed by Global Reach', count(changed.length), sentences(page, changed)),
		section(page, stoppedTitle(stopped), count(stopped.length), obstacleLines(page, stopped)),
		section(page, 'What if', [], whatIfs(page)),
		section(page, 'Expectations', [], [[span('  '), ...verdictSpans(page)], ...failures]),
		section(page, 'Next', [], footer(page, options)),
	];
	return sections
		.filter((lines) => lines.length > 0)
		.flatMap((lines, index) => (index === 0 ? lines : [blank, ...lines]))
		.map((line) => clipLine(merged(line), page.columns, page.glyphs.ellipsis));
}

function section(page: Page, name: string, note: readonly Span[], lines: readonly Line[]): readonly Line[] {
	if (lines.length === 0) return [];
	const left: Line = [span(name, 'heading'), ...(note.length === 0 ? [] : [span('  '), ...note]), span(' ')];
	const rule = page.glyphs.rule.repeat(Math.max(0, page.columns - lineWidth(left)));
	return [[...left, span(rule, 'muted')], ...lines];
}

function stoppedTitle(stopped: readonly Statement[]): string {
	const none = stopped.every(({ cell }) => cell.after?.outcome === 'unreachable');
	return none ? 'Not reachable' : 'Not fully reachable';
}

function count(pairs: number): readonly Span[] {
	return [span(plural(pairs, 'pair'), 'muted')];
}
