// FastPath asked for where the gateway is too small.

import { gatewaySkusOfKind, limits } from '../../catalog/catalog.ts';
import type { Gateway, Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { fastPathSupported } from '../fast-path.ts';
import { type Check, connectionPath, finding, idOf, setAt } from './check.ts';
import { connectionStands } from './standing.ts';

/** R113. */
export const fastPathOnGateway: Check = (design, refused) =>
	[...design.vnets.values()].flatMap((vnet) => {
		const { gateway } = vnet;
		if (gateway === null || fastPathSupported(gateway)) return [];
		return vnet.connections
			.filter((connection) => connection.fastPath && connectionStands(refused, connection))
			.map(({ key, circuit }) =>
				finding('FASTPATH_NOT_SUPPORTED', {
					at: key,
					path: connectionPath(vnet.key, circuit),
					message: `The gateway of VNet ${idOf(vnet.key)} (${gateway.sku}) is too small for FastPath, so traffic from ${circuit} passes through it.`,
					repair: [largeEnough(vnet, gateway)],
				}),
			);
	});

function largeEnough({ key }: Vnet, gateway: Gateway): Edit {
	const path = ['vnets', idOf(key), 'gateway'];
	if (gateway.sku === 'ErGwScale')
		return setAt([...path, 'scaleUnits'], limits.scalableGateway.value.fastPathFromScaleUnits);
	const larger = gatewaySkusOfKind(gateway.sku).find((sku) => fastPathSupported({ ...gateway, sku }));
	return setAt([...path, 'sku'], larger);
}
