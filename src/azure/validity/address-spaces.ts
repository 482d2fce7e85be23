// How many address spaces stand behind a gateway: its own, and those of the spokes it lends itself to.

import type { Design, Vnet } from '../../scenario/design.ts';
import { addressSpaces, type Stands, spokesOf } from '../gateway-transit.ts';
import { type Check, finding } from './check.ts';
import { connectionStands, peeringStands } from './standing.ts';
import { enumerate } from './wording.ts';

/** R036. Units: address spaces, of both families together. */
export const mostWhenCreated = 200;

export function addressSpacesBehind(design: Design, vnet: Vnet, stands: Stands): number {
	return addressSpaces([vnet, ...spokesOf(design, vnet, stands)]);
}

/** R036: such a connection has grown to what it is. */
export const connectionsGrown: Check = (design, refused) =>
	[...design.vnets].flatMap(([id, vnet]) => {
		const connections = vnet.connections.filter((connection) => connectionStands(refused, connection));
		const spaces = addressSpacesBehind(design, vnet, peeringStands(refused));
		if (connections.length === 0 || spaces <= mostWhenCreated) return [];
		return finding('GROWN_OVER_200', {
			at: vnet.key,
			path: ['vnets', id, 'prefixes'],
			message: `${spaces} address spaces stand behind the gateway of VNet ${id}: its connection to ${enumerate(connections.map(({ circuit }) => circuit))} can be created with ${mostWhenCreated} at most, the others have to be added afterwards.`,
		});
	});
