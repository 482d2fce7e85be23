// `canreach learn --check`: whether lessons teach what is so.

import { checkLesson } from '../../lesson/check.ts';
import { sortedJson } from '../../report/render/json.ts';
import { type Line, span } from '../../report/render/text/span.ts';
import { plural } from '../../report/render/text/words.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import type { ScreenOptions } from '../commands/options.ts';
import { expandFiles } from '../expand-files.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { printDiagnostics } from '../print-mistakes.ts';
import { findLesson, type LessonFile, openFile, shippedLessons } from './find-lesson.ts';

/** Those that come with the package when none is named; the exit code is 2 where one cannot be understood. @throws {UsageError} */
export async function checkLessons(host: Host, named: readonly string[], options: ScreenOptions): Promise<void> {
	const files =
		named.length === 0 ? shippedLessons(host) : expandFiles(host, named).map((one) => findLesson(host, one));
	const checked = files.map((file) => ({ file, ...checkFile(host, file) }));
	const told = [...checked.flatMap(({ faults }) => faults), ...repeatedIds(files)];
	const isUnread = checked.some(({ isRead }) => !isRead);
	host.setExitCode(isUnread ? 2 : told.length > 0 ? 1 : 0);
	if (options.json) {
		const lessons = checked.map(({ file, faults }) => ({ file: file.shown, passed: faults.length === 0 }));
		return host.stdout(sortedJson({ version: 1, lessons, errors: told }));
	}
	if (told.length > 0) return printDiagnostics(host, told);
	const line: Line = [span(`${plural(files.length, 'lesson')}: every one teaches what is so.`, 'good')];
	await printLines(host, [line], options);
}

function checkFile(host: Host, file: LessonFile): { readonly faults: readonly Diagnostic[]; readonly isRead: boolean } {
	const read = openFile(host, file);
	return read.ok ? { faults: checkLesson(read.lesson), isRead: true } : { faults: read.diagnostics, isRead: false };
}

/** By its id and its number a lesson is called. */
function repeatedIds(files: readonly LessonFile[]): readonly Diagnostic[] {
	const nowhere = { line: 1, column: 1, expected: null, nearest: null, hint: null };
	return files.flatMap(({ id, number, shown }, index): readonly Diagnostic[] => {
		const first = files.slice(0, index).find((one) => one.id === id || (number !== null && one.number === number));
		if (first === undefined || first.shown === shown) return [];
		return [{ ...nowhere, code: 'REPEATED', file: shown, message: `${first.shown} has the same id or number` }];
	});
}
