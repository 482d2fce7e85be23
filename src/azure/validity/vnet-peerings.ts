// VNet peerings: two VNets of one cloud with addresses apart, and at most one gateway for a spoke to use.

import { overlaps } from '../../net/prefix.ts';
import type { Design, Vnet, VnetPeering } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { Finding } from '../finding.ts';
import { peersOf, remoteGatewayKey } from '../gateway-transit.ts';
import { type Check, finding, idOf, type Refused, setAt } from './check.ts';
import { type Before, stoodFirst } from './precedence.ts';
import { peeringStands } from './standing.ts';
import { cloudName, enumerate } from './wording.ts';

interface Asked {
	readonly design: Design;
	readonly refused: Refused;
	readonly peering: VnetPeering;
	readonly ends: readonly [Vnet, Vnet];
	readonly before: Before | null;
}

function ofEach(question: (asked: Asked) => readonly Finding[] | Finding): Check {
	return (design, refused, before) =>
		[...design.peerings.values()].flatMap((peering) => {
			const [a, b] = peering.between;
			return question({ design, refused, before, peering, ends: [design.vnets.get(a)!, design.vnets.get(b)!] });
		});
}

function place({ peering }: Asked, ...field: readonly string[]): { readonly at: string; readonly path: Path } {
	return { at: peering.key, path: ['peerings', idOf(peering.key), ...field] };
}

export const peeringCloud = ofEach((asked) => {
	const [a, b] = asked.ends;
	if (a.region.cloud === b.region.cloud) return [];
	return finding('CLOUD_MISMATCH', {
		...place(asked),
		message: `VNet ${idOf(a.key)} is in ${cloudName(a.region.cloud)}, VNet ${idOf(b.key)} in ${cloudName(b.region.cloud)}; they cannot be peered.`,
	});
});

/** R044. */
export const peeringOverlap = ofEach((asked) => {
	const shared = sharedBy(...asked.ends);
	if (shared === null) return [];
	const [a, b] = asked.ends.map(({ key }) => idOf(key));
	return finding('VNET_PEERING_OVERLAP', {
		...place(asked),
		message: `VNets ${a} and ${b} cannot be peered: ${shared}.`,
	});
});

/** R044: nor may two peers of one VNet share addresses. */
export const peersApart: Check = (design, refused, before) => {
	const kept = new Set<string>();
	const inOrder = stoodFirst(
		({ peerings }) => [...peerings.values()],
		// A VNet that gets more addresses may meet another with them.
		(one, known, { vnets }) =>
			peeringStands(known)(one) &&
			`${one.key} ${one.between.flatMap((id) => vnets.get(id)!.prefixes.map(({ text }) => text))}`,
		[design, refused, before],
	);
	return inOrder.flatMap((peering) => {
		if (!peeringStands(refused)(peering)) return [];
		const clashes = peering.between.flatMap((id) => {
			const vnet = design.vnets.get(id)!;
			const peers = peersOf(design, vnet);
			const own = peers.find((one) => one.peering === peering)!.peer;
			return peers
				.filter((one) => kept.has(one.peering.key) && one.peer !== own)
				.flatMap(({ peer }) => {
					const shared = sharedBy(own, peer);
					return shared === null ? [] : [`VNet ${id} is peered with ${idOf(peer.key)} already, and ${shared}`];
				});
		});
		const [first] = clashes;
		if (first === undefined) {
			kept.add(peering.key);
			return [];
		}
		return finding('VNET_PEERING_OVERLAP', {
			at: peering.key,
			path: ['peerings', idOf(peering.key)],
			message: `VNets ${enumerate(peering.between)} cannot be peered: ${first}.`,
		});
	});
};

function sharedBy(a: Vnet, b: Vnet): string | null {
	for (const one of a.prefixes)
		for (const other of b.prefixes)
			if (overlaps(one, other))
				return one.text === other.text
					? `both have ${one.text}`
					: `${one.text} of ${idOf(a.key)} overlaps ${other.text} of ${idOf(b.key)}`;
	return null;
}

/** R033: who has a gateway, or whose peer has none, borrows none. */
export const remoteGatewayThere = ofEach((asked) => {
	const { peering, design } = asked;
	const spoke = peering.useRemoteGateways;
	if (spoke === null) return [];
	const hub = peering.between.find((id) => id !== spoke)!;
	const has = (id: string): boolean => design.vnets.get(id)!.gateway !== null;
	const { path } = place(asked, 'useRemoteGateways');
	const stood = asked.before?.design.peerings.has(idOf(peering.key)) && !asked.before.refused.has(peering.key);
	// A peering that is there stays as it is; a new one is not made.
	const at = stood ? remoteGatewayKey(peering) : peering.key;
	if (has(spoke))
		return finding('REMOTE_GATEWAY_CONFLICT', {
			at,
			path,
			message: `VNet ${spoke} has a gateway of its own and cannot use that of ${hub} as well.`,
			repair: [withoutRemoteGateway(peering)],
		});
	if (has(hub)) return [];
	return finding('REMOTE_GATEWAY_CONFLICT', {
		at,
		path,
		message: `VNet ${spoke} is to use the gateway of ${hub}, which has none.`,
		// A hub that borrows one itself cannot have its own.
		repair: [isSpoke(design, hub) ? withoutRemoteGateway(peering) : setAt(['vnets', hub, 'gateway'], {})],
	});
});

function borrows(peering: VnetPeering, refused: Refused): boolean {
	return peering.useRemoteGateways !== null && !refused.has(peering.key) && !refused.has(remoteGatewayKey(peering));
}

function isSpoke({ peerings }: Design, vnet: string): boolean {
	return [...peerings.values()].some(({ useRemoteGateways }) => useRemoteGateways === vnet);
}

/** The peering alone, which carries the traffic of its two VNets. */
export function withoutRemoteGateway({ key, between, allowGatewayTransit }: VnetPeering): Edit {
	const lent = allowGatewayTransit === null ? {} : { allowGatewayTransit };
	return setAt(['peerings', idOf(key)], { between: [...between], ...lent });
}

/** R033: one remote gateway for each spoke. */
export const remoteGatewayOnce: Check = (design, refused, before) => {
	const first = new Map<string, VnetPeering>();
	const inOrder = stoodFirst(
		({ peerings }) => [...peerings.values()],
		(one, known) => borrows(one, known) && `${one.key} ${one.useRemoteGateways}`,
		[design, refused, before],
	);
	return inOrder.flatMap((peering) => {
		if (!borrows(peering, refused)) return [];
		const spoke = peering.useRemoteGateways!;
		const earlier = first.get(spoke);
		if (earlier === undefined) {
			first.set(spoke, peering);
			return [];
		}
		const [hub, other] = [earlier, peering].map(({ between }) => between.find((id) => id !== spoke)!);
		return finding('REMOTE_GATEWAY_CONFLICT', {
			at: peering.key,
			path: ['peerings', idOf(peering.key), 'useRemoteGateways'],
			message: `VNet ${spoke} uses the gateway of ${hub} and cannot use that of ${other} as well.`,
			repair: [withoutRemoteGateway(peering)],
		});
	});
};

/** R033: one flag alone does nothing. */
export const transitWhole = ofEach((asked) => {
	const { allowGatewayTransit: hub, useRemoteGateways: spoke, between } = asked.peering;
	if (spoke === null || hub !== null || !borrows(asked.peering, asked.refused)) return [];
	const lender = between.find((id) => id !== spoke)!;
	return finding('REMOTE_GATEWAY_OFF', {
		...place(asked, 'useRemoteGateways'),
		message: `VNet ${spoke} is to use the gateway of ${lender}, which does not allow gateway transit; it is not announced and learns nothing.`,
		repair: [setAt(['peerings', idOf(asked.peering.key), 'allowGatewayTransit'], lender)],
	});
});
