// What is left of a design once everything refused is taken out.

import { compareText } from '../../net/order.ts';
import type { Attachment, Circuit, Connection, Design, GlobalReachLink, Vnet } from '../../scenario/design.ts';
import type { Stands } from '../gateway-transit.ts';
import { attachmentKey } from '../sessions-up.ts';
import type { Refused } from './check.ts';

/** R035: a connection that is down for its prefixes is there all the same. */
export function existing(refused: Refused): Refused {
	return new Map([...refused].filter(([, { rule }]) => rule !== 'R035'));
}

export function circuitStands(refused: Refused, id: string): boolean {
	return !refused.has(`circuit/${id}`);
}

export function linkStands(refused: Refused, { key, between }: GlobalReachLink): boolean {
	return !refused.has(key) && between.every((id) => circuitStands(refused, id));
}

export function connectionStands(refused: Refused, { key, circuit }: Connection): boolean {
	return !refused.has(key) && circuitStands(refused, circuit);
}

export function peeringStands(refused: Refused): Stands {
	return ({ key }) => !refused.has(key);
}

export interface VnetConnection {
	readonly vnet: Vnet;
	readonly connection: Connection;
}

/** Every connection, in text order of the keys. */
export function connectionsOf({ vnets }: Design): readonly VnetConnection[] {
	return [...vnets.values()]
		.flatMap((vnet) => vnet.connections.map((connection) => ({ vnet, connection })))
		.sort((a, b) => compareText(a.connection.key, b.connection.key));
}

export interface CircuitAttachment {
	readonly circuit: Circuit;
	readonly attachment: Attachment;
}

/** Customer edges that can have a session: on a standing circuit, with at least one link up. */
export function standingAttachments({ circuits }: Design, refused: Refused): readonly CircuitAttachment[] {
	return [...circuits.values()]
		.filter(({ key }) => !refused.has(key))
		.flatMap((circuit) => circuit.attachments.map((attachment) => ({ circuit, attachment })))
		.filter(
			({ circuit, attachment }) =>
				attachment.links.length > 0 && !refused.has(attachmentKey(attachment.edge, circuit.key)),
		);
}

/** Ids of the circuits that standing Global Reach links join to each circuit, in text order. */
export function joinedCircuits({ globalReach }: Design, refused: Refused): ReadonlyMap<string, readonly string[]> {
	const joined = new Map<string, Set<string>>();
	const join = (a: string, b: string): void => {
		const known = joined.get(a);
		if (known === undefined) joined.set(a, new Set([b]));
		else known.add(b);
	};
	for (const link of globalReach.values()) {
		if (!linkStands(refused, link)) continue;
		const [a, b] = link.between;
		join(a, b);
		join(b, a);
	}
	return new Map([...joined].map(([circuit, others]) => [circuit, [...others].sort(compareText)]));
}
