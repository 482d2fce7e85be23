// A step from one design to another, and what of the first is still there in the second.

import type { Circuit, Connection, Design, GlobalReachLink } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { Finding } from '../finding.ts';
import type { Before } from '../validity/precedence.ts';
import { connectionStands, connectionsOf, linkStands, type VnetConnection } from '../validity/standing.ts';

export interface Change {
	readonly from: Before;
	readonly to: Design;
	/** The edits of this step alone. */
	readonly edits: readonly Edit[];
}

/** One question put to a change. */
export type Move = (change: Change) => readonly Finding[];

export interface KeptCircuit {
	readonly id: string;
	readonly before: Circuit;
	readonly after: Circuit;
}

/** Circuits that stay what they are; one that is given another place, provider or port is a new one. */
export function keptCircuits({ from, to }: Change): readonly KeptCircuit[] {
	return [...from.design.circuits].flatMap(([id, before]) => {
		const after = to.circuits.get(id);
		return after !== undefined && isSameCircuit(before, after) ? [{ id, before, after }] : [];
	});
}

function isSameCircuit(a: Circuit, b: Circuit): boolean {
	return (
		a.cloud === b.cloud &&
		a.peeringLocation.id === b.peeringLocation.id &&
		a.provider?.id === b.provider?.id &&
		a.port === b.port
	);
}

/** Connections of a circuit that exist before the change. */
export function connectionsBefore({ from }: Change, circuit: string): readonly VnetConnection[] {
	return connectionsOf(from.design).filter(
		({ connection }) => connection.circuit === circuit && connectionStands(from.refused, connection),
	);
}

/** Global Reach links of a circuit that exist before the change. */
export function linksBefore({ from }: Change, circuit: string): readonly GlobalReachLink[] {
	return [...from.design.globalReach.values()].filter(
		(link) => link.between.includes(circuit) && linkStands(from.refused, link),
	);
}

/** Whether the change leaves it in the design. */
export function isKept({ to }: Change, { key }: Connection | GlobalReachLink): boolean {
	return key.startsWith('globalReach/')
		? [...to.globalReach.values()].some((link) => link.key === key)
		: connectionsOf(to).some(({ connection }) => connection.key === key);
}
