// The addresses of everything that announces some: sites on a circuit or WAN, connected VNets, and the spokes behind them.

import type { Design, ElementKey } from '../../scenario/design.ts';
import { gatewayVnetOf } from '../gateway-transit.ts';
import { type Nest, nest } from './nesting.ts';

export function announcedSpace(design: Design): readonly Nest<ElementKey>[] {
	const attached = attachedEdges(design);
	const nodes = [
		...[...design.sites.values()].filter(({ key }) => attached.has(key)),
		// R032: a spoke is announced by the gateway that it uses.
		...[...design.vnets.values()].filter((vnet) => gatewayVnetOf(design, vnet, () => true)?.connections.length),
	];
	return nest(nodes.flatMap(({ key, prefixes }) => prefixes.map((prefix) => [prefix, key] as const)));
}

/** Sites and WANs that are on a circuit, and sites on a WAN. */
export function attachedEdges({ wans, circuits }: Design): ReadonlySet<ElementKey> {
	return new Set([
		...[...wans.values()].flatMap(({ sites }) => sites),
		...[...circuits.values()].flatMap(({ attachments }) => attachments.map(({ edge }) => edge)),
	]);
}
