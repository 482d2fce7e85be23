// A lesson from its story to its exercise: what is told and shown, and each prediction asked before it is answered.

import type { LessonPage, LessonPrediction, Shown } from '../../report/lesson-model.ts';
import {
	endLines,
	exerciseLines,
	lessonHeading,
	lessonTitleLines,
	questionLines,
	verdictLines,
} from '../../report/render/lesson/lesson.ts';
import { shownLines } from '../../report/render/lesson/lesson-shown.ts';
import { lessonTextLines } from '../../report/render/lesson/lesson-text.ts';
import type { ScreenOptions } from '../../report/render/page.ts';
import { blank, type Line } from '../../report/render/text/span.ts';

/** Who sits before it. */
export interface Reader {
	/** false when the reader has left. */
	readonly read: (lines: readonly Line[]) => Promise<boolean>;
	/** Waits until it is read; false when the reader has left. */
	readonly turn: () => Promise<boolean>;
	/** The position of the choice, null for none. */
	readonly choose: (choices: number) => Promise<number | null | 'left'>;
}

export async function runLesson(page: LessonPage, reader: Reader, screen: ScreenOptions): Promise<void> {
	const predictions = page.steps.filter((step): step is LessonPrediction => step.kind === 'predict');
	const right: (boolean | null)[] = [];
	// What an exercise asks for is not given away before it.
	const shown = (one: Shown): readonly Line[] => shownLines(one, screen, { repair: page.exercise === null });
	if (!(await reader.read([...lessonTitleLines(page, screen), blank])) || !(await reader.turn())) return;
	for (const [index, step] of page.steps.entries()) {
		const isLast = index === page.steps.length - 1 && page.exercise === null;
		switch (step.kind) {
			case 'tell':
				if (!(await reader.read([...lessonTextLines(step.text, screen), blank]))) return;
				break;
			case 'show':
				if (!(await reader.read([...shown(step.shown), blank]))) return;
				if (!isLast && page.steps[index + 1]?.kind !== 'tell' && !(await reader.turn())) return;
				break;
			case 'predict': {
				const place = { number: right.length + 1, of: predictions.length };
				if (!(await reader.read(questionLines(step, place, screen)))) return;
				const chosen = await reader.choose(step.choices.length);
				if (chosen === 'left') return;
				right.push(chosen === null ? null : step.choices[chosen]!.right);
				if (!(await reader.read([...verdictLines(step, chosen, screen), blank]))) return;
				if (!(await reader.turn())) return;
				const found = [lessonHeading('What the engine finds', screen), ...shown(step.reveal), blank];
				if (!(await reader.read(found))) return;
				if (step.learned !== null && !(await reader.read([...lessonTextLines(step.learned, screen), blank]))) return;
				if (!isLast && !(await reader.turn())) return;
			}
		}
	}
	if (page.exercise !== null && !(await reader.read([...exerciseLines(page.exercise, page.called, screen), blank])))
		return;
	await reader.read(endLines(right, screen));
}
