// The matrix as a grid: the columns under full names where they fit, under letters where not.

import type { Endpoint } from '../../model.ts';
import { endpointKey, kindOf, prefixesInShort } from '../names.ts';
import { outcomeChange, outcomeMark } from '../outcomes.ts';
import type { Page } from '../page.ts';
import { type Cell, cellsByEnds, type Exchange } from '../pairs.ts';
import { type Line, lineWidth, padLine, type Span, span } from '../text/span.ts';
import { displayWidth, fitMiddle } from '../text/width.ts';
import { inFlow, merged } from '../text/wrap.ts';

interface Style {
	/** Over a column stands the name of its endpoint, or a letter that its row bears too. */
	readonly heads: 'names' | 'letters';
	readonly prefixes: boolean;
	/** A changed cell as `○→●`, or in two columns as `●+`. */
	readonly cells: 'change' | 'mark';
}

const styles: readonly Style[] = [
	{ heads: 'names', prefixes: true, cells: 'change' },
	{ heads: 'letters', prefixes: true, cells: 'change' },
	{ heads: 'letters', prefixes: false, cells: 'change' },
	{ heads: 'letters', prefixes: true, cells: 'mark' },
	{ heads: 'letters', prefixes: false, cells: 'mark' },
];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const indent = 2;
const leastLabel = 12;

export interface MatrixGrid {
	readonly lines: readonly Line[];
	readonly cells: Style['cells'];
}

/** Shape: one list where everything is set against everything. */
export interface Axes {
	readonly rows: readonly Endpoint[];
	readonly columns: readonly Endpoint[];
}

/** Null where no style fits, or where a grid is more than can be read. */
export function matrixGrid(page: Page, axes: Axes, exchanges: readonly Exchange[], family: string): MatrixGrid | null {
	if (axes.columns.length > letters.length) return null;
	const cells = cellsByEnds(exchanges);
	for (const style of styles) {
		const grid = gridIn(page, style, axes, cells, family);
		if (grid !== null) return { lines: grid, cells: style.cells };
	}
	return null;
}

function gridIn(
	page: Page,
	style: Style,
	{ rows, columns }: Axes,
	cells: ReadonlyMap<string, Cell>,
	family: string,
): readonly Line[] | null {
	const least = style.cells === 'change' ? 3 : 2;
	const heads = columns.map(({ node }, index) => (style.heads === 'names' ? page.name(node) : (letters[index] ?? '')));
	const widths = heads.map((head) => Math.max(least, displayWidth(head)));
	const gaps = columns.map(({ node }, index) => {
		const previous = columns[index - 1];
		const gap = style.heads === 'names' ? 2 : 1;
		return previous !== undefined && kindOf(previous.node) !== kindOf(node) ? gap + 1 : gap;
	});
	const room = page.columns - indent - [...widths, ...gaps].reduce((sum, width) => sum + width, 0);
	const isLettered = style.heads === 'letters' && rows === columns;
	const labels = rowLabels(page, { ...style, isLettered }, rows, room);
	if (labels === null) return null;
	const labelWidth = Math.max(displayWidth(family), ...labels.map(lineWidth));
	const row = (label: Line, row: readonly Span[]): Line =>
		merged([
			span(' '.repeat(indent)),
			...padLine(label, labelWidth),
			...row.flatMap((part, index) => [span(' '.repeat(gaps[index] ?? 1)), ...centred(part, widths[index] ?? 0)]),
		]);
	return [
		row(
			[span(family, 'strong')],
			heads.map((head) => span(head, style.heads === 'names' ? 'muted' : 'number')),
		),
		...rows.map((from, index) =>
			row(
				labels[index] ?? [],
				columns.map((to) => {
					const cell = cells.get(`${endpointKey(from)} ${endpointKey(to)}`);
					if (cell === undefined) return span(page.glyphs.self, 'muted');
					return style.cells === 'change' ? outcomeChange(page.glyphs, cell) : outcomeMark(page.glyphs, cell);
				}),
			),
		),
		...(style.heads === 'letters' && rows !== columns ? key(page, columns) : []),
	];
}

/** What the letters over the columns stand for, where no row bears them. */
function key(page: Page, columns: readonly Endpoint[]): readonly Line[] {
	const entries = columns.map(({ node }, index) => [
		span(`${letters[index] ?? ''} `, 'number'),
		span(page.name(node), 'muted'),
	]);
	return [[], ...inFlow(entries, page.columns, indent, 3)];
}

/** What stands before each row, in `room` columns; null when that is too little. */
function rowLabels(
	page: Page,
	style: Style & { readonly isLettered: boolean },
	endpoints: readonly Endpoint[],
	room: number,
): readonly Line[] | null {
	const nodes = endpoints.map(({ node }) => node);
	const names = endpoints.map(({ node, prefixes }) => {
		const repeated = nodes.indexOf(node) !== nodes.lastIndexOf(node);
		return style.prefixes || !repeated ? page.name(node) : `${page.name(node)} ${page.safe(prefixes[0] ?? '')}`;
	});
	const letterWidth = style.isLettered ? 2 : 0;
	const prefixes = endpoints.map((endpoint) => (style.prefixes ? page.safe(prefixesInShort(endpoint.prefixes)) : ''));
	const prefixWidth = style.prefixes ? 2 + Math.max(...prefixes.map(displayWidth)) : 0;
	const nameWidth = Math.max(...names.map(displayWidth));
	const nameRoom = room - letterWidth - prefixWidth;
	if (nameRoom < Math.min(nameWidth, style.prefixes ? nameWidth : leastLabel)) return null;
	return endpoints.map((_, index) => {
		const name = fitMiddle(names[index] ?? '', Math.min(nameWidth, nameRoom), page.glyphs.ellipsis);
		const letter = style.isLettered ? [span(`${letters[index] ?? ''} `, 'number')] : [];
		const label: Line = [...letter, span(name, 'strong')];
		return style.prefixes
			? [...padLine(label, letterWidth + nameWidth + 2), span(prefixes[index] ?? '', 'muted')]
			: label;
	});
}

function centred(part: Span, width: number): Line {
	const spare = Math.max(0, width - displayWidth(part.text));
	const left = Math.floor(spare / 2);
	return [span(' '.repeat(left)), part, span(' '.repeat(spare - left))];
}
