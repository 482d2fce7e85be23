// An edited design is a scenario like any other: written out, checked and resolved again.

import type { Design } from '../design.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { withoutEchoes } from '../echoes.ts';
import { type ExpandedScenario, expand, toWritten } from '../expand/expand.ts';
import { isJoin } from '../expand/expand-links.ts';
import { noFiles, type PrefixFiles, withPrefixFiles } from '../read/prefix-list.ts';
import { resolve } from '../resolve/resolve.ts';
import { checkShape } from '../schema/shape.ts';
import { applyEdits, type Edit } from './edit.ts';

export interface EditedDesign {
	readonly expanded: ExpandedScenario;
	readonly design: Design;
}

/** The scenario that the edits lead to. Null when they do not lead to a valid one; the problems say why. */
export function editDesign(
	expanded: ExpandedScenario,
	edits: readonly Edit[],
	path: Path = [],
): { readonly result: EditedDesign | null; readonly problems: readonly Problem[] } {
	const { result, problems } = tryEdits(expanded, edits, path);
	return { result: problems.length === 0 ? result : null, problems };
}

/** As `editDesign`, with the design also where it has mistakes; null when an edit could not be made. */
export function tryEdits(
	expanded: ExpandedScenario,
	edits: readonly Edit[],
	path: Path,
	prefixFiles: PrefixFiles = noFiles,
): { readonly result: EditedDesign | null; readonly problems: readonly Problem[] } {
	const { edited, problems } = applyEdits(expanded, edits, path);
	if (problems.length > 0) return { result: null, problems };
	const shape = checkShape(toWritten(edited));
	const expansion = expand(shape.written);
	const files = withPrefixFiles(expansion.expanded, prefixFiles);
	const { design, problems: unresolved } = resolve(files.expanded);
	return {
		result: { expanded: files.expanded, design },
		problems: [
			...shape.problems,
			...withoutEchoes(shape.problems, [...expansion.problems, ...files.problems, ...unresolved]),
		].map((problem) => {
			const position = problem.position ?? files.placeOf(problem.path);
			return { ...problem, path: byName(problem.path, edited), ...(position === null ? {} : { position }) };
		}),
	};
}

/** Written out, links and peerings are lists; in an edit they have names. */
function byName([section, index, ...rest]: Path, edited: ExpandedScenario): Path {
	if (section === undefined) return [];
	if (index === undefined) return [section];
	const name = isJoin(section) && typeof index === 'number' ? Object.keys(edited[section])[index] : undefined;
	return [section, name ?? index, ...rest];
}
