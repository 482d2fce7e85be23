// A table with headings that keeps to a width: its cells wrapped, or, where there is no room for columns, each row as prose.

import type { ScreenOptions } from '../page.ts';
import type { Align } from './columns.ts';
import { glyphsOf } from './glyphs.ts';
import { type Line, span } from './span.ts';
import { freed, inWrappedColumns, wrapHeld } from './wrapped-columns.ts';

export interface Table {
	readonly headings: readonly string[];
	/** By column; left where there is none. */
	readonly aligns: readonly Align[];
	/** The first cell of a row names it. */
	readonly rows: readonly (readonly Line[])[];
}

export function wrappedTable({ headings, aligns, rows }: Table, screen: ScreenOptions): readonly Line[] {
	const all = [headings.map((text) => [span(text, 'heading')]), ...rows];
	return (
		inWrappedColumns(all, aligns, 0, 2, screen.columns) ??
		inWrappedColumns(all, aligns, 0, 1, screen.columns) ??
		rows.flatMap((row) => asProse(headings, row, screen))
	);
}

function asProse(
	headings: readonly string[],
	[name = [], ...cells]: readonly Line[],
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const dot = span(` ${glyphsOf(ascii).dot} `, 'muted');
	const said = cells.flatMap((cell, index) => [
		...(index === 0 ? [] : [dot]),
		span(`${headings[index + 1] ?? ''} `, 'muted'),
		...cell,
	]);
	return [...wrapHeld([], freed(name), columns, 2), ...wrapHeld([span('    ')], said, columns, 4)];
}
