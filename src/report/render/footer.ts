// What to ask next, as commands that can be copied.

import type { Page, ScreenOptions } from './page.ts';
import { isChanged } from './pairs.ts';
import { inColumns } from './text/columns.ts';
import { clipLine, type Line, lineWidth, span } from './text/span.ts';

export function footer(page: Page, { named = true }: Pick<ScreenOptions, 'named'>): readonly Line[] {
	const { exchanges, report } = page;
	const { file: name } = report.document.scenario;
	const file = !named ? '' : ` ${name === 'standard input' ? '-' : shellWord(page.safe(name))}`;
	const asked =
		exchanges.find(({ there, back }) => isChanged(there) || isChanged(back)) ??
		exchanges.find(({ there }) => there.after?.outcome !== 'reachable') ??
		exchanges[0];
	const rows: Line[][] = [];
	if (asked !== undefined) {
		// A subnet is found by its key alone.
		const called = (node: string): string => (node.split('/').length > 2 ? page.safe(node) : page.name(node));
		const ends = [asked.a, asked.b].map(({ node }) => shellWord(called(node))).join(' ');
		rows.push([[span(`canreach why ${ends}${file}`, 'code')], [span('each step and its rule', 'muted')]]);
	}
	rows.push([[span(`canreach run --json${file}`, 'code')], [span('the whole answer', 'muted')]]);
	const lines = inColumns(rows, ['left', 'left'], 2, 3);
	if (lines.every((line) => lineWidth(line) <= page.columns)) return lines;
	return rows.map(([command = []]) => clipLine([span('  '), ...command], page.columns, page.glyphs.ellipsis));
}

/** A word of a command line, quoted where a shell would read more into it. */
export function shellWord(text: string): string {
	return /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
