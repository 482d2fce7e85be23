// Gateway transit: which VNets use the gateway of which other, and what a gateway announces for them all.

import type { Prefix } from '../net/prefix.ts';
import type { Design, ElementKey, Vnet, VnetPeering } from '../scenario/design.ts';
import { gatewayAnnouncements } from './announcements.ts';

/** Whether a peering carries anything: Azure does not refuse it, and neither end has failed. */
export type Stands = (peering: VnetPeering) => boolean;

/** R033: both flags of one peering, each at its own end; null where gateway transit is off. */
export function transitOf({ allowGatewayTransit: hub, useRemoteGateways: spoke }: VnetPeering): {
	readonly hub: string;
	readonly spoke: string;
} | null {
	return hub === null || spoke === null || hub === spoke ? null : { hub, spoke };
}

/** The peerings of a VNet, each with the other end, in text order of their keys. */
export function peersOf(
	{ peerings, vnets }: Design,
	{ key }: Vnet,
): readonly { readonly peering: VnetPeering; readonly peer: Vnet }[] {
	const id = key.slice('vnet/'.length);
	return [...peerings.values()].flatMap((peering) => {
		const [a, b] = peering.between;
		if (a !== id && b !== id) return [];
		return [{ peering, peer: vnets.get(a === id ? b : a)! }];
	});
}

/** How many different ones these VNets have, of both families together. */
export function addressSpaces(vnets: readonly Vnet[]): number {
	return new Set(vnets.flatMap(({ prefixes }) => prefixes.map(({ text }) => text))).size;
}

/** The key under which the use of a remote gateway is refused, the peering itself being there. */
export function remoteGatewayKey({ key }: VnetPeering): ElementKey {
	return `${key}/remoteGateway`;
}

/** R032: VNets that use the gateway of this one; R033: one with its own uses no other. */
export function spokesOf(design: Design, hub: Vnet, stands: Stands): readonly Vnet[] {
	if (hub.gateway === null) return [];
	return peersOf(design, hub)
		.filter(({ peer }) => peer.gateway === null)
		.filter(({ peering, peer }) => stands(peering) && `vnet/${transitOf(peering)?.spoke}` === peer.key)
		.map(({ peer }) => peer);
}

/** The VNet whose gateway this one uses, itself or a hub; null where it has none to use. */
export function gatewayVnetOf(design: Design, vnet: Vnet, stands: Stands): Vnet | null {
	if (vnet.gateway !== null) return vnet;
	const hubs = peersOf(design, vnet).filter(
		({ peering, peer }) => stands(peering) && `vnet/${transitOf(peering)?.hub}` === peer.key && peer.gateway !== null,
	);
	return hubs[0]?.peer ?? null;
}

/** R032, R037: everything that a VNet's gateway announces on each of its connections. Shape: in order, each prefix once. */
export function announcedBy(design: Design, vnet: Vnet, stands: Stands): readonly Prefix[] {
	return gatewayAnnouncements(vnet, spokesOf(design, vnet, stands));
}
