// What passes on the Microsoft peering of one link: what is announced to the customer edges, and what of theirs is accepted.

import { acceptedPath, acceptedPrefixes, microsoftPeeringsOf } from '../../azure/microsoft-peering.ts';
import { microsoftServices } from '../../catalog/catalog.ts';
import { compareText } from '../../net/order.ts';
import { comparePrefixes } from '../../net/prefix.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { View } from '../view.ts';
import { announcedOn, type Session, sessionsUp } from './service-steps.ts';

export interface ServiceRoute {
	/** A prefix, or the community that stands for those of a service. */
	readonly network: string;
	/** The service; null for a prefix. */
	readonly name: string | null;
	readonly nextHop: ElementKey;
	/** As the receiver sees it. */
	readonly asPath: readonly number[];
}

/** Shape: both lists are empty while no session stands. */
export interface ServiceRoutes {
	/** `circuit/x/primary`. */
	readonly node: ElementKey;
	readonly announced: readonly ServiceRoute[];
	readonly accepted: readonly ServiceRoute[];
}

/** Null where the circuit of the link has no Microsoft peering. */
export function serviceRoutesAt(view: View, msee: ElementKey): ServiceRoutes | null {
	const { design } = view;
	if (!microsoftPeeringsOf(design).some(({ circuit }) => msee.startsWith(`${circuit.key}/`))) return null;
	const sessions = ([4, 6] as const).map((family) => ({
		family,
		here: sessionsUp(view, family).filter((session) => session.msee === msee),
	}));
	const standing: readonly Session[] = sessions.flatMap(({ here }) => here);
	const announced = microsoftServices()
		.filter((service) => standing.some((session) => announcedOn(session, service)))
		.map(({ community, name }) => ({ network: community, name, nextHop: msee, asPath: [12_076] }))
		.sort((a, b) => compareText(a.network, b.network));
	const accepted = sessions.flatMap(({ family, here }) =>
		here.flatMap(({ peering, edge }) =>
			acceptedPrefixes(peering, family).map((prefix) => ({ prefix, edge, asPath: acceptedPath(design, edge) })),
		),
	);
	return {
		node: msee,
		announced,
		accepted: accepted
			.sort((a, b) => comparePrefixes(a.prefix, b.prefix) || compareText(a.edge, b.edge))
			.map(({ prefix, edge, asPath }) => ({ network: prefix.text, name: null, nextHop: edge, asPath })),
	};
}
