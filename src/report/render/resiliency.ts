// The screen of the resiliency index: each gateway's score, what is deducted, and the edits that bring it back.

import type { GatewayIndex, ResiliencyDocument } from '../resiliency-model.ts';
import { editLine } from './edit-line.ts';
import { prefixesInShort } from './names.ts';
import { printable, type ScreenOptions, usableColumns } from './page.ts';
import { type Glyphs, glyphsOf } from './text/glyphs.ts';
import { blank, bothEnds, clipLine, type Line, type Role, span } from './text/span.ts';
import { fitMiddle } from './text/width.ts';
import { merged, wrapLine } from './text/wrap.ts';

interface Page {
	readonly columns: number;
	readonly ascii: boolean;
	readonly glyphs: Glyphs;
	readonly safe: (text: string) => string;
}

/** No line is wider than `columns`. */
export function resiliencyLines(document: ResiliencyDocument, options: ScreenOptions): readonly Line[] {
	const page: Page = {
		columns: usableColumns(options.columns),
		ascii: options.ascii,
		glyphs: glyphsOf(options.ascii),
		safe: printable(options.ascii),
	};
	const { columns, glyphs, safe } = page;
	const { scenario, formula, gateways, view } = document;
	const name = span(safe(scenario.name), 'title');
	const file = span(fitMiddle(safe(scenario.file), columns, glyphs.ellipsis), 'muted');
	const about = `Resiliency index, of 100, without any validation test${view === 'as-designed' ? '' : `, in the view ${safe(view)}`}`;
	return [
		...[bothEnds([name], [file], columns) ?? [name]],
		[span(about, 'muted')],
		blank,
		...(gateways.length === 0 ? [[span('There is no ExpressRoute gateway.')]] : []),
		...gateways.flatMap((gateway) => [...gatewayLines(page, gateway), blank]),
		...wrapLine(
			[],
			[span(safe(`A preview formula: ${formula.title}, ${formula.document}, ${formula.date}.`), 'muted')],
			columns,
			0,
		),
		...formula.notes.flatMap((note) =>
			wrapLine([span(`${glyphs.dot} `, 'muted')], [span(safe(note), 'muted')], columns, 2),
		),
	].map((line) => clipLine(merged(line), columns, glyphs.ellipsis));
}

function gatewayLines(
	page: Page,
	{ gateway, score, withTests, parts, routeSets, deductions }: GatewayIndex,
): readonly Line[] {
	const { columns, glyphs, safe, ascii } = page;
	const role: Role = parts.routes === 20 ? 'good' : parts.routes > 5 ? 'warn' : 'bad';
	const filled = Math.round(score / 5);
	const tested = Math.round(withTests / 5) - filled;
	const bar: Line = [
		span((ascii ? '#' : '█').repeat(filled), role),
		span((ascii ? '+' : '▒').repeat(tested), 'muted'),
		span((ascii ? '.' : '░').repeat(20 - filled - tested), 'muted'),
	];
	const numbers = ` ${score}${withTests > score ? `, ${withTests} with tests in both locations within 30 days` : ''}`;
	return [
		[span(safe(gateway), 'strong')],
		[span('  '), ...bar, span(numbers, 'number')],
		...wrapLine(
			[span('  ')],
			[
				span(
					`routes ${parts.routes} of 20, zones ${parts.zones} of 10, recommendations ${parts.recommendations} of 10`,
					'muted',
				),
			],
			columns,
			2,
		),
		...routeSets.flatMap(({ circuits, prefixes, level, points }) =>
			wrapLine(
				[span('  '), span(`${level} ${points}`.padEnd(12), points === 20 ? 'good' : points > 5 ? 'warn' : 'bad')],
				[span(safe(prefixesInShort(prefixes)), 'strong'), span(` by ${circuits.map(safe).join(', ')}`)],
				columns,
				14,
			),
		),
		...deductions.flatMap(({ points, why, edits }) => [
			...wrapLine(
				[
					span(
						`  ${points === 0 ? glyphs.dot : glyphs.dash}${points === 0 ? '' : points} `,
						points === 0 ? 'muted' : 'bad',
					),
				],
				[span(safe(why))],
				columns,
				6,
			),
			...(edits ?? []).flatMap((edit, index) => {
				const { verb, line } = editLine(edit);
				return wrapLine(
					[span(`      ${index === 0 ? 'edit: ' : ' and '}`, 'muted')],
					[span(`${verb} ${safe(line)}`, 'code')],
					columns,
					12,
				);
			}),
		]),
	];
}
