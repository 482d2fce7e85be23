// Edits of a design: set a value, add an element, remove one. A change is a new scenario; the old one stays as it was.

import { nearest } from '../../net/nearest.ts';
import { isTree, type Tree } from '../../net/tree.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { nearestKey } from '../element-keys.ts';
import { bareId } from '../expand/bare-id.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import { addLink, isJoin, type JoinSection, joinKey, joins } from '../expand/expand-links.ts';
import { groundsOf } from '../failure-element.ts';
import { describe, oneOf, quoted } from '../wording.ts';
import { dropReferences } from './removal.ts';

/**
 * Paths name things, never positions: `circuits.london.sku`, `vnets.app.circuits.red.weight`, `globalReach.a~b.ipv4`.
 * `add` names a section; its value is a map of new ids to elements, or for `globalReach` and `peerings` one or a list of them.
 */
export type Edit =
	| { readonly set: string; readonly value: unknown }
	| { readonly add: string; readonly value: unknown }
	| { readonly remove: string };

/** The edited scenario, unchecked; each edit that names nothing is a problem at `path`. */
export function applyEdits(
	expanded: ExpandedScenario,
	edits: readonly Edit[],
	path: Path,
): { readonly edited: ExpandedScenario; readonly problems: readonly Problem[] } {
	const tree = structuredCopy(expanded) as Tree;
	const problems: Problem[] = [];
	for (const edit of edits) {
		const fault =
			'remove' in edit
				? remove(tree, edit.remove)
				: 'set' in edit
					? set(tree, edit.set, edit.value)
					: add(tree, edit.add, edit.value);
		if (fault === null) continue;
		const at = 'set' in edit ? ['set', edit.set] : 'add' in edit ? ['add', edit.add] : ['remove', edit.remove];
		problems.push({
			code: 'BAD_EDIT',
			path: [...path, ...at, ...(fault.below ?? [])],
			atKey: true,
			unlessWrong: groundsOfEdit(edit),
			...fault,
		});
	}
	return { edited: tree as unknown as ExpandedScenario, problems };
}

/** Where that is wrong, what there is to set or to remove is not known. */
function groundsOfEdit(edit: Edit): readonly Path[] {
	if ('add' in edit) return [];
	if ('remove' in edit) return groundsOf(edit.remove);
	const [section = '', id = ''] = edit.set.split('.');
	return sections.includes(section) ? [[section], [section, id]] : [];
}

interface Fault extends Pick<Problem, 'message' | 'nearest' | 'expected' | 'hint'> {
	/** Where in the value of the edit. */
	readonly below?: Path;
}

const sectionOf: Readonly<Record<string, string>> = {
	site: 'sites',
	wan: 'wans',
	circuit: 'circuits',
	directPort: 'directPorts',
	vnet: 'vnets',
	globalReach: 'globalReach',
	peering: 'peerings',
};
const sections = Object.values(sectionOf);

function set(tree: Tree, path: string, value: unknown): Fault | null {
	const keys = path.split('.');
	const [section = ''] = keys;
	if (Object.hasOwn(tree, section) && ![...sections, 'assume'].includes(section))
		return {
			message: `${quoted(section)} is no part of what can be changed`,
			expected: oneOf([...sections, 'assume']),
		};
	let node: unknown = tree;
	for (const key of keys.slice(0, -1)) {
		const next = isTree(node) && Object.hasOwn(node, key) ? node[key] : undefined;
		if (!isTree(next)) return namesNothing(tree, path);
		node = next;
	}
	const last = keys.at(-1)!;
	const parent = node as Tree;
	// Elements are added, not set; inside one, the schema says which keys there are.
	if (!Object.hasOwn(parent, last) && (keys.length <= 2 || last === '__proto__')) return namesNothing(tree, path);
	parent[last] = value;
	return null;
}

/** With the path that was most likely meant: each step the nearest key there is. */
function namesNothing(tree: Tree, path: string): Fault {
	const meant: string[] = [];
	let node: unknown = tree;
	const steps = path.split(/[./]/);
	for (const key of steps) {
		if (!isTree(node)) break;
		const known = Object.keys(node).filter((name) => node !== tree || [...sections, 'assume'].includes(name));
		const found =
			[key, key.split('~').reverse().join('~')].find((name) => known.includes(name)) ?? nearest(key, known) ?? key;
		meant.push(found);
		node = Object.hasOwn(node, found) ? node[found] : undefined;
	}
	const spelt = meant.join('.');
	const inList = Array.isArray(node);
	// Inside an element the last key may be one that is not set yet.
	const isFound = node !== undefined || (meant.length > 2 && meant.length === steps.length);
	return {
		message: `${quoted(path)} names nothing in the design`,
		nearest: !isFound || spelt === path || inList ? null : spelt,
		...(inList
			? { hint: `${spelt} is a list, which is set as a whole` }
			: { expected: 'a path such as circuits.london.sku or vnets.app.circuits.red.weight' }),
	};
}

function add(tree: Tree, section: string, value: unknown): Fault | null {
	if (!sections.includes(section))
		return {
			message: `${quoted(section)} is not a section that elements can be added to`,
			nearest: nearest(section, sections) ?? (Object.hasOwn(sectionOf, section) ? sectionOf[section]! : null),
			expected: oneOf(sections),
		};
	const elements = tree[section] as Tree;
	if (isJoin(section)) return addJoins(elements, section, value);
	if (!isTree(value))
		return {
			message: `what is added to ${section} is ${describe(value)}`,
			expected: 'a map of new ids to elements',
		};
	for (const [id, element] of Object.entries(value)) {
		if (Object.hasOwn(elements, id))
			return {
				message: `${section}.${id} is there already`,
				hint: `give the new one another id, or change the old one with set: { ${section}.${id}.KEY: value }`,
				below: [id],
			};
		if (id === '__proto__') return { message: '"__proto__" cannot be an id', below: [id] };
		elements[id] = element;
	}
	return null;
}

const joined = {
	globalReach: { what: 'a Global Reach link', between: 'circuit ids, such as { between: [silicon-valley, london] }' },
	peerings: { what: 'a VNet peering', between: 'VNet ids, such as { between: [hub, app] }' },
} as const;

/** One of them or a list. */
function addJoins(elements: Tree, section: JoinSection, value: unknown): Fault | null {
	for (const [index, join] of [value].flat().entries()) {
		const below = Array.isArray(value) ? { below: [index] } : {};
		const written: unknown = isTree(join) ? join.between : undefined;
		if (!Array.isArray(written))
			return {
				message: `${joined[section].what} needs "between"`,
				expected: `a list of the two ${joined[section].between}`,
				...below,
			};
		const between = written.map((id) => bareId(String(id), joins[section]));
		const added = { ...(join as Tree), between };
		const key = joinKey(section, between);
		if (section === 'globalReach') addLink(elements, added);
		else if (!Object.hasOwn(elements, key)) elements[key] = added;
		else
			return {
				message: `peerings.${key} is there already`,
				hint: `change it with set: { peerings.${key}.KEY: value }`,
				...below,
			};
	}
	return null;
}

/** Takes an element away, and with it everything that only makes sense with it. */
function remove(tree: Tree, key: string): Fault | null {
	const slash = key.indexOf('/');
	const [kind, id] = [key.slice(0, Math.max(slash, 0)), key.slice(slash + 1)];
	const known = removable(tree);
	if (!known.includes(key)) {
		const parts = { gateway: 'circuits of its VNet', attachment: 'sites of its circuit' };
		return {
			message: `${quoted(key)} is not an element that can be removed here`,
			nearest: Object.hasOwn(parts, kind) ? null : nearestKey(key, known),
			expected: `${Object.keys(sectionOf).join('/ID, ')}/ID or connection/VNET~CIRCUIT`,
			...(Object.hasOwn(parts, kind) ? { hint: `set the ${parts[kind as keyof typeof parts]} instead` } : {}),
			...(/^circuit\/.*\/(primary|secondary)$/.test(key)
				? { hint: 'a link of a circuit is not removed but fails: fail takes it' }
				: {}),
		};
	}
	if (kind === 'connection') {
		const [vnet = '', circuit = ''] = id.split('~');
		delete (tree.vnets as Record<string, { circuits: Tree }>)[vnet]!.circuits[circuit];
		return null;
	}
	delete (tree[sectionOf[kind]!] as Tree)[id];
	dropReferences(tree, kind, id);
	return null;
}

function removable(tree: Tree): readonly string[] {
	const elements = Object.entries(sectionOf).flatMap(([kind, section]) =>
		Object.keys(tree[section] as Tree).map((id) => `${kind}/${id}`),
	);
	const connections = Object.entries(tree.vnets as Tree).flatMap(([id, vnet]) =>
		isTree(vnet) && isTree(vnet.circuits)
			? Object.keys(vnet.circuits).map((circuit) => `connection/${id}~${circuit}`)
			: [],
	);
	return [...elements, ...connections];
}

function structuredCopy(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(structuredCopy);
	if (!isTree(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]));
}
