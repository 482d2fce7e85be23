// Prose broken into lines of a width, between words, each word keeping its meaning.

import { type Line, lineWidth, type Span, span } from './span.ts';
import { displayWidth, head } from './width.ts';

/** Breaks `prose` after `lead`; later lines start `hang` columns in. A word longer than a line is broken inside, after a hyphen where it has one. */
export function wrapLine(lead: Line, prose: readonly Span[], columns: number, hang: number): readonly Line[] {
	const lines: Line[] = [];
	let line: Span[] = [...lead];
	let width = lineWidth(lead);
	let fresh = true;
	const breakLine = () => {
		lines.push(line);
		line = [span(' '.repeat(hang))];
		width = hang;
		fresh = true;
	};
	for (const word of wordsOf(prose)) {
		const needed = lineWidth(word.parts) + (fresh ? 0 : 1);
		if (!fresh && width + needed > columns) breakLine();
		if (!fresh) line.push(span(' ', word.gap));
		if (!fresh) width += 1;
		for (const piece of piecesOf(word.parts, Math.max(1, columns - hang))) {
			const pieceWidth = displayWidth(piece.text);
			if (width > hang && width + pieceWidth > columns) breakLine();
			line.push(piece);
			width += pieceWidth;
			fresh = false;
		}
	}
	lines.push(line);
	return lines.map(merged);
}

/** Entries kept whole, `gap` spaces between, on as many lines as they need. */
export function inFlow(entries: readonly Line[], columns: number, indent: number, gap: number): readonly Line[] {
	const lines: Span[][] = [];
	let width = columns;
	for (const entry of entries) {
		const needed = lineWidth(entry);
		const last = lines.at(-1);
		if (last !== undefined && width + gap + needed <= columns) {
			last.push(span(' '.repeat(gap)), ...entry);
			width += gap + needed;
		} else {
			lines.push([span(' '.repeat(indent)), ...entry]);
			width = indent + needed;
		}
	}
	return lines.map(merged);
}

/** Neighbours of one role as one span, with the spaces after it: a space looks the same in every role. */
export function merged(line: Line): Line {
	const out: Span[] = [];
	for (const part of line) {
		const last = out.at(-1);
		if (part.text === '') continue;
		if (last !== undefined && (last.role === part.role || part.text.trim() === ''))
			out[out.length - 1] = span(last.text + part.text, last.role);
		else out.push(part);
	}
	return out;
}

interface Word {
	readonly gap: Span['role'];
	readonly parts: Span[];
}

/** A number and its unit are one word. */
const wordOrSpaces = /(?:[^ ]|(?<=\d) (?=(?:ms|km|[MG]bps)(?![a-z])))+| +/g;

function wordsOf(prose: readonly Span[]): readonly Word[] {
	const words: Word[] = [];
	let open: Word | null = null;
	for (const part of prose) {
		for (const token of part.text.match(wordOrSpaces) ?? []) {
			if (token.startsWith(' ')) {
				open = null;
			} else if (open === null) {
				open = { gap: part.role, parts: [span(token, part.role)] };
				words.push(open);
			} else {
				open.parts.push(span(token, part.role));
			}
		}
	}
	return words;
}

function piecesOf(parts: readonly Span[], room: number): readonly Span[] {
	return parts.flatMap((part) => {
		const pieces: Span[] = [];
		let rest = part.text;
		while (displayWidth(rest) > room) {
			const most = head(rest, Math.max(2, room));
			const taken = most.slice(0, most.lastIndexOf('-') + 1) || most;
			pieces.push(span(taken, part.role));
			rest = rest.slice(taken.length);
		}
		pieces.push(span(rest, part.role));
		return pieces;
	});
}
