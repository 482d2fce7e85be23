// Where the nodes of walks stand: the VNet of a subnet, the place in a VNet that has an address.

import { gatewaySubnet } from '../azure/gateway-subnet.ts';
import { covers, type Prefix } from '../net/prefix.ts';
import type { Design, ElementKey, Subnet, Vnet } from '../scenario/design.ts';

/** Of `vnet/x`, its subnets `vnet/x/web`, its gateway `gateway/x`; undefined for every other node. */
export function vnetAt({ vnets }: Design, node: ElementKey): Vnet | undefined {
	const start = node.startsWith('vnet/') ? 'vnet/'.length : node.startsWith('gateway/') ? 'gateway/'.length : 0;
	if (start === 0) return undefined;
	const end = node.indexOf('/', start);
	return vnets.get(end === -1 ? node.slice(start) : node.slice(start, end));
}

export function subnetAt({ subnets }: Vnet, node: ElementKey): Subnet | null {
	return [...subnets.values()].find(({ key }) => key === node) ?? null;
}

/** Who can be asked about in a VNet: its subnets, or the whole of it where it declares none. */
export function placesOf(vnet: Vnet): readonly { readonly key: ElementKey; readonly prefixes: readonly Prefix[] }[] {
	if (vnet.subnets.size === 0) return [vnet];
	const reserved = gatewaySubnet(vnet);
	return [...vnet.subnets.values()].filter((subnet) => subnet !== reserved);
}

/** The subnet that has an address of the VNet, or the VNet itself. */
export function placeIn(vnet: Vnet, prefix: Prefix): ElementKey {
	const subnet = [...vnet.subnets.values()].find(({ prefixes }) => prefixes.some((own) => covers(own, prefix)));
	return subnet?.key ?? vnet.key;
}

/** Subnets of one VNet are no pair to ask about: they reach each other unless their own routes say otherwise. */
export function inOneNetwork(a: ElementKey, b: ElementKey): boolean {
	return networkOf(a) === networkOf(b);
}

/** The site, or the VNet with all its subnets. */
export function networkOf(node: ElementKey): string {
	return node.split('/').slice(0, 2).join('/');
}
