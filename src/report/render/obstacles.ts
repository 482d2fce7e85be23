// What stays out of reach with Global Reach: the reason, its rule, and the line of the file that would mend it.

import type { Reason } from '../model.ts';
import { outcomeRole } from './outcomes.ts';
import type { Page } from './page.ts';
import { type Cell, type Statement, statementsOf } from './pairs.ts';
import { editLine } from './repair.ts';
import { endsSpans } from './sentences.ts';
import { bothEnds, type Line, type Span, span } from './span.ts';
import { plural } from './words.ts';
import { wrapLine } from './wrap.ts';

const mostObstacles = 6;

/** Pairs not fully reachable as designed, those with one reason next to each other. */
export function obstacles(page: Page): readonly Statement[] {
	return page.exchanges.flatMap((exchange) =>
		statementsOf(exchange, saysTheSame).filter(({ cell }) => cell.after !== null && cell.after.outcome !== 'reachable'),
	);
}

/** A few pairs of every reason, and how many more have it. */
export function obstacleLines(page: Page, statements: readonly Statement[]): readonly Line[] {
	const byCode = new Map<string, Statement[]>();
	for (const statement of statements) {
		const code = statement.cell.after?.reason?.code ?? '';
		const group = byCode.get(code);
		if (group === undefined) byCode.set(code, [statement]);
		else group.push(statement);
	}
	const groups = [...byCode];
	const most = Math.max(1, Math.floor(mostObstacles / groups.length));
	const lines = groups.slice(0, mostObstacles).flatMap(([code, group]) => {
		const shown = group.slice(0, group.length === most + 1 ? most + 1 : most);
		const rest = group.length - shown.length;
		const why = code === '' ? [] : [span(` ${code}`, 'code')];
		return [
			...shown.flatMap((statement) => obstacle(page, statement)),
			...(rest > 0 ? [[span(`    ${page.glyphs.ellipsis} and ${plural(rest, 'more pair')}`, 'muted'), ...why]] : []),
		];
	});
	const left = groups.length - mostObstacles;
	return left > 0
		? [...lines, [span(`    ${page.glyphs.ellipsis} and ${plural(left, 'more reason')}`, 'muted')]]
		: lines;
}

function obstacle(page: Page, statement: Statement): readonly Line[] {
	const columns = page.columns;
	const pair = statement.cell.after;
	if (pair === null) return [];
	const lead: Line = [span('  '), span(page.glyphs.outcome[pair.outcome], outcomeRole(pair.outcome)), span(' ')];
	const ends = wrapLine(lead, endsSpans(page, statement), columns, 4);
	const others = pair.assumptions.filter((rule) => rule !== pair.reason?.rule);
	const rests = others.length > 0 ? `rests on ${others.map(page.safe).join(', ')}` : '';
	if (pair.reason === null)
		return rests === '' ? ends : [...ends, ...wrapLine([span('    ')], [span(rests, 'muted')], columns, 4)];
	const { reason } = pair;
	const codes: readonly Span[] = [span(page.safe(reason.code), 'code'), span(` ${page.safe(reason.rule)}`, 'muted')];
	const oneLine = ends.length === 1 ? bothEnds(ends[0] ?? [], codes, columns) : null;
	const message = [span(page.safe(reason.message)), ...(oneLine === null ? [span(' '), ...codes] : [])];
	return [
		...(oneLine === null ? ends : [oneLine]),
		...wrapLine([span('    ')], message, columns, 4),
		...repairLines(page, reason, columns),
		...(rests === '' ? [] : wrapLine([span('    ')], [span(rests, 'muted')], columns, 4)),
	];
}

function repairLines(page: Page, reason: Reason, columns: number): readonly Line[] {
	return (reason.repair ?? []).flatMap((edit, index) => {
		const { verb, line } = editLine(edit);
		const lead: Line = [
			span(index === 0 ? '    repair: ' : '        and ', 'good'),
			span(`${page.safe(verb)} `, 'muted'),
		];
		return wrapLine(lead, [span(page.safe(line), 'code')], columns, 8);
	});
}

/** The two directions of a pair say the same when the same rule stops them and the same edit mends them. */
function saysTheSame(there: Cell, back: Cell): boolean {
	const [a, b] = [there.after, back.after];
	if (a === null || b === null || a.outcome !== b.outcome) return false;
	if (a.reason?.code !== b.reason?.code || a.reason?.rule !== b.reason?.rule) return false;
	const [mend, other] = [a.reason?.repair ?? null, b.reason?.repair ?? null];
	return mend === other || JSON.stringify(mend) === JSON.stringify(other);
}
