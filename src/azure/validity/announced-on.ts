// What a customer edge announces on a circuit of what is its own; routes that a WAN passes on are not among it.

import { covers, type Prefix } from '../../net/prefix.ts';
import type { Attachment, Design } from '../../scenario/design.ts';
import { idOf } from './check.ts';

/** Shape: each once, after aggregates, without the default route. A WAN announces what its sites have. */
export function announcedOn({ sites, wans }: Design, { edge, advertise, aggregate }: Attachment): readonly Prefix[] {
	const own = edge.startsWith('wan/')
		? (wans.get(idOf(edge))?.sites ?? []).flatMap((site) => sites.get(idOf(site))?.prefixes ?? [])
		: (sites.get(idOf(edge))?.prefixes ?? []);
	const chosen = (advertise ?? own).filter((prefix) => !aggregate.some((summary) => covers(summary, prefix)));
	return [...new Map([...chosen, ...aggregate].map((prefix) => [prefix.text, prefix])).values()];
}
