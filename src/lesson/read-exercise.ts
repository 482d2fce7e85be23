// The exercise of a lesson, its solution carried out and its goal found in the design that this leads to.

import type { Path, Problem } from '../scenario/diagnostic.ts';
import { readWhatIf } from '../scenario/edit/what-ifs.ts';
import { readExpectations } from '../scenario/expect/expectation.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { Exercise } from './lesson.ts';
import type { WrittenExercise } from './schema.ts';
import { asked } from './submission.ts';

const solutionPath: Path = ['exercise', 'solution'];

export function readExercise(
	{ ask, goal, limits = {}, hints = [], solution }: WrittenExercise,
	scenario: Scenario,
): { readonly exercise: Exercise | null; readonly problems: readonly Problem[] } {
	const { result, problems } = readWhatIf(scenario, 'solution', solution);
	const inSolution = problems.map(
		({ path, message, ...problem }): Problem => ({
			...problem,
			message: message.replace('what-if "solution"', 'the solution'),
			path: [...solutionPath, ...path.slice(2)],
		}),
	);
	if (result === null) return { exercise: null, problems: inSolution };
	const solved = { ...scenario.expanded, ...result.expanded };
	const state = asked(scenario, { expanded: { ...solved, expect: goal } });
	const rows = readExpectations(state.expanded, state.design, state.whatIfs, (index) => ['exercise', 'goal', index]);
	return {
		exercise: {
			ask,
			goal,
			limits: {
				edits: limits.edits ?? null,
				globalReachLinks: limits.globalReachLinks ?? null,
				budget: limits.budget ?? null,
			},
			hints,
			change: solution,
			solution: { expanded: result.expanded },
		},
		problems: [...inSolution, ...rows.problems],
	};
}
