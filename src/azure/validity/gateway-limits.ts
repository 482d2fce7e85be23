// How many circuits a gateway takes.

import { gatewayCircuitLimit, limits } from '../../catalog/catalog.ts';
import type { Connection, Design, Gateway, GatewaySku, Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit.ts';
import { type Check, connectionPath, finding, idOf, setAt } from './check.ts';
import { connectionStands } from './standing.ts';
import { count } from './wording.ts';

const perLocation = limits.circuitsFromOneLocationPerVnet.value;

/** R110. The lowest keys stay. */
export const gatewayCircuits: Check = (design, refused) =>
	[...design.vnets.values()].flatMap((vnet) => {
		const { gateway } = vnet;
		if (gateway === null) return [];
		const asked = vnet.connections.filter((connection) => connectionStands(refused, connection));
		const most = gatewayCircuitLimit(gateway.sku, gateway.scaleUnits);
		const fromLocation = new Map<string, number>();
		let admitted = 0;
		return asked.flatMap((connection) => {
			const { id, name } = locationOf(design, connection);
			const there = fromLocation.get(id) ?? 0;
			const crowded = there >= perLocation;
			if (!crowded && admitted < most) {
				fromLocation.set(id, there + 1);
				admitted++;
				return [];
			}
			const limit = crowded
				? `takes ${perLocation} circuits of one peering location, and ${name} has more`
				: `(${skuText(gateway)}) takes ${most} circuits and is given ${asked.length}`;
			return finding('GATEWAY_CIRCUIT_LIMIT', {
				at: connection.key,
				path: connectionPath(vnet.key, connection.circuit),
				message: `The gateway of VNet ${idOf(vnet.key)} ${limit}; the connection to ${connection.circuit} is beyond.`,
				repair: crowded ? [] : largerGateway(vnet, gateway, asked.length),
			});
		});
	});

function locationOf({ circuits }: Design, { circuit }: Connection): { readonly id: string; readonly name: string } {
	return circuits.get(circuit)!.peeringLocation;
}

function skuText({ sku, scaleUnits }: Gateway): string {
	return sku === 'ErGwScale' ? `${sku} with ${count(scaleUnits, 'scale unit', 'scale units')}` : sku;
}

/** Larger SKUs of one kind, smallest first: a gateway grows within its kind. */
const kinds: readonly (readonly GatewaySku[])[] = [
	['Standard', 'HighPerformance', 'UltraPerformance'],
	['ErGw1AZ', 'ErGw2AZ', 'ErGw3AZ'],
];

function largerGateway({ key }: Vnet, { sku }: Gateway, circuits: number): readonly Edit[] {
	const path = ['vnets', idOf(key), 'gateway'];
	if (sku === 'ErGwScale') {
		const step = limits.circuitsPerGateway.value.ErGwScale.find((one) => one.circuits >= circuits);
		return step === undefined ? [] : [setAt([...path, 'scaleUnits'], step.fromScaleUnits)];
	}
	const larger = kinds.find((kind) => kind.includes(sku))?.find((one) => gatewayCircuitLimit(one) >= circuits);
	return larger === undefined ? [] : [setAt([...path, 'sku'], larger)];
}
