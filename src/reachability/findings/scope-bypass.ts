// VNets that are reached over a circuit whose SKU would not let them be connected to it: as a spoke of the hub that is (R082), or by way of
// Global Reach (R083).

import { gatewayVnetOf } from '../../azure/gateway-transit.ts';
import { reaches, sameGeography } from '../../azure/scope.ts';
import type { Circuit, ElementKey, Vnet } from '../../scenario/design.ts';
import { vnetAt } from '../nodes.ts';
import type { View } from '../view.ts';
import type { Walk } from '../walk.ts';

export interface ScopeBypass {
	readonly rule: 'R082' | 'R083';
	/** Who reaches it. */
	readonly other: ElementKey;
	readonly vnet: Vnet;
	/** Below Premium: of the hub, or of the other end. */
	readonly circuit: Circuit;
	/** The VNet whose gateway is used; null by way of Global Reach. */
	readonly hub: Vnet | null;
}

export function scopeBypasses(view: View, a: ElementKey, b: ElementKey, walked: Walk): readonly ScopeBypass[] {
	if (walked.delivered === 'none') return [];
	return [...bypasses(view, a, b, walked), ...bypasses(view, b, a, walked)];
}

function bypasses(
	{ design, validity, forwarding }: View,
	other: ElementKey,
	own: ElementKey,
	walked: Walk,
): readonly ScopeBypass[] {
	const vnet = own.startsWith('vnet/') ? vnetAt(design, own) : undefined;
	if (vnet === undefined) return [];
	const hub = gatewayVnetOf(design, vnet, forwarding.stands);
	return [...design.circuits.values()].flatMap((circuit): ScopeBypass[] => {
		if (circuit.sku === 'premium') return [];
		const crossed = walked.hops.some((hop) => hop.startsWith(`${circuit.key}/`));
		if (!crossed) return [];
		const connected = hub?.connections.some(
			(connection) => `circuit/${connection.circuit}` === circuit.key && !validity.refused.has(connection.key),
		);
		if (connected) {
			const isSpoke = hub !== vnet && !reaches(circuit, vnet.region);
			return isSpoke ? [{ rule: 'R082', other, vnet, circuit, hub }] : [];
		}
		return sameGeography(circuit.peeringLocation, vnet.region)
			? []
			: [{ rule: 'R083', other, vnet, circuit, hub: null }];
	});
}
