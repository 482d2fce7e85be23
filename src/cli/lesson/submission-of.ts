// One file of a folder of submissions ─► its row. Nothing is read outside the folder, and nothing in a file stops the others.

import { isAbsolute, join, relative } from 'node:path';
import { attemptOf } from '../../lesson/attempt.ts';
import type { Exercise, Lesson } from '../../lesson/lesson.ts';
import { readSubmission } from '../../lesson/read-submission.ts';
import type { Submission } from '../../report/lesson-model.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import type { Host } from '../host.ts';
import { decode } from '../read-scenario.ts';

/** Units: bytes. No design for an exercise needs more. */
const largest = 1024 * 1024;

export function submissionOf(
	host: Host,
	lesson: Lesson,
	exercise: Exercise,
	{ root, name }: { readonly root: string; readonly name: string },
): Submission {
	const failed = (mistake: string): Submission => ({ name, attempt: null, mistake });
	try {
		const text = readInside(host, root, name);
		if ('mistake' in text) return failed(text.mistake);
		const folder = name.slice(0, name.lastIndexOf('/') + 1);
		const read = readSubmission(text.text, name, lesson.scenario, (other) => {
			const found = isAbsolute(other) ? null : readInside(host, root, folder + other);
			return found === null || 'mistake' in found ? null : found.text;
		});
		if (!read.ok) return failed(firstOf(read.diagnostics));
		return { name, attempt: attemptOf(lesson.scenario, exercise, read), mistake: null };
	} catch (error) {
		return failed(`it cannot be judged: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
	}
}

function firstOf(diagnostics: readonly Diagnostic[]): string {
	const [{ line, message, nearest }] = diagnostics as [Diagnostic];
	const meant = nearest === null ? '' : `; did you mean "${nearest}"?`;
	const more = diagnostics.length === 1 ? '' : ` (and ${diagnostics.length - 1} more)`;
	return `line ${line}: ${message}${meant}${more}`;
}

function readInside(host: Host, root: string, name: string): { readonly text: string } | { readonly mistake: string } {
	const folder = host.leadsTo(root);
	const file = host.leadsTo(join(root, name));
	if (folder === null || !file?.isFile) return { mistake: 'it is no file that can be read' };
	const way = relative(folder.path, file.path);
	if (way.startsWith('..') || isAbsolute(way)) return { mistake: 'it leads out of the folder of submissions' };
	if (file.bytes > largest) return { mistake: `it has ${file.bytes} bytes; at most ${largest} are read` };
	try {
		return { text: decode(host.readFile(file.path)) };
	} catch (error) {
		return { mistake: `it cannot be read (${String((error as { code?: unknown }).code ?? 'unknown reason')})` };
	}
}
