// The screen of a sweep: how much survives, what each failure costs, who is hit, and what each pair hangs on.

import type { SweepDocument } from '../../sweep-model.ts';
import { printable, type ScreenOptions, usableColumns } from '../page.ts';
import { inColumns } from '../text/columns.ts';
import { glyphsOf } from '../text/glyphs.ts';
import { blank, bothEnds, clipLine, type Line, lineWidth, type Span, span } from '../text/span.ts';
import { fitMiddle } from '../text/width.ts';
import { grouped, listed, plural } from '../text/words.ts';
import { merged, wrapLine } from '../text/wrap.ts';
import { heatMap } from './sweep-heat.ts';
import { type Alike, alike, labelLines, nameEnds, type SweepPage } from './sweep-page.ts';
import { pairLines, pairsTitle } from './sweep-pairs.ts';

const mostRows = 16;

/** No line is wider than `columns`. */
export function sweepLines(document: SweepDocument, options: ScreenOptions): readonly Line[] {
	const safe = printable(options.ascii);
	const names = nameEnds(document);
	const page: SweepPage = {
		document,
		columns: usableColumns(options.columns),
		ascii: options.ascii,
		glyphs: glyphsOf(options.ascii),
		safe,
		name: (end) => safe(names(end)),
	};
	const singles = alike(document.singles);
	const doubles = alike(document.doubles);
	const sections = [
		title(page),
		section(page, 'Cost of one failure', costs(page, singles, 'lost')),
		section(page, 'Who is hit', heatMap(page, singles)),
		section(page, 'Cost of two failures, beyond what each costs alone', costs(page, doubles, 'lost together')),
		section(page, pairsTitle(document), pairLines(page)),
		section(page, 'Resiliency as Microsoft calls it', resiliency(page)),
	];
	return sections
		.filter((lines) => lines.length > 0)
		.flatMap((lines, index) => (index === 0 ? lines : [blank, ...lines]))
		.map((line) => clipLine(merged(line), page.columns, page.glyphs.ellipsis));
}

function section({ columns, glyphs }: SweepPage, name: string, lines: readonly Line[]): readonly Line[] {
	if (lines.length === 0) return [];
	const left: Line = [span(name, 'heading'), span(' ')];
	return [[...left, span(glyphs.rule.repeat(Math.max(0, columns - lineWidth(left))), 'muted')], ...lines];
}

function title(page: SweepPage): readonly Line[] {
	const { document, columns, glyphs, safe } = page;
	const { scenario, view, failures, asked, pairs, unreachable, elements } = document;
	const name = span(safe(scenario.name), 'title');
	const file = span(fitMiddle(safe(scenario.file), columns, glyphs.ellipsis), 'muted');
	const head = bothEnds([name], [file], columns);
	const surviving = pairs.filter(({ survives }) => survives).length;
	const stopped = asked.done < asked.total;
	const what =
		failures === 1
			? `${plural(elements.length, 'element')}, each failed alone`
			: `${plural(elements.length, 'element')}, failed alone and in twos: ${plural(asked.total, 'failure')}`;
	const good = surviving === pairs.length && pairs.length > 0 && !stopped;
	const mark = span(`${good ? glyphs.pass : glyphs.fail} `, good ? 'good' : 'warn');
	const all = failures === 1 ? 'every single failure' : 'every failure of one or two';
	const survive: readonly Span[] = [
		span(`${grouped(surviving)} of ${plural(pairs.length, 'pair')}`, 'strong'),
		span(` that reach each other ${surviving === 1 ? 'survives' : 'survive'} ${stopped ? 'all that was asked' : all}`),
		span(unreachable > 0 ? `; ${grouped(unreachable)} more never do, and are left out` : '', 'muted'),
	];
	return [
		...(head === null ? [[name], [file]] : [head]),
		[span(`${what}${view === 'as-designed' ? '' : `, in the view ${safe(view)}`}`, 'muted')],
		...(stopped
			? wrapLine(
					[span(`${glyphs.severity.warning} `, 'warn')],
					[
						span(
							`Stopped after ${grouped(asked.done)} of ${plural(asked.total, 'failure')}: what follows is true of those alone.`,
							'warn',
						),
					],
					columns,
					2,
				)
			: []),
		blank,
		...wrapLine([mark], survive, columns, 2),
		...wrapLine(
			[span('  ')],
			[
				span(
					'Elements that contain an end of a pair (its site; its VNet, with its gateway and region) do not count against that pair.',
					'muted',
				),
			],
			columns,
			2,
		),
	];
}

function costs(page: SweepPage, groups: readonly Alike[], what: string): readonly Line[] {
	const { document, glyphs, columns } = page;
	if (groups.length === 0) {
		if (what !== 'lost' || document.elements.length === 0 || document.pairs.length === 0) return [];
		return [
			[span(`  ${glyphs.pass} `, 'good'), span('No single failure parts two networks that it does not contain.')],
		];
	}
	const total = document.pairs.length;
	const most = Math.max(...groups.map(({ cost }) => cost.lost.length));
	const barWidth = columns >= 100 ? 20 : 10;
	const insideWidth = groups.some(({ cost }) => cost.inside.length > 0) ? 24 : 0;
	const rows = groups.slice(0, mostRows).flatMap(({ elements, cost }): Line[][] => {
		const width = Math.max(1, Math.round((cost.lost.length / most) * barWidth));
		const [label = blank, ...below] = labelLines(page, elements, columns - barWidth - insideWidth - 12);
		const row: Line[] = [
			[span(grouped(cost.lost.length), 'number')],
			[span((page.ascii ? '#' : '█').repeat(width), cost.lost.length * 2 >= total ? 'bad' : 'warn')],
			label,
			[span(cost.inside.length > 0 ? `and ${plural(cost.inside.length, 'pair')} inside` : '', 'muted')],
		];
		return [row, ...below.map((line) => [blank, blank, line, blank])];
	});
	const rest = groups.slice(mostRows);
	const count = rest.reduce((sum, { elements }) => sum + elements.length, 0);
	const lead: Line = [span(`  Pairs ${what}, of ${grouped(total)}`, 'muted')];
	return [
		lead,
		...inColumns(rows, ['right', 'left', 'left', 'left'], 2, 2),
		...(count > 0
			? [[span(`  ${glyphs.ellipsis} and ${grouped(count)} that cost less: --json lists them`, 'muted')] as Line]
			: []),
	];
}

export const levels = [
	['maximum', 'two circuits in two peering locations', 'good'],
	['high', 'one circuit in both sites of a Metro', 'good'],
	['standard', 'circuits in one peering location', 'warn'],
	['none', 'no private peering that carries anything', 'bad'],
] as const;

function resiliency(page: SweepPage): readonly Line[] {
	const { document, columns, safe, glyphs } = page;
	const unequal = document.resiliency.flatMap(({ unequal }) => unequal ?? []);
	const rows = levels.flatMap(([level, meaning, role]) => {
		const ends = document.resiliency.filter((one) => one.level === level);
		if (ends.length === 0) return [];
		const shown = ends.slice(0, 8).map(({ of }) => safe(of));
		const names =
			ends.length > 8 ? `${shown.join(', ')} and ${plural(ends.length - 8, 'more', 'more')}` : listed(shown);
		return wrapLine([span(`  ${level.padEnd(8)}  `, role)], [span(names), span(` (${meaning})`, 'muted')], columns, 12);
	});
	return [
		...rows,
		...(rows.length === 0
			? []
			: [[span('  R135, on private peering; circuits sharing a Metro site are in one location', 'muted')] as Line]),
		...unequal.flatMap((message) =>
			wrapLine(
				[span(`  ${glyphs.severity.warning} `, 'warn')],
				[span(safe(message)), span(' R136', 'muted')],
				columns,
				4,
			),
		),
	];
}
