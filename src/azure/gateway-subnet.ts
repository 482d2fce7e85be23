// The subnet that a gateway stands in: `gateway-subnet` here, GatewaySubnet in Azure.

import type { Subnet, Vnet } from '../scenario/design.ts';

/** R043: its routes are those of what comes in by the gateway. */
export function gatewaySubnet({ subnets }: Vnet): Subnet | null {
	return [...subnets].find(([name]) => name.replaceAll('-', '').toLowerCase() === 'gatewaysubnet')?.[1] ?? null;
}
