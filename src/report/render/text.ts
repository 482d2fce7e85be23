// Lines as plain text: for pipes, files and terminals without colour.

import type { Report } from '../model.ts';
import { type ScreenOptions, screen } from './lines.ts';
import { type Line, lineText } from './span.ts';

/** The main screen as text, without any escape sequence; ends in a line feed. */
export function renderText(report: Report, options: ScreenOptions): string {
	return linesText(screen(report, options));
}

export function linesText(lines: readonly Line[]): string {
	return `${lines.map(lineText).join('\n')}\n`;
}
