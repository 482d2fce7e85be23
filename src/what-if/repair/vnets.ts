// Edits of the VNets around two ends: connections, flags of gateways, peerings, routes of subnets.

import { gatewaySubnet } from '../../azure/gateway-subnet.ts';
import { compareText } from '../../net/order.ts';
import { covers } from '../../net/prefix.ts';
import type { Endpoint } from '../../reachability/endpoints.ts';
import { id } from '../../reachability/explain/access.ts';
import { connectionOf } from '../../reachability/explain/new-connection.ts';
import { subnetAt, vnetAt } from '../../reachability/nodes.ts';
import type { View } from '../../reachability/view.ts';
import type { Circuit, UserRoute, Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { Ends } from './relevance.ts';
import { vnetsAround } from './surroundings.ts';
import type { Couple } from './universe.ts';

export function vnetEdits(view: View, ends: Ends, couples: readonly Couple[]): readonly Edit[] {
	const vnets = vnetsAround(view.design, ends.flat());
	// R073: the flags admit traffic of other VNets; no networks of Virtual WAN are in a design.
	const bothVnets = ends.every((nodes) => nodes.some((node) => vnetAt(view.design, node) !== undefined));
	return [
		...vnets.flatMap((vnet) => newConnections(view, vnet)),
		...(bothVnets ? vnets.flatMap(flag) : []),
		...newPeerings(view, ends),
		...transits(view, vnets),
		...couples.flatMap(([one, other]) => [...routeEdits(view, one, other), ...routeEdits(view, other, one)]),
	];
}

function newConnections(view: View, vnet: Vnet): readonly Edit[] {
	const isOn = (circuit: Circuit): boolean => vnet.connections.some((connection) => connection.circuit === id(circuit));
	return [...view.design.circuits.values()]
		.filter((circuit) => circuit.cloud === vnet.region.cloud && !isOn(circuit))
		.map((circuit) => ({
			set: `vnets.${id(vnet)}.circuits.${id(circuit)}`,
			value: connectionOf(view, vnet, circuit),
		}));
}

function flag(vnet: Vnet): readonly Edit[] {
	if (vnet.gateway?.allowRemoteVnetTraffic) return [];
	return [{ set: `vnets.${id(vnet)}.gateway.allowRemoteVnetTraffic`, value: true }];
}

/** Between the VNets of the two ends, and to every VNet with a gateway that one of them could use. */
function newPeerings({ design }: View, ends: Ends): readonly Edit[] {
	const [left, right] = ends.map((nodes) => [...new Set(nodes.flatMap((node) => vnetAt(design, node) ?? []))]);
	const hubs = [...design.vnets.values()].filter(({ gateway }) => gateway !== null);
	const between = (a: Vnet, b: Vnet): readonly (readonly string[])[] => {
		const ids = [id(a), id(b)].sort();
		return a === b || a.region.cloud !== b.region.cloud || design.peerings.has(ids.join('~')) ? [] : [ids];
	};
	const direct = left!.flatMap((a) => right!.flatMap((b) => between(a, b))).map((ids) => ({ between: ids }));
	// R033: of use to a VNet that is to be reached through the gateway of another.
	const borrowed = [...left!, ...right!]
		.filter(({ gateway }) => gateway === null)
		.flatMap((spoke) =>
			hubs
				.filter((hub) => !left!.includes(hub) && !right!.includes(hub))
				.flatMap((hub) =>
					between(spoke, hub).map((ids) => ({
						between: ids,
						allowGatewayTransit: id(hub),
						useRemoteGateways: id(spoke),
					})),
				),
		);
	return [...direct, ...borrowed].map((value) => ({ add: 'peerings', value }));
}

function transits({ design }: View, vnets: readonly Vnet[]): readonly Edit[] {
	const near = new Set(vnets.map(id));
	return [...design.peerings.values()].flatMap(({ key, between, allowGatewayTransit, useRemoteGateways }): Edit[] => {
		if (!between.some((vnet) => near.has(vnet))) return [];
		const path = `peerings.${key.slice('peering/'.length)}`;
		return between.flatMap((hub, index) => {
			if (design.vnets.get(hub)!.gateway === null) return [];
			const spoke = between[1 - index]!;
			return [
				...(allowGatewayTransit === hub ? [] : [{ set: `${path}.allowGatewayTransit`, value: hub }]),
				...(useRemoteGateways === spoke ? [] : [{ set: `${path}.useRemoteGateways`, value: spoke }]),
			];
		});
	});
}

/** R069, R070: user-defined routes that may take the traffic, the longest first and each time one more; and the gateway's routes let in. */
function routeEdits({ design }: View, own: Endpoint, { prefixes }: Endpoint): readonly Edit[] {
	const vnet = vnetAt(design, own.node);
	if (vnet === undefined) return [];
	const subnets = [...vnet.subnets].filter(([, subnet]) =>
		[subnetAt(vnet, own.node), gatewaySubnet(vnet)].includes(subnet),
	);
	return subnets.flatMap(([name, { routes, propagateGatewayRoutes }]) => {
		const path = `vnets.${id(vnet)}.subnets.${name}`;
		const astray = routes
			.filter(({ prefix }) => prefixes.some((target) => covers(prefix, target)))
			.sort((a, b) => b.prefix.length - a.prefix.length || compareText(a.prefix.text, b.prefix.text));
		return [
			...astray.map((_, index) => ({
				set: `${path}.routes`,
				value: routes.filter((route) => !astray.slice(0, index + 1).includes(route)).map(written),
			})),
			...(propagateGatewayRoutes ? [] : [{ set: `${path}.propagateGatewayRoutes`, value: true }]),
		];
	});
}

function written({ prefix, nextHopType, nextHopIpAddress }: UserRoute): object {
	return { prefix: prefix.text, nextHopType, ...(nextHopIpAddress === null ? {} : { nextHopIpAddress }) };
}
