// Lessons by id, number or path, among those that come with the package.

import { dirname, isAbsolute, join } from 'node:path';
import { type ReadLesson, readLesson } from '../../lesson/read.ts';
import { nearest } from '../../net/nearest.ts';
import { compareText } from '../../net/order.ts';
import type { Host } from '../host.ts';
import { decode, readText } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';

export interface LessonFile {
	/** Where it lies on this machine. */
	readonly path: string;
	/** What it is called in every output. */
	readonly shown: string;
	/** By its file name; null for one without a number. */
	readonly number: number | null;
	readonly id: string;
	/** What it is called on the command line. */
	readonly called: string;
}

/** In the order of their numbers. */
export function shippedLessons(host: Host): readonly LessonFile[] {
	const folder = join(dirname(host.seedFile), '..', 'lessons');
	return namesIn(host, folder)
		.filter((name) => /^\d+-.*\.yaml$/.test(name))
		.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || compareText(a, b))
		.map((name) => {
			const file = lessonFile(join(folder, name), `lessons/${name}`);
			return { ...file, called: String(file.number) };
		});
}

function namesIn(host: Host, folder: string): readonly string[] {
	try {
		return host.readDirectory(folder);
	} catch {
		return [];
	}
}

export function lessonFile(path: string, shown: string): LessonFile {
	const [, number, id = ''] = /(?:^|[/\\])(?:(\d+)-)?([^/\\]*?)(?:\.ya?ml)?$/.exec(path) ?? [];
	return { path, shown, number: number === undefined ? null : Number(number), id, called: shown };
}

/** @throws {UsageError} where there is no such lesson. */
export function findLesson(host: Host, named: string): LessonFile {
	if (/\.ya?ml$/i.test(named)) return lessonFile(named, named);
	const lessons = shippedLessons(host);
	const found = lessons.find(({ id, number }) => id === named || (/^\d+$/.test(named) && number === Number(named)));
	if (found !== undefined) return found;
	const guess = nearest(
		named,
		lessons.map(({ id }) => id),
	);
	throw new UsageError(
		`there is no lesson "${named}"`,
		guess === null ? '`canreach learn` lists them' : `did you mean "${guess}"?`,
	);
}

/** @throws {UsageError} when the file cannot be read. */
export function openFile(host: Host, { path, shown }: LessonFile): ReadLesson {
	return readLesson(readText(host, path), shown, (other) => besideLesson(host, path, other));
}

/** A file named in a lesson; null when there is none. */
export function besideLesson(host: Host, path: string, other: string): string | null {
	try {
		return decode(host.readFile(isAbsolute(other) ? other : join(dirname(path), other)));
	} catch {
		return null;
	}
}
