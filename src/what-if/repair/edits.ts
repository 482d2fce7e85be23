// Sets of edits: one form for each, the order and the spelling in which they are written, and what cannot go together.

import { compareText } from '../../net/order.ts';
import { isTree, type Tree } from '../../net/tree.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { ExpandedScenario } from '../../scenario/expand/expand.ts';

/** Maps that an edit may have to write whole, because the design has none yet. */
const whole = /^(vnets\.[^.]+\.(?:circuits|gateway))$/;

/** Entry by entry, so that two of them are two edits. */
export function singled(edit: Edit): readonly Edit[] {
	if (!('set' in edit) || !whole.test(edit.set) || !isTree(edit.value)) return [edit];
	return Object.entries(edit.value).map(([key, value]) => ({ set: `${edit.set}.${key}`, value }));
}

/** Two edits of one name do the same thing, or cannot both be made. */
export function nameOf(edit: Edit): string {
	if ('set' in edit) return `set ${edit.set}`;
	if ('remove' in edit) return `remove ${edit.remove}`;
	const [first] = [edit.value].flat();
	const between: unknown = isTree(first) ? first.between : undefined;
	const added = Array.isArray(between) ? [...between].sort() : isTree(first) ? Object.keys(first) : [];
	return `add ${edit.add} ${added.join('~')}`;
}

/** The name of an edit, with the value where another may be set in its place. */
export function identityOf(edit: Edit): string {
	return 'set' in edit ? `${nameOf(edit)} ${JSON.stringify(edit.value)}` : nameOf(edit);
}

/** Names a set of edits, whatever their order. */
export function setName(edits: readonly Edit[]): string {
	return edits.map(identityOf).sort(compareText).join('\n');
}

export function canGoTogether(edits: readonly Edit[]): boolean {
	return new Set(edits.map(nameOf)).size === edits.length;
}

/** Each once; of those with one name the last. */
export function united(...sets: readonly (readonly Edit[])[]): readonly Edit[] {
	return [...new Map(sets.flat().map((edit) => [nameOf(edit), edit])).values()];
}

/** Whether every edit of the one is in the other. */
export function isPart(some: readonly Edit[], all: readonly Edit[]): boolean {
	const names = new Set(all.map(identityOf));
	return some.every((edit) => names.has(identityOf(edit)));
}

/** In the order in which they can be made, the first entry of a map that is not there yet as the whole map. */
export function asWritten(expanded: ExpandedScenario, edits: readonly Edit[]): readonly Edit[] {
	const made = new Set<string>();
	return [...edits].sort(inOrder).map((edit): Edit => {
		if (!('set' in edit)) return edit;
		const [section = '', id = '', map = '', ...keys] = edit.set.split('.');
		const parent = `${section}.${id}.${map}`;
		if (!whole.test(parent) || keys.length !== 1 || made.has(parent)) return edit;
		const element = (expanded as unknown as Tree)[section];
		const owner = isTree(element) ? element[id] : undefined;
		if (isTree(owner) && isTree(owner[map])) return edit;
		made.add(parent);
		return { set: parent, value: { [keys[0]!]: edit.value } };
	});
}

function inOrder(a: Edit, b: Edit): number {
	return stage(a) - stage(b) || compareText(nameOf(a), nameOf(b));
}

/** What is set may be in a circuit that is added, and a link may need what is set. */
function stage(edit: Edit): number {
	if ('remove' in edit) return 3;
	if ('set' in edit) return 1;
	return edit.add === 'circuits' ? 0 : 2;
}
