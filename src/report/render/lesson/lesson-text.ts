// The Markdown of lessons as lines: paragraphs, lists, code, **bold** and `code`. Any other mark is shown as it is written.

import { printable, type ScreenOptions, usableColumns } from '../page.ts';
import { blank, type Line, type Span, span } from '../text/span.ts';
import { wrapLine } from '../text/wrap.ts';

/** Prose longer than this is hard to read, however wide the terminal is. */
const widestProse = 84;

type Block =
	| { readonly kind: 'paragraph' | 'heading'; readonly text: string }
	| { readonly kind: 'item'; readonly mark: string; readonly indent: number; readonly text: string }
	| { readonly kind: 'code'; readonly lines: readonly string[] };

/** `indent` columns in; `lead` before the first line of all, in them. */
export function lessonTextLines(
	markdown: string,
	{ columns, ascii }: ScreenOptions,
	{ indent = 0, lead = [] }: { readonly indent?: number; readonly lead?: Line } = {},
): readonly Line[] {
	const safe = printable(ascii);
	const width = Math.min(usableColumns(columns), widestProse);
	const margin = span(' '.repeat(indent));
	const blocks = blocksOf(markdown);
	return blocks.flatMap((block, index) => {
		const start: Line = index === 0 && lead.length > 0 ? lead : [margin];
		const previous = blocks[index - 1];
		const isApart = previous !== undefined && !(previous.kind === 'item' && block.kind === 'item');
		return [...(isApart ? [blank] : []), ...blockLines(block, start)];
	});

	function blockLines(block: Block, start: Line): readonly Line[] {
		switch (block.kind) {
			case 'code':
				return block.lines.map((line) => [margin, span(`  ${safeCode(line, safe)}`, 'code')]);
			case 'heading':
				return wrapLine(start, [span(safe(block.text), 'heading')], width, indent);
			case 'paragraph':
				return wrapLine(start, inline(block.text, safe), width, indent);
			case 'item': {
				const mark = `${' '.repeat(block.indent)}${/\d/.test(block.mark) ? block.mark : ascii ? '-' : '•'} `;
				return wrapLine([...start, span(mark, 'muted')], inline(block.text, safe), width, indent + mark.length);
			}
		}
	}
}

/** The spaces of code matter. */
function safeCode(line: string, safe: (text: string) => string): string {
	const start = /^[ ]*/.exec(line)![0];
	return (
		start +
		line
			.slice(start.length)
			.split(/( {2,})/)
			.map((part) => (/^ {2,}$/.test(part) ? part : safe(part)))
			.join('')
	);
}

function blocksOf(markdown: string): readonly Block[] {
	const blocks: Block[] = [];
	let open: { text: string } | null = null;
	let code: string[] | null = null;
	for (const line of markdown.split('\n')) {
		if (/^\s*```/.test(line)) {
			open = null;
			code = code === null ? [] : null;
			if (code !== null) blocks.push({ kind: 'code', lines: code });
			continue;
		}
		if (code !== null) {
			code.push(line);
			continue;
		}
		const [, heading] = /^#{1,6}\s+(.*)$/.exec(line) ?? [];
		const [, space = '', mark, item] = /^( *)([-*]|\d+[.)]) +(.*)$/.exec(line) ?? [];
		if (line.trim() === '') open = null;
		else if (heading !== undefined) {
			blocks.push({ kind: 'heading', text: heading });
			open = null;
		} else if (item !== undefined) {
			const block = { kind: 'item' as const, mark: mark!, indent: Math.min(space.length, 8), text: item };
			blocks.push(block);
			open = block;
		} else if (open !== null) open.text += ` ${line.trim()}`;
		else {
			const block = { kind: 'paragraph' as const, text: line.trim() };
			blocks.push(block);
			open = block;
		}
	}
	return blocks;
}

/** `**bold**` and `` `code` ``; marks that are not closed are text. */
function inline(text: string, safe: (text: string) => string): readonly Span[] {
	return text
		.split(/(\*\*[^*]+\*\*|`[^`]+`)/)
		.filter((part) => part !== '')
		.map((part) => {
			if (part.startsWith('**') && part.length > 4) return span(kept(part.slice(2, -2)), 'strong');
			if (part.startsWith('`') && part.length > 2) return span(kept(part.slice(1, -1)), 'code');
			return span(kept(part));
		});

	/** Spaces at the ends join it to its neighbours. */
	function kept(part: string): string {
		return `${/^\s/.test(part) ? ' ' : ''}${safe(part)}${/\s$/.test(part) && part.trim() !== '' ? ' ' : ''}`;
	}
}
