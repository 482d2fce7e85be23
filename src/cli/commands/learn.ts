// `canreach learn`: the list of lessons, one of them step by step, its exercise, and whether lessons teach what is so.

import { attemptOf } from '../../lesson/attempt.ts';
import type { Exercise, Lesson } from '../../lesson/lesson.ts';
import { openLesson } from '../../lesson/open.ts';
import { readSubmission } from '../../lesson/read-submission.ts';
import type { LessonChoice } from '../../report/lesson-model.ts';
import { sortedJson } from '../../report/render/json.ts';
import { attemptLines } from '../../report/render/lesson/attempt.ts';
import { lessonListLines } from '../../report/render/lesson/lesson.ts';
import { lessonMarkdown } from '../../report/render/lesson/lesson-markdown.ts';
import { lessonTextLines } from '../../report/render/lesson/lesson-text.ts';
import { type Line, span } from '../../report/render/text/span.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import { printYaml } from '../../scenario/read/read-yaml.ts';
import { atMostOne } from '../at-most-one.ts';
import type { Host } from '../host.ts';
import { checkLessons } from '../lesson/check-lessons.ts';
import { besideLesson, findLesson, type LessonFile, openFile, shippedLessons } from '../lesson/find-lesson.ts';
import { keyReader } from '../lesson/key-reader.ts';
import { lineReader } from '../lesson/line-reader.ts';
import { runLesson } from '../lesson/run-lesson.ts';
import { printLines } from '../print-lines.ts';
import { printMistakes } from '../print-mistakes.ts';
import { readText } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { watch } from '../watch.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface LearnOptions extends ScreenOptions {
	readonly start?: boolean;
	readonly try?: string;
	readonly watch?: boolean;
	/** true for the first. */
	readonly hint?: number | true;
	readonly solution?: boolean;
	readonly check?: boolean;
	readonly markdown?: boolean;
}

/** @throws {UsageError} where there is no such lesson, or options do not go together. */
export async function learn(host: Host, named: readonly string[], options: LearnOptions): Promise<void> {
	onlyOne(options);
	if (options.check) return checkLessons(host, named, options);
	const [lesson, second] = named;
	if (second !== undefined) throw new UsageError('one lesson at a time', `canreach learn ${lesson}`);
	if (lesson === undefined) {
		const [asked] = (['start', 'try', 'hint', 'solution', 'markdown'] as const).filter((key) => options[key]);
		if (asked !== undefined) throw new UsageError(`--${asked} is about one lesson`, `canreach learn LESSON --${asked}`);
		return list(host, options);
	}
	const file = findLesson(host, lesson);
	const opened = lessonOf(host, file, options);
	if (opened === null) return;
	if (options.try !== undefined) {
		if (!options.watch) return judge(host, opened, options);
		return watch(host, (watching) => judge(watching, opened, options));
	}
	if (options.start) return host.stdout(opened.start);
	if (options.hint !== undefined) return hint(host, opened, file, options);
	if (options.solution) return solution(host, opened, options);
	const page = openLesson(opened, file.called);
	const isSo = page.steps.every((step) => step.kind !== 'predict' || rightOf(step.choices).length === 1);
	if (!isSo)
		throw new UsageError(
			`${file.shown} teaches what is not so`,
			`\`canreach learn --check ${file.called}\` tells what is not`,
		);
	if (options.json) return host.stdout(sortedJson(page));
	if (options.markdown) return host.stdout(lessonMarkdown(page, opened.exercise === null ? '' : solutionYaml(opened)));
	const screen = screenOptions(host, options);
	if (host.isTerminal && host.stdinIsTerminal) return runLesson(page, keyReader(host, options), screen);
	const reader = lineReader(host, options);
	await runLesson(page, reader, screen);
	await reader.close();
}

function rightOf(choices: readonly LessonChoice[]): readonly LessonChoice[] {
	return choices.filter(({ right }) => right);
}

/** null after the mistakes have been printed and the exit code set to 2. @throws {UsageError} when there is no such file. */
export function lessonOf(host: Host, file: LessonFile, options: { readonly json?: boolean }): Lesson | null {
	const read = openFile(host, file);
	if (read.ok) return read.lesson;
	refuse(host, read.diagnostics, options);
	return null;
}

function refuse(host: Host, diagnostics: readonly Diagnostic[], { json }: { readonly json?: boolean }): void {
	host.setExitCode(2);
	if (json) host.stdout(sortedJson({ version: 1, errors: diagnostics }));
	else printMistakes(host, diagnostics);
}

function onlyOne(options: LearnOptions): void {
	atMostOne(options, 'start', 'try', 'hint', 'solution', 'check', 'markdown');
	if (options.watch && options.try === undefined) throw new UsageError('--watch goes with --try');
	atMostOne(options, 'json', 'markdown');
	atMostOne(options, 'start', 'json');
}

async function list(host: Host, options: LearnOptions): Promise<void> {
	const lessons = shippedLessons(host).flatMap((file) => {
		const read = openFile(host, file);
		if (!read.ok) {
			printMistakes(host, read.diagnostics);
			host.setExitCode(2);
			return [];
		}
		const { id, title, minutes } = read.lesson;
		return [{ id, number: file.number, title, minutes }];
	});
	if (options.json) host.stdout(sortedJson({ version: 1, lessons }));
	else await printLines(host, lessonListLines(lessons, screenOptions(host, options)), options);
}

/** @throws {UsageError} for a lesson without one. */
export function exerciseOf({ exercise, file }: Lesson): Exercise {
	if (exercise === null) throw new UsageError(`${file} has no exercise`);
	return exercise;
}

async function judge(host: Host, lesson: Lesson, options: LearnOptions): Promise<void> {
	const exercise = exerciseOf(lesson);
	const file = options.try!;
	const shown = file === '-' ? 'standard input' : file;
	const submitted = readSubmission(readText(host, file), shown, lesson.scenario, (other) =>
		besideLesson(host, file, other),
	);
	if (!submitted.ok) return refuse(host, submitted.diagnostics, options);
	const attempt = attemptOf(lesson.scenario, exercise, submitted);
	host.setExitCode(attempt.solved ? 0 : 1);
	if (options.json) host.stdout(sortedJson({ version: 1, lesson: lesson.id, file: shown, ...attempt }));
	else await printLines(host, attemptLines(attempt, shown, screenOptions(host, options)), options);
}

async function hint(host: Host, lesson: Lesson, file: LessonFile, options: LearnOptions): Promise<void> {
	const { hints } = exerciseOf(lesson);
	const number = options.hint === true ? 1 : options.hint!;
	const text = hints[number - 1];
	if (text === undefined)
		throw new UsageError(
			hints.length === 0
				? 'there are no hints'
				: `there ${hints.length === 1 ? 'is one hint' : `are ${hints.length} hints`}`,
		);
	if (options.json)
		return host.stdout(sortedJson({ version: 1, lesson: lesson.id, number, of: hints.length, hint: text }));
	const more: Line = [span(`canreach learn ${file.called} --hint ${number + 1}`, 'code'), span(' says more.', 'muted')];
	const lead: Line = [span(`${number} of ${hints.length}`, 'muted'), span('  ')];
	const lines = [
		...lessonTextLines(text, screenOptions(host, options), { indent: 8, lead }),
		...(number < hints.length ? [more] : []),
	];
	await printLines(host, lines, options);
}

async function solution(host: Host, lesson: Lesson, options: LearnOptions): Promise<void> {
	const exercise = exerciseOf(lesson);
	const attempt = attemptOf(lesson.scenario, exercise, exercise.solution);
	if (options.json)
		return host.stdout(sortedJson({ version: 1, lesson: lesson.id, solution: exercise.change, ...attempt }));
	await printLines(
		host,
		[
			[span('One solution, as a what-if would write it', 'heading')],
			...solutionYaml(lesson)
				.trimEnd()
				.split('\n')
				.map((line): Line => [span(`  ${line}`, 'code')]),
			[],
			...attemptLines(attempt, null, screenOptions(host, options)),
		],
		options,
	);
}

function solutionYaml(lesson: Lesson): string {
	return printYaml(exerciseOf(lesson).change);
}
