// Facts ─► rows with lists: ends that have the same to say of the same others share a row.

import { compareText } from '../../net/order.ts';
import type { Pair } from '../../reachability/pairs.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { WrittenExpectation } from '../../scenario/schema/schema.ts';
import type { Judgeable } from '../expectations/judge.ts';
import { whereOf } from '../expectations/questions.ts';
import { nameOf, prefixNameOf } from '../expectations/rows.ts';
import type { Fact } from './facts.ts';

export interface Grouped {
	/** Null where an end has no name of its own. */
	readonly row: WrittenExpectation | null;
	readonly pairs: readonly Pair[];
	/** The same, an end at a time. */
	readonly parts: readonly Omit<Grouped, 'parts'>[];
}

/** Rows about reachable pairs first, then those that are not, by reason. */
export function groupFacts(design: Design, view: Judgeable, facts: readonly Fact[]): readonly Grouped[] {
	const nodes = new Set(view.pairs.flatMap(({ from, to }) => [from.node, to.node]));
	const isWhole = onlyEnds(view);
	const classes = new Map<string, Edge[]>();
	const nameless: Grouped[] = [];
	for (const fact of facts) {
		const [from, to] = [endName(design, fact, 'from', isWhole), endName(design, fact, 'to', isWhole)];
		if (from === null || to === null) {
			nameless.push({ row: null, pairs: fact.pairs, parts: [] });
			continue;
		}
		const id = JSON.stringify([fact.asserted.reachable !== true, fact.asserted.because ?? '', !fact.both]);
		classes.set(id, [...(classes.get(id) ?? []), { from, to, fact }]);
	}
	const rows = [...classes].sort(([a], [b]) => compareText(a, b)).flatMap(([, edges]) => grouped(edges, nodes.size));
	return [...rows, ...nameless];
}

interface Edge {
	readonly from: string;
	readonly to: string;
	readonly fact: Fact;
}

function endName(
	design: Design,
	{ pairs, whole }: Fact,
	end: 'from' | 'to',
	isWhole: (node: ElementKey) => boolean,
): string | null {
	const { node, prefixes } = pairs[0]![end];
	const [first] = prefixes;
	if (whole || first === undefined) return nameOf(design, node);
	return prefixNameOf(design, node, first.text) ?? (isWhole(node) ? nameOf(design, node) : null);
}

/** Whether a node is one endpoint in this view, so that its name says as much as its prefix. */
function onlyEnds({ pairs }: Judgeable): (node: ElementKey) => boolean {
	const ends = new Map<ElementKey, Set<string>>();
	for (const { from, to } of pairs)
		for (const { node, prefixes } of [from, to])
			ends.set(node, (ends.get(node) ?? new Set()).add(prefixes[0]?.text ?? ''));
	return (node) => ends.get(node)?.size === 1;
}

function grouped(edges: readonly Edge[], nodes: number): readonly Grouped[] {
	const { asserted, both, view } = edges[0]!.fact;
	const where = whereOf(view);
	const row = (from: readonly string[], to: readonly string[]): WrittenExpectation => {
		const isAll = (names: readonly string[]) => both && names.length === nodes;
		const one = (names: readonly string[]) => (isAll(names) ? 'all' : names.length === 1 ? names[0]! : [...names]);
		return { from: one(from), to: one(to), ...asserted, ...where };
	};
	const rest = new Set(edges);
	const groups: Grouped[] = [];
	while (rest.size > 0) {
		const { from, to } = widest([...rest], both);
		const taken = [...rest].filter(
			(edge) =>
				(from.includes(edge.from) && to.includes(edge.to)) ||
				(both && from.includes(edge.to) && to.includes(edge.from)),
		);
		for (const edge of taken) rest.delete(edge);
		groups.push({
			row: row(from, to),
			pairs: taken.flatMap(({ fact }) => fact.pairs),
			parts:
				taken.length === 1 ? [] : taken.map((edge) => ({ row: row([edge.from], [edge.to]), pairs: edge.fact.pairs })),
		});
	}
	return groups;
}

/** The ends with the most others, together with all that have the very same others. */
function widest(
	edges: readonly Edge[],
	both: boolean,
): { readonly from: readonly string[]; readonly to: readonly string[] } {
	const others = new Map<string, Set<string>>();
	const add = (from: string, to: string): void => {
		others.set(from, (others.get(from) ?? new Set()).add(to));
	};
	for (const { from, to } of edges) {
		add(from, to);
		if (both) add(to, from);
	}
	const names = [...others.keys()].sort(compareText);
	const first = names.reduce((best, name) => (others.get(name)!.size > others.get(best)!.size ? name : best));
	const closed = (name: string): string => [...new Set([...others.get(name)!, name])].sort(compareText).join(' ');
	const open = (name: string): string => [...others.get(name)!].sort(compareText).join(' ');
	// Those that all reach each other too may stand on both sides: nobody is a pair with itself.
	const mutual = both ? names.filter((name) => closed(name) === closed(first)) : [];
	const alike = names.filter((name) => open(name) === open(first));
	const from = mutual.length > 1 ? mutual : alike;
	const to = mutual.length > 1 ? closed(first).split(' ') : open(first).split(' ');
	return { from, to };
}
