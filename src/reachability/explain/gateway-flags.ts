// The flags by which gateways admit traffic from other VNets.

import { gatewayAdmits } from '../../azure/gateway-admits.ts';
import type { Vnet } from '../../scenario/design.ts';
import type { View } from '../view.ts';
import { id } from './access.ts';
import type { Obstacle } from './obstacle.ts';

/** R074: those of the VNets whose gateway does not admit the others. */
export function flagsMissing(view: View, vnets: readonly Vnet[], rule: 'R073' | 'D12'): readonly Obstacle[] {
	return vnets
		.filter(({ gateway }) => !gatewayAdmits(gateway, view.design.assume))
		.map((vnet) => ({
			code: 'V2V_DISABLED',
			rule,
			at: `gateway/${id(vnet)}`,
			message: `The gateway of ${vnet.key} does not admit traffic from remote VNets (allowRemoteVnetTraffic), which both ends must.`,
			repair: [
				vnet.gateway === null
					? { set: `vnets.${id(vnet)}.gateway`, value: { allowRemoteVnetTraffic: true } }
					: { set: `vnets.${id(vnet)}.gateway.allowRemoteVnetTraffic`, value: true },
			],
			rank: 'policy',
		}));
}
