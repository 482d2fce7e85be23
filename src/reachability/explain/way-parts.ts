// The parts that ways are made of, each looked at once for all pairs: how an endpoint gets to circuits, what joins two circuits, whose
// addresses a VNet keeps to itself.

import { peersOf } from '../../azure/gateway-transit.ts';
import { coveringOf } from '../../net/covering.ts';
import type { Family, Prefix } from '../../net/prefix.ts';
import type { Circuit, Vnet } from '../../scenario/design.ts';
import type { Endpoint } from '../endpoints.ts';
import { vnetAt } from '../nodes.ts';
import type { View } from '../view.ts';
import { type Access, hasFilters, siteAccess, withFilters } from './access.ts';
import { acrossGlobalReach } from './global-reach-way.ts';
import type { Obstacle } from './obstacle.ts';
import { vnetAccess } from './vnet-access.ts';

export interface Parts {
	readonly view: View;
	/** The circuits by which `own` talks to `other`. */
	readonly accesses: (own: Endpoint, other: Endpoint) => readonly Access[];
	readonly acrossGlobalReach: (a: Circuit, b: Circuit, family: Family) => readonly Obstacle[];
	/** The address spaces of a VNet and of its peers, its own first. */
	readonly spacesOf: (vnet: Vnet) => readonly Space[];
}

export interface Space {
	readonly of: Vnet;
	readonly isInside: (prefix: Prefix) => boolean;
}

export function partsOf(view: View): Parts {
	const accesses = new Map<string, readonly Access[]>();
	const links = new Map<string, readonly Obstacle[]>();
	const spaces = new Map<Vnet, readonly Space[]>();
	return {
		view,
		accesses: (own, other) => {
			const { family } = own.prefixes[0]!;
			const id = `${own.node} ${family}`;
			const known = accesses.get(id) ?? accessesOf(view, own, family);
			accesses.set(id, known);
			return known.some(hasFilters) ? known.map((access) => withFilters(view, access, own, other)) : known;
		},
		acrossGlobalReach: (a, b, family) => {
			const id = `${a.key} ${b.key} ${family}`;
			const known = links.get(id) ?? acrossGlobalReach(view, a, b, family);
			links.set(id, known);
			return known;
		},
		spacesOf: (vnet) => {
			const known = spaces.get(vnet) ?? spacesAround(view, vnet);
			spaces.set(vnet, known);
			return known;
		},
	};
}

function accessesOf(view: View, { node }: Endpoint, family: Family): readonly Access[] {
	const vnet = vnetAt(view.design, node);
	return vnet === undefined ? siteAccess(view, node, family) : vnetAccess(view, vnet, family);
}

function spacesAround({ design, forwarding }: View, vnet: Vnet): readonly Space[] {
	const peers = peersOf(design, vnet).filter(({ peering }) => forwarding.stands(peering));
	return [vnet, ...peers.map(({ peer }) => peer)].map((of) => ({ of, isInside: coveringOf(of.prefixes) }));
}
