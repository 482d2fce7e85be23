// Whether a gateway admits traffic of other VNets through the Microsoft edge.

import type { Assumptions } from '../rulebook/assumptions.ts';
import type { Gateway } from '../scenario/design.ts';

/** R074, R078: what it is told counts; a gateway that sets neither flag is as `legacyDefault` says, a VNet without one as its gateway would be. */
export function gatewayAdmits(gateway: Gateway | null, { legacyDefault }: Assumptions): boolean {
	const setsNeither =
		gateway === null || (gateway.allowRemoteVnetTraffic === null && gateway.allowVirtualWanTraffic === null);
	return setsNeither ? legacyDefault : (gateway.allowRemoteVnetTraffic ?? false);
}
