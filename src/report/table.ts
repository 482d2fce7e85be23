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

const noBreak = '\u00a0';

/**
 * Rows of cells as lines of text, without a last line break. A cell wraps at its spaces; a no-break space
 * holds words together and is printed as a plain one.
 */
export function table(rows: readonly (readonly string[])[], options: TableOptions): string {
	const { header, align = [], indent = 0, gap = 2 } = options;
	const all = header === undefined ? rows : [header, ...rows];
	const widths = columnWidths(all, options.columns - indent, gap, options.wrap);
	const lines = (row: readonly string[]) => layOut(row, widths, align, indent, gap);
	const ruled = header === undefined ? [] : [...lines(header), ...layOut(rules(widths), widths, [], indent, gap)];
	return [...ruled, ...rows.flatMap(lines)].join('\n');
}

/** Text of one paragraph, wrapped to a width: at spaces, failing that at no-break spaces and after hyphens, failing that anywhere. */
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
		const pieces = length(word) > limit ? chop(word, limit) : [word];
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
	}
	if (line !== '' || lines.length === 0) lines.push(line);
	return lines.map((one) => one.replaceAll(noBreak, ' '));
}

/** Widths of the columns: what the cells ask for; where that is too much the widest gives way, words last. */
function columnWidths(
	rows: readonly (readonly string[])[],
	available: number,
	gap: number,
	wrap: readonly number[] | undefined,
): readonly number[] {
	const widths: number[] = [];
	const words: number[] = [];
	for (const row of rows) {
		for (const [index, cell] of row.entries()) {
			widths[index] = Math.max(widths[index] ?? 0, length(cell));
			words[index] = Math.max(words[index] ?? 0, ...cell.split(' ').map(length));
		}
	}
	const yielding = wrap ?? widths.map((_, index) => index);
	let excess = widths.reduce((sum, width) => sum + width + gap, -gap) - available;
	for (const floor of [words, widths.map(() => narrowest)]) {
		while (excess > 0) {
			const wide = yielding.filter((index) => widths[index]! > Math.max(narrowest, floor[index]!));
			if (wide.length === 0) break;
			const widest = wide.reduce((best, index) => (widths[index]! > widths[best]! ? index : best));
			widths[widest] = widths[widest]! - 1;
			excess--;
		}
	}
	return widths;
}

/** Pieces of a word that is longer than the line. */
function chop(word: string, limit: number): readonly string[] {
	const pieces: string[] = [];
	let rest = [...word];
	while (rest.length > limit) {
		const space = rest.lastIndexOf(noBreak, limit);
		const hyphen = rest.lastIndexOf('-', limit - 1);
		const end = space > 0 ? space : hyphen > 0 ? hyphen + 1 : limit;
		pieces.push(rest.slice(0, end).join(''));
		rest = rest.slice(space > 0 ? end + 1 : end);
	}
	return [...pieces, rest.join('')];
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

function length(text: string): number {
	return [...text].length;
}
