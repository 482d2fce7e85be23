// VNet peerings: two VNets of one cloud with addresses apart, and at most one gateway for a spoke to use.

import { overlaps } from '../../net/prefix.ts';
import type { Design, Vnet, VnetPeering } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Edit } from '../../scenario/edit.ts';
import type { Finding } from '../finding.ts';
import { peersOf } from '../gateway-transit.ts';
import { type Check, finding, idOf, type Refused, setAt } from './check.ts';
import { peeringStands } from './standing.ts';
import { cloudName, enumerate } from './wording.ts';

interface Asked {
	readonly design: Design;
	readonly refused: Refused;
	readonly peering: VnetPeering;
	readonly ends: readonly [Vnet, Vnet];
}

function ofEach(question: (asked: Asked) => readonly Finding[] | Finding): Check {
	return (design: Design, refused: Refused) =>
		[...design.peerings.values()].flatMap((peering) => {
			const [a, b] = peering.between;
			return question({ design, refused, peering, ends: [design.vnets.get(a)!, design.vnets.get(b)!] });
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

/** R044: nor may two peers of one VNet share addresses; the lowest key stays. */
export const peersApart: Check = (design, refused) => {
	const kept = new Set<string>();
	return [...design.peerings.values()].flatMap((peering) => {
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
	const at = place(asked, 'useRemoteGateways');
	if (has(spoke))
		return finding('REMOTE_GATEWAY_CONFLICT', {
			...at,
			message: `VNet ${spoke} has a gateway of its own and cannot use that of ${hub} as well.`,
			repair: [withoutRemoteGateway(peering)],
		});
	if (has(hub)) return [];
	return finding('REMOTE_GATEWAY_CONFLICT', {
		...at,
		message: `VNet ${spoke} is to use the gateway of ${hub}, which has none.`,
		repair: [setAt(['vnets', hub, 'gateway'], {})],
	});
});

/** The peering alone, which carries the traffic of its two VNets. */
function withoutRemoteGateway({ key, between, allowGatewayTransit }: VnetPeering): Edit {
	const lent = allowGatewayTransit === null ? {} : { allowGatewayTransit };
	return setAt(['peerings', idOf(key)], { between: [...between], ...lent });
}

/** R033: one remote gateway for each spoke; the lowest key stays. */
export const remoteGatewayOnce: Check = (design, refused) => {
	const first = new Map<string, VnetPeering>();
	return [...design.peerings.values()].flatMap((peering) => {
		const spoke = peering.useRemoteGateways;
		if (spoke === null || refused.has(peering.key)) return [];
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
	if (spoke === null || hub !== null || asked.refused.has(asked.peering.key)) return [];
	const lender = between.find((id) => id !== spoke)!;
	return finding('REMOTE_GATEWAY_OFF', {
		...place(asked, 'useRemoteGateways'),
		message: `VNet ${spoke} is to use the gateway of ${lender}, which does not allow gateway transit; it is not announced and learns nothing.`,
		repair: [setAt(['peerings', idOf(asked.peering.key), 'allowGatewayTransit'], lender)],
	});
});
