// R113: whether FastPath carries what a circuit sends to a VNet past its gateway.

import { limits } from '../catalog/catalog.ts';
import type { Family } from '../net/prefix.ts';
import type { Circuit, Connection, Gateway, Vnet } from '../scenario/design.ts';

export function fastPathSupported({ sku, scaleUnits }: Gateway): boolean {
	if (sku === 'ErGwScale') return scaleUnits >= limits.scalableGateway.value.fastPathFromScaleUnits;
	return limits.gatewaySkus.value.some((row) => row.fastPath && (row.sku === sku || row.zoneRedundantSku === sku));
}

/** `to`: the gateway's own VNet or a spoke of it. IPv6 and spokes need a circuit on a Direct port, and a spoke the region of the gateway. */
export function bypassesGateway(
	{ key, region, gateway }: Vnet,
	{ fastPath }: Connection,
	{ port }: Circuit,
	to: Vnet,
	family: Family,
): boolean {
	if (!fastPath || gateway === null || !fastPathSupported(gateway) || to.region.id !== region.id) return false;
	return port !== null || (family === 4 && to.key === key);
}
