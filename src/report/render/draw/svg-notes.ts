// What a picture of a design explains beneath it: the signs that it uses, what Azure refuses, what is not drawn.

import type { Drawing, ElementKey, Sketch } from '../../model.ts';
import { bareId } from '../names.ts';
import { safeText } from '../text/escape.ts';
import { grouped } from '../text/words.ts';
import type { Fates } from './fates.ts';
import type { DesignLayout } from './svg-layout.ts';
import type { LegendEntry } from './svg-legend.ts';

export function legendEntries(
	{ sketch, down }: Drawing,
	fates: Fates,
	{ rails, numbers }: DesignLayout,
): readonly LegendEntry[] {
	const { circuits, vnets, globalReach } = sketch;
	const refused = [
		...circuits,
		...globalReach,
		...vnets.flatMap((vnet) => [...vnet.circuits, ...vnet.peers]),
		...circuits.flatMap(({ refusedSites = [] }) => refusedSites),
	];
	const stopped = down.length > 0 || refused.some((one) => one.refused !== null);
	const works = rails.some(({ link }) => fates.of(link.key, link.refused).kind === 'works');
	return [
		...(works ? [{ sample: 'reach', label: 'Global Reach' } as const] : []),
		...(circuits.some(({ microsoftPeering = [] }) => microsoftPeering.length > 0)
			? [{ sample: 'dotted', label: 'Microsoft peering' } as const]
			: []),
		...(numbers.size > 0 && vnets.some((vnet) => vnet.circuits.length > 0)
			? [{ sample: 'chip', label: 'connected to this circuit' } as const]
			: []),
		...(sketch.vnets.some(({ peers }) => peers.length > 0)
			? [{ sample: 'plain', label: 'VNet peering' } as const]
			: []),
		...(stopped ? [{ sample: 'bad', label: 'refused, failed or left out: carries nothing' } as const] : []),
	];
}

export function designNotes({ circuits, globalReach, vnets }: Sketch, { rails }: DesignLayout): readonly string[] {
	const name = (key: ElementKey): string => safeText(bareId(key));
	const refusals = [
		...globalReach.map(({ between: [a, b], refused }) => ({ what: `Global Reach ${name(a)} – ${name(b)}`, refused })),
		...circuits.flatMap(({ key, refusedSites = [] }) =>
			refusedSites.map((site) => ({ what: `${name(site.key)} on ${name(key)}`, refused: site.refused })),
		),
		...vnets.flatMap((vnet) =>
			vnet.circuits.map(({ key, refused }) => ({ what: `${name(vnet.key)} on ${name(key)}`, refused })),
		),
		...vnets.flatMap((vnet) =>
			vnet.peers
				.filter((peer) => vnet.key < peer.key)
				.map(({ key, refused }) => ({ what: `Peering ${name(vnet.key)} – ${name(key)}`, refused })),
		),
	].flatMap(({ what, refused }) => (refused === null ? [] : [`✗ ${what}: ${safeText(refused)}`]));
	const undrawn = globalReach.length - rails.length;
	return [...refusals, ...(undrawn > 0 ? [`… ${grouped(undrawn)} more Global Reach links are not drawn`] : [])];
}
