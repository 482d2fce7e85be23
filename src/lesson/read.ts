// Text ─► Lesson: read, check the shape, read the scenario, and find everything in it that the lesson names. Every mistake, each with its place.

import { isTree } from '../net/tree.ts';
import { diagnose } from '../scenario/diagnose.ts';
import type { Diagnostic, Path, Problem } from '../scenario/diagnostic.ts';
import { withoutEchoes } from '../scenario/echoes.ts';
import { withPrefixesInside } from '../scenario/edit/prefixes-inside.ts';
import { type ParsedScenario, type Scenario, scenarioIn } from '../scenario/parse.ts';
import { inWordsOf } from '../scenario/read/other-file.ts';
import type { ReadFile } from '../scenario/read/prefix-list.ts';
import { printYaml, type ReadResult, readYaml } from '../scenario/read/read-yaml.ts';
import { quoted } from '../scenario/wording.ts';
import type { Lesson } from './lesson.ts';
import { beside, folderOf } from './paths.ts';
import { readExercise } from './read-exercise.ts';
import { exactlyOne } from './read-show.ts';
import { readSteps } from './read-steps.ts';
import type { WrittenLesson } from './schema.ts';
import { checkShape } from './shape.ts';

export type ReadLesson =
	| { readonly ok: true; readonly lesson: Lesson }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const lessonFile = { noun: 'lesson', expected: 'a lesson: id, title, minutes, story and steps' };

/** `readFile`: a file by its name as seen from the lesson; null when there is none. Never throws. */
export function readLesson(text: string, file: string, readFile: ReadFile): ReadLesson {
	const read = readYaml(text);
	if (!read.ok)
		return {
			ok: false,
			diagnostics: diagnose(read.problems.map(inWordsOf(lessonFile)), () => ({ file, line: 1, column: 1 })),
		};
	const placeOf = (path: Path, atKey = false) => ({ file, ...read.places(path, atKey) });
	const shape = checkShape(read.data);
	const ofShape = [...read.problems, ...shape.problems, ...exactlyOne(shape.written, ['scenario', 'design'], [])];
	const told = (problems: readonly Problem[]): readonly Diagnostic[] =>
		diagnose([...ofShape, ...withoutEchoes(ofShape, problems)], placeOf);
	const parsed = scenarioOf(shape.written, read, file, readFile);
	if (parsed === null) return { ok: false, diagnostics: told([]) };
	if ('problem' in parsed) return { ok: false, diagnostics: told([parsed.problem]) };
	if (!parsed.ok) return { ok: false, diagnostics: [...told([]), ...parsed.diagnostics] };
	// What the scenario expects is not what is taught, and what its what-ifs declare neither.
	const { scenario: whole } = parsed;
	const whatIfs = whole.whatIfs.map((whatIf) => ({ ...whatIf, expectChange: null }));
	const scenario: Scenario = { ...whole, whatIfs, expectations: [] };
	const { written } = shape;
	const { steps, problems: inSteps } = readSteps(written.steps, scenario);
	const exercise = written.exercise === undefined ? null : readExercise(written.exercise, scenario);
	const diagnostics = told([...inSteps, ...(exercise?.problems ?? [])]);
	if (diagnostics.length > 0) return { ok: false, diagnostics };
	return {
		ok: true,
		lesson: {
			id: written.id,
			title: written.title,
			minutes: written.minutes,
			file,
			scenario,
			start: startOf(written, whole, readFile),
			story: written.story,
			steps,
			exercise: exercise?.exercise ?? null,
			placeOf: (path) => placeOf(path),
		},
	};
}

/** null where neither a file nor a design is given. */
function scenarioOf(
	{ title, scenario, design }: WrittenLesson,
	read: ReadResult & { readonly ok: true },
	file: string,
	readFile: ReadFile,
): ParsedScenario | { readonly problem: Problem } | null {
	const { places } = read;
	if (scenario !== undefined) {
		const text = readFile(scenario);
		const shown = beside(file, scenario);
		if (text === null)
			return {
				problem: {
					code: 'NO_FILE',
					message: `cannot read ${quoted(shown)}`,
					path: ['scenario'],
					expected: 'a scenario file, named as seen from the folder of the lesson',
				},
			};
		const options = { readFile: (other: string) => readFile(folderOf(scenario) + other) };
		return scenarioIn(readYaml(text), shown, options);
	}
	if (design === undefined) return null;
	const written = (read.data as { readonly design?: unknown }).design;
	const data = isTree(written) ? { name: title, ...written } : written;
	return scenarioIn(
		{ ok: true, data, places: (path, atKey) => places(['design', ...path], atKey), problems: [] },
		file,
		{ readFile },
	);
}

/**
 * The file as it is, comments and all, with the prefixes of files that it names. A design that is written in the lesson becomes a
 * file, without the what-ifs that the lesson asks about.
 */
function startOf({ title, scenario, design }: WrittenLesson, whole: Scenario, readFile: ReadFile): string {
	const { whatIf: _, expect: __, ...sections } = design ?? {};
	const text = (scenario === undefined ? null : readFile(scenario)) ?? printYaml({ name: title, ...sections });
	return withPrefixesInside(text, whole);
}
