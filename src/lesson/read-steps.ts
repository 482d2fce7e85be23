// The steps of a lesson, with the rows of all its choices found in the design at once.

import type { Path, Problem } from '../scenario/diagnostic.ts';
import { readExpectations } from '../scenario/expect/expectation.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { WrittenExpectation } from '../scenario/schema/schema.ts';
import type { Choice, Step } from './lesson.ts';
import { exactlyOne, readShow } from './read-show.ts';
import type { WrittenLesson } from './schema.ts';

interface Row {
	readonly row: WrittenExpectation;
	readonly path: Path;
}

export function readSteps(
	written: WrittenLesson['steps'],
	scenario: Scenario,
): { readonly steps: readonly Step[]; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const rows = written.flatMap((step, index) =>
		(step.predict?.choices ?? []).flatMap(({ expect }, nth) => rowsOf(expect, choicePath(index, nth))),
	);
	const { expanded, design } = scenario;
	const whatIfs = new Map(scenario.whatIfs.map((whatIf) => [whatIf.id, whatIf]));
	const asked = { ...expanded, expect: rows.map(({ row }) => row) };
	const read = readExpectations(asked, design, whatIfs, (index) => rows[index]!.path);
	problems.push(...read.problems);
	const readRows = read.expectations.map((row, index) => ({ row: { ...row, line: 0 }, path: rows[index]!.path }));
	const shown = (show: Parameters<typeof readShow>[0], path: Path) => {
		const result = readShow(show, scenario, path);
		problems.push(...result.problems);
		return result.show;
	};
	const steps = written.flatMap((step, index): readonly Step[] => {
		const path = ['steps', index];
		problems.push(...exactlyOne(step, ['tell', 'show', 'predict'], path));
		const { tell, show, predict } = step;
		if (tell !== undefined) return [{ kind: 'tell', text: tell }];
		if (show !== undefined) {
			const found = shown(show, [...path, 'show']);
			return found === null ? [] : [{ kind: 'show', show: found }];
		}
		if (predict === undefined) return [];
		const reveal = shown(predict.reveal, [...path, 'predict', 'reveal']);
		const choices = predict.choices.map(({ say, instead }, nth): Choice => {
			const at = choicePath(index, nth);
			const own = readRows.filter((one) => at.every((key, depth) => one.path[depth] === key));
			return { say, instead: instead ?? null, rows: own.map(({ row }) => row), path: at };
		});
		if (reveal === null) return [];
		const { ask, learned = null } = predict;
		return [{ kind: 'predict', ask, choices, reveal, learned, path: [...path, 'predict'] }];
	});
	return { steps, problems };
}

function choicePath(step: number, choice: number): Path {
	return ['steps', step, 'predict', 'choices', choice];
}

/** One row stands for a list of one. */
function rowsOf(expect: WrittenExpectation | readonly WrittenExpectation[], above: Path): readonly Row[] {
	const path = [...above, 'expect'];
	const isList = (value: typeof expect): value is readonly WrittenExpectation[] => Array.isArray(value);
	return isList(expect) ? expect.map((row, index) => ({ row, path: [...path, index] })) : [{ row: expect, path }];
}
