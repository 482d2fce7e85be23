// R083: a site that reaches a VNet by way of Global Reach although its own circuit's SKU would not let it connect to that VNet.

import { geopoliticalRegionById } from '../catalog/catalog.ts';
import type { Circuit, ElementKey, Vnet } from '../scenario/design.ts';
import type { View } from './view.ts';
import type { Walk } from './walk.ts';

export interface ScopeBypass {
	readonly site: ElementKey;
	readonly vnet: Vnet;
	/** The site's circuit, below Premium. */
	readonly circuit: Circuit;
}

export function scopeBypasses(
	{ design, validity }: View,
	a: ElementKey,
	b: ElementKey,
	walked: Walk,
): readonly ScopeBypass[] {
	const [site, other] = a.startsWith('site/') ? [a, b] : [b, a];
	const vnet = other.startsWith('vnet/') ? design.vnets.get(other.slice('vnet/'.length)) : undefined;
	if (vnet === undefined || !site.startsWith('site/') || walked.delivered === 'none') return [];
	return [...design.circuits.values()]
		.filter((circuit) => {
			const crossed = walked.hops.some((hop) => hop.startsWith(`${circuit.key}/`));
			if (!crossed || circuit.sku === 'premium' || !circuit.attachments.some(({ edge }) => edge === site)) return false;
			const connected = vnet.connections.some(
				(connection) => `circuit/${connection.circuit}` === circuit.key && !validity.refused.has(connection.key),
			);
			const inScope = geopoliticalRegionById(circuit.peeringLocation.geopoliticalRegion)?.regions.includes(
				vnet.region.id,
			);
			return !connected && !inScope;
		})
		.map((circuit) => ({ site, vnet, circuit }));
}
