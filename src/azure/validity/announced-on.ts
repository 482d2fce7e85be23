// What a customer edge announces of what is its own, on a circuit and anywhere; routes that a WAN passes on are not among it.

import { covers, type Prefix } from '../../net/prefix.ts';
import type { Attachment, Design, ElementKey } from '../../scenario/design.ts';
import { idOf } from './check.ts';

/** Shape: each once, after aggregates, without the default route. A WAN announces what its sites have. */
export function announcedOn({ sites, wans }: Design, { edge, advertise, aggregate }: Attachment): readonly Prefix[] {
	const own = edge.startsWith('wan/')
		? (wans.get(idOf(edge))?.sites ?? []).flatMap((site) => sites.get(idOf(site))?.prefixes ?? [])
		: (sites.get(idOf(edge))?.prefixes ?? []);
	const chosen = (advertise ?? own).filter((prefix) => !aggregate.some((summary) => covers(summary, prefix)));
	return [...new Map([...chosen, ...aggregate].map((prefix) => [prefix.text, prefix])).values()];
}

/** By site or WAN, and by text. A default route means nothing: everything lies inside it. */
export function announcedByEdges(design: Design): ReadonlyMap<ElementKey, ReadonlyMap<string, Prefix>> {
	const { sites, wans, circuits } = design;
	const byEdge = new Map<ElementKey, Map<string, Prefix>>();
	const add = (edge: ElementKey, prefixes: readonly Prefix[]): void => {
		const known = byEdge.get(edge) ?? new Map<string, Prefix>();
		for (const prefix of prefixes) if (prefix.length > 0) known.set(prefix.text, prefix);
		byEdge.set(edge, known);
	};
	// Those of one WAN hear each other's, whatever it passes on.
	for (const wan of wans.values())
		if (wan.sites.length > 1) for (const site of wan.sites) add(site, sites.get(idOf(site))!.prefixes);
	for (const { attachments } of circuits.values()) {
		for (const attachment of attachments) {
			const { edge } = attachment;
			const members = wans.get(edge.startsWith('wan/') ? idOf(edge) : '')?.sites ?? [];
			// A WAN passes on what its sites have; the aggregates are its own.
			const left = new Map(announcedOn(design, attachment).map((prefix) => [prefix.text, prefix]));
			const ofSites = members.map((site) => sites.get(idOf(site))!);
			for (const { key, prefixes } of ofSites)
				add(
					key,
					prefixes.filter(({ text }) => left.has(text)),
				);
			for (const { text } of ofSites.flatMap(({ prefixes }) => prefixes)) left.delete(text);
			add(edge, [...left.values()]);
		}
	}
	return byEdge;
}
