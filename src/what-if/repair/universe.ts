// Every single edit that could help two ends to talk: the universe from which repairs are drawn.

import { offersGlobalReach } from '../../azure/scope.ts';
import { freeAsns } from '../../azure/validity/customer-asns.ts';
import type { Endpoint } from '../../reachability/endpoints.ts';
import { freeBlock, id, siteAccess, withFilters } from '../../reachability/explain/access.ts';
import { freeId } from '../../reachability/explain/free-name.ts';
import { newLink } from '../../reachability/explain/global-reach-way.ts';
import type { View } from '../../reachability/view.ts';
import type { Circuit, ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { bareId } from '../../scenario/expand/bare-id.ts';
import { singled } from './edits.ts';
import { newCircuits } from './new-circuit.ts';
import type { Ends } from './relevance.ts';
import { circuitsAround, edgesAround } from './surroundings.ts';
import { vnetEdits } from './vnets.ts';
import { editsOfWays } from './ways.ts';

/** Two ends, of one family each. */
export type Couple = readonly [Endpoint, Endpoint];

/** Shape: each edit once, in no order that matters. */
export function universeOf(view: View, couples: readonly Couple[], survives: boolean): readonly Edit[] {
	const ends = endsOf(couples);
	const hasIpv6 = couples.some(([{ prefixes }]) => prefixes[0]?.family === 6);
	return [
		...newLinks(view, ends, hasIpv6),
		...[...view.design.circuits.values()].flatMap((circuit) => circuitEdits(view, circuit, ends, hasIpv6)),
		...couples.flatMap((couple) => filterEdits(view, couple)),
		...vnetEdits(view, ends, couples),
		...wanEdits(view, ends),
		...newCircuits(view, ends, survives),
		// What the reasons and the findings propose themselves.
		...couples.flatMap((couple) => editsOfWays(view, couple).flat()),
		...view.validity.findings.flatMap(({ severity, repair }) => (severity === 'error' ? repair : [])),
	].flatMap(singled);
}

export function endsOf(couples: readonly Couple[]): Ends {
	const nodes = (side: 0 | 1): readonly ElementKey[] => [...new Set(couples.map((couple) => couple[side].node))];
	return [nodes(0), nodes(1)];
}

/** Between any two circuits that Azure could join, one of them near an end; another SKU for a Local one is an edit by itself. */
function newLinks(view: View, ends: Ends, hasIpv6: boolean): readonly Edit[] {
	const { circuits, globalReach } = view.design;
	const near = circuitsAround(view.design, ends.flat(), []);
	const linked = new Set([...globalReach.values()].map(({ between }) => between.join('~')));
	const all = [...circuits];
	return all.flatMap(([a, one], index) =>
		all.slice(index + 1).flatMap(([b, other]): Edit[] => {
			if (linked.has(`${a}~${b}`) || !(near.has(a) || near.has(b)) || !offersGlobalReach(one, other)) return [];
			return [newLink(view, one, other, hasIpv6)];
		}),
	);
}

/** What keeps a circuit from carrying traffic, and the sites that could be on it. */
function circuitEdits(view: View, circuit: Circuit, ends: Ends, hasIpv6: boolean): readonly Edit[] {
	const { design } = view;
	const path = `circuits.${id(circuit)}`;
	const edges = new Set(edgesAround(design, ends.flat()));
	const { privatePeering, sku } = circuit;
	const skus = sku === 'local' ? ['standard', 'premium'] : sku === 'standard' ? ['premium'] : [];
	return [
		...skus.map((value) => ({ set: `${path}.sku`, value })),
		...(circuit.provisioned ? [] : [{ set: `${path}.provisioned`, value: true }]),
		...(privatePeering === null ? [{ set: `${path}.privatePeering`, value: {} }] : []),
		...(hasIpv6 && privatePeering !== null && !privatePeering.hasIpv6
			? [{ set: `${path}.privatePeering.ipv6`, value: freeBlock(view, [id(circuit)]) }]
			: []),
		...circuit.attachments
			.filter(({ edge }) => edges.has(edge))
			.flatMap(({ edge, links, prepend, aggregate }): Edit[] => {
				const attachment = `${path}.sites.${bareId(edge, 'site')}`;
				return [
					...(links.length === 2 ? [] : [{ set: `${attachment}.links`, value: ['primary', 'secondary'] }]),
					...(prepend === 0 ? [] : [{ set: `${attachment}.prepend`, value: 0 }]),
					...(aggregate.length === 0 ? [] : [{ set: `${attachment}.aggregate`, value: [] }]),
				];
			}),
		...ends
			.flat()
			.filter((end) => end.startsWith('site/') && !circuit.attachments.some(({ edge }) => edge === end))
			.map((end): Edit => {
				const site = bareId(end, 'site');
				const asn = design.sites.get(site)?.asn == null ? { asn: freeAsns(design, 1)[0] } : {};
				return { set: `${path}.sites.${site}`, value: asn };
			}),
	];
}

/** R101, R029: what each edge near the ends would have to advertise or accept. */
function filterEdits(view: View, [one, other]: Couple): readonly Edit[] {
	const { family } = one.prefixes[0] ?? other.prefixes[0] ?? {};
	if (family === undefined || one.prefixes.length === 0 || other.prefixes.length === 0) return [];
	return [
		[one, other],
		[other, one],
	].flatMap(([own, far]) =>
		siteAccess(view, own!.node, family)
			.map((access) => withFilters(view, { ...access, obstacles: [] }, own!, far!))
			.flatMap(({ obstacles }) => obstacles.flatMap(({ repair }) => repair ?? [])),
	);
}

function wanEdits({ design }: View, ends: Ends): readonly Edit[] {
	const sites = ends.map((nodes) => nodes.filter((end) => end.startsWith('site/')));
	const closed = [...design.wans.values()].filter(
		({ transit, sites: members }) => !transit && sites.flat().some((site) => members.includes(site)),
	);
	const apart = sites[0]!.flatMap((a) =>
		sites[1]!
			.filter((b) => ![...design.wans.values()].some((wan) => wan.sites.includes(a) && wan.sites.includes(b)))
			.map((b) => [a, b].map((site) => bareId(site, 'site')).sort()),
	);
	return [
		...closed.map(({ key }) => ({ set: `wans.${key.slice('wan/'.length)}.transit`, value: true })),
		...apart.map((pair) => ({ add: 'wans', value: { [freeId(pair.join('-'), design.wans)]: { sites: pair } } })),
	];
}
