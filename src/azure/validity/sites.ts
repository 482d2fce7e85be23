// Where the sites are attached: somewhere, and not in a way that keeps them apart or shows them their own routes.

import { compareText } from '../../net/order.ts';
import type { Design, ElementKey, GlobalReachLink } from '../../scenario/design.ts';
import { microsoftPeeringsOf } from '../microsoft-peering.ts';
import { attachedEdges } from './announced-space.ts';
import { attachmentPath, type Check, finding, idOf, nodePath } from './check.ts';
import { linkStands, standingAttachments } from './standing.ts';
import { enumerate, nameOf } from './wording.ts';

export const sitesAttached: Check = (design) => {
	const onMicrosoftPeering = microsoftPeeringsOf(design).flatMap(({ peering }) => peering.edges);
	const attached = new Set([...attachedEdges(design), ...onMicrosoftPeering]);
	return [...design.sites]
		.filter(([, { key }]) => !attached.has(key))
		.map(([id, { key }]) =>
			finding('SITE_NOT_ATTACHED', {
				at: key,
				path: nodePath(key),
				message: `Site ${id} is on no circuit and no WAN, so it reaches nothing.`,
			}),
		);
};

/** D01. Sites that a WAN joins meet there. */
export const sitesMeetElsewhere: Check = (design) => {
	if (design.assume.edgeReflectsSites) return [];
	const wansOf = wansByEdge(design);
	return [...design.circuits].flatMap(([id, { key, attachments }]) => {
		const edges = attachments.map(({ edge }) => edge);
		const apart = firstPair(edges, (a, b) => !wansOf.get(a)?.some((wan) => wansOf.get(b)?.includes(wan)));
		if (apart === null) return [];
		return finding('SITES_SHARE_CIRCUIT', {
			at: key,
			path: ['circuits', id, 'sites'],
			message: `The edge of circuit ${id} passes no routes between the ${edges.length} customer edges on it, so ${enumerate(apart.map(nameOf))} do not learn each other there.`,
		});
	});
};

/** The WANs through which an edge meets others; a WAN that is itself on a circuit meets its own sites. */
function wansByEdge({ wans }: Design): ReadonlyMap<ElementKey, readonly ElementKey[]> {
	const wansOf = new Map<ElementKey, ElementKey[]>();
	for (const { key, sites } of wans.values())
		for (const edge of [key, ...sites]) wansOf.set(edge, [...(wansOf.get(edge) ?? []), key]);
	return wansOf;
}

function firstPair<Item>(items: readonly Item[], fits: (a: Item, b: Item) => boolean): readonly [Item, Item] | null {
	for (const [index, a] of items.entries()) for (const b of items.slice(index + 1)) if (fits(a, b)) return [a, b];
	return null;
}

/** R106. */
export const ownRoutesComeBack: Check = (design, refused) => {
	const circuitsOf = new Map<ElementKey, Set<string>>();
	for (const { circuit, attachment } of standingAttachments(design, refused)) {
		const known = circuitsOf.get(attachment.edge) ?? new Set();
		circuitsOf.set(attachment.edge, known.add(idOf(circuit.key)));
	}
	const linksOf = new Map<string, GlobalReachLink[]>();
	for (const link of design.globalReach.values()) {
		if (!linkStands(refused, link)) continue;
		const known = linksOf.get(link.between[0]);
		if (known === undefined) linksOf.set(link.between[0], [link]);
		else known.push(link);
	}
	return [...circuitsOf]
		.filter(([, circuits]) => circuits.size > 1)
		.sort(([a], [b]) => compareText(a, b))
		.flatMap(([edge, circuits]) => {
			const joining = [...circuits]
				.flatMap((id) => linksOf.get(id) ?? [])
				.filter(({ between }) => circuits.has(between[1]))
				.sort((a, b) => compareText(a.key, b.key));
			const first = joining[0];
			if (first === undefined) return [];
			return finding('SITE_ON_JOINED_CIRCUITS', {
				at: edge,
				path: attachmentPath(`circuit/${first.between[0]}`, edge),
				message: `Global Reach joins circuits of ${nameOf(edge)} (${enumerate(joining.map(({ key }) => idOf(key)))}) and offers it its own prefixes back, which its edge must not accept.`,
			});
		});
};
