// The catalog on a screen: a list as a table with its notes, entries as labels and values, and below both where they come from.

import type { Source } from '../catalog/catalog.ts';
import { type ScreenOptions, usableColumns } from '../report/render/page.ts';
import { asciiText } from '../report/render/text/escape.ts';
import { blank, type Line, type Role, span } from '../report/render/text/span.ts';
import { displayWidth } from '../report/render/text/width.ts';
import { wrapLine } from '../report/render/text/wrap.ts';
import { wrapHeld } from '../report/render/text/wrapped-columns.ts';
import { wrappedTable } from '../report/render/text/wrapped-table.ts';
import { type Entry, type Fact, facts } from './catalog-facts.ts';
import type { CatalogList } from './catalog-lists.ts';
import { kindOf, sourcesOfEntry } from './catalog-show.ts';

export function listLines({ table, notes, sources }: CatalogList, { columns, ascii }: ScreenOptions): readonly Line[] {
	const screen = { columns: usableColumns(columns), ascii };
	const rows = table.rows.map((row) => row.map((cell) => printed(cell, ascii)));
	return [
		...(rows.length === 0 ? [] : [...wrappedTable({ ...table, rows }, screen), blank]),
		...notes.flatMap((text) => prose(text, 'plain', screen)),
		...sources.flatMap(({ main }) => prose(sourceText(main), 'muted', screen)),
	];
}

export function entryLines(entries: readonly Entry[], { columns, ascii }: ScreenOptions): readonly Line[] {
	const screen = { columns: usableColumns(columns), ascii };
	const sources = new Set(entries.flatMap((one) => sourcesOfEntry(one).map(sourceText)));
	return [
		...entries.flatMap((one) => [
			...wrapLine(
				printed([span(one.entry.name, 'title'), span('  ')], ascii),
				[span(kindOf(one), 'muted')],
				screen.columns,
				2,
			),
			...factLines(facts(one), screen),
			blank,
		]),
		...[...sources].flatMap((text) => prose(text, 'muted', screen)),
	];
}

/** A value stands beside its label, or beneath it where that leaves it too little room. */
function factLines(all: readonly Fact[], { columns, ascii }: ScreenOptions): readonly Line[] {
	const widest = Math.max(...all.map(([label]) => displayWidth(label)));
	const beside = widest + 4;
	return all.flatMap(([label, value]) => {
		const said = printed([span(value, label === 'Id' ? 'code' : 'plain')], ascii);
		if (columns - beside >= leastRoom)
			return wrapHeld([span('  '), span(label.padEnd(widest + 2), 'muted')], said, columns, beside);
		return [
			...wrapLine([span('  ')], [span(label, 'muted')], columns, 2),
			...wrapHeld([span('    ')], said, columns, 4),
		];
	});
}

/** Units: columns. */
const leastRoom = 24;

function prose(text: string, role: Role, { columns, ascii }: ScreenOptions): readonly Line[] {
	return wrapLine([], printed([span(text, role)], ascii), columns, 0);
}

/** The catalog is our own text; what is held together in it stays so. */
function printed(line: Line, ascii: boolean): Line {
	const words = (text: string): string => text.split('\u00a0').map(asciiText).join('\u00a0');
	return ascii ? line.map(({ text, role }) => span(words(text), role)) : line;
}

/** The document a table rests on. */
function sourceText(source: Source): string {
	const place = source.repository === null ? '' : ` ${source.repository},`;
	return `Source: ${source.document},${place} ${source.date ?? 'undated'}, ${source.licence}.`;
}
