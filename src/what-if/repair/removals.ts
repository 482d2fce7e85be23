// What could be taken away to keep two ends apart: the links, connections, peerings and WANs that their traffic takes, and the flags that admit it.

import { networkOf } from '../../reachability/nodes.ts';
import type { View } from '../../reachability/view.ts';
import { walk } from '../../reachability/walk.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { Couple } from './universe.ts';

export function removalsOf(view: View, couples: readonly Couple[]): readonly Edit[] {
	return couples
		.filter((couple) => couple.every(({ prefixes }) => prefixes.length > 0))
		.flatMap(([a, b]) => [
			...walk(view.forwarding, a.node, b.prefixes[0]!).edges,
			...walk(view.forwarding, b.node, a.prefixes[0]!).edges,
		])
		.flatMap(([from, to]) => [...between(view, from, to), ...flagOff(view, from), ...flagOff(view, to)]);
}

function between({ design }: View, from: ElementKey, to: ElementKey): readonly Edit[] {
	const [[kind, id = ''], [other, far = '']] = [from, to].map((key) => networkOf(key).split('/')) as [
		string[],
		string[],
	];
	const pair = [id, far].sort().join('~');
	if (kind === 'circuit' && other === 'circuit')
		return [...design.globalReach.values()]
			.filter(({ between: ids }) => ids.join('~') === pair)
			.map(({ key }) => ({ remove: key }));
	if (kind === 'gateway' && other === 'circuit') return [{ remove: `connection/${id}~${far}` }];
	if (kind === 'circuit' && other === 'gateway') return [{ remove: `connection/${far}~${id}` }];
	if (kind === 'vnet' || other === 'vnet') return design.peerings.has(pair) ? [{ remove: `peering/${pair}` }] : [];
	return [from, to].filter((key) => key.startsWith('wan/')).map((key) => ({ remove: key }));
}

function flagOff({ design }: View, node: ElementKey): readonly Edit[] {
	const [kind, id = ''] = node.split('/');
	if (kind !== 'gateway' || !design.vnets.get(id)?.gateway?.allowRemoteVnetTraffic) return [];
	return [{ set: `vnets.${id}.gateway.allowRemoteVnetTraffic`, value: false }];
}
