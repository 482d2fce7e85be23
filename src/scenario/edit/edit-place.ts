// Where a mistake of an edited design stands in the what-if that it comes from.

import type { Path, Problem } from '../diagnostic.ts';
import { isJoin, joinKey } from '../expand/expand-links.ts';
import type { WrittenWhatIf } from '../schema/schema.ts';
import { quoted } from '../wording.ts';

/** A mistake of the edited design, at the edit that it most likely comes from. */
export function inWhatIf(problem: Problem, id: string, written: WrittenWhatIf, path: Path): Problem {
	// What it spoils, it spoils in the edited design alone.
	const { first: _, spoils: __, ...rest } = problem;
	const at = editPath(written, problem.path);
	return {
		...rest,
		message: `what-if ${quoted(id)}: ${problem.message}`,
		path: [...path, ...at],
		atKey: at.length < 2 || (at[0] === 'add' && problem.atKey === true),
	};
}

function editPath({ set = {}, add = {}, remove = [] }: WrittenWhatIf, path: Path): Path {
	const steps = path.map(String);
	const isOnTheWay = (other: readonly string[]): boolean =>
		other.slice(0, steps.length).every((step, depth) => step === steps[depth]);
	const paths = Object.keys(set);
	const sections = Object.keys(add);
	const byPath = paths.find((key) => isOnTheWay(key.split('.')));
	if (byPath !== undefined) return ['set', byPath];
	if (sections.includes(String(path[0]))) return ['add', ...addedAt(add[String(path[0])], path)];
	if (paths.length + sections.length + remove.length > 1) return [];
	if (paths.length > 0) return ['set', paths[0]!];
	return sections.length > 0 ? ['add', sections[0]!] : ['remove', 0];
}

/** A link or a peering is added without its name: alone, or in a list. */
function addedAt(value: unknown, path: Path): Path {
	const [section, name, ...rest] = path;
	if (!isJoin(section)) return path;
	const links = [value].flat() as readonly { readonly between?: readonly unknown[] }[];
	const index = links.findIndex(
		({ between = [] }) => joinKey(section, between.map(String)) === String(name).split('#')[0],
	);
	return [section, ...(Array.isArray(value) && index !== -1 ? [index] : []), ...rest];
}
