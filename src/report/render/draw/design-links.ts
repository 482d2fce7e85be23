// The links of a design: attachments, WANs, Global Reach, the backbone, and what stops each.

import type { Drawing, ElementKey, Sketch } from '../../model.ts';
import type { Fates } from './fates.ts';
import { type DrawnLink, failed, type LinkKind, linkFateText, works } from './graph.ts';
import { numbered } from './wording.ts';

export const backboneKey = 'backbone';

export function designLinks(
	{ sketch, failed: lost }: Drawing,
	fates: Fates,
	numbers: ReadonlyMap<ElementKey, number>,
): readonly DrawnLink[] {
	return [
		...sketch.wans.flatMap((wan) =>
			wan.sites.map((site) => link('wan', site, wan.key, fates.wan(wan.key, site), `${wan.key}~${site}`)),
		),
		...sketch.circuits.flatMap((circuit) => circuitLinks(circuit, fates)),
		...sketch.globalReach.map(({ key, between: [a, b], refused }) =>
			link('globalReach', a, b, fates.of(key, refused), key),
		),
		...[...new Set(sketch.circuits.map((circuit) => circuit.peeringLocationKey))].map((key) =>
			link('backbone', key, backboneKey, lost.includes(key) ? failed : works),
		),
		...sketch.vnets.flatMap((vnet) => vnetLinks(vnet, fates, numbers)),
		...peerings(sketch, fates),
	];
}

function link(
	kind: LinkKind,
	from: ElementKey,
	to: ElementKey,
	fate: DrawnLink['fate'],
	key = `${kind} ${from} ${to}`,
	label: string | null = null,
): DrawnLink {
	return { key, kind, from, to, fate, label: label ?? linkFateText(fate) };
}

function circuitLinks(circuit: Sketch['circuits'][number], fates: Fates): readonly DrawnLink[] {
	const { key, sites, refusedSites = [], microsoftPeering = [] } = circuit;
	return [
		...[...sites, ...refusedSites.map((site) => site.key)].map((edge) =>
			link('attachment', edge, key, fates.attachment(edge, key)),
		),
		...microsoftPeering.map((edge) => {
			const fate = fates.microsoftPeering(edge, circuit);
			return link('microsoftPeering', edge, key, fate, undefined, linkFateText(fate) ?? 'Microsoft peering');
		}),
		link(
			'located',
			key,
			circuit.peeringLocationKey,
			fates.of(key, circuit.refused).kind === 'works' ? works : failed,
			undefined,
			'',
		),
	];
}

/** One link for the connections that work, one for each that does not. */
function vnetLinks(
	vnet: Sketch['vnets'][number],
	fates: Fates,
	numbers: ReadonlyMap<ElementKey, number>,
): readonly DrawnLink[] {
	const all = vnet.circuits.map((connection) => ({ ...connection, fate: fates.connection(vnet.key, connection) }));
	const working = all.filter(({ fate }) => fate.kind === 'works');
	const signs = working.map(({ key }) => numbers.get(key)).sort((a, b) => (a ?? 0) - (b ?? 0));
	return [
		...(working.length === 0
			? []
			: [link('backbone', backboneKey, vnet.key, works, undefined, signs.map(numbered).join(' '))]),
		...all
			.filter(({ fate }) => fate.kind !== 'works')
			.map(({ key, fate }) =>
				link(
					'backbone',
					backboneKey,
					vnet.key,
					fate,
					`connection ${vnet.key} ${key}`,
					`${numbered(numbers.get(key))} ${linkFateText(fate)}`,
				),
			),
	];
}

/** Each peering once, by the VNet that is named first. */
export function peerings({ vnets }: Sketch, fates: Fates): readonly DrawnLink[] {
	const there = new Set(vnets.map(({ key }) => key));
	return vnets.flatMap((vnet) =>
		vnet.peers
			.filter(({ key }) => vnet.key < key && there.has(key))
			.map((peer) => link('peering', vnet.key, peer.key, fates.peering(vnet.key, peer))),
	);
}
