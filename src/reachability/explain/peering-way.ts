// The way over a VNet peering: the one there is, or one that somebody would have to make.

import { peersOf } from '../../azure/gateway-transit.ts';
import { overlaps } from '../../net/prefix.ts';
import type { Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { View } from '../view.ts';
import { failed, id } from './access.ts';
import type { Obstacle, Way } from './obstacle.ts';
import { peeringObstacles } from './vnet-access.ts';

/** R034. */
export function overPeering(view: View, a: Vnet, b: Vnet): Way {
	const between = [id(a), id(b)].sort();
	const key = `peering/${between.join('~')}`;
	const peering = view.design.peerings.get(between.join('~'));
	if (peering !== undefined) return { id: key, kind: 'peering', obstacles: peeringObstacles(view, peering) };
	const common = commonPeer(view, a, b);
	const add: Edit = { add: 'peerings', value: { between } };
	const lost = [a, b].filter((vnet) => view.availability.down.has(vnet.key)).map((vnet) => failed(view, vnet.key));
	const missing: Obstacle = {
		code: common === null ? 'NOT_PEERED' : 'PEERING_NOT_TRANSITIVE',
		rule: 'R034',
		at: key,
		message:
			common === null
				? `${a.key} and ${b.key} are not peered.`
				: `${a.key} and ${b.key} are both peered with ${common.key}, which does not pass traffic from one to the other.`,
		repair: canBePeered(view, a, b) ? [add] : null,
		rank: 'missing',
	};
	return { id: key, kind: common === null ? 'newPeering' : 'peering', obstacles: [...lost, missing] };
}

function commonPeer({ design, validity }: View, a: Vnet, b: Vnet): Vnet | null {
	const standing = (vnet: Vnet) =>
		peersOf(design, vnet)
			.filter(({ peering }) => !validity.refused.has(peering.key))
			.map(({ peer }) => peer);
	const ofB = new Set(standing(b));
	return standing(a).find((peer) => ofB.has(peer)) ?? null;
}

/** R044, R081: one cloud, and no address that the other or a peer of the other has. */
function canBePeered({ design }: View, a: Vnet, b: Vnet): boolean {
	const apart = (one: Vnet, other: Vnet): boolean =>
		!one.prefixes.some((prefix) => other.prefixes.some((taken) => overlaps(prefix, taken)));
	const clear = (one: Vnet, other: Vnet): boolean =>
		apart(one, other) && peersOf(design, other).every(({ peer }) => peer === one || apart(one, peer));
	return a.region.cloud === b.region.cloud && clear(a, b) && clear(b, a);
}
