// Whether a lesson teaches what is so, by the engine; each thing that is not, with its place.

import { diagnose } from '../scenario/diagnose.ts';
import type { Diagnostic, Path, Problem } from '../scenario/diagnostic.ts';
import { quoted } from '../scenario/wording.ts';
import { attemptOf } from './attempt.ts';
import { type JudgedPrediction, judgePredictions } from './judge-predictions.ts';
import type { Exercise, Lesson, Show } from './lesson.ts';
import { shown } from './show.ts';
import { viewsOf } from './views.ts';

/** In the order of the file; empty for a lesson that is right. */
export function checkLesson(lesson: Lesson): readonly Diagnostic[] {
	const { id, file, scenario, steps, exercise, placeOf } = lesson;
	const { predictions, views: workedOut } = judgePredictions(lesson);
	const views = viewsOf(scenario, workedOut);
	const shows = steps.flatMap((step): readonly Show[] =>
		step.kind === 'show' ? [step.show] : step.kind === 'predict' ? [step.reveal] : [],
	);
	const drawn = shows.flatMap((show) => {
		const result = shown(show, scenario, views);
		return result.kind === 'nothing' ? [fault(show.path, `this cannot be shown: ${result.because}`)] : [];
	});
	const problems = [
		...nameFaults(id, file),
		...predictions.flatMap(predictionFaults),
		...drawn,
		...(exercise === null ? [] : exerciseFaults(lesson, exercise)),
	];
	return diagnose(problems, placeOf);
}

function fault(path: Path, message: string, more: Pick<Problem, 'expected' | 'hint'> = {}): Problem {
	return { code: 'NOT_SO', message, path, ...more };
}

/** `lessons/03-two-offices.yaml` is `two-offices`. */
function nameFaults(id: string, file: string): readonly Problem[] {
	const name = file
		.slice(file.lastIndexOf('/') + 1)
		.replace(/^\d+-/, '')
		.replace(/\.ya?ml$/, '');
	return name === id ? [] : [fault(['id'], `the file is called ${quoted(name)}, and the lesson ${quoted(id)}`)];
}

function predictionFaults({ prediction, choices }: JudgedPrediction): readonly Problem[] {
	const right = choices.filter(({ holds }) => holds);
	const silent = choices.filter(({ holds, choice }) => !holds && choice.instead === null);
	const what = quoted(prediction.ask.trim());
	const ofNone = choices.map(({ choice, because }) =>
		fault(choice.path, `none of the choices of ${what} holds; of this one: ${because[0]}`),
	);
	const ofSeveral = right
		.slice(1)
		.map(({ choice }) =>
			fault(choice.path, `this choice of ${what} holds too, beside ${quoted(right[0]!.choice.say)}`),
		);
	return [
		...(right.length === 0 ? ofNone : ofSeveral),
		...(right.length === 0 ? [] : silent).map(({ choice }) =>
			fault(choice.path, 'this choice is wrong and does not say why it is tempting', { expected: 'instead: TEXT' }),
		),
	];
}

function exerciseFaults({ scenario }: Lesson, exercise: Exercise): readonly Problem[] {
	const before = attemptOf(scenario, exercise, scenario);
	const after = attemptOf(scenario, exercise, exercise.solution);
	const missed = after.goals.flatMap(({ passed, message }, index) =>
		passed ? [] : [fault(['exercise', 'goal', index], `the solution does not bring this about: ${message}`)],
	);
	const exceeded = after.limits
		.filter(({ kept }) => !kept)
		.map(({ name, used, most }) =>
			fault(['exercise', 'limits', name], `the solution takes ${used} of ${name}, and ${most} are allowed`),
		);
	const idle = before.goals.every(({ passed }) => passed)
		? [fault(['exercise', 'goal'], 'the goal holds before anything is changed')]
		: [];
	return [...idle, ...missed, ...exceeded];
}
