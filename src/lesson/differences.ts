// What is different between two designs, one thing at a time: elements, what joins them, and single values inside.

import { compareText } from '../net/order.ts';
import { isTree, type Tree } from '../net/tree.ts';
import { applyEdits, type Edit } from '../scenario/edit/edit.ts';
import { type ExpandedScenario, expand, toWritten } from '../scenario/expand/expand.ts';
import { isJoin } from '../scenario/expand/expand-links.ts';

/** In the order in which they would be made. Names, summaries, expectations and what-ifs are no part of a design. */
const kinds = {
	globalReach: 'globalReach',
	peerings: 'peering',
	vnets: 'vnet',
	circuits: 'circuit',
	directPorts: 'directPort',
	wans: 'wan',
	sites: 'site',
} as const;
type Section = keyof typeof kinds;
const sections = Object.keys(kinds) as readonly Section[];

/** The fewest edits that lead from one to the other, of which each changes one thing. What goes with an element that is removed is no edit of its own. */
export function differences(from: ExpandedScenario, to: ExpandedScenario): readonly Edit[] {
	const gone = (before: ExpandedScenario, section: Section): readonly Edit[] =>
		idsOf(before, section)
			.filter((id) => !Object.hasOwn(to[section], id))
			.map((id) => ({ remove: `${kinds[section]}/${id}` }));
	const elements = sections.filter((section) => !isJoin(section)).flatMap((section) => gone(from, section));
	const left = expand(toWritten(applyEdits(from, elements, []).edited)).expanded;
	const joins = sections.filter(isJoin).flatMap((section) => gone(left, section));
	const added = sections.flatMap((section) =>
		idsOf(to, section)
			.filter((id) => !Object.hasOwn(left[section], id))
			.map((id) => {
				const value: unknown = to[section][id];
				return { add: section, value: isJoin(section) ? value : { [id]: value } };
			}),
	);
	const changed = sections.flatMap((section) =>
		idsOf(left, section)
			.filter((id) => Object.hasOwn(to[section], id))
			.flatMap((id) => inside([section, id], left[section][id], to[section][id])),
	);
	return [...elements, ...joins, ...added, ...changed];
}

function idsOf(expanded: ExpandedScenario, section: Section): readonly string[] {
	return Object.keys(expanded[section]).sort(compareText);
}

/** Of one value; maps are gone through key by key, lists count as a whole and in any order. */
function inside(path: readonly string[], from: unknown, to: unknown): readonly Edit[] {
	const [section, id, part, joined] = path;
	const isJoining =
		path.length === 3 && ((section === 'vnets' && part === 'circuits') || (section === 'circuits' && part === 'sites'));
	if (path.length === 3 && section === 'vnets' && part === 'gateway') {
		// A gateway comes and goes with the connections of its VNet.
		if (to === undefined) return [];
		if (from === undefined) return inside(path, defaultGateway(), to);
	}
	if (path.length === 4 && (part === 'circuits' || part === 'sites') && to === undefined)
		return [{ remove: section === 'vnets' ? `connection/${id}~${joined}` : `attachment/${joined}~${id}` }];
	const [before, after] = isJoining ? [from ?? {}, to ?? {}] : [from, to];
	if (isTree(before) && isTree(after))
		return [...new Set([...Object.keys(before), ...Object.keys(after)])]
			.sort(compareText)
			.flatMap((key) => inside([...path, key], own(before, key), own(after, key)));
	return meaningOf(before) === meaningOf(after) ? [] : [{ set: path.join('.'), value: after ?? null }];
}

function own(tree: Tree, key: string): unknown {
	return Object.hasOwn(tree, key) ? tree[key] : undefined;
}

function defaultGateway(): unknown {
	const vnets = { any: { region: '', prefixes: [], circuits: [] } };
	return expand({ name: '', vnets }).expanded.vnets.any!.gateway;
}

/** The same for values that the reader takes as the same: spaces, letter case, quotes and the order of lists aside. */
function meaningOf(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(meaningOf).sort(compareText).join(', ')}]`;
	if (isTree(value))
		return `{${Object.keys(value)
			.sort(compareText)
			.map((key) => `${key}: ${meaningOf(value[key])}`)
			.join(', ')}}`;
	return String(value ?? null)
		.toLowerCase()
		.replaceAll(/\s+/g, '');
}
