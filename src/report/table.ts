// Plain text in aligned columns, wrapped to a width. Cells are told apart by position alone: no colour, no frame.

export interface TableOptions {
	/** Width to keep to, in characters; a table that cannot shrink that far overflows. */
	readonly columns: number;
	readonly header?: readonly string[];
	/** By column; left unless given. */
	readonly align?: readonly ('left' | 'right')[];
	/** Spaces before every line; none unless given. */
	readonly indent?: number;
	/** Spaces between columns; two unless given. */
	readonly gap?: number;
	/** Indexes of the columns that may wrap; all of them unless given. */
	readonly wrap?: readonly number[];
}

/** A column is not made narrower than this. */
const narrowest = 8;

/**
 * Rows of cells as lines of text, without a last line break. A cell wraps at its spaces, not at a no-break space,
 * which is printed as a plain one; longer words are cut.
 */
export function table(rows: readonly (readonly string[])[], options: TableOptions): string {
	const { header, align = [], indent = 0, gap = 2 } = options;
	const all = header === undefined ? rows : [header, ...rows];
	const widths = columnWidths(all, options.columns - indent, gap, options.wrap);
	const lines = (row: readonly string[]) => layOut(row, widths, align, indent, gap);
	const ruled = header === undefined ? [] : [...lines(header), ...layOut(rules(widths), widths, [], indent, gap)];
	return [...ruled, ...rows.flatMap(lines)].join('\n');
}

/** Text of one paragraph, wrapped to a width; a word that is longer is cut. */
export function wrapText(text: string, width: number): readonly string[] {
	const limit = Math.max(1, width);
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const joined = line === '' ? word : `${line} ${word}`;
		if (length(joined) <= limit) {
			line = joined;
			continue;
		}
		if (line !== '') lines.push(line);
		line = word;
		while (length(line) > limit) {
			lines.push(take(line, limit));
			line = [...line].slice(limit).join('');
		}
	}
	if (line !== '' || lines.length === 0) lines.push(line);
	return lines.map((one) => one.replaceAll('\u00a0', ' '));
}

/** Widths of the columns: what the cells ask for, the widest giving way until the row fits. */
function columnWidths(
	rows: readonly (readonly string[])[],
	available: number,
	gap: number,
	wrap: readonly number[] | undefined,
): readonly number[] {
	const widths: number[] = [];
	for (const row of rows) {
		for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, length(cell));
	}
	let excess = widths.reduce((sum, width) => sum + width + gap, -gap) - available;
	const shrinking = wrap ?? widths.map((_, index) => index);
	while (excess > 0) {
		const widest = shrinking.reduce(
			(best, index) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best),
			shrinking[0] ?? -1,
		);
		const width = widths[widest] ?? 0;
		if (width <= narrowest) break;
		widths[widest] = width - 1;
		excess--;
	}
	return widths;
}

function rules(widths: readonly number[]): readonly string[] {
	return widths.map((width) => '-'.repeat(width));
}

function layOut(
	row: readonly string[],
	widths: readonly number[],
	align: readonly ('left' | 'right')[],
	indent: number,
	gap: number,
): readonly string[] {
	const cells = widths.map((width, index) => wrapText(row[index] ?? '', width));
	const height = Math.max(1, ...cells.map((cell) => cell.length));
	return Array.from({ length: height }, (_, line) => {
		const padded = cells.map((cell, index) => pad(cell[line] ?? '', widths[index] ?? 0, align[index] ?? 'left'));
		return `${' '.repeat(indent)}${padded.join(' '.repeat(gap))}`.trimEnd();
	});
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
	const space = ' '.repeat(Math.max(0, width - length(text)));
	return align === 'left' ? text + space : space + text;
}

function take(text: string, count: number): string {
	return [...text].slice(0, count).join('');
}

function length(text: string): number {
	return [...text].length;
}
