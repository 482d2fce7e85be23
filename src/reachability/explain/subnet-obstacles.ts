// What the route table of a subnet puts in the way: a user-defined route, or gateway routes that it does not take.

import { gatewaySubnet } from '../../azure/gateway-subnet.ts';
import { covers, type Prefix } from '../../net/prefix.ts';
import type { ElementKey, Subnet } from '../../scenario/design.ts';
import { subnetAt, vnetAt } from '../nodes.ts';
import type { SubnetRoute } from '../subnets/system-routes.ts';
import type { View } from '../view.ts';
import type { Obstacle } from './obstacle.ts';

/** On the way from a VNet or subnet to an address; `byGateway`: by the routes that its gateway brings. */
export function subnetObstacles(view: View, node: ElementKey, prefix: Prefix, byGateway: boolean): readonly Obstacle[] {
	const subnet = subnetOf(view, node);
	if (subnet === null) return [];
	const route = view.forwarding.tableOf(node)?.choose(prefix) ?? null;
	if (route === null) return [];
	const own = vnetAt(view.design, node)!.prefixes.some((space) => covers(space, prefix));
	const astray = route.source === 'User' && route.nextHopType !== 'VirtualAppliance' && !own;
	return [
		...(astray ? [userRouteObstacle(view, node, route)] : []),
		...(byGateway && !subnet.propagateGatewayRoutes ? [propagationOff(view, node)] : []),
	];
}

export function userRouteObstacle(view: View, node: ElementKey, { prefix, nextHopType }: SubnetRoute): Obstacle {
	const subnet = subnetOf(view, node)!;
	const others = subnet.routes.filter((route) => route.prefix.text !== prefix.text);
	return {
		code: 'USER_ROUTE_WINS',
		rule: nextHopType === 'VirtualNetworkGateway' ? 'R070' : 'R069',
		at: subnet.key,
		message: `A user-defined route of ${subnet.key} for ${prefix.text} ${astray[nextHopType] ?? 'leads elsewhere'}.`,
		repair: [
			{
				set: `${pathOf(view, subnet)}.routes`,
				value: others.map(({ prefix: kept, nextHopType: type, nextHopIpAddress }) => ({
					prefix: kept.text,
					nextHopType: type,
					...(nextHopIpAddress === null ? {} : { nextHopIpAddress }),
				})),
			},
		],
		rank: 'policy',
	};
}

const astray: Readonly<Record<string, string>> = {
	None: 'drops the traffic (next hop none)',
	Internet: 'sends the traffic to the internet',
	VnetLocal: 'keeps the traffic in the VNet, where nothing has the address',
	VirtualNetworkGateway: 'leads to a virtual network gateway, which works with VPN gateways alone',
};

export function propagationOff(view: View, node: ElementKey): Obstacle {
	const subnet = subnetOf(view, node)!;
	return {
		code: 'PROPAGATION_OFF',
		rule: 'R070',
		at: subnet.key,
		message: `${subnet.key} does not take routes from its gateway (propagateGatewayRoutes).`,
		repair: [{ set: `${pathOf(view, subnet)}.propagateGatewayRoutes`, value: true }],
		rank: 'policy',
	};
}

/** The routes of a gateway are those of the subnet it stands in. */
function subnetOf({ design }: View, node: ElementKey): Subnet | null {
	const vnet = vnetAt(design, node);
	if (vnet === undefined) return null;
	return node.startsWith('gateway/') ? gatewaySubnet(vnet) : subnetAt(vnet, node);
}

function pathOf({ design }: View, subnet: Subnet): string {
	const [, vnet = ''] = subnet.key.split('/');
	const [name] = [...design.vnets.get(vnet)!.subnets].find(([, one]) => one === subnet)!;
	return `vnets.${vnet}.subnets.${name}`;
}
