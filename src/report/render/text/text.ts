// Lines as plain text: for pipes, files and terminals without colour.

import type { Report } from '../../model.ts';
import { type ScreenOptions, screen } from '../lines.ts';
import { type Line, lineText } from './span.ts';

/**
 * The main screen as text, without any escape sequence; ends in a line feed.
 * Units: `columns` of a terminal, 40 to 120.
 * @example
 * const lines = renderText(report(simulate(scenario)), { columns: 80, ascii: true }).split('\n');
 * console.log(lines.every((line) => line.length <= 80)); // true
 */
export function renderText(report: Report, options: ScreenOptions): string {
	return linesText(screen(report, options));
}

export function linesText(lines: readonly Line[]): string {
	return `${lines.map(lineText).join('\n')}\n`;
}
