// A lesson as lines, part by part: the list of all, the title with its story, a question, what its answer was, the exercise, the end.

import type { LessonChoice, LessonExercise, LessonPage, LessonPrediction } from '../../lesson-model.ts';
import { printable, type ScreenOptions, usableColumns } from '../page.ts';
import { inColumns } from '../text/columns.ts';
import { glyphsOf } from '../text/glyphs.ts';
import { blank, bothEnds, type Line, lineWidth, span } from '../text/span.ts';
import { listed, plural } from '../text/words.ts';
import { wrapLine } from '../text/wrap.ts';
import { limitsText } from './lesson-limits.ts';
import { lessonTextLines } from './lesson-text.ts';

/** One line of the list. Shape: `number` is null for a file without one. */
export interface LessonTitle {
	readonly id: string;
	readonly number: number | null;
	readonly title: string;
	/** Units: minutes. */
	readonly minutes: number;
}

export function lessonListLines(lessons: readonly LessonTitle[], { columns, ascii }: ScreenOptions): readonly Line[] {
	const safe = printable(ascii);
	const rows = lessons.map(({ id, number, title, minutes }): readonly Line[] => [
		[span(number === null ? '' : String(number), 'number')],
		[span(safe(title), 'strong')],
		[span(`${minutes} min`, 'muted')],
		[span(safe(id), 'code')],
	]);
	const wide = inColumns(rows, ['right', 'left', 'right', 'left'], 2, 2);
	const fits = wide.every((line) => lineWidth(line) <= columns);
	const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
	return [
		[span('Lessons', 'title'), span(`  ${lessons.length}, ${minutes} minutes in all`, 'muted')],
		blank,
		...(fits
			? wide
			: inColumns(
					rows.map((row) => row.slice(0, 3)),
					['right', 'left', 'right'],
					2,
					2,
				)),
		blank,
		...wrapLine(
			[],
			[
				span('canreach learn 1', 'code'),
				span(' starts the first. You predict, the engine answers; nothing is recorded.'),
			],
			usableColumns(columns),
			0,
		),
	];
}

/** A heading with a rule behind it. */
export function lessonHeading(text: string, { columns, ascii }: ScreenOptions): Line {
	const rule = glyphsOf(ascii).rule.repeat(Math.max(0, usableColumns(columns) - text.length - 1));
	return [span(text, 'heading'), span(' '), span(rule, 'muted')];
}

export function lessonTitleLines(page: LessonPage, screen: ScreenOptions): readonly Line[] {
	const safe = printable(screen.ascii);
	const title: Line = [span(safe(page.title), 'title')];
	const questions = page.steps.filter(({ kind }) => kind === 'predict').length;
	const about: Line = [span(`${plural(page.minutes, 'minute')}, ${plural(questions, 'prediction')}`, 'muted')];
	const oneLine = bothEnds(title, about, usableColumns(screen.columns));
	const top = oneLine === null ? [...wrapLine([], title, usableColumns(screen.columns), 0), about] : [oneLine];
	return [...top, blank, ...lessonTextLines(page.story, screen)];
}

/** `number` counts the questions from 1. */
export function questionLines(
	{ ask, choices }: LessonPrediction,
	{ number, of }: { readonly number: number; readonly of: number },
	screen: ScreenOptions,
): readonly Line[] {
	return [
		lessonHeading(`Prediction ${number} of ${of}`, screen),
		...lessonTextLines(ask, screen),
		blank,
		...choices.flatMap(({ say }, index) =>
			lessonTextLines(say, screen, { indent: 5, lead: [span(`  ${index + 1}  `, 'number')] }),
		),
		blank,
	];
}

/** `chosen`: by its position, null where none was. */
export function verdictLines(
	{ choices }: LessonPrediction,
	chosen: number | null,
	screen: ScreenOptions,
): readonly Line[] {
	const { pass, fail } = glyphsOf(screen.ascii);
	const right = choices.findIndex((choice) => choice.right);
	const answer = (words: string): readonly Line[] => {
		const lead = words.replace('%', String(right + 1));
		return lessonTextLines(choices[right]!.say, screen, {
			indent: 2,
			lead: [span(lead, 'good'), span(' ')],
		});
	};
	if (chosen === right) return answer(`${pass} Right:`);
	if (chosen === null) return answer('The answer is %:');
	const tempting: LessonChoice = choices[chosen]!;
	return [
		...lessonTextLines(tempting.say, screen, { indent: 2, lead: [span(`${fail} Not so:`, 'bad'), span(' ')] }),
		...(tempting.instead === null ? [] : lessonTextLines(tempting.instead, screen, { indent: 2 })),
		...answer(`${pass} It is %:`),
	];
}

export function exerciseLines(exercise: LessonExercise, called: string, screen: ScreenOptions): readonly Line[] {
	const safe = printable(screen.ascii);
	const { ask, goal, limits, hints } = exercise;
	const learn = `canreach learn ${called}`;
	const allowed = limitsText(limits);
	const commands: readonly (readonly [command: string, what: string])[] = [
		[`${learn} --start > my.yaml`, 'the design to start from'],
		[`${learn} --try my.yaml`, 'is it there? --watch: at each save'],
		...(hints.length === 0 ? [] : [[`${learn} --hint`, `${plural(hints.length, 'hint')}, one at a time`] as const]),
		[`${learn} --solution`, 'one way to do it'],
		...(limits.some(({ name, most }) => name === 'budget' && most !== null)
			? [['canreach repair --costs', 'what each edit costs'] as const]
			: []),
	];
	const rows = commands.map(([command, what]): readonly Line[] => [
		[span(safe(command), 'code')],
		[span(what, 'muted')],
	]);
	const inTwo = inColumns(rows, ['left', 'left'], 2, 2);
	const fits = inTwo.every((line) => lineWidth(line) <= usableColumns(screen.columns));
	return [
		lessonHeading('Exercise', screen),
		...lessonTextLines(ask, screen),
		blank,
		...goal.flatMap((row) =>
			wrapLine([span('  goal  ', 'muted')], [span(safe(row))], usableColumns(screen.columns), 8),
		),
		...(allowed === null
			? []
			: wrapLine([span('  with  ', 'muted')], [span(allowed)], usableColumns(screen.columns), 8)),
		blank,
		...(fits
			? inTwo
			: rows.flatMap(([command, what]) => [
					[span('  '), ...command!],
					[span('      '), ...what!],
				])),
	];
}

/** `right`: per question, null where none was chosen. */
export function endLines(right: readonly (boolean | null)[], screen: ScreenOptions): readonly Line[] {
	const asked = right.flatMap((one, index) => (one === null ? [] : [{ one, number: index + 1 }]));
	if (asked.length === 0) return [];
	const missed = asked.filter(({ one }) => !one).map(({ number }) => String(number));
	const score = `${asked.length - missed.length} of ${plural(asked.length, 'prediction')} came true.`;
	const again =
		missed.length === 0
			? ''
			: ` Worth a second look: ${missed.length === 1 ? 'prediction' : 'predictions'} ${listed(missed)}.`;
	return wrapLine([], [span(score, 'strong'), span(again)], usableColumns(screen.columns), 0);
}
