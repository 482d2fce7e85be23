// Connections that a change creates, and how much stands behind their gateway at that moment.

import { addressSpacesBehind, mostWhenCreated } from '../validity/address-spaces.ts';
import { connectionPath, finding, idOf } from '../validity/check.ts';
import { connectionStands, connectionsOf } from '../validity/standing.ts';
import type { Move } from './change.ts';

/** R036. */
export const creations: Move = ({ from, to }) => {
	if (to.assume.limits === 'ignored') return [];
	const before = new Set(
		connectionsOf(from.design)
			.filter(({ connection }) => connectionStands(from.refused, connection))
			.map(({ connection }) => connection.key),
	);
	return connectionsOf(to)
		.filter(({ connection }) => !before.has(connection.key))
		.flatMap(({ vnet, connection: { key, circuit } }) => {
			const spaces = addressSpacesBehind(to, vnet, () => true);
			if (spaces <= mostWhenCreated) return [];
			return finding('CREATE_OVER_200', {
				at: key,
				path: connectionPath(vnet.key, circuit),
				message: `Azure does not create the connection of VNet ${idOf(vnet.key)} to circuit ${circuit} with ${spaces} address spaces behind its gateway: connect it with ${mostWhenCreated} or fewer, and add the others afterwards.`,
			});
		});
};
