// What stays out of reach with Global Reach: the reason, its rule, and the line of the file that would mend it.

import type { Reason } from '../model.ts';
import { editLine } from './edit-line.ts';
import { outcomeRole } from './outcomes.ts';
import type { Page } from './page.ts';
import { type Cell, type Statement, statementsOf } from './pairs.ts';
import { endsSpans } from './sentences.ts';
import { bothEnds, type Line, type Span, span } from './text/span.ts';
import { plural } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';

const mostObstacles = 6;

/** Pairs not fully reachable as designed, those with one reason next to each other. */
export function obstacles(page: Page): readonly Statement[] {
	return page.exchanges.flatMap((exchange) =>
		statementsOf(exchange, saysTheSame).filter(({ cell }) => cell.after !== null && cell.after.outcome !== 'reachable'),
	);
}

/** A few pairs of every reason, those that share a message told together, and how many more have it. */
export function obstacleLines(page: Page, statements: readonly Statement[]): readonly Line[] {
	const groups = [...grouped(statements, ({ cell }) => cell.after?.reason?.code ?? '')];
	const most = Math.max(1, Math.floor(mostObstacles / groups.length));
	const lines = groups.slice(0, mostObstacles).flatMap(([code, group]) => {
		const shown = group.slice(0, group.length === most + 1 ? most + 1 : most);
		const rest = group.length - shown.length;
		const why = code === '' ? [] : [span(` ${code}`, 'code')];
		return [
			...[...grouped(shown, sameWords)].flatMap(([, alike]) => obstacle(page, alike)),
			...(rest > 0 ? [[span(`    ${page.glyphs.ellipsis} and ${plural(rest, 'more pair')}`, 'muted'), ...why]] : []),
		];
	});
	const left = groups.length - mostObstacles;
	return left > 0
		? [...lines, [span(`    ${page.glyphs.ellipsis} and ${plural(left, 'more reason')}`, 'muted')]]
		: lines;
}

/** The pairs, then once what stops them all. */
function obstacle(page: Page, alike: readonly Statement[]): readonly Line[] {
	const { columns } = page;
	const pair = alike[0]?.cell.after;
	if (pair == null) return [];
	const { reason } = pair;
	const codes: readonly Span[] =
		reason === null ? [] : [span(page.safe(reason.code), 'code'), span(` ${page.safe(reason.rule)}`, 'muted')];
	const ends = alike.map((statement) => {
		const outcome = statement.cell.after?.outcome ?? 'undetermined';
		const lead: Line = [span('  '), span(page.glyphs.outcome[outcome], outcomeRole(outcome)), span(' ')];
		return wrapLine(lead, endsSpans(page, statement), columns, 4);
	});
	const [first = [], ...others] = ends;
	const headline = first.length === 1 ? bothEnds(first[0] ?? [], codes, columns) : null;
	const message = reason === null ? [] : [span(page.safe(reason.message))];
	const supports = pair.assumptions.filter((rule) => rule !== reason?.rule).map(page.safe);
	const rests = supports.length === 0 ? [] : [span(`rests on ${supports.join(', ')}`, 'muted')];
	return [
		...(headline === null ? first : [headline]),
		...others.flat(),
		...(headline === null && codes.length > 0 ? [[span('    '), ...codes]] : []),
		...[message, rests].flatMap((prose) => (prose.length === 0 ? [] : wrapLine([span('    ')], prose, columns, 4))),
		...(reason === null ? [] : repairLines(page, reason, columns)),
	];
}

function sameWords({ cell }: Statement): string {
	const { outcome, reason, assumptions } = cell.after ?? { outcome: '', reason: null, assumptions: [] };
	return JSON.stringify([outcome, reason?.rule, reason?.message, reason?.repair, assumptions]);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
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
