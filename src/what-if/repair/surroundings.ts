// What lies around the two ends of a question: the circuits by which each is reached, the VNets whose gateways it may use; with edits made or not.

import { peersOf } from '../../azure/gateway-transit.ts';
import { isTree } from '../../net/tree.ts';
import { vnetAt } from '../../reachability/nodes.ts';
import type { Design, ElementKey, Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';

/** What an edit joins that was apart. */
export type Join =
	| { readonly kind: 'link'; readonly between: readonly [string, string] }
	| { readonly kind: 'peering'; readonly between: readonly [string, string] }
	| { readonly kind: 'onCircuit'; readonly node: ElementKey; readonly circuit: string };

export function joinsOf(edit: Edit): readonly Join[] {
	if ('set' in edit) {
		const [section, id = '', part, key] = edit.set.split('.');
		if (key === undefined || edit.set.split('.').length !== 4) return [];
		if (section === 'vnets' && part === 'circuits') return [{ kind: 'onCircuit', node: `vnet/${id}`, circuit: key }];
		if (section === 'circuits' && part === 'sites') return [{ kind: 'onCircuit', node: edgeKey(key), circuit: id }];
		return [];
	}
	if ('remove' in edit || !isTree(edit.value)) return [];
	if (edit.add === 'globalReach' || edit.add === 'peerings') {
		const [a = '', b = ''] = edit.value.between as readonly string[];
		return [{ kind: edit.add === 'peerings' ? 'peering' : 'link', between: [a, b] }];
	}
	if (edit.add !== 'circuits') return [];
	return Object.entries(edit.value).flatMap(([circuit, element]) =>
		sitesOf(element).map((site): Join => ({ kind: 'onCircuit', node: edgeKey(site), circuit })),
	);
}

function sitesOf(circuit: unknown): readonly string[] {
	const sites: unknown = isTree(circuit) ? circuit.sites : undefined;
	return Array.isArray(sites) ? sites.map(String) : isTree(sites) ? Object.keys(sites) : [];
}

function edgeKey(id: string): ElementKey {
	return id.includes('/') ? id : `site/${id}`;
}

/** The VNet of an end and those it is peered with: each may have the gateway it uses. */
export function vnetsAround(design: Design, ends: readonly ElementKey[]): readonly Vnet[] {
	const own = ends.flatMap((end) => vnetAt(design, end) ?? []);
	return [...new Set(own.flatMap((vnet) => [vnet, ...peersOf(design, vnet).map(({ peer }) => peer)]))];
}

/** A site, the WANs it is on, and the other sites of these. */
export function edgesAround({ wans }: Design, ends: readonly ElementKey[]): readonly ElementKey[] {
	const sites = ends.filter((end) => end.startsWith('site/'));
	const joined = [...wans.values()].filter((wan) => wan.sites.some((site) => sites.includes(site)));
	return [...new Set([...sites, ...joined.flatMap(({ key, sites: members }) => [key, ...members])])];
}

/** Ids of the circuits by which the ends can be reached, refused or not. */
export function circuitsAround(design: Design, ends: readonly ElementKey[], joins: readonly Join[]): Set<string> {
	const edges = edgesAround(design, ends);
	const vnets = withPeers(design, vnetsAround(design, ends), joins);
	const near = new Set<ElementKey>([...edges, ...vnets.map(({ key }) => key)]);
	const found = new Set<string>();
	for (const [id, { attachments }] of design.circuits)
		if (attachments.some(({ edge }) => near.has(edge))) found.add(id);
	for (const { connections } of vnets) for (const { circuit } of connections) found.add(circuit);
	for (const join of joins) if (join.kind === 'onCircuit' && near.has(join.node)) found.add(join.circuit);
	return found;
}

function withPeers({ vnets }: Design, near: readonly Vnet[], joins: readonly Join[]): readonly Vnet[] {
	const ids = new Set(near.map(({ key }) => key.slice('vnet/'.length)));
	const added = joins
		.flatMap((join) => (join.kind === 'peering' ? [join.between] : []))
		.filter((between) => between.some((id) => ids.has(id)))
		.flat();
	return [...near, ...added.filter((id) => !ids.has(id)).flatMap((id) => vnets.get(id) ?? [])];
}
