// The answer as Markdown, for a pull request: the verdict, findings, the matrix, what changed and what failed.

import type { Endpoint, Report } from '../../model.ts';
import { askedEvidenceText } from '../asked-evidence.ts';
import { sortedFindings } from '../findings.ts';
import { bareId, prefixesInShort } from '../names.ts';
import { meanings, outcomeChange } from '../outcomes.ts';
import { openPage, type Page } from '../page.ts';
import { asDesigned, type Statement } from '../pairs.ts';
import { linksCrossed } from '../path.ts';
import { changes, milliseconds } from '../sentences.ts';
import { lineText } from '../text/span.ts';
import { plural } from '../text/words.ts';
import { answerSpans } from '../title.ts';
import { verdictSpans } from '../verdict.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-escape.ts';
import { markdownMatrix } from './markdown-matrix.ts';

/** Beyond these a comment is no longer read, and forges cut it. */
const mostFindings = 50;
const mostChanges = 30;
const mostFailures = 50;

/** The answer as Markdown for a pull request. Shape: names of the scenario are escaped; a line feed at the end. */
export function renderMarkdown(report: Report): string {
	const page = openPage(report, { columns: 120, ascii: false });
	const { scenario, evidence } = report.document;
	const summary = report.sketch.summary === null ? '' : markdownText(report.sketch.summary);
	const blocks: readonly (readonly string[])[] = [
		[`## ${markdownText(scenario.name)}`],
		[`**${markdownText(lineText(verdictSpans(page)))}** – ${markdownText(lineText(answerSpans(page)))}`],
		[summary],
		[`File: ${markdownCode(scenario.file, 'prose')}`],
		[askedEvidenceText(evidence) ?? ''],
		section('Failed expectations', failures(report)),
		section('Findings', findings(report)),
		section('Reachability', markdownMatrix(page)),
		section('Changed by Global Reach', changed(page)),
	];
	const texts = blocks.map((lines) => lines.join('\n')).filter((text) => text !== '');
	return `${texts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : [`### ${title}`, '', ...lines];
}

function findings(report: Report): readonly string[] {
	const all = sortedFindings(asDesigned(report.document).findings);
	if (all.length === 0) return [];
	const rows = all
		.slice(0, mostFindings)
		.map(({ severity, code, at, message, place, rule }) => [
			severity,
			markdownCode(code, 'table'),
			markdownCode(at, 'table'),
			markdownText(message),
			place === null ? '' : markdownCode(`${place.file}:${place.line}:${place.column}`, 'table'),
			markdownText(rule),
		]);
	const table = markdownTable(['Severity', 'Code', 'Element', 'Message', 'Place', 'Rule'], rows, '---');
	return [...table, ...more(all.length - mostFindings, 'finding')];
}

function changed(page: Page): readonly string[] {
	const statements = changes(page);
	const bullets = statements.slice(0, mostChanges).map((statement) => {
		const { before, after } = statement.cell;
		const sign = outcomeChange(page.glyphs, statement.cell).text;
		const ends = `${end(page, statement.from)} ${statement.both ? 'and' : 'to'} ${end(page, statement.to)}`;
		return `- ${sign} ${ends}: ${after?.outcome === 'reachable' ? gained(page, statement) : `${meanings[before?.outcome ?? 'undetermined']} without Global Reach, ${meanings[after?.outcome ?? 'undetermined']} with it`}`;
	});
	return [...bullets, ...more(statements.length - mostChanges, 'pair')];
}

function gained(page: Page, { cell }: Statement): string {
	if (cell.after === null) return '';
	const links = linksCrossed(page, cell.after).map((key) => markdownCode(bareId(key), 'prose'));
	const by = links.length === 0 ? 'reachable with Global Reach' : `over Global Reach ${links.join(', ')}`;
	return cell.after.roundTripMs === null ? by : `${by}, ${milliseconds(cell.after.roundTripMs)} round trip`;
}

function end(page: Page, { node, prefixes }: Endpoint): string {
	return `**${markdownText(page.name(node))}** ${markdownText(prefixesInShort(prefixes))}`;
}

function failures(report: Report): readonly string[] {
	const { expectations, scenario } = report.document;
	const failed = expectations.filter((judged) => !judged.passed);
	const bullets = failed.slice(0, mostFailures).map(({ line, view, message }) => {
		const where = view === 'as-designed' ? '' : ` in ${markdownCode(view, 'prose')}`;
		return `- ${markdownCode(`${scenario.file}:${line}`, 'prose')}${where} ${markdownText(message)}`;
	});
	return [...bullets, ...more(failed.length - mostFailures, 'expectation')];
}

function more(count: number, noun: string): readonly string[] {
	return count > 0 ? ['', `… and ${plural(count, `more ${noun}`)}`] : [];
}
