// A table of routes made to fit a width without losing a word: a column fewer, long paths broken, the network above its routes, at last each route as prose.

import { type Align, inColumns } from './columns.ts';
import { cellOf, columnSets, type RouteColumn } from './route-columns.ts';
import type { RouteGroup, RouteTable, TableRoute } from './route-table.ts';
import { type Line, lineWidth, type Role, span } from './span.ts';
import { displayWidth } from './width.ts';
import { grouped } from './words.ts';
import { wrapLine } from './wrap.ts';

type Safe = (text: string) => string;

interface Layout {
	readonly columns: readonly RouteColumn[];
	/** The prefix, and with `hop` the next hop too, stand on lines of their own above the rest. */
	readonly above: 'nothing' | 'prefix' | 'hop';
	readonly gap: number;
	/** How wide the column that can be broken may be; null: as wide as it is. */
	readonly broken: number | null;
}

/** The table, no line wider than `width`. */
export function layOut(table: RouteTable, width: number, safe: Safe): readonly Line[] {
	const sets = columnSets(table);
	const columns = sets.at(-1)!;
	const sample = widestOfEach(table);
	const widthOf = (layout: Layout): number => widestOf(drawn(sample, layout, safe));
	/** A path in pieces of three AS numbers or more, or, at worst, of two. */
	const broken = (above: Layout['above'], gap: number, narrowest: number): Layout => {
		const whole: Layout = { columns, above, gap, broken: null };
		return { ...whole, broken: Math.max(narrowest, widestBreakable(sample, columns) - (widthOf(whole) - width)) };
	};
	const tries: readonly Layout[] = [
		...sets.map((set): Layout => ({ columns: set, above: 'nothing', gap: 2, broken: null })),
		{ columns, above: 'nothing', gap: 1, broken: null },
		{ columns, above: 'prefix', gap: 2, broken: null },
		{ columns, above: 'prefix', gap: 1, broken: null },
		broken('nothing', 2, 17),
		broken('prefix', 1, 17),
		broken('hop', 2, 11),
	];
	const fitting = tries.find((layout) => widthOf(layout) <= width);
	return fitting === undefined ? asProse(table, columns, width, safe) : drawn(table, fitting, safe);
}

/** Prefixes with the same routes differ in their text alone. */
function widestOfEach({ groups, ...rest }: RouteTable): RouteTable {
	const widest = new Map<RouteGroup['routes'], RouteGroup>();
	for (const group of groups) {
		const known = widest.get(group.routes);
		if (known === undefined || known.prefixes[0]!.length < group.prefixes[0]!.length) widest.set(group.routes, group);
	}
	return { ...rest, groups: [...widest.values()] };
}

function widestOf(lines: readonly Line[]): number {
	return lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
}

function widestBreakable({ groups }: RouteTable, columns: readonly RouteColumn[]): number {
	const breakable = columns.find(({ breaks }) => breaks !== undefined)!;
	const widths = groups.flatMap(({ routes }) => routes.map((route) => displayWidth(breakable.text(route))));
	return Math.max(0, ...widths);
}

function drawn(table: RouteTable, layout: Layout, safe: Safe): readonly Line[] {
	const { above, gap } = layout;
	const beside = above === 'hop' ? layout.columns.slice(1) : layout.columns;
	const [hop] = layout.columns as readonly [RouteColumn];
	const heading = (text: string): Line => [span(text, 'heading')];
	/** Lines that stand before a row. */
	const before = new Map<number, Line[]>();
	const rows: (readonly Line[])[] = [];
	const addBefore = (line: Line): void => {
		before.set(rows.length, [...(before.get(rows.length) ?? []), line]);
	};
	if (above !== 'nothing') addBefore([span(' '), ...heading('Network')]);
	if (above === 'hop') addBefore([span('     '), ...heading(hop.heading)]);
	const headings = beside.map((column) => heading(column.heading));
	rows.push([[], ...(above === 'nothing' ? [heading('Network')] : []), ...headings]);
	for (const group of table.groups) {
		const text = networkText(group, safe);
		if (above !== 'nothing') addBefore([span(' '), span(text.join(' '), 'strong')]);
		const cells = group.routes.flatMap((route, index) => {
			const mark = markOf(route, index);
			const lines = routeRows(route, above === 'hop' ? [] : mark, beside, layout.broken, safe);
			return lines.map((row, place) => ({
				row,
				hop: above === 'hop' && place === 0 ? [span('   '), ...mark, span(' '), cellOf(hop, route, safe)] : null,
			}));
		});
		const network = above === 'nothing' ? text : [];
		while (cells.length < network.length) cells.push({ row: [], hop: null });
		for (const [index, { row, hop: hopLine }] of cells.entries()) {
			if (hopLine !== null) addBefore(hopLine);
			const [mark = [], ...rest] = row;
			const prefix: Line = network[index] === undefined ? [] : [span(network[index], index === 0 ? 'strong' : 'muted')];
			rows.push(above === 'nothing' ? [mark, prefix, ...rest] : [mark, ...rest]);
		}
	}
	const left: readonly Align[] = above === 'nothing' ? ['left', 'left'] : ['left'];
	const aligns = [...left, ...beside.map(({ align }) => align)];
	const indent = above === 'nothing' ? 1 : above === 'prefix' ? 3 : 5;
	return inColumns(rows, aligns, indent, gap).flatMap((line, index) => [...(before.get(index) ?? []), line]);
}

/** A route on as many rows as its path takes. */
function routeRows(
	route: TableRoute,
	mark: Line,
	columns: readonly RouteColumn[],
	broken: number | null,
	safe: Safe,
): (readonly Line[])[] {
	const cells = columns.map((column) => {
		const cell = cellOf(column, route, safe);
		if (column.breaks === undefined || broken === null) return [cell];
		return brokenText(cell.text, column.breaks, broken).map((text) => span(text, cell.role));
	});
	const height = Math.max(...cells.map(({ length }) => length));
	return Array.from({ length: height }, (_, index) => [
		index === 0 ? mark : [],
		...cells.map((lines): Line => (lines[index] === undefined ? [] : [lines[index]])),
	]);
}

/** Pieces of at most `width` columns, where no word is longer. */
function brokenText(text: string, breaks: RegExp, width: number): readonly string[] {
	const gap = text.includes(' ') ? ' ' : '';
	const lines: string[] = [];
	for (const word of text.split(breaks)) {
		const last = lines.at(-1);
		if (last !== undefined && displayWidth(last + gap + word) <= width) lines[lines.length - 1] = last + gap + word;
		else lines.push(word);
	}
	return lines;
}

/** The best of a prefix comes first in its table. */
function markOf({ selected }: TableRoute, index: number): Line {
	return [span(!selected ? ' ' : index === 0 ? '>' : '=', 'good')];
}

/** The first prefix, and how many more there are. */
function networkText({ prefixes }: RouteGroup, safe: Safe): readonly string[] {
	const [first = '', ...others] = prefixes;
	return [safe(first), ...(others.length === 0 ? [] : [`and ${grouped(others.length)} more`])];
}

function asProse(table: RouteTable, columns: readonly RouteColumn[], width: number, safe: Safe): readonly Line[] {
	return table.groups.flatMap((group) => {
		return [
			...wrapLine([span(' ')], [span(networkText(group, safe).join(' '), 'strong')], width, 3),
			...group.routes.flatMap((route, index) => {
				const said = columns.flatMap((column) => {
					const { text, role } = cellOf(column, route, safe);
					return text === '' ? [] : [{ heading: column.heading, text, role }];
				});
				const prose = said.flatMap(({ heading, text, role }, place) => [
					span(`${heading} `, 'muted' as Role),
					span(text, role),
					span(place === said.length - 1 ? '' : ', '),
				]);
				return wrapLine([span('   '), ...markOf(route, index), span(' ')], prose, width, 7);
			}),
		];
	});
}
