// A repair as the line to write in the scenario file.

import { flow } from '../../net/flow-yaml.ts';
import { isTree } from '../../net/tree.ts';
import type { Edit } from '../model.ts';

export interface EditLine {
	/** What to do with the line. */
	readonly verb: string;
	readonly line: string;
}

/** Sections of the file that are lists. */
const listSections: readonly string[] = ['globalReach', 'peerings', 'expect'];

export function editLine(edit: Edit): EditLine {
	if ('remove' in edit) return { verb: 'remove', line: edit.remove };
	if ('set' in edit) {
		const path = edit.set.split('.');
		const [, , list, entry] = path;
		// What stands in the list already stays.
		if (path.length === 4 && entry !== undefined && isTree(edit.value) && (list === 'circuits' || list === 'sites')) {
			const line = Object.keys(edit.value).length === 0 ? flow(entry) : `${flow(entry)}: ${flow(edit.value)}`;
			return { verb: `to ${path.slice(0, 3).join('.')} add`, line };
		}
		// The owner as a path: written as a map, it would replace the one that stands there, with all that it says.
		const line = `${flow(path.at(-1) ?? '')}: ${flow(edit.value)}`;
		return { verb: path.length === 1 ? 'write' : `in ${path.slice(0, -1).join('.')} write`, line };
	}
	const entries = isTree(edit.value) ? Object.entries(edit.value) : [];
	const [only] = entries;
	const isEntry = entries.length === 1 && only !== undefined && isTree(only[1]) && !listSections.includes(edit.add);
	const line = isEntry ? `${flow(only[0])}: ${flow(only[1])}` : `- ${flow(edit.value)}`;
	return { verb: `in ${edit.add} add`, line };
}
