// A design that was handed in, judged: the rows of the goal, the limits, and what was changed.

import type { Attempt } from '../../lesson-model.ts';
import { printable, type ScreenOptions, usableColumns } from '../page.ts';
import { glyphsOf } from '../text/glyphs.ts';
import { blank, type Line, span } from '../text/span.ts';
import { plural } from '../text/words.ts';
import { wrapLine } from '../text/wrap.ts';
import { limitNouns } from './lesson-limits.ts';

/** `file`: null where none was handed in. */
export function attemptLines(
	attempt: Attempt,
	file: string | null,
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const safe = printable(ascii);
	const { pass, fail } = glyphsOf(ascii);
	const width = usableColumns(columns);
	const { goals, limits, edits, solved } = attempt;
	const passed = goals.filter((goal) => goal.passed).length;
	const mark = (good: boolean) => span(`  ${good ? pass.padEnd(2) : fail.padEnd(2)} `, good ? 'good' : 'bad');
	const verdict = solved
		? span('Solved: the goal is reached within the limits.', 'good')
		: passed === goals.length
			? span('The goal is reached, but not within the limits.', 'warn')
			: span(
					`Not there yet: ${passed} of ${plural(goals.length, 'row')} of the goal ${passed === 1 ? 'holds' : 'hold'}.`,
					'warn',
				);
	return [
		...wrapLine(file === null ? [] : [span(safe(file), 'title'), span('  ')], [verdict], width, 2),
		blank,
		...goals.flatMap((goal) => [
			...wrapLine([mark(goal.passed)], [span(safe(goal.title))], width, 5),
			...(goal.passed ? [] : wrapLine([span('     ')], [span(safe(goal.message), 'muted')], width, 5)),
		]),
		blank,
		...limits.flatMap(({ name, used, most, kept }) =>
			most === null
				? wrapLine([span('     ')], [span(`${limitNouns[name]}: ${used}`, 'muted')], width, 5)
				: wrapLine([mark(kept)], [span(`${limitNouns[name]}: ${used}, at most ${most}`)], width, 5),
		),
		...(edits.length === 0
			? [blank, [span('Nothing is different from the starting design.', 'muted')] as Line]
			: [blank]),
		...edits.flatMap((edit) => wrapLine([span('  ')], [span(safe(edit), 'changed')], width, 4)),
	];
}
