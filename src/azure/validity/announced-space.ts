// The addresses of everything that announces some: sites on a circuit or WAN, connected VNets, and the spokes behind them.

import type { Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import { gatewayVnetOf } from '../gateway-transit.ts';
import type { Check } from './check.ts';
import { prefixesOnce } from './duplicate-prefixes.ts';
import { prefixesNested } from './nested-prefixes.ts';
import { type Nest, nest } from './nesting.ts';

/** R104, R105, R069. Looked through once for all of them. */
export const prefixesApart: Check = (design) => {
	const space = announcedSpace(design);
	return [...prefixesOnce(space), ...prefixesNested(space)];
};

function announcedSpace(design: Design): readonly Nest<ElementKey>[] {
	const attached = attachedEdges(design);
	const held: (readonly [Prefix, ElementKey])[] = [];
	for (const { key, prefixes } of design.sites.values())
		if (attached.has(key)) for (const prefix of prefixes) held.push([prefix, key]);
	// R032: a spoke is announced by the gateway that it uses.
	for (const vnet of design.vnets.values())
		if (gatewayVnetOf(design, vnet, () => true)?.connections.length)
			for (const prefix of vnet.prefixes) held.push([prefix, vnet.key]);
	return nest(held);
}

/** Sites and WANs that are on a circuit, and sites on a WAN. */
export function attachedEdges({ wans, circuits }: Design): ReadonlySet<ElementKey> {
	return new Set([
		...[...wans.values()].flatMap(({ sites }) => sites),
		...[...circuits.values()].flatMap(({ attachments }) => attachments.map(({ edge }) => edge)),
	]);
}
