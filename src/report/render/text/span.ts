// The renderer-neutral text of a screen: lines of spans, each with what it means and never with a colour.

import { displayWidth, fitEnd } from './width.ts';

/** What a piece of text means; a theme turns it into a colour, plain text drops it. */
export type Role =
	| 'title'
	| 'heading'
	| 'plain'
	| 'strong'
	| 'muted'
	| 'good'
	| 'bad'
	| 'warn'
	| 'changed'
	| 'link'
	| 'globalReach'
	| 'backbone'
	| 'number'
	| 'code'
	| 'selected';

/** A piece of text with what it means. */
export interface Span {
	readonly text: string;
	readonly role: Role;
}

/** One line of a screen, without its end. */
export type Line = readonly Span[];

export const blank: Line = [];

export function span(text: string, role: Role = 'plain'): Span {
	return { text, role };
}

export function lineText(line: Line): string {
	return line
		.map((part) => part.text)
		.join('')
		.trimEnd();
}

export function lineWidth(line: Line): number {
	return line.reduce((sum, part) => sum + displayWidth(part.text), 0);
}

/** A line at least `width` columns wide. */
export function padLine(line: Line, width: number): Line {
	const missing = width - lineWidth(line);
	return missing > 0 ? [...line, span(' '.repeat(missing))] : line;
}

/** `left` and `right` at the two ends of one line, or null when they do not fit with two spaces between. */
export function bothEnds(left: Line, right: Line, columns: number): Line | null {
	const room = columns - lineWidth(left) - lineWidth(right);
	return room < 2 ? null : [...left, span(' '.repeat(room)), ...right];
}

/** A line cut to `columns`, with `ellipsis` where something was lost. */
export function clipLine(line: Line, columns: number, ellipsis: string): Line {
	if (lineWidth(line) <= columns) return line;
	const kept: Span[] = [];
	let room = columns;
	for (const part of line) {
		const width = displayWidth(part.text);
		if (width >= room) {
			kept.push(span(fitEnd(width > room ? part.text : `${part.text} `, room, ellipsis), part.role));
			break;
		}
		kept.push(part);
		room -= width;
	}
	return kept;
}
