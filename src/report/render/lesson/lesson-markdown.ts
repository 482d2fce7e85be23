// A lesson as a handout in Markdown: predictions as questions, and at the end the answers with the engine's own traces.

import type { LessonExercise, LessonPage, LessonPrediction, LessonStep, Shown } from '../../lesson-model.ts';
import { markdownText } from '../markdown/markdown-escape.ts';
import { isUnsafe } from '../text/escape.ts';
import { lineText } from '../text/span.ts';
import { listed } from '../text/words.ts';
import type { WhyOptions } from '../why.ts';
import { limitsText } from './lesson-limits.ts';
import { shownLines } from './lesson-shown.ts';

const columns = 100;

/** The texts of the lesson are Markdown already. `solution`: as YAML. */
export function lessonMarkdown(page: LessonPage, solution: string): string {
	const { title, minutes, story, steps, exercise } = page;
	const predictions = steps.filter((step): step is LessonPrediction => step.kind === 'predict');
	const parts = [
		`# ${markdownText(title)}`,
		`*${minutes} minutes*`,
		prose(story),
		...steps.flatMap((step) => stepParts(step, predictions, exercise)),
		...(exercise === null ? [] : exerciseParts(exercise)),
		'# Answers',
		...predictions.flatMap((prediction, index) => answerParts(prediction, index + 1)),
		...(exercise === null ? [] : solutionParts(exercise, solution)),
	];
	return `${joined(parts)}\n`;
}

function stepParts(
	step: LessonStep,
	predictions: readonly LessonPrediction[],
	exercise: LessonExercise | null,
): readonly string[] {
	switch (step.kind) {
		case 'tell':
			return [prose(step.text)];
		case 'show':
			return [trace(step.shown, { repair: exercise === null })];
		case 'predict':
			return [
				`## Prediction ${predictions.indexOf(step) + 1}`,
				prose(step.ask),
				...step.choices.map(({ say }, index) => item(`${index + 1}. `, say)),
			];
	}
}

/** Items of one list stay together. */
function joined(parts: readonly string[]): string {
	const isItem = (part: string | undefined): boolean => /^(\d+\.|-) /.test(part ?? '');
	return parts
		.map((part, index) => (index === 0 ? part : `${isItem(part) && isItem(parts[index - 1]) ? '\n' : '\n\n'}${part}`))
		.join('');
}

function exerciseParts({ ask, goal, limits }: LessonExercise): readonly string[] {
	const allowed = limitsText(limits);
	return [
		'## Exercise',
		prose(ask),
		'The goal:',
		...goal.map((row) => `- ${markdownText(row)}`),
		...(allowed === null ? [] : [`With ${allowed}.`]),
	];
}

function answerParts({ choices, reveal, learned }: LessonPrediction, number: number): readonly string[] {
	const right = choices.findIndex((choice) => choice.right);
	return [
		`## Prediction ${number}: ${right + 1}`,
		prose(choices[right]!.say),
		...choices.flatMap(({ instead }, index) =>
			index === right || instead === null ? [] : [item('- ', `Why not ${index + 1}: ${instead}`)],
		),
		trace(reveal),
		...(learned === null ? [] : [prose(learned)]),
	];
}

function solutionParts({ hints, solution: edits }: LessonExercise, yaml: string): readonly string[] {
	return [
		'## Exercise',
		...hints.map((hint, index) => item(`${index + 1}. `, `Hint: ${hint}`)),
		`One solution changes ${edits.length === 1 ? 'one thing' : `${edits.length} things`}: ${listed(edits.map((edit) => `\`${edit.replaceAll('`', "'")}\``))}.`,
		fenced(yaml.trimEnd(), 'yaml'),
	];
}

/** With nothing in it that a terminal would obey. */
function prose(markdown: string): string {
	return [...markdown.trim()].filter((character) => character === '\n' || !isUnsafe(character)).join('');
}

function item(mark: string, markdown: string): string {
	return `${mark}${prose(markdown).replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`;
}

function trace(shown: Shown, options?: WhyOptions): string {
	return fenced(shownLines(shown, { columns, ascii: false }, options).map(lineText).join('\n'), 'text');
}

/** In a fence longer than any within. */
function fenced(text: string, language: string): string {
	const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${text}\n${fence}`;
}
