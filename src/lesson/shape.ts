// Checks plain data against the schema of lessons: keys and kinds of values. What names mean is not looked at here.

import * as z from 'zod/mini';
import type { Problem } from '../scenario/diagnostic.ts';
import { idDescription, idPattern } from '../scenario/schema/schema-values.ts';
import { type FileKind, problemsOf } from '../scenario/schema/shape-problems.ts';
import { soundPartOf } from '../scenario/schema/sound-part.ts';
import { quoted } from '../scenario/wording.ts';
import { lessonSchema, type WrittenLesson } from './schema.ts';

const lessonFile: FileKind = { schema: lessonSchema, called: 'the lesson' };

/** `written`: where there are problems, what is sound of it. A design written here is checked as a scenario, not here. */
export function checkShape(data: unknown): { readonly written: WrittenLesson; readonly problems: readonly Problem[] } {
	const parsed = z.safeParse(lessonSchema, data);
	const written = (parsed.success ? data : soundPartOf(lessonSchema, data)) as WrittenLesson;
	const issues = parsed.success ? [] : parsed.error.issues.filter(({ path }) => path[0] !== 'design');
	const problems = issues.flatMap((issue) => problemsOf(issue, data, lessonFile));
	return { written, problems: parsed.success ? [...problems, ...badId(written.id)] : problems };
}

function badId(id: string): readonly Problem[] {
	if (idPattern.test(id)) return [];
	return [{ code: 'BAD_ID', message: `${quoted(id)} cannot be an id`, path: ['id'], expected: idDescription }];
}
