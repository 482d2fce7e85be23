// The heat map of a sweep: which failures hit which endpoints, and how hard.

import type { Endpoint } from '../../model.ts';
import { compareEndpoints, endpointKey } from '../names.ts';
import type { Role } from '../text/span.ts';
import { type Line, lineWidth, padLine, type Span, span } from '../text/span.ts';
import { displayWidth } from '../text/width.ts';
import { grouped, plural } from '../text/words.ts';
import { inFlow, merged } from '../text/wrap.ts';
import { type Alike, labelLines, type SweepPage } from './sweep-page.ts';

/** Endpoints that every row treats alike. */
interface Column {
	readonly endpoints: readonly Endpoint[];
	/** By row: what it loses, as an index into `steps`, or `inside`. */
	readonly heat: readonly number[];
}

interface Step {
	readonly sign: string;
	readonly ascii: string;
	readonly meaning: string;
	readonly role: Role;
}

const steps: readonly Step[] = [
	{ sign: '·', ascii: '.', meaning: 'none', role: 'muted' },
	{ sign: '░', ascii: '-', meaning: 'up to a third', role: 'warn' },
	{ sign: '▒', ascii: '+', meaning: 'up to two thirds', role: 'warn' },
	{ sign: '▓', ascii: '*', meaning: 'most', role: 'bad' },
	{ sign: '█', ascii: '#', meaning: 'all of its pairs', role: 'bad' },
	{ sign: '○', ascii: 'o', meaning: 'lies inside', role: 'muted' },
];
const inside = 5;
const mostRows = 16;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const indent = 2;

/** Rows are failures that cost the same, columns the endpoints that they hit. Empty where nothing is hit. */
export function heatMap(page: SweepPage, groups: readonly Alike[]): readonly Line[] {
	const rows = groups.slice(0, mostRows);
	if (rows.length === 0) return [];
	const hit = columnsOf(page, rows);
	const labels = rows.map(({ elements }) => labelLines(page, elements, Math.floor(page.columns * 0.45))[0]!);
	const labelWidth = Math.max(...labels.map(lineWidth));
	const names = hit.map(({ endpoints }) => page.name(endpoints[0]!));
	const room = page.columns - indent - labelWidth - 2;
	const named =
		hit.every(({ endpoints }) => endpoints.length === 1) &&
		new Set(names).size === names.length &&
		names.reduce((sum, name) => sum + displayWidth(name) + 2, 0) <= room;
	const gap = named ? 2 : hit.length * 2 <= room ? 1 : 0;
	const shown = named ? hit : hit.slice(0, Math.min(letters.length, Math.floor(room / (1 + gap))));
	const heads = shown.map((_, index) => (named ? names[index]! : letters[index]!));
	const line = (label: Line, cells: readonly Span[]): Line =>
		merged([
			span(' '.repeat(indent)),
			...padLine(label, labelWidth + 2 - gap),
			...cells.flatMap((cell, index) => [span(' '.repeat(gap)), ...centred(cell, displayWidth(heads[index]!))]),
		]);
	const left = hit.length - shown.length;
	return [
		line(
			[],
			heads.map((head) => span(head, named ? 'muted' : 'number')),
		),
		...rows.map((_, row) =>
			line(
				labels[row]!,
				shown.map(({ heat }) => signOf(page, heat[row]!)),
			),
		),
		[],
		...legend(page, shown),
		...(named ? [] : key(page, shown)),
		...(left > 0
			? [[span(`  ${page.glyphs.ellipsis} and ${plural(left, 'more column')} that are hit less`, 'muted')] as Line]
			: []),
		...(groups.length > rows.length
			? [
					[
						span(
							`  ${page.glyphs.ellipsis} and ${grouped(groups.length - rows.length)} rows more that cost less`,
							'muted',
						),
					] as Line,
				]
			: []),
	];
}

/** Those that some row hits; the hardest hit first where not all have a name of their own, else in order. */
function columnsOf({ document }: SweepPage, rows: readonly Alike[]): readonly Column[] {
	const { pairs } = document;
	const own = new Map<string, { readonly endpoint: Endpoint; total: number }>();
	for (const { from, to } of pairs)
		for (const endpoint of [from, to]) {
			const known = own.get(endpointKey(endpoint)) ?? { endpoint, total: 0 };
			known.total++;
			own.set(endpointKey(endpoint), known);
		}
	const perRow = rows.map(({ cost }) => {
		const lost = new Map<string, number>();
		const within = new Map<string, number>();
		const count = (counts: Map<string, number>, pair: number): void => {
			for (const end of [pairs[pair]!.from, pairs[pair]!.to])
				counts.set(endpointKey(end), (counts.get(endpointKey(end)) ?? 0) + 1);
		};
		for (const { pair } of cost.lost) count(lost, pair);
		for (const pair of cost.inside) count(within, pair);
		return { lost, within };
	});
	const columns = new Map<string, { readonly endpoints: Endpoint[]; readonly heat: readonly number[] }>();
	for (const { endpoint, total } of [...own.values()].sort((a, b) => compareEndpoints(a.endpoint, b.endpoint))) {
		const id = endpointKey(endpoint);
		const heat = perRow.map(({ lost, within }) => {
			const share = (lost.get(id) ?? 0) / total;
			// What lies inside loses every pair, and not by this count.
			if (within.get(id) === total) return inside;
			return share === 0 ? 0 : share === 1 ? 4 : Math.ceil(share * 3);
		});
		if (heat.every((step) => step === 0 || step === inside)) continue;
		const known = columns.get(heat.join(' '));
		if (known === undefined) columns.set(heat.join(' '), { endpoints: [endpoint], heat });
		else known.endpoints.push(endpoint);
	}
	return [...columns.values()];
}

function signOf({ ascii }: SweepPage, heat: number): Span {
	const { sign, ascii: twin, role } = steps[heat]!;
	return span(ascii ? twin : sign, role);
}

function legend(page: SweepPage, columns: readonly Column[]): readonly Line[] {
	const present = new Set(columns.flatMap(({ heat }) => heat));
	const entries = steps.flatMap(({ meaning }, heat) =>
		present.has(heat) ? [[signOf(page, heat), span(` ${meaning}`, 'muted')]] : [],
	);
	return inFlow(entries, page.columns, indent, 3);
}

/** What the letters over the columns stand for. */
function key(page: SweepPage, columns: readonly Column[]): readonly Line[] {
	const entries = columns.map(({ endpoints }, index): Line => {
		const [first, second] = endpoints.map(page.name);
		const more = endpoints.length - 2;
		const names = `${first}${second === undefined ? '' : `, ${second}`}${more > 0 ? `, ${more} more` : ''}`;
		return [span(`${letters[index]!} `, 'number'), span(names, 'muted')];
	});
	return inFlow(entries, page.columns, indent, 3);
}

function centred(part: Span, width: number): Line {
	const spare = Math.max(0, width - displayWidth(part.text));
	const left = Math.floor(spare / 2);
	return [span(' '.repeat(left)), part, span(' '.repeat(spare - left))];
}
