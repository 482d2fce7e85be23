// Which sets of edits can matter to a question at all: each edit must touch a way that the two ends could take. What is left out is never
// a smallest repair, because the rest of it would do without.

import { covers } from '../../net/prefix.ts';
import { vnetAt } from '../../reachability/nodes.ts';
import type { View } from '../../reachability/view.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { circuitsAround, type Join, joinsOf } from './surroundings.ts';

/** The two ends, each one or several nodes. */
export type Ends = readonly [readonly ElementKey[], readonly ElementKey[]];

export function relevanceOf(view: View, ends: Ends): (edits: readonly Edit[]) => boolean {
	const { design } = view;
	// R096, R038: neither circuits nor gateways pass on what others brought, so a way has one link at most; sites of a transit WAN do, and R138
	// those that announce more than they have.
	const anyLength = [...design.wans.values()].some(({ transit }) => transit) || hasSummaries(design, ends.flat());
	const links = [...design.globalReach.values()].map(({ between }) => between);
	// R079, R084, R026: a SKU decides what Azure accepts and how many prefixes, and nothing else.
	const skusMatter = view.validity.refused.size > 0 || view.limits.over.length > 0;
	const here = ends.map((nodes) => circuitsAround(design, nodes, []));
	return (edits) => {
		if (anyLength || edits.some((edit) => 'set' in edit && edit.set.endsWith('.transit'))) return true;
		const joins = edits.flatMap(joinsOf);
		const [near, far] = joins.length === 0 ? here : ends.map((nodes) => circuitsAround(design, nodes, joins));
		const joined = [...links, ...joins.flatMap((join) => (join.kind === 'link' ? [join.between] : []))];
		const leads = (a: string, b: string): boolean => (near!.has(a) && far!.has(b)) || (near!.has(b) && far!.has(a));
		const isOnWay = (circuit: string): boolean =>
			leads(circuit, circuit) || joined.some(([a, b]) => (a === circuit || b === circuit) && leads(a, b));
		return edits.every((edit) => {
			const made = joinsOf(edit);
			if (made.length > 0) return made.some((join) => isUseful(join, leads, isOnWay));
			if (!('set' in edit)) return true;
			const [section, id = ''] = edit.set.split('.');
			if (
				section === 'circuits' &&
				edit.set.endsWith('.sku') &&
				!skusMatter &&
				!joins.some((join) => touches(join, id))
			)
				return false;
			if (section === 'circuits') return isOnWay(id);
			if (section !== 'globalReach') return true;
			const [a = '', b = ''] = id.split('#')[0]!.split('~');
			return leads(a, b);
		});
	};
}

function isUseful(
	join: Join,
	leads: (a: string, b: string) => boolean,
	isOnWay: (circuit: string) => boolean,
): boolean {
	if (join.kind === 'peering') return true;
	return join.kind === 'link' ? leads(...join.between) : isOnWay(join.circuit);
}

function touches(join: Join, circuit: string): boolean {
	return join.kind === 'onCircuit' ? join.circuit === circuit : join.kind === 'link' && join.between.includes(circuit);
}

function hasSummaries(design: Design, ends: readonly ElementKey[]): boolean {
	const sites = [...design.sites.values()];
	if (sites.some(({ defaultRoute }) => defaultRoute)) return true;
	if (
		[...design.circuits.values()].some(({ attachments }) => attachments.some(({ aggregate }) => aggregate.length > 0))
	)
		return true;
	const asked = ends.flatMap((end) => (vnetAt(design, end) ?? sites.find(({ key }) => key === end))?.prefixes ?? []);
	return sites.some(({ prefixes }) =>
		prefixes.some((outer) => asked.some((inner) => outer.text !== inner.text && covers(outer, inner))),
	);
}
