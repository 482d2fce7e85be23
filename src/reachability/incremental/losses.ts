// What each failure element takes away from a view: sessions and nodes. Of two elements it is what either takes away.

import type { IsUp } from '../../azure/control-plane.ts';
import { transitOf } from '../../azure/gateway-transit.ts';
import { sessionsUp } from '../../azure/sessions-up.ts';
import type { ElementKey } from '../../scenario/design.ts';
import { availability } from '../../topology/availability.ts';
import type { View } from '../view.ts';
import { addElement, type ElementSet, elementSet } from './element-set.ts';

export interface Loss {
	readonly sessions: ReadonlySet<string>;
	readonly down: ReadonlySet<ElementKey>;
	/** A VNet goes down that lends or borrows a gateway: what gateways announce may be another, and classes with it. */
	readonly changesAnnouncements: boolean;
}

export interface Losses {
	readonly elements: readonly ElementKey[];
	readonly of: readonly Loss[];
	/** The elements, by position, that take a session or a node away. */
	readonly bySession: (session: string) => ElementSet;
	readonly byNode: (node: ElementKey) => ElementSet;
}

export function lossesOf(view: View, elements: readonly ElementKey[]): Losses {
	const { design, failed } = view;
	const lending = new Set(
		[...design.peerings.values()].flatMap((peering) =>
			transitOf(peering) === null ? [] : peering.between.map((id) => `vnet/${id}`),
		),
	);
	const bySession = new Map<string, ElementSet>();
	const byNode = new Map<ElementKey, ElementSet>();
	const note = (sets: Map<string, ElementSet>, key: string, element: number): void => {
		const known = sets.get(key) ?? elementSet(elements.length);
		addElement(known, element);
		sets.set(key, known);
	};
	const losses = elements.map((element, position): Loss => {
		const available = availability(design, [...failed, element]);
		const up = sessionsUp({ refused: view.validity.refused, availability: available, globalReach: view.globalReach });
		const sessions = sessionsLost(view, up);
		const down = new Set([...available.down].filter((key) => !view.availability.down.has(key)));
		for (const session of sessions) note(bySession, session, position);
		for (const node of down) note(byNode, node, position);
		return { sessions, down, changesAnnouncements: [...down].some((key) => lending.has(key)) };
	});
	const none = elementSet(elements.length);
	return {
		elements,
		of: losses,
		bySession: (session) => bySession.get(session) ?? none,
		byNode: (node) => byNode.get(node) ?? none,
	};
}

/** Sessions of the view that are not up any more. */
export function sessionsLost({ network, topology }: View, isUp: IsUp): ReadonlySet<string> {
	const ids = network.sessions.map(({ id }) => id!);
	return new Set(ids.filter((id) => !isUp(topology.getEdgeAttributes(id), topology.source(id), topology.target(id))));
}
