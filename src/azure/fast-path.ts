// R113: whether FastPath carries what a circuit sends to a VNet past its gateway.

import { limits } from '../catalog/catalog.ts';
import type { Family } from '../net/prefix.ts';
import type { Circuit, Connection, Gateway } from '../scenario/design.ts';

export function fastPathSupported({ sku, scaleUnits }: Gateway): boolean {
	if (sku === 'ErGwScale') return scaleUnits >= limits.scalableGateway.value.fastPathFromScaleUnits;
	return limits.gatewaySkus.value.some((row) => row.fastPath && (row.sku === sku || row.zoneRedundantSku === sku));
}

/** IPv6, and spokes of the gateway's VNet, need a circuit on a Direct port. */
export function bypassesGateway(
	gateway: Gateway,
	{ fastPath }: Connection,
	{ port }: Circuit,
	to: { readonly family: Family; readonly spoke: boolean },
): boolean {
	return fastPath && fastPathSupported(gateway) && (port !== null || (to.family === 4 && !to.spoke));
}
