// `canreach grade`: a folder of designs, each judged against the exercise of a lesson; whatever is in one, the others get their rows.

import { limitNames } from '../../lesson/lesson.ts';
import { compareText } from '../../net/order.ts';
import type { Grades } from '../../report/lesson-model.ts';
import { sortedJson } from '../../report/render/json.ts';
import { gradeCsv, gradeLines, gradeMarkdown } from '../../report/render/lesson/grades.ts';
import { atMostOne } from '../at-most-one.ts';
import type { Host } from '../host.ts';
import { findLesson } from '../lesson/find-lesson.ts';
import { submissionOf } from '../lesson/submission-of.ts';
import { printLines } from '../print-lines.ts';
import { UsageError } from '../usage-error.ts';
import { exerciseOf, lessonOf } from './learn.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface GradeOptions extends ScreenOptions {
	readonly exercise: string;
	readonly csv?: boolean;
	readonly markdown?: boolean;
}

/** @throws {UsageError} where there is no such lesson or folder, or nothing in it. */
export async function grade(host: Host, folder: string, options: GradeOptions): Promise<void> {
	atMostOne(options, 'csv', 'markdown', 'json');
	const lesson = lessonOf(host, findLesson(host, options.exercise), options);
	if (lesson === null) return;
	const exercise = exerciseOf(lesson);
	const root = folder.replace(/(?<=.)\/+$/, '');
	const names = filesBelow(host, root);
	if (names.length === 0) throw new UsageError(`there is no .yaml file in "${folder}"`);
	const grades: Grades = {
		version: 1,
		lesson: { id: lesson.id, title: lesson.title },
		limits: limitNames.map((name) => ({ name, most: exercise.limits[name] })),
		goals: exercise.goal.length,
		submissions: names.map((name) => submissionOf(host, lesson, exercise, { root, name })),
	};
	if (options.json) host.stdout(sortedJson(grades));
	else if (options.csv) host.stdout(gradeCsv(grades));
	else if (options.markdown) host.stdout(gradeMarkdown(grades));
	else await printLines(host, gradeLines(grades, screenOptions(host, options)), options);
}

/** By name, those in folders below too; names that begin with a dot are passed over. @throws {UsageError} */
function filesBelow(host: Host, root: string): readonly string[] {
	const below = (folder: string, depth: number): readonly string[] =>
		host.readDirectory(folder === '' ? root : `${root}/${folder}`).flatMap((name) => {
			if (name.startsWith('.')) return [];
			const path = folder === '' ? name : `${folder}/${name}`;
			if (host.isFolder(`${root}/${path}`)) return depth === 0 ? [] : below(path, depth - 1);
			return /\.ya?ml$/i.test(name) ? [path] : [];
		});
	try {
		return [...below('', deepest)].sort(compareText);
	} catch (error) {
		const code = String((error as { code?: unknown }).code ?? 'unknown reason');
		throw new UsageError(
			Object.hasOwn(whyNoFolder, code) ? whyNoFolder[code]!(root) : `cannot read "${root}" (${code})`,
		);
	}
}

const whyNoFolder: Readonly<Record<string, (folder: string) => string>> = {
	ENOENT: (folder) => `there is no folder "${folder}"`,
	ENOTDIR: (folder) => `"${folder}" is a file: a folder of submissions is graded`,
	EACCES: (folder) => `the folder "${folder}" may not be read`,
};

const deepest = 4;
