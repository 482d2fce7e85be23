// Where traffic for a prefix has arrived: the nodes that have it.

import { gatewayAnnouncements } from '../azure/announcements.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { placesOf } from './nodes.ts';

/** D07: any announcer of exactly this prefix is a right owner; a gateway's announcements are its VNet's. */
export function ownersByPrefix(
	design: Design,
	parts: readonly (readonly [Prefix, ElementKey])[],
): ReadonlyMap<string, ReadonlySet<ElementKey>> {
	const owners = new Map<string, ReadonlySet<ElementKey>>();
	// Nearly every prefix has one owner, who has many.
	const alone = new Map<ElementKey, ReadonlySet<ElementKey>>();
	const add = (prefix: Prefix, key: ElementKey): void => {
		const known = owners.get(prefix.text);
		if (known?.has(key)) return;
		const single = alone.get(key) ?? new Set([key]);
		alone.set(key, single);
		owners.set(prefix.text, known === undefined ? single : new Set([...known, key]));
	};
	for (const { key, prefixes } of design.sites.values()) for (const prefix of prefixes) add(prefix, key);
	for (const vnet of design.vnets.values()) {
		const places = placesOf(vnet);
		const held = new Set(places.flatMap(({ prefixes }) => prefixes.map(({ text }) => text)));
		for (const { key, prefixes } of places) for (const prefix of prefixes) add(prefix, key);
		for (const prefix of [...vnet.prefixes, ...gatewayAnnouncements(vnet)])
			if (!held.has(prefix.text)) add(prefix, vnet.key);
	}
	for (const { attachments } of design.circuits.values()) {
		for (const { edge, advertise } of attachments)
			if (edge.startsWith('site/')) for (const prefix of advertise ?? []) add(prefix, edge);
	}
	for (const [prefix, key] of parts) add(prefix, key);
	return owners;
}
