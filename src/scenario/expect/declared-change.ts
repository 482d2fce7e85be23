// The declared change of a what-if, with its endpoints found in the design before it or after it.

import type { Design } from '../design.ts';
import type { Path, Problem } from '../diagnostic.ts';
import type { WrittenDeclaredChange } from '../schema/schema.ts';
import { printPath, quoted } from '../wording.ts';
import { type EndpointReference, findEndpoint } from './endpoint.ts';

/** One row. Shape: exactly one of the two promises; both directions are meant. */
export interface DeclaredChange {
	readonly from: readonly EndpointReference[];
	readonly to: readonly EndpointReference[];
	/** The outcome that the pairs come to; null where only their path changes. */
	readonly becomes: NonNullable<WrittenDeclaredChange['becomes']> | null;
}

/** Shape: as many as rows, in their order; to be judged only when there are no problems. */
export function readDeclaredChanges(
	rows: readonly WrittenDeclaredChange[],
	before: Design,
	after: Design,
	path: Path,
): { readonly declared: readonly DeclaredChange[]; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const declared = rows.map((row, index): DeclaredChange => {
		const at = [...path, index];
		const { becomes, path: changes } = row;
		if (becomes === undefined && changes === undefined)
			problems.push({
				code: 'MISSING_KEY',
				message: `${printPath(at)} declares nothing`,
				path: at,
				expected: 'becomes: OUTCOME or path: changes',
				unlessWrong: ['becomes', 'path'].map((key) => [...at, key]),
			});
		if (becomes !== undefined && changes !== undefined)
			problems.push({
				code: 'BAD_VALUE',
				message: `${printPath(at)} has both "becomes" and "path"`,
				path: [...at, 'path'],
				atKey: true,
				hint: 'a pair with another outcome goes another way by itself: leave "path" out',
			});
		const ends = (key: 'from' | 'to'): readonly EndpointReference[] => {
			const found = endpointsIn(row[key], [before, after], [...at, key]);
			problems.push(...found.problems);
			return found.references;
		};
		return { from: ends('from'), to: ends('to'), becomes: becomes ?? null };
	});
	return { declared, problems };
}

/** What the change takes away is found in the design before it. */
function endpointsIn(
	written: string | readonly string[],
	[before, after]: readonly [Design, Design],
	path: Path,
): { readonly references: readonly EndpointReference[]; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const texts = [written].flat();
	if (texts.length === 0) problems.push({ code: 'MISSING_KEY', message: `${printPath(path)} is an empty list`, path });
	const references = texts.flatMap((text, index) => {
		const at = typeof written === 'string' ? path : [...path, index];
		const first = texts.indexOf(text);
		if (first !== index)
			problems.push({
				code: 'REPEATED',
				message: `${quoted(text)} stands twice in ${printPath(path)}`,
				path: at,
				first: [...path, first],
			});
		const found = findEndpoint(after, text);
		if ('reference' in found) return [found.reference];
		const earlier = before === after ? found : findEndpoint(before, text);
		if ('reference' in earlier) return [earlier.reference];
		problems.push({ ...found.problem, path: at });
		return [];
	});
	return { references, problems };
}
