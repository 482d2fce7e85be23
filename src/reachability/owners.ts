// Where traffic for a prefix has arrived: the nodes that have it and announce it.

import { gatewayAnnouncements } from '../azure/announcements.ts';
import { gatewayVnetOf } from '../azure/gateway-transit.ts';
import { announcedByEdges } from '../azure/validity/announced-on.ts';
import { covers, type Prefix } from '../net/prefix.ts';
import type { Design, ElementKey } from '../scenario/design.ts';
import { placesOf, vnetAt } from './nodes.ts';

/**
 * D07: any announcer of exactly this prefix is a right owner; a gateway's announcements are its VNet's. Where nobody announces it,
 * they are all that have it.
 */
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
	const shared = [...owners].filter(([, { size }]) => size > 1);
	if (shared.length === 0) return owners;
	const isAnnouncer = announcing(design, parts);
	for (const [text, holders] of shared) {
		const announcers = [...holders].filter((key) => isAnnouncer(key, text));
		if (announcers.length > 0) owners.set(text, new Set(announcers));
	}
	return owners;
}

/** Whether a holder of a prefix announces it anywhere, whatever is up. */
function announcing(
	design: Design,
	parts: readonly (readonly [Prefix, ElementKey])[],
): (key: ElementKey, text: string) => boolean {
	const ofEdges = announcedByEdges(design);
	const cut = new Map(parts.map(([prefix]) => [prefix.text, prefix]));
	return (key, text) => {
		const vnet = vnetAt(design, key);
		if (vnet !== undefined) return (gatewayVnetOf(design, vnet, () => true)?.connections.length ?? 0) > 0;
		const announced = ofEdges.get(key);
		if (announced === undefined) return false;
		const part = cut.get(text);
		return announced.has(text) || (part !== undefined && [...announced.values()].some((one) => covers(one, part)));
	};
}
