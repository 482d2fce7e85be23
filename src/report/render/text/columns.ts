// Rows of cells laid out in columns, and columns made narrower.

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

/** Widths `excess` less in all: the widest gives way, down to the first floors, then to the next. Null where the last leave no room. */
export function narrowed(
	widths: readonly number[],
	excess: number,
	...floors: readonly (readonly number[])[]
): readonly number[] | null {
	const narrow = [...widths];
	let left = excess;
	for (const floor of floors) {
		while (left > 0) {
			const yielding = [...narrow.keys()].filter((index) => narrow[index]! > floor[index]!);
			if (yielding.length === 0) break;
			const widest = yielding.reduce((best, index) => (narrow[index]! > narrow[best]! ? index : best));
			narrow[widest]! -= 1;
			left -= 1;
		}
	}
	return left > 0 ? null : narrow;
}

function aligned(cell: Line, width: number, align: Align): Line {
	if (align === 'left') return padLine(cell, width);
	return [span(' '.repeat(Math.max(0, width - lineWidth(cell)))), ...cell];
}
