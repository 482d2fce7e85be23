// Rows of cells laid out in columns.

import { type Line, lineWidth, padLine, span } from './span.ts';

export type Align = 'left' | 'right';

/** Rows in columns as wide as their widest cell, `gap` spaces between, `indent` before. */
export function inColumns(
	rows: readonly (readonly Line[])[],
	aligns: readonly Align[],
	indent: number,
	gap: number,
): readonly Line[] {
	const widths: number[] = [];
	for (const row of rows) {
		for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, lineWidth(cell));
	}
	return rows.map((row) => [
		span(' '.repeat(indent)),
		...row.flatMap((cell, index) => [
			...(index === 0 ? [] : [span(' '.repeat(gap))]),
			...aligned(cell, widths[index] ?? 0, aligns[index] ?? 'left'),
		]),
	]);
}

function aligned(cell: Line, width: number, align: Align): Line {
	if (align === 'left') return padLine(cell, width);
	return [span(' '.repeat(Math.max(0, width - lineWidth(cell)))), ...cell];
}
