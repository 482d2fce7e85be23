// By which circuits a VNet can be reached: those of its own gateway, or of a hub whose gateway it uses or could use.

import { peersOf, transitOf } from '../../azure/gateway-transit.ts';
import type { Family } from '../../net/prefix.ts';
import type { Connection, Design, ElementKey, Vnet, VnetPeering } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { View } from '../view.ts';
import { type Access, circuitObstacles, failed, id, refusal } from './access.ts';
import { gatewayRouteLimit } from './limit-obstacles.ts';
import type { Obstacle } from './obstacle.ts';

export function vnetAccess(view: View, vnet: Vnet, family: Family): readonly Access[] {
	if (vnet.gateway !== null) return accessOf(view, vnet, family, []);
	return lenders(view, vnet).flatMap(({ peering, peer }) =>
		accessOf(view, peer, family, [...peeringObstacles(view, peering), ...transitOff(vnet, peer, peering)]),
	);
}

function accessOf(view: View, gateway: Vnet, family: Family, before: readonly Obstacle[]): readonly Access[] {
	return gateway.connections.map((connection) => {
		const circuit = view.design.circuits.get(connection.circuit)!;
		return {
			circuit,
			attachment: null,
			gateway,
			obstacles: [
				...before,
				...connectionObstacles(view, gateway, connection),
				...circuitObstacles(view, circuit, family, false),
			],
		};
	});
}

function connectionObstacles(view: View, vnet: Vnet, connection: Connection): readonly Obstacle[] {
	const keys = [connection.key, vnet.key, vnet.gateway?.key ?? vnet.key];
	const lost = keys.find((key) => view.availability.down.has(key));
	return [
		...(vnet.gateway === null ? [] : refusal(view, vnet.gateway.key)),
		...refusal(view, connection.key),
		...(lost === undefined ? [] : [failed(view, lost)]),
		...gatewayRouteLimit(view, vnet),
	];
}

/** R033: the hub whose gateway a VNet uses; where it uses none, each peer that has one to lend. */
function lenders(view: View, vnet: Vnet): readonly { readonly peering: VnetPeering; readonly peer: Vnet }[] {
	const peers = peersOf(view.design, vnet).filter(({ peer }) => peer.gateway !== null);
	const used = peers.filter(({ peering }) => asks(peering, vnet.key) && !view.validity.refused.has(peering.key));
	return used.length > 0 ? used : peers;
}

/** The peerings over which a VNet is to use a remote gateway: then it cannot have one of its own. */
export function borrowings(design: Design, vnet: Vnet): ReturnType<typeof peersOf> {
	return peersOf(design, vnet).filter(({ peering }) => asks(peering, vnet.key));
}

function asks({ useRemoteGateways }: VnetPeering, vnet: ElementKey): boolean {
	return `vnet/${useRemoteGateways}` === vnet;
}

export function peeringObstacles(view: View, { key, between }: VnetPeering): readonly Obstacle[] {
	const lost = between.map((vnet) => `vnet/${vnet}`).filter((vnet) => view.availability.down.has(vnet));
	return [...refusal(view, key), ...lost.map((vnet) => failed(view, vnet))];
}

/** R033. */
export function transitOff(spoke: Vnet, hub: Vnet, peering: VnetPeering): readonly Obstacle[] {
	if (`vnet/${transitOf(peering)?.spoke}` === spoke.key) return [];
	const path = `peerings.${id(peering)}`;
	const allows = `vnet/${peering.allowGatewayTransit}` === hub.key;
	const uses = asks(peering, spoke.key);
	const missing = [...(allows ? [] : ['allowGatewayTransit']), ...(uses ? [] : ['useRemoteGateways'])];
	const edits: readonly Edit[] = [
		...(allows ? [] : [{ set: `${path}.allowGatewayTransit`, value: id(hub) }]),
		...(uses ? [] : [{ set: `${path}.useRemoteGateways`, value: id(spoke) }]),
	];
	return [
		{
			code: 'REMOTE_GATEWAY_OFF',
			rule: 'R033',
			at: peering.key,
			message: `${spoke.key} does not use the gateway of ${hub.key}: ${peering.key} lacks ${missing.join(' and ')}.`,
			repair: edits,
			rank: 'policy',
		},
	];
}
