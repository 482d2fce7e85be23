// What people write: the shape of a lesson file. Types, shape errors and the JSON Schema for editors all come from here.

import * as z from 'zod/mini';
import { scenarioSchema } from '../scenario/schema/schema.ts';
import { edits, expectation } from '../scenario/schema/schema-questions.ts';
import { described, idDescription, idPattern, list, maybe, text, whole } from '../scenario/schema/schema-values.ts';

const design = described(
	z.strictObject({
		...scenarioSchema.shape,
		name: maybe(text('the name of the design; the title of the lesson unless given')),
	}),
	'a scenario, written here',
);

const show = described(
	z.strictObject({
		map: maybe(described(z.literal(true), 'true: the design as a map')),
		why: maybe(
			described(
				z.array(z.string()).check(z.minLength(2), z.maxLength(2)),
				'a list of the two endpoints whose traffic is told hop by hop, such as [paris, london]',
			),
		),
		routes: maybe(text('the element key of a node, whose table is shown, such as circuit/london/primary')),
		replay: maybe(text('the prefix whose advertisement is followed, such as 10.0.1.0/24')),
		without: maybe(described(z.literal('globalReach'), 'globalReach, for the view without Global Reach')),
		in: maybe(text('the id of a what-if of the scenario')),
	}),
	'what is shown, such as { why: [paris, london] }, { routes: circuit/london/primary } or { map: true }',
	{ anyOf: ['map', 'why', 'routes', 'replay'].map((key) => ({ required: [key] })) },
);

const expect = described(
	z.union([expectation, z.array(expectation)]),
	'an expectation that must hold for the choice to be right, or a list of them',
);

const choice = described(
	z.strictObject({
		say: text('the choice in words'),
		expect,
		instead: maybe(text('why it is tempting, shown when it was chosen and is wrong')),
	}),
	'a choice, such as { say: Yes, expect: { from: paris, to: london, reachable: true } }',
);

const predict = described(
	z.strictObject({
		ask: text('the question'),
		choices: described(
			z.array(choice).check(z.minLength(2), z.maxLength(5)),
			'a list of two to five choices, of which exactly one holds',
		),
		reveal: show,
		learned: maybe(text('what is to be kept from it, shown after the answer')),
	}),
	'a prediction: ask, choices and reveal',
);

const step = described(
	z.strictObject({ tell: maybe(text('Markdown')), show: maybe(show), predict: maybe(predict) }),
	'a step: tell, show or predict',
	{ anyOf: ['tell', 'show', 'predict'].map((key) => ({ required: [key] })) },
);

const limits = described(
	z.strictObject({
		edits: maybe(whole(0, 1000, 'how many differences from the starting design are allowed')),
		globalReachLinks: maybe(whole(0, 1000, 'how many Global Reach links may be added')),
		budget: maybe(whole(0, 1_000_000, 'what the edits may cost, by the table of `canreach repair --costs`')),
	}),
	'a map of edits, globalReachLinks and budget; any may be left out',
);

const exercise = described(
	z.strictObject({
		ask: text('what is to be brought about'),
		goal: described(z.array(expectation).check(z.minLength(1)), 'a list of expectations that must hold in the end'),
		limits: maybe(limits),
		hints: maybe(list(z.string(), 'a list of hints, from gentle to plain')),
		solution: described(z.strictObject(edits), 'a map of set, add and remove, as in a what-if'),
	}),
	'an exercise: ask, goal, limits, hints and solution',
);

export const lessonSchema = z.strictObject({
	id: text(`the name of the file without its number: ${idDescription}`, { pattern: idPattern.source }),
	title: text('the title in one line'),
	minutes: whole(1, 240, 'how long it takes'),
	scenario: maybe(text('the scenario file that it is about, as seen from the lesson, such as ../scenarios/seed.yaml')),
	design: maybe(design),
	story: text('two to five short paragraphs of Markdown'),
	steps: described(z.array(step).check(z.minLength(1)), 'a list of steps: tell, show or predict'),
	exercise: maybe(exercise),
});

export type WrittenLesson = z.infer<typeof lessonSchema>;
export type WrittenShow = z.infer<typeof show>;
export type WrittenPrediction = z.infer<typeof predict>;
export type WrittenExercise = z.infer<typeof exercise>;
