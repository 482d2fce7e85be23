// Every route that could be held at all, whatever is chosen: what a search for stable states may leave out of account.

import type { Network } from '../../../src/routing/model.ts';
import type { HeldRoute, PrefixText, SpeakerId } from './answer.ts';
import { carry, type Link } from './carry.ts';
import { ownRoute, routeText } from './table.ts';

/** Every route that could reach each speaker if every route were passed on; null when there are more than `most`. */
export function conceivableRoutes(
	network: Network,
	links: Record<SpeakerId, Link[]>,
	prefix: PrefixText,
	most: number,
): Record<SpeakerId, HeldRoute[]> | null {
	const passed: Record<SpeakerId, HeldRoute[]> = {};
	const queue: { speaker: SpeakerId; route: HeldRoute }[] = [];
	const seen = new Set<string>();
	const add = (speaker: SpeakerId, route: HeldRoute | null) => {
		if (route === null || seen.has(speaker + routeText(route))) return;
		seen.add(speaker + routeText(route));
		passed[speaker]!.push(route);
		queue.push({ speaker, route });
	};
	for (const speaker of network.speakers) passed[speaker.id] = [];
	for (const speaker of network.speakers) add(speaker.id, ownRoute(speaker, prefix));
	while (queue.length > 0) {
		if (seen.size > most) return null;
		const { speaker, route } = queue.shift()!;
		for (const outward of links[speaker]!) {
			const inward = links[outward.far.speaker]!.find((link) => link.id === outward.id)!;
			add(outward.far.speaker, carry(network, links, inward, route, prefix));
		}
	}
	return passed;
}
