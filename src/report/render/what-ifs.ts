// Each what-if in one line: how many pairs come out otherwise than as designed, and what Azure would then refuse.

import type { Outcome, Severity, View, Walk } from '../model.ts';
import { outcomes } from './outcomes.ts';
import type { Page } from './page.ts';
import { asDesigned, comparePairs, type Exchange, tally, whatIfViews } from './pairs.ts';
import { inColumns } from './text/columns.ts';
import { type Line, type Role, type Span, span } from './text/span.ts';
import { fitMiddle } from './text/width.ts';
import { grouped, plural } from './text/words.ts';
import { merged } from './text/wrap.ts';

const mostWhatIfs = 12;
const mostCodes = 2;
const nameWidth = 32;

export function whatIfs(page: Page): readonly Line[] {
	const views = whatIfViews(page.report.document);
	const rows = views.slice(0, mostWhatIfs).map((view) => whatIf(page, view));
	const lines = inColumns(rows, ['left', 'left'], 2, 2).map(merged);
	const rest = views.length - mostWhatIfs;
	return rest > 0 ? [...lines, [span(`  ${page.glyphs.ellipsis} and ${grouped(rest)} more`, 'muted')]] : lines;
}

function whatIf(page: Page, view: View): readonly Line[] {
	const base = asDesigned(page.report.document);
	const exchanges = comparePairs(base, view);
	const kept = exchanges.filter(({ there }) => there.before !== null && there.after !== null);
	const fresh = exchanges.filter(({ there }) => there.before === null).length;
	const gone = exchanges.filter(({ there }) => there.after === null).length;
	const changed = kept.filter(outcomeChanged);
	const elsewhere = kept.filter((exchange) => !outcomeChanged(exchange) && pathChanged(exchange)).length;
	const spans: Span[] = [];
	if (changed.length === 0) spans.push(span('no outcome changes', 'muted'));
	else spans.push(span(`${grouped(changed.length)} of ${plural(kept.length, 'pair')} `), ...moves(page, changed));
	if (elsewhere > 0) spans.push(span(`, ${plural(elsewhere, 'pair')} by another path`, 'muted'));
	if (fresh > 0) spans.push(span(`, ${plural(fresh, 'pair')} new`, 'muted'));
	if (gone > 0) spans.push(span(`, ${plural(gone, 'pair')} gone`, 'muted'));
	const errors = newCodes(base, view, 'error');
	const codes = errors.length > 0 ? errors : newCodes(base, view, 'warning');
	if (codes.length > 0) {
		const shown = codes.slice(0, mostCodes).map(page.safe).join(', ');
		const more = codes.length > mostCodes ? ` +${codes.length - mostCodes}` : '';
		const severity = errors.length > 0 ? 'error' : 'warning';
		spans.push(
			span('  '),
			span(`${page.glyphs.severity[severity]} ${shown}${more}`, severity === 'error' ? 'bad' : 'warn'),
		);
	}
	const width = Math.min(nameWidth, Math.floor(page.columns / 3));
	return [[span(fitMiddle(page.safe(view.id), width, page.glyphs.ellipsis), 'strong')], spans];
}

/** `●→○ 2, ●→◐ 1`; the count is left out where there is only one kind. */
function moves(page: Page, changed: readonly Exchange[]): readonly Span[] {
	const counts = new Map<string, { role: Role; count: number }>();
	for (const exchange of changed) {
		const [before, after] = [joint(exchange, 'before'), joint(exchange, 'after')];
		const role = after === 'reachable' ? 'good' : before === 'reachable' ? 'bad' : 'warn';
		const sign = (outcome: Outcome | null) => (outcome === null ? page.glyphs.dash : page.glyphs.outcome[outcome]);
		const key = `${sign(before)}${page.glyphs.arrow}${sign(after)}`;
		counts.set(key, { role, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	return [...counts].flatMap(([key, { role, count }], index) => [
		span(index === 0 ? '' : ', '),
		span(counts.size === 1 ? key : `${key} ${grouped(count)}`, role),
	]);
}

function joint(exchange: Exchange, moment: 'before' | 'after'): Outcome | null {
	const { counts } = tally([exchange], moment);
	return outcomes.find((outcome) => counts[outcome] > 0) ?? null;
}

function outcomeChanged({ there, back }: Exchange): boolean {
	return there.before?.outcome !== there.after?.outcome || back.before?.outcome !== back.after?.outcome;
}

function pathChanged({ there, back }: Exchange): boolean {
	return [there, back].some(
		({ before, after }) =>
			before !== null &&
			after !== null &&
			(differ(before.forward, after.forward) || differ(before.return, after.return)),
	);
}

function differ(a: Walk, b: Walk): boolean {
	if (a.edges.length !== b.edges.length) return true;
	return a.edges.some(([from, to], index) => from !== b.edges[index]?.[0] || to !== b.edges[index]?.[1]);
}

/** Codes of findings that the design as designed does not have. */
function newCodes(base: View, view: View, wanted: Severity): readonly string[] {
	const known = new Set(base.findings.map(({ code, at }) => `${code} ${at}`));
	const fresh = view.findings.filter(({ severity, code, at }) => severity === wanted && !known.has(`${code} ${at}`));
	return [...new Set(fresh.map(({ code }) => code))].sort();
}
