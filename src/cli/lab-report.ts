// What a run of the lab found, as text and as data: what is alike, what differs route by route, and what was not checked.

import type { HeldRoute } from '../lab/bird-tables.ts';
import type { ComparedField, RowDifference } from '../lab/compare.ts';
import type { Judgement } from '../lab/judge.ts';
import type { Prepared } from '../lab/not-checked.ts';
import { inColumns } from '../report/render/columns.ts';
import { safeText } from '../report/render/escape.ts';
import { blank, type Line, span } from '../report/render/span.ts';

const mostRows = 100;

export function labLines(name: string, prepared: Prepared, judgement: Judgement, settled: boolean): readonly Line[] {
	const { alike, contradictions, otherStable, unsettled } = judgement;
	return [
		[span(safeText(name), 'title')],
		...(settled ? [] : [[span('  BIRD came to no rest: what it holds is a moment on the way', 'bad')]]),
		[
			contradictions.length === 0 ? span('  ✓ ', 'good') : span('  ✗ ', 'bad'),
			span(`${counted(alike, 'route')} alike, ${counted(contradictions.length, 'route')} different`),
		],
		...otherStable.map((prefix) => [span(`  ${prefix}: BIRD reached another state, which is stable too`, 'warn')]),
		...unsettled.map((prefix) => [span(`  ${prefix}: BIRD reached no state`, 'warn')]),
		...(contradictions.length === 0 ? [] : [blank, ...differenceLines(contradictions)]),
		...notCheckedLines(prepared),
	];
}

function counted(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function differenceLines(rows: readonly RowDifference[]): readonly Line[] {
	const table = rows
		.slice(0, mostRows)
		.flatMap((row) =>
			(row.fields.length === 0 ? [null] : row.fields).map((field, index) => [
				...(index === 0 ? [row.speaker, row.prefix, row.session ?? 'its own'] : ['', '', '']),
				field ?? 'route',
				shownOf(row.engine, field),
				shownOf(row.daemon, field),
			]),
		);
	return [
		...inColumns(
			[
				['Speaker', 'Prefix', 'Session', 'What', 'canreach', 'BIRD'].map((heading) => [span(heading, 'muted')]),
				...table.map((cells) => cells.map((text) => [span(safeText(text))])),
			],
			[],
			2,
			2,
		),
		...(rows.length > mostRows ? [[span(`  and ${rows.length - mostRows} more`, 'muted')]] : []),
	];
}

function shownOf(route: HeldRoute | null, field: ComparedField | null): string {
	if (route === null) return 'none';
	if (field === null) return [...route.asPath, route.best ? '(best)' : ''].join(' ').trim() || 'held';
	const value = route[field];
	if (Array.isArray(value)) return value.join(' ') || 'empty';
	return value === null ? 'none' : String(value);
}

function notCheckedLines({ lowered, notChecked }: Prepared): readonly Line[] {
	if (lowered.length === 0) return [];
	return [
		blank,
		[span('Not checked', 'heading'), span('  what BIRD cannot say, and what it was given instead', 'muted')],
		...lowered.flatMap(({ at, what }) => [[span(`  ${safeText(what)}`)], [span(`      ${safeText(at)}`, 'muted')]]),
		...(notChecked.length === 0
			? [[span('  None of it changes a route.', 'muted')]]
			: [
					[span('  Routes that differ because of it:', 'muted')],
					...notChecked.map(({ speaker, prefix, sessions }) => [
						span(`    ${safeText(speaker)} ${prefix}: ${sessions.map((one) => safeText(one ?? 'its own')).join(', ')}`),
					]),
				]),
	];
}

/** The same as data. */
export function labDocument(
	{ lowered, notChecked }: Prepared,
	judgement: Judgement,
	settled: boolean,
	{ version }: { readonly version: string },
): object {
	return { version: 1, daemon: `BIRD ${version}`, settled, ...judgement, lowered, notChecked };
}
