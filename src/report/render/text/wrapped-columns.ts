// Rows of cells in columns, the cells wrapped where there is no room for them as they are.

import { type Align, inColumns, narrowed } from './columns.ts';
import { type Line, lineText, lineWidth, span } from './span.ts';
import { displayWidth } from './width.ts';
import { wrapLine } from './wrap.ts';

const noBreak = '\u00a0';

/** Holds a name together as long as there is room for it. */
export function held(name: string): string {
	return name.replaceAll(' ', noBreak);
}

/** As `inColumns`, no line wider than `columns`; the widest column wraps first. Null where words are too long for that. */
export function inWrappedColumns(
	rows: readonly (readonly Line[])[],
	aligns: readonly Align[],
	indent: number,
	gap: number,
	columns: number,
): readonly Line[] | null {
	const widths = widestOfEach(rows, lineWidth);
	const excess = widths.reduce((sum, width) => sum + width + gap, indent - gap) - columns;
	const narrow = narrowed(widths, excess, widestOfEach(rows, longestHeld), widestOfEach(rows, longestPart));
	if (narrow === null) return null;
	const wrapped = rows.flatMap((row) => {
		const cells = row.map((cell, index) => wrapHeld([], cell, narrow[index]!, 0));
		const height = Math.max(1, ...cells.map(({ length }) => length));
		return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? []));
	});
	return inColumns(wrapped, aligns, indent, gap);
}

/** As `wrapLine`; a held name longer than a line is broken between its words. */
export function wrapHeld(lead: Line, prose: Line, columns: number, hang: number): readonly Line[] {
	const fits = longestHeld(prose) <= columns - hang;
	return wrapLine(lead, fits ? prose : freed(prose), columns, hang).map(freed);
}

export function freed(line: Line): Line {
	return line.map(({ text, role }) => span(text.replaceAll(noBreak, ' '), role));
}

function longestHeld(cell: Line): number {
	return Math.max(...lineText(cell).split(' ').map(displayWidth));
}

/** Where nothing is held, and ids are broken after their hyphens. */
function longestPart(cell: Line): number {
	return Math.max(
		...lineText(freed(cell))
			.split(/ |(?<=-)/)
			.map(displayWidth),
	);
}

function widestOfEach(rows: readonly (readonly Line[])[], widthOf: (cell: Line) => number): readonly number[] {
	const widths: number[] = [];
	for (const row of rows)
		for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
	return widths;
}
