// What each customer edge and gateway originates, and what of it is announced where.

import { comparePrefixes, covers, type Prefix, prefixOf } from '../net/prefix.ts';
import type { Attachment, Design, ElementKey, Site, Vnet } from '../scenario/design.ts';

export interface EdgeAnnouncements {
	/** Everything the edge originates: what it has, and whatever it announces in another length. */
	readonly originated: readonly Prefix[];
	/** What its own addresses are, without default route and aggregates. */
	readonly own: readonly Prefix[];
	readonly on: (attachment: Attachment) => readonly Prefix[];
}

/** Shape: keyed by the key of the site or WAN. */
export function edgeAnnouncements(design: Design): ReadonlyMap<ElementKey, EdgeAnnouncements> {
	const attachmentsOf = new Map<ElementKey, Attachment[]>();
	for (const { attachments } of design.circuits.values()) {
		for (const attachment of attachments) {
			const known = attachmentsOf.get(attachment.edge);
			if (known === undefined) attachmentsOf.set(attachment.edge, [attachment]);
			else known.push(attachment);
		}
	}
	const announcements = new Map<ElementKey, EdgeAnnouncements>();
	for (const site of design.sites.values())
		announcements.set(site.key, announcementsOf(ownOf(site), defaultRoutesOf(site), attachmentsOf.get(site.key) ?? []));
	for (const wan of design.wans.values())
		announcements.set(
			wan.key,
			announcementsOf(
				[],
				[],
				(attachmentsOf.get(wan.key) ?? []).map((attachment) => ({ ...attachment, advertise: null })),
			),
		);
	return announcements;
}

/** R032, R037: a gateway announces whole address spaces, its spokes' too, or the summaries that cover them. */
export function gatewayAnnouncements({ prefixes, gateway }: Vnet, spokes: readonly Vnet[] = []): readonly Prefix[] {
	const summaries = gateway?.summarizedPrefixes ?? [];
	const spaces = [...prefixes, ...spokes.flatMap((spoke) => spoke.prefixes)];
	return unique([...summaries, ...spaces.filter((prefix) => !summaries.some((summary) => covers(summary, prefix)))]);
}

function announcementsOf(
	own: readonly Prefix[],
	defaults: readonly Prefix[],
	attachments: readonly Attachment[],
): EdgeAnnouncements {
	const on = ({ advertise, aggregate }: Attachment): readonly Prefix[] => {
		const chosen = (advertise ?? own).filter((prefix) => !aggregate.some((summary) => covers(summary, prefix)));
		return unique([...chosen, ...aggregate, ...defaults]);
	};
	const aggregates = attachments.flatMap(({ aggregate }) => aggregate);
	const advertised = attachments.flatMap(({ advertise }) => advertise ?? []);
	return {
		originated: unique([...own, ...advertised, ...aggregates, ...defaults]),
		own: unique([...own, ...advertised]),
		on,
	};
}

function ownOf(site: Site): readonly Prefix[] {
	return site.prefixes;
}

function defaultRoutesOf(site: Site): readonly Prefix[] {
	if (!site.defaultRoute) return [];
	const families = new Set(site.prefixes.map(({ family }) => family));
	return [...(families.has(4) ? [prefixOf('0.0.0.0/0')] : []), ...(families.has(6) ? [prefixOf('::/0')] : [])];
}

function unique(prefixes: readonly Prefix[]): readonly Prefix[] {
	return [...new Map(prefixes.map((prefix) => [prefix.text, prefix])).values()].sort(comparePrefixes);
}
