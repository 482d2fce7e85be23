// Which mistakes only repeat another one: they go away with it, so they are not told.

import type { Path, Problem } from './diagnostic.ts';

/** Stands where a value is unusable, so that the rest of the file can still be checked; no file can contain it. */
export const standIn = '\u0000';

/** `found` without what a mistake of the shape explains, or a mistake in what a problem rests on. */
export function withoutEchoes(ofShape: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
	const shapeIsWrong = wrongness(ofShape);
	const isWrong = wrongness([...ofShape, ...found]);
	return found.filter(
		(problem) =>
			!problem.path.some((key) => String(key).includes(standIn)) &&
			!shapeIsWrong(problem.path, problem) &&
			!(problem.unlessWrong ?? []).some((path) => isWrong(path, problem)),
	);
}

/** Whether there is another mistake at a path or above it; a `*` in the path is any key. */
function wrongness(problems: readonly Problem[]): (path: Path, apartFrom: Problem) => boolean {
	const known = new Map<string, Problem | 'several'>();
	for (const problem of problems) {
		const { path, spoils = [] } = problem;
		for (const pattern of [...(path.length === 0 ? [] : [path]), ...spoils].flatMap(patterns)) {
			const other = known.get(pattern);
			known.set(pattern, other === undefined || other === problem ? problem : 'several');
		}
	}
	return (path, apartFrom) =>
		path.some((_, depth) => {
			const there = known.get(textOf(path.slice(0, depth + 1)));
			return there !== undefined && there !== apartFrom;
		});
}

/** A path, and every form of it in which some keys are left open; nothing rests on keys as deep as those that are not opened. */
function patterns(path: Path): readonly string[] {
	if (path.length > deepest) return [textOf(path)];
	return path
		.reduce<readonly Path[]>(
			(open, key) =>
				open.flatMap((above) => [
					[...above, key],
					[...above, '*'],
				]),
			[[]],
		)
		.map(textOf);
}

const deepest = 6;

function textOf(path: Path): string {
	return path.join('\n');
}
