// A YAML file that is no scenario: the reader of YAML speaks of scenarios, and its mistakes are put into the words of what was asked for.

import type { Problem } from '../diagnostic.ts';

export interface OtherFile {
	/** After "a", in place of "scenario". */
	readonly noun: string;
	/** Where the file is empty, or no map. */
	readonly expected: string;
	/** For an empty one. */
	readonly hint?: string;
}

export function inWordsOf({ noun, expected, hint }: OtherFile): (problem: Problem) => Problem {
	const words = (text: string): string => text.replace(/\bscenario\b/g, noun);
	return (problem) => {
		const { hint: _, ...rest } = problem;
		if (problem.code === 'EMPTY_FILE') return { ...rest, expected, ...(hint === undefined ? {} : { hint }) };
		if (problem.code === 'WRONG_TYPE') return { ...rest, expected };
		return {
			...problem,
			message: words(problem.message),
			...(problem.expected === undefined ? {} : { expected: words(problem.expected) }),
		};
	};
}
