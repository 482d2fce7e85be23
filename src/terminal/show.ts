// Shows lines in the terminal with Ink, which is loaded only here: a start that prints plain text never pays for it.

import { type Line, type Report, type ScreenOptions, screen } from './facade.ts';

export interface ShowOptions {
	/** False for no colour; colour unless given, where NO_COLOR does not forbid it. */
	readonly color?: boolean | undefined;
	/** Takes the text a section at a time. */
	readonly print: (text: string) => Promise<void>;
}

/** Prints the main screen of a report once, and returns when it is out. */
export async function showReport(report: Report, options: ScreenOptions & ShowOptions): Promise<void> {
	await showLines(screen(report, options), options);
}

/**
 * Prints lines once, and returns when they are out. As one string, not as a live frame: that would wipe
 * the scrollback where it is higher than the screen, and Ink repeats static output where CI is set.
 */
export async function showLines(lines: readonly Line[], options: ShowOptions): Promise<void> {
	settleColour(process.env, options.color ?? true);
	const { drawn } = await import('./run-screen.tsx');
	const columns = roomFor(lines);
	for (const section of sectionsOf(lines)) await options.print(`${drawn(section, columns)}\n`);
}

/** Cut after each empty line, so that the first section is seen while the next is drawn. */
function sectionsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
	const sections: Line[][] = [[]];
	for (const line of lines) {
		sections.at(-1)!.push(line);
		if (line.length === 0) sections.push([]);
	}
	return sections.filter((section) => section.length > 0);
}

/** Columns enough for every line, since no character takes more than two: the lines have their width already. */
function roomFor(lines: readonly Line[]): number {
	return lines.reduce((most, line) => Math.max(most, 2 * line.reduce((sum, { text }) => sum + text.length, 0)), 1);
}

/** Ink's colours know FORCE_COLOR only, and read it when they are loaded. See https://no-color.org. */
export function settleColour(env: Record<string, string | undefined>, color: boolean): void {
	const forbidden = (env.NO_COLOR ?? '') !== '' && env.FORCE_COLOR === undefined;
	if (!color || forbidden) env.FORCE_COLOR = '0';
}
