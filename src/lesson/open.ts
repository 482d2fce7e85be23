// Lesson ─► what others read: the right choices marked, and everything shown worked out.

import { expectationTitle } from '../report/expectation-title.ts';
import type { LessonExercise, LessonPage, LessonStep } from '../report/lesson-model.ts';
import { attemptOf } from './attempt.ts';
import { judgePredictions } from './judge-predictions.ts';
import { type Exercise, type Lesson, limitNames, type Step } from './lesson.ts';
import { shown } from './show.ts';
import { viewsOf } from './views.ts';

/** `called`: what it is called on the command line. Whether exactly one choice of each prediction is right is for `checkLesson` to say. */
export function openLesson(lesson: Lesson, called: string): LessonPage {
	const { id, title, minutes, story, scenario } = lesson;
	const { predictions, views: workedOut } = judgePredictions(lesson);
	const judged = new Map(predictions.map((one) => [one.prediction, one]));
	const views = viewsOf(scenario, workedOut);
	const steps = lesson.steps.map((step) => published(step));
	const exercise = lesson.exercise === null ? null : publishedExercise(lesson, lesson.exercise);
	return { version: 1, id, title, minutes, called, story, steps, exercise };

	function published(step: Step): LessonStep {
		switch (step.kind) {
			case 'tell':
				return step;
			case 'show':
				return { kind: 'show', shown: shown(step.show, scenario, views) };
			case 'predict': {
				const { ask, learned, reveal } = step;
				const choices = judged.get(step)!.choices.map(({ choice, holds }) => {
					const { say, instead } = choice;
					return { say, instead, right: holds };
				});
				return { kind: 'predict', ask, choices, reveal: shown(reveal, scenario, views), learned };
			}
		}
	}
}

function publishedExercise({ scenario }: Lesson, exercise: Exercise): LessonExercise {
	const { ask, goal, limits, hints, solution } = exercise;
	return {
		ask,
		goal: goal.map(expectationTitle),
		limits: limitNames.map((name) => ({ name, most: limits[name] })),
		hints,
		solution: attemptOf(scenario, exercise, solution).edits,
	};
}
