// A table of routes made to fit a width without losing a word: a column fewer, long paths broken, the network above its routes, at last each route as prose.

import { type Align, inColumns, narrowed } from '../text/columns.ts';
import { type Line, lineWidth, type Role, span } from '../text/span.ts';
import { displayWidth } from '../text/width.ts';
import { grouped } from '../text/words.ts';
import { wrapLine } from '../text/wrap.ts';
import { cellOf, type RouteColumn } from './route-column.ts';

type Safe = (text: string) => string;

interface Marked {
	readonly selected: boolean;
}

/** Prefixes that behave alike, and the routes of each of them. */
interface Group<Route> {
	readonly prefixes: readonly string[];
	readonly routes: readonly Route[];
}

interface Layout<Route> {
	readonly columns: readonly RouteColumn<Route>[];
	/** The prefix, and with `hop` the next hop too, stand on lines of their own above the rest. */
	readonly above: 'nothing' | 'prefix' | 'hop';
	readonly gap: number;
	/** How wide each column may be of those that can be broken; null: as wide as they are. */
	readonly broken: readonly number[] | null;
}

/** The table, no line wider than `width`; `sets` are the ways to show it, the fullest first, each with the next hop as its first column. */
export function layOut<Route extends Marked>(
	groups: readonly Group<Route>[],
	sets: readonly (readonly RouteColumn<Route>[])[],
	width: number,
	safe: Safe,
): readonly Line[] {
	const columns = sets.at(-1)!;
	const sample = widestOfEach(groups);
	const widthOf = (layout: Layout<Route>): number => widestOf(drawn(sample, layout, safe));
	/** A path in pieces of three AS numbers or more, or, at worst, of two. */
	const broken = (above: Layout<Route>['above'], gap: number, narrowest: number): Layout<Route> | null => {
		const whole: Layout<Route> = { columns, above, gap, broken: null };
		const texts = columns.map((column) => textsOf(sample, column, safe));
		const widths = texts.map((ones) => widestText(ones, 0));
		const floors = columns.map(({ breaks }, index) => {
			if (breaks === undefined) return widths[index]!;
			const pieces = texts[index]!.flatMap((text) => text.split(breaks));
			return widestText(pieces, narrowest);
		});
		const narrow = narrowed(widths, widthOf(whole) - width, floors);
		return narrow && { ...whole, broken: narrow };
	};
	const tries: readonly (() => Layout<Route> | null)[] = [
		...sets.map((set) => (): Layout<Route> => ({ columns: set, above: 'nothing', gap: 2, broken: null })),
		() => ({ columns, above: 'nothing', gap: 1, broken: null }),
		() => ({ columns, above: 'prefix', gap: 2, broken: null }),
		() => ({ columns, above: 'prefix', gap: 1, broken: null }),
		() => broken('nothing', 2, 17),
		() => broken('prefix', 1, 17),
		() => broken('hop', 2, 11),
	];
	for (const layout of tries) {
		const tried = layout();
		if (tried !== null && widthOf(tried) <= width) return drawn(groups, tried, safe);
	}
	return asProse(groups, columns, width, safe);
}

/** Prefixes with the same routes differ in their text alone. */
function widestOfEach<Route>(groups: readonly Group<Route>[]): readonly Group<Route>[] {
	const widest = new Map<readonly Route[], Group<Route>>();
	for (const group of groups) {
		const known = widest.get(group.routes);
		if (known === undefined || known.prefixes[0]!.length < group.prefixes[0]!.length) widest.set(group.routes, group);
	}
	return [...widest.values()];
}

function widestOf(lines: readonly Line[]): number {
	return lines.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
}

function widestText(texts: readonly string[], least: number): number {
	return texts.reduce((most, text) => Math.max(most, displayWidth(text.trimEnd())), least);
}

function textsOf<Route>(groups: readonly Group<Route>[], column: RouteColumn<Route>, safe: Safe): readonly string[] {
	return [...new Set(groups.flatMap(({ routes }) => routes.map((route) => cellOf(column, route, safe).text)))];
}

function drawn<Route extends Marked>(
	groups: readonly Group<Route>[],
	layout: Layout<Route>,
	safe: Safe,
): readonly Line[] {
	const { above, gap } = layout;
	const beside = above === 'hop' ? layout.columns.slice(1) : layout.columns;
	const widths = (above === 'hop' ? layout.broken?.slice(1) : layout.broken) ?? null;
	const [hop] = layout.columns as readonly [RouteColumn<Route>];
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
	for (const group of groups) {
		const text = networkText(group, safe);
		if (above !== 'nothing') addBefore([span(' '), span(text.join(' '), 'strong')]);
		const cells = group.routes.flatMap((route, index) => {
			const mark = markOf(route, index);
			const lines = routeRows(route, above === 'hop' ? [] : mark, beside, widths, safe);
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

/** A route on as many rows as its longest cell takes. */
function routeRows<Route>(
	route: Route,
	mark: Line,
	columns: readonly RouteColumn<Route>[],
	widths: readonly number[] | null,
	safe: Safe,
): (readonly Line[])[] {
	const cells = columns.map((column, index) => {
		const cell = cellOf(column, route, safe);
		if (column.breaks === undefined || widths === null) return [cell];
		return brokenText(cell.text, column.breaks, widths[index]!).map((text) => span(text, cell.role));
	});
	const height = Math.max(...cells.map(({ length }) => length));
	return Array.from({ length: height }, (_, index) => [
		index === 0 ? mark : [],
		...cells.map((lines): Line => (lines[index] === undefined ? [] : [lines[index]])),
	]);
}

/** Pieces of at most `width` columns, where no word is longer. */
function brokenText(text: string, breaks: RegExp, width: number): readonly string[] {
	const lines: string[] = [];
	for (const piece of text.split(breaks)) {
		const last = lines.at(-1);
		if (last !== undefined && displayWidth((last + piece).trimEnd()) <= width) lines[lines.length - 1] = last + piece;
		else lines.push(piece);
	}
	return lines.map((line) => line.trimEnd());
}

/** The best of a prefix comes first in its table. */
function markOf({ selected }: Marked, index: number): Line {
	return [span(!selected ? ' ' : index === 0 ? '>' : '=', 'good')];
}

/** The first prefix, and how many more there are. */
function networkText({ prefixes }: Group<unknown>, safe: Safe): readonly string[] {
	const [first = '', ...others] = prefixes;
	return [safe(first), ...(others.length === 0 ? [] : [`and ${grouped(others.length)} more`])];
}

function asProse<Route extends Marked>(
	groups: readonly Group<Route>[],
	columns: readonly RouteColumn<Route>[],
	width: number,
	safe: Safe,
): readonly Line[] {
	return groups.flatMap((group) => {
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
