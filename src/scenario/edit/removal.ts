// What goes with an element that is removed. The scenario may have been edited before, and not been checked since.

import { isTree, type Tree } from '../../net/tree.ts';
import { bareId } from '../expand/bare-id.ts';

/** Takes every reference to an element away, and every link and peering that would have one end left. */
export function dropReferences(tree: Tree, kind: string, id: string): void {
	if (kind === 'circuit') {
		for (const vnet of elements(tree.vnets)) drop(vnet, 'circuits', kind, id);
		dropJoins(tree.globalReach, kind, id);
	}
	if (kind === 'vnet') dropJoins(tree.peerings, kind, id);
	if (kind === 'site' || kind === 'wan') {
		const edge = kind === 'site' ? id : `${kind}/${id}`;
		for (const circuit of elements(tree.circuits)) {
			drop(circuit, 'sites', 'site', edge);
			if (isTree(circuit.microsoftPeering)) drop(circuit.microsoftPeering, 'sites', 'site', edge);
		}
	}
	if (kind === 'site') for (const wan of elements(tree.wans)) drop(wan, 'sites', kind, id);
}

function elements(section: unknown): readonly Tree[] {
	return isTree(section) ? Object.values(section).filter(isTree) : [];
}

/** From a list of ids, or a map of them. */
function drop(element: Tree, key: string, kind: string, id: string): void {
	const references = element[key];
	if (Array.isArray(references)) element[key] = references.filter((other) => bareId(String(other), kind) !== id);
	else if (isTree(references)) delete references[id];
}

function dropJoins(joins: unknown, kind: string, id: string): void {
	if (!isTree(joins)) return;
	for (const [key, join] of Object.entries(joins)) {
		const between = isTree(join) ? join.between : undefined;
		if (Array.isArray(between) && between.some((other) => bareId(String(other), kind) === id)) delete joins[key];
	}
}
