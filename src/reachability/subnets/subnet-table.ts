// The routes of a subnet and which of them a packet takes: longest prefix, then user-defined before BGP before system (R069).

import { covers, defaultRoutes, type Prefix } from '../../net/prefix.ts';
import type { ElementKey, Subnet, Vnet } from '../../scenario/design.ts';
import type { BgpLookup, BgpMatch } from '../bgp-lookup.ts';
import { type SubnetRoute, systemRoutes, userRoutes } from './system-routes.ts';

export interface SubnetTable {
	/** The route for an address of `prefix` outside every longer one; null for an IPv6 address that nothing covers. */
	readonly choose: (prefix: Prefix) => SubnetRoute | null;
	/** What the gateway would bring, were propagation not off (R070). */
	readonly withheld: (prefix: Prefix) => BgpMatch | null;
	/** Every route, those that are overridden too. */
	readonly all: () => readonly SubnetRoute[];
}

/** What stands around a subnet: the VNets peered with its own, and the gateway whose routes it has. */
export interface Surroundings {
	readonly peers: readonly Vnet[];
	readonly gateway: ElementKey | null;
}

/** Of one subnet, or with `null` of a VNet that declares none. */
export function subnetTable(
	vnet: Vnet,
	subnet: Subnet | null,
	{ peers, gateway }: Surroundings,
	bgp: BgpLookup,
): SubnetTable {
	const fixed = [...systemRoutes(vnet, peers), ...(subnet === null ? [] : userRoutes(vnet, subnet))];
	const propagates = subnet?.propagateGatewayRoutes ?? true;
	const brought = (prefix: Prefix): BgpMatch | null => (gateway === null ? null : bgp.learned(gateway, prefix));
	const fromGateway = (match: BgpMatch): SubnetRoute => ({
		source: 'VirtualNetworkGateway',
		prefix: match.prefix,
		nextHopType: 'VirtualNetworkGateway',
		// R071: straight to the edge, past the gateway.
		nextHops: bgp.nextHops(match),
		nextHopIpAddress: null,
		rule: 'R071',
		match,
	});
	const learned = (prefix: Prefix): SubnetRoute | null => {
		const match = propagates ? brought(prefix) : null;
		return match === null ? null : fromGateway(match);
	};
	// R072: whoever overrides the default route takes the reserved ranges away.
	const overridden = defaultRoutes
		.filter(
			(byDefault) =>
				fixed.some(({ source, prefix }) => source === 'User' && prefix.text === byDefault.text) ||
				learned(byDefault) !== null,
		)
		.map(({ family }) => family);
	const standing = fixed.filter(
		({ source, nextHopType, prefix }) =>
			source === 'User' || nextHopType !== 'None' || !overridden.includes(prefix.family),
	);
	const choose = (prefix: Prefix): SubnetRoute | null => {
		let best: SubnetRoute | null = null;
		let pinned = false;
		for (const route of standing) {
			if (!covers(route.prefix, prefix)) continue;
			pinned ||= isPinned(route);
			if (best === null || beats(route, best)) best = route;
		}
		const route = pinned ? null : learned(prefix);
		return route !== null && (best === null || beats(route, best)) ? route : best;
	};
	return {
		choose,
		withheld: (prefix) => (propagates ? null : brought(prefix)),
		all: () => [...standing, ...(gateway === null || !propagates ? [] : bgp.everyLearned(gateway).map(fromGateway))],
	};
}

/** R069: no BGP route, however long, stands against the space of the VNet and of its peers. */
function isPinned({ source, nextHopType }: SubnetRoute): boolean {
	return source === 'Default' && ['VnetLocal', 'VNetPeering', 'VNetGlobalPeering'].includes(nextHopType);
}

const sources: readonly SubnetRoute['source'][] = ['User', 'VirtualNetworkGateway', 'Default'];

function beats(a: SubnetRoute, b: SubnetRoute): boolean {
	return (
		a.prefix.length > b.prefix.length ||
		(a.prefix.length === b.prefix.length && sources.indexOf(a.source) < sources.indexOf(b.source))
	);
}
