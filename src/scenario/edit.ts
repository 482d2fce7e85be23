// Edits of a design: set a value, add an element, remove one. A change is a new scenario; the old one stays as it was.

import { nearest } from '../net/nearest.ts';
import type { Path, Problem } from './diagnostic.ts';
import { type ExpandedScenario, linkKey } from './expand.ts';

/**
 * Paths name things, never positions: `circuits.london.sku`, `vnets.app.circuits.red.weight`, `globalReach.a~b.ipv4`.
 * `add` names a section; its value is a map of new ids to elements, or for `globalReach` a link or a list of links.
 */
export type Edit =
	| { readonly set: string; readonly value: unknown }
	| { readonly add: string; readonly value: unknown }
	| { readonly remove: string };

type Tree = Record<string, unknown>;

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
		problems.push({ code: 'BAD_EDIT', path: [...path, ...at], ...fault });
	}
	return { edited: tree as unknown as ExpandedScenario, problems };
}

type Fault = Pick<Problem, 'message' | 'nearest'>;

function set(tree: Tree, path: string, value: unknown): Fault | null {
	const keys = path.split('.');
	let node: unknown = tree;
	for (const [depth, key] of keys.slice(0, -1).entries()) {
		const next = isTree(node) && Object.hasOwn(node, key) ? node[key] : undefined;
		if (!isTree(next)) return namesNothing(keys.slice(0, depth + 1).join('.'), key, node);
		node = next;
	}
	const last = keys.at(-1)!;
	const parent = node as Tree;
	// Elements are added, not set; inside one, the schema says which keys there are.
	if (!Object.hasOwn(parent, last) && keys.length <= 2) return namesNothing(path, last, parent);
	parent[last] = value;
	return null;
}

function add(tree: Tree, section: string, value: unknown): Fault | null {
	const elements = tree[section];
	if (section === 'globalReach') {
		for (const link of [value].flat()) {
			const fault = addLink(elements as Tree, link);
			if (fault !== null) return fault;
		}
		return null;
	}
	const sections = Object.values(sectionOf);
	if (!sections.includes(section))
		return {
			message: `"${section}" is not a section that elements can be added to`,
			nearest: nearest(section, sections),
		};
	if (!isTree(value)) return { message: `what is added to ${section} is not a map of ids to elements` };
	for (const [id, element] of Object.entries(value)) {
		if (Object.hasOwn(elements as Tree, id)) return { message: `${section}.${id} is there already` };
		(elements as Tree)[id] = element;
	}
	return null;
}

function addLink(links: Tree, value: unknown): Fault | null {
	const between = isTree(value) && Array.isArray(value.between) ? value.between.map(String) : null;
	if (between === null) return { message: 'a Global Reach link needs "between", a list of two circuit ids' };
	let key = linkKey(between);
	for (let nth = 2; Object.hasOwn(links, key); nth++) key = `${linkKey(between)}#${nth}`;
	links[key] = value;
	return null;
}

const sectionOf: Readonly<Record<string, string>> = {
	site: 'sites',
	wan: 'wans',
	circuit: 'circuits',
	directPort: 'directPorts',
	vnet: 'vnets',
	globalReach: 'globalReach',
};

/** Takes an element away, and with it everything that only makes sense with it. */
function remove(tree: Tree, key: string): Fault | null {
	const [kind = '', id = ''] = key.split('/');
	if (kind === 'connection') {
		const [vnet = '', circuit = ''] = id.split('~');
		const connections = (tree.vnets as Record<string, Tree>)[vnet]?.circuits;
		if (!isTree(connections) || !Object.hasOwn(connections, circuit)) return namesNothing(key, id, null);
		delete connections[circuit];
		return null;
	}
	const section = sectionOf[kind];
	if (section === undefined) {
		return {
			message: `"${key}" is not an element that can be removed`,
			nearest: nearest(kind, [...Object.keys(sectionOf), 'connection']),
		};
	}
	const elements = tree[section] as Tree;
	if (!Object.hasOwn(elements, id)) return namesNothing(key, id, elements);
	delete elements[id];
	dropReferences(tree, kind, id);
	return null;
}

function dropReferences(tree: Tree, kind: string, id: string): void {
	const sections = tree as unknown as {
		circuits: Record<string, { sites: Tree; port?: string }>;
		vnets: Record<string, { circuits?: Tree }>;
		wans: Record<string, { sites: string[] }>;
		globalReach: Record<string, { between: string[] }>;
	};
	if (kind === 'circuit') {
		for (const vnet of Object.values(sections.vnets)) delete vnet.circuits?.[id];
		for (const [key, link] of Object.entries(sections.globalReach))
			if (link.between.includes(id)) delete sections.globalReach[key];
	}
	if (kind === 'site' || kind === 'wan') {
		for (const circuit of Object.values(sections.circuits)) {
			delete circuit.sites[`${kind}/${id}`];
			if (kind === 'site') delete circuit.sites[id];
		}
	}
	if (kind === 'site')
		for (const wan of Object.values(sections.wans))
			wan.sites = wan.sites.filter((site) => site !== id && site !== `site/${id}`);
}

function namesNothing(whole: string, key: string, parent: unknown): Fault {
	return {
		message: `"${whole}" names nothing in the design`,
		nearest: isTree(parent) ? nearest(key, Object.keys(parent)) : null,
	};
}

function isTree(value: unknown): value is Tree {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function structuredCopy(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(structuredCopy);
	if (!isTree(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]));
}
