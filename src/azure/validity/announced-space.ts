// The addresses of everything that announces some: sites on a circuit or WAN, and connected VNets.

import type { Design, ElementKey } from '../../scenario/design.ts';
import { type Nest, nest } from './nesting.ts';

export function announcedSpace(design: Design): readonly Nest<ElementKey>[] {
	const attached = attachedEdges(design);
	const nodes = [
		...[...design.sites.values()].filter(({ key }) => attached.has(key)),
		...[...design.vnets.values()].filter(({ connections }) => connections.length > 0),
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
