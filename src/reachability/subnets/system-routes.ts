// The routes of a subnet that no neighbour brings: those of Azure itself (R069, R072), and the user-defined ones.

import { covers, defaultRoutes, type Prefix, prefixOf } from '../../net/prefix.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { ElementKey, Subnet, NextHopType as UserNextHopType, Vnet } from '../../scenario/design.ts';
import type { BgpMatch } from '../bgp-lookup.ts';

/** As Azure spells them. */
export type NextHopType =
	| 'VnetLocal'
	| 'VNetPeering'
	| 'VNetGlobalPeering'
	| 'VirtualNetworkGateway'
	| 'Internet'
	| 'None'
	| 'VirtualAppliance';

export interface SubnetRoute {
	readonly source: 'Default' | 'VirtualNetworkGateway' | 'User';
	readonly prefix: Prefix;
	readonly nextHopType: NextHopType;
	/** The VNet, or the edges of circuits, that it leads to; empty where it leads to none. */
	readonly nextHops: readonly ElementKey[];
	readonly nextHopIpAddress: string | null;
	readonly rule: RuleId;
	/** The routes behind it, where BGP brought it. */
	readonly match: BgpMatch | null;
}

/** R072. */
const reserved = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'].map(prefixOf);

/** One for each address range of the VNet and of those it is peered with, the reserved ranges that none of them contains, and the internet. */
export function systemRoutes(vnet: Vnet, peers: readonly Vnet[]): readonly SubnetRoute[] {
	const own = vnet.prefixes.map((prefix) => systemRoute(prefix, 'VnetLocal', [vnet.key], 'R069'));
	const peered = peers.flatMap((peer) => {
		const type = peer.region.id === vnet.region.id ? 'VNetPeering' : 'VNetGlobalPeering';
		return peer.prefixes.map((prefix) => systemRoute(prefix, type, [peer.key], 'R034'));
	});
	const spaces = [...own, ...peered];
	const dropped = reserved
		.filter((range) => !spaces.some(({ prefix }) => covers(prefix, range)))
		.map((range) => systemRoute(range, 'None', [], 'R072'));
	const families = new Set(vnet.prefixes.map(({ family }) => family));
	const internet = defaultRoutes
		.filter(({ family }) => families.has(family))
		.map((prefix) => systemRoute(prefix, 'Internet', [], 'R072'));
	return [...spaces, ...(families.has(4) ? dropped : []), ...internet];
}

function systemRoute(
	prefix: Prefix,
	nextHopType: NextHopType,
	nextHops: readonly ElementKey[],
	rule: RuleId,
): SubnetRoute {
	return { source: 'Default', prefix, nextHopType, nextHops, nextHopIpAddress: null, rule, match: null };
}

const userTypes: Readonly<Record<UserNextHopType, NextHopType>> = {
	virtualAppliance: 'VirtualAppliance',
	virtualNetworkGateway: 'VirtualNetworkGateway',
	vnetLocal: 'VnetLocal',
	internet: 'Internet',
	none: 'None',
};

export function userRoutes(vnet: Vnet, { routes }: Subnet): readonly SubnetRoute[] {
	return routes.map(({ prefix, nextHopType, nextHopIpAddress }) => ({
		source: 'User',
		prefix,
		nextHopType: userTypes[nextHopType],
		nextHops: nextHopType === 'vnetLocal' ? [vnet.key] : [],
		nextHopIpAddress,
		rule: nextHopType === 'virtualNetworkGateway' ? 'R070' : 'R069',
		match: null,
	}));
}
