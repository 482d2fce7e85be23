// How many address spaces stand behind a gateway: its own, and those of the spokes it lends itself to.

import type { Design, Vnet } from '../../scenario/design.ts';
import { type Check, finding, idOf } from './check.ts';
import { connectionStands } from './standing.ts';
import { enumerate } from './wording.ts';

/** R036. Units: address spaces, of both families together. */
export const mostWhenCreated = 200;

export function addressSpacesBehind({ vnets, peerings }: Design, vnet: Vnet): number {
	const id = idOf(vnet.key);
	const spokes = [...peerings.values()].flatMap(({ allowGatewayTransit, useRemoteGateways }) =>
		allowGatewayTransit === id && useRemoteGateways !== null ? [vnets.get(useRemoteGateways)!] : [],
	);
	const spaces = [vnet, ...spokes].flatMap(({ prefixes }) => prefixes.map(({ text }) => text));
	return new Set(spaces).size;
}

/** R036: such a connection has grown to what it is. */
export const connectionsGrown: Check = (design, refused) =>
	[...design.vnets].flatMap(([id, vnet]) => {
		const connections = vnet.connections.filter((connection) => connectionStands(refused, connection));
		const spaces = addressSpacesBehind(design, vnet);
		if (connections.length === 0 || spaces <= mostWhenCreated) return [];
		return finding('GROWN_OVER_200', {
			at: vnet.key,
			path: ['vnets', id, 'prefixes'],
			message: `${spaces} address spaces stand behind the gateway of VNet ${id}: its connection to ${enumerate(connections.map(({ circuit }) => circuit))} can be created with ${mostWhenCreated} at most, the others have to be added afterwards.`,
		});
	});
