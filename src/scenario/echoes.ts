// Which mistakes only repeat another one: they go away with it, so they are not told.

import type { Path, Problem } from './diagnostic.ts';

/** Stands where a value is unusable, so that the rest of the file can still be checked; no file can contain it. */
export const standIn = '\u0000';

/** `found` without what a mistake of the shape explains, or a mistake in what a problem rests on. */
export function withoutEchoes(ofShape: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
	const shapeIsWrong = wrongness(ofShape);
	const isWrong = wrongness([...ofShape, ...found]);
	return found.filter(
		({ path, unlessWrong = [] }) =>
			!path.some((key) => String(key).includes(standIn)) && !shapeIsWrong(path) && !unlessWrong.some(isWrong),
	);
}

/** Whether there is a mistake at a path or above it; a `*` in the path is any key. */
function wrongness(problems: readonly Problem[]): (path: Path) => boolean {
	const paths = problems.flatMap(({ path, spoils = [] }) => (path.length === 0 ? spoils : [path, ...spoils]));
	const known = new Set<string>();
	for (const path of paths) for (const pattern of patterns(path)) known.add(pattern);
	return (path) => path.some((_, depth) => known.has(textOf(path.slice(0, depth + 1))));
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
