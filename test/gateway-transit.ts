// Designs with gateway transit, made of others.

import type { WrittenScenario, WrittenVnetPeering } from '../src/scenario/schema/schema.ts';

/** Every VNet but the first borrows the first one's gateway. */
export function withTransit(design: WrittenScenario): WrittenScenario {
	const [hub, ...spokes] = Object.keys(design.vnets ?? {});
	if (hub === undefined) return design;
	const vnets = Object.fromEntries(
		Object.entries(design.vnets ?? {}).map(([id, { circuits, gateway, ...vnet }]) => [
			id,
			id === hub ? { ...vnet, circuits: circuits ?? {}, ...(gateway === undefined ? {} : { gateway }) } : vnet,
		]),
	);
	const peerings = spokes.map((spoke): WrittenVnetPeering => {
		return { between: [hub, spoke], allowGatewayTransit: hub, useRemoteGateways: spoke };
	});
	// What fails in a what-if may be gone.
	const { whatIf: _, ...rest } = design;
	return { ...rest, vnets, peerings };
}
