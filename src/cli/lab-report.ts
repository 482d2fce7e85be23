// What a run of the lab found, as text and as data: what is alike, what differs route by route, and what was not checked.

import type { HeldRoute } from '../lab/bird-tables.ts';
import type { ComparedField, RowDifference } from '../lab/compare.ts';
import type { Judgement } from '../lab/judge.ts';
import type { Prepared } from '../lab/not-checked.ts';
import { printable, type ScreenOptions } from '../report/render/page.ts';
import { glyphsOf } from '../report/render/text/glyphs.ts';
import { blank, type Line, type Role, span } from '../report/render/text/span.ts';
import { plural } from '../report/render/text/words.ts';
import { wrapLine } from '../report/render/text/wrap.ts';
import { inWrappedColumns } from '../report/render/text/wrapped-columns.ts';

const mostRows = 100;

export interface LabRun {
	readonly prepared: Prepared;
	readonly judgement: Judgement;
	readonly settled: boolean;
}

type Say = (indent: number, text: string, role?: Role) => readonly Line[];

/** No line wider than `columns`. */
export function labLines(
	name: string,
	{ prepared, judgement, settled }: LabRun,
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const { alike, contradictions, otherStable, unsettled } = judgement;
	const { pass, fail, dash } = glyphsOf(ascii);
	const safe = printable(ascii);
	const say: Say = (indent, text, role = 'plain') =>
		wrapLine([span(' '.repeat(indent))], [span(safe(text), role)], columns, indent + 2);
	const isAlike = contradictions.length === 0;
	return [
		...say(0, name, 'title'),
		...(settled ? [] : restlessLines(prepared, fail, say)),
		[
			!isAlike ? span(`  ${fail} `, 'bad') : settled ? span(`  ${pass} `, 'good') : span(`  ${dash} `, 'muted'),
			span(`${plural(alike, 'route')} alike, ${plural(contradictions.length, 'route')} different`),
			span(settled ? '' : ' at that moment'),
		],
		...otherStable.flatMap((prefix) => say(2, `${prefix}: BIRD reached another state, which is stable too`, 'warn')),
		...unsettled.flatMap((prefix) => say(2, `${prefix}: BIRD reached no state`, 'warn')),
		...(isAlike ? [] : [blank, ...differenceLines(contradictions, columns, safe, say)]),
		...notCheckedLines(prepared, say),
	];
}

/** What it means that BIRD still changed when patience ended depends on whether there is a state to reach. */
function restlessLines({ solution }: Prepared, fail: string, say: Say): readonly Line[] {
	const restless = solution.classes.filter(({ status }) => status === 'oscillates');
	const speakers = new Set(restless.flatMap(({ unsettled }) => [...unsettled]));
	const names = [...speakers].map((index) => solution.net.speakers[index]!.speaker.id).sort();
	const prefixes = restless.flatMap(({ routeClass }) => routeClass.prefixes.map(({ text }) => text));
	return [
		...say(2, `${fail} BIRD did not come to rest: what it holds is a moment on the way, and proves nothing`, 'bad'),
		...say(
			4,
			restless.length === 0
				? 'canreach found a state in which it could: BIRD may need longer, or go round among states for ever'
				: `nor did canreach find a stable state for ${prefixes.join(', ')}: ${names.join(', ')} change for ever`,
			'warn',
		),
	];
}

const headings = ['Speaker', 'Prefix', 'Session', 'What', 'canreach', 'BIRD'];

/** As a table, or, where there is no room for one, route by route. */
function differenceLines(
	rows: readonly RowDifference[],
	columns: number,
	safe: (text: string) => string,
	say: Say,
): readonly Line[] {
	const shown = rows.slice(0, mostRows).map(({ speaker, prefix, session, fields, engine, daemon }) => ({
		route: [speaker, prefix, session ?? 'its own'],
		fields: (fields.length === 0 ? [null] : fields).map((field) => [
			field ?? 'route',
			shownOf(engine, field),
			shownOf(daemon, field),
		]),
	}));
	const cells = shown.flatMap(({ route, fields }) =>
		fields.map((field, index) => [...(index === 0 ? route : ['', '', '']), ...field].map((text) => [span(safe(text))])),
	);
	const all = [headings.map((heading) => [span(heading, 'heading')]), ...cells];
	const beneath = (): readonly Line[] =>
		shown.flatMap(({ route, fields }) => [
			...say(2, route.join(' ')),
			...fields.flatMap(([what, ours, theirs]) => say(6, `${what}: canreach ${ours}, BIRD ${theirs}`, 'muted')),
		]);
	return [
		...(inWrappedColumns(all, [], 2, 2, columns) ?? beneath()),
		...(rows.length > mostRows ? say(2, `and ${rows.length - mostRows} more`, 'muted') : []),
	];
}

function shownOf(route: HeldRoute | null, field: ComparedField | null): string {
	if (route === null) return 'none';
	if (field === null) return [...route.asPath, route.best ? '(best)' : ''].join(' ').trim() || 'held';
	const value = route[field];
	if (Array.isArray(value)) return value.join(' ') || 'empty';
	return value === null ? 'none' : String(value);
}

function notCheckedLines({ lowered, notChecked }: Prepared, say: Say): readonly Line[] {
	if (lowered.length === 0) return [];
	return [
		blank,
		[span('Not checked', 'heading')],
		...say(2, 'what BIRD cannot say, and what it was given instead', 'muted'),
		...lowered.flatMap(({ at, what }) => [...say(2, what), ...say(6, at, 'muted')]),
		...(notChecked.length === 0
			? say(2, 'None of it changes a route.', 'muted')
			: [
					...say(2, 'Routes that differ because of it:', 'muted'),
					...notChecked.flatMap(({ speaker, prefix, sessions }) =>
						say(4, `${speaker} ${prefix}: ${sessions.map((one) => one ?? 'its own').join(', ')}`),
					),
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
