// How many circuits a gateway takes.

import { gatewayCircuitLimit, gatewaySkusOfKind, limits } from '../../catalog/catalog.ts';
import type { Connection, Design, Gateway, Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { type Check, connectionPath, finding, idOf, setAt } from './check.ts';
import { stoodFirst } from './precedence.ts';
import { connectionStands, connectionsOf } from './standing.ts';
import { count } from './wording.ts';

const perLocation = limits.circuitsFromOneLocationPerVnet.value;

/** R110. */
export const gatewayCircuits: Check = (design, refused, before) => {
	const inOrder = stoodFirst(
		(state, known) => connectionsOf(state).filter(({ connection }) => connectionStands(known, connection)),
		// A circuit that is brought to another location wants a place there.
		({ connection: { key, circuit } }, _, { circuits }) => `${key} ${circuits.get(circuit)!.peeringLocation.id}`,
		[design, refused, before],
	);
	return [...design.vnets.values()].flatMap((vnet) => {
		const { gateway } = vnet;
		if (gateway === null) return [];
		const asked = inOrder.filter((one) => one.vnet === vnet).map(({ connection }) => connection);
		const crowded = beyondLocation(design, asked);
		const others = asked.filter((connection) => !crowded.has(connection));
		const most = gatewayCircuitLimit(gateway.sku, gateway.scaleUnits);
		const place = (connection: Connection) => ({
			at: connection.key,
			path: connectionPath(vnet.key, connection.circuit),
		});
		return [
			...[...crowded].map(([connection, location]) =>
				finding('GATEWAY_CIRCUIT_LIMIT', {
					...place(connection),
					message: `The gateway of VNet ${idOf(vnet.key)} takes ${perLocation} circuits of one peering location, and ${location} has more; the connection to ${connection.circuit} is beyond.`,
				}),
			),
			...others.slice(most).map((connection) =>
				finding('GATEWAY_CIRCUIT_LIMIT', {
					...place(connection),
					message: `The gateway of VNet ${idOf(vnet.key)} (${skuText(gateway)}) takes ${most} circuits and is given ${others.length}; the connection to ${connection.circuit} is beyond.`,
					repair: largerGateway(vnet, gateway, others.length),
				}),
			),
		];
	});
};

/** Connections after the first four of a location, with its name: no SKU makes room for them. */
function beyondLocation({ circuits }: Design, asked: readonly Connection[]): ReadonlyMap<Connection, string> {
	const taken = new Map<string, number>();
	const beyond = new Map<Connection, string>();
	for (const connection of asked) {
		const { id, name } = circuits.get(connection.circuit)!.peeringLocation;
		taken.set(id, (taken.get(id) ?? 0) + 1);
		if (taken.get(id)! > perLocation) beyond.set(connection, name);
	}
	return beyond;
}

function skuText({ sku, scaleUnits }: Gateway): string {
	return sku === 'ErGwScale' ? `${sku} with ${count(scaleUnits, 'scale unit', 'scale units')}` : sku;
}

function largerGateway({ key }: Vnet, { sku }: Gateway, circuits: number): readonly Edit[] {
	const path = ['vnets', idOf(key), 'gateway'];
	if (sku === 'ErGwScale') {
		const step = limits.circuitsPerGateway.value.ErGwScale.find((one) => one.circuits >= circuits);
		return step === undefined ? [] : [setAt([...path, 'scaleUnits'], step.fromScaleUnits)];
	}
	const larger = gatewaySkusOfKind(sku).find((one) => gatewayCircuitLimit(one) >= circuits);
	return larger === undefined ? [] : [setAt([...path, 'sku'], larger)];
}
