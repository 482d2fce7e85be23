// A file's text with a change in it: its mark at the start stays, and its lines break as they did.

import { withoutMark } from '../read/read-yaml.ts';

/** `change`: of the text without the mark; null where there is no place for it. */
export function rewritten(text: string, change: (body: string) => string | null): string | null {
	const body = withoutMark(text);
	const changed = change(body);
	if (changed === null) return null;
	const mark = text.slice(0, text.length - body.length);
	return mark + changed.replaceAll(/\r?\n/g, body.includes('\r\n') ? '\r\n' : '\n');
}

/** The start of the line after a place in one. */
export function lineEnd(text: string, place: number): number {
	if (text[place - 1] === '\n') return place;
	const next = text.indexOf('\n', place);
	return next === -1 ? text.length : next + 1;
}
