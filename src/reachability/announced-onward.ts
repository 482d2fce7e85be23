// Where a node leads on by what it announces alone: a summary or a default route also draws traffic for what it does not.

import type { Candidate } from '../routing/candidate.ts';
import type { Solution } from '../routing/solve.ts';
import { transfer } from '../routing/transfer.ts';
import type { BgpMatch } from './bgp-lookup.ts';

/** Those routes of a match that the node announces, or would if it preferred them, to a neighbour. */
export function announcedTo(
	{ net }: Solution,
	{ speaker, solved, routes }: BgpMatch,
	neighbour: string,
): readonly Candidate[] {
	const receiver = net.indexOf.get(neighbour);
	const hops = net.speakers[speaker]!.outbound.filter(({ to }) => to === receiver);
	return routes.filter((route) =>
		hops.some((hop) => transfer(net, hop, route, solved.routeClass.prefixMatches).exported?.accepted === true),
	);
}
