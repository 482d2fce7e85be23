// What each customer edge and gateway originates, and what of it is announced where.

import { coveringOf } from '../net/covering.ts';
import { comparePrefixes, defaultRoutes, type Prefix } from '../net/prefix.ts';
import type { Attachment, Design, ElementKey, Site, Vnet } from '../scenario/design.ts';

/** Shape: prefixes as text, in order; what is announced alike in two places is one and the same list. */
export interface EdgeAnnouncements {
	/** Everything the edge originates: what it has, and whatever it announces in another length. */
	readonly originated: readonly string[];
	/** What its own addresses are, or those of its sites, without default routes and aggregates. */
	readonly own: readonly string[];
	/** Default routes of its own, one for each family. */
	readonly defaults: readonly string[];
	readonly on: (attachment: Attachment) => readonly string[];
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
	for (const wan of design.wans.values()) {
		const attachments = (attachmentsOf.get(wan.key) ?? []).map((attachment) => ({ ...attachment, advertise: null }));
		const own = wan.sites.flatMap((site) => announcements.get(site)!.own);
		announcements.set(wan.key, { ...announcementsOf([], [], attachments), own: [...new Set(own)] });
	}
	return announcements;
}

/** R032, R037: a gateway announces whole address spaces, its spokes' too, or the summaries that cover them. */
export function gatewayAnnouncements({ prefixes, gateway }: Vnet, spokes: readonly Vnet[] = []): readonly Prefix[] {
	const summaries = gateway?.summarizedPrefixes ?? [];
	const isSummarized = coveringOf(summaries);
	const spaces = [...prefixes, ...spokes.flatMap((spoke) => spoke.prefixes)];
	return unique([...summaries, ...spaces.filter((prefix) => !isSummarized(prefix))]);
}

function announcementsOf(
	own: readonly Prefix[],
	defaults: readonly Prefix[],
	attachments: readonly Attachment[],
): EdgeAnnouncements {
	const whole = textsOf(own);
	const on = ({ advertise, aggregate }: Attachment): readonly string[] => {
		if (advertise === null && aggregate.length === 0 && defaults.length === 0) return whole;
		const isAggregated = coveringOf(aggregate);
		const chosen = (advertise ?? own).filter((prefix) => !isAggregated(prefix));
		return textsOf([...chosen, ...aggregate, ...defaults]);
	};
	const aggregates = attachments.flatMap(({ aggregate }) => aggregate);
	const advertised = attachments.flatMap(({ advertise }) => advertise ?? []);
	const addresses = advertised.length === 0 ? whole : textsOf([...own, ...advertised]);
	return {
		originated:
			aggregates.length + defaults.length === 0
				? addresses
				: textsOf([...own, ...advertised, ...aggregates, ...defaults]),
		own: addresses,
		defaults: textsOf(defaults),
		on,
	};
}

function textsOf(prefixes: readonly Prefix[]): readonly string[] {
	return unique(prefixes).map(({ text }) => text);
}

function ownOf(site: Site): readonly Prefix[] {
	return site.prefixes;
}

function defaultRoutesOf(site: Site): readonly Prefix[] {
	if (!site.defaultRoute) return [];
	const families = new Set(site.prefixes.map(({ family }) => family));
	return defaultRoutes.filter(({ family }) => families.has(family));
}

function unique(prefixes: readonly Prefix[]): readonly Prefix[] {
	if (prefixes.every((prefix, index) => index === 0 || comparePrefixes(prefixes[index - 1]!, prefix) < 0))
		return prefixes;
	return [...new Map(prefixes.map((prefix) => [prefix.text, prefix])).values()].sort(comparePrefixes);
}
