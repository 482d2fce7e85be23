// Which sessions there are in a view: not refused by Azure, not failed, with a private peering under them.

import type { ElementKey } from '../scenario/design.ts';
import type { Availability } from '../topology/availability.ts';
import type { EdgeAttributes } from '../topology/model.ts';
import type { HasIpv6, IsUp } from './control-plane.ts';

export interface ViewState {
	readonly refused: ReadonlyMap<ElementKey, unknown>;
	readonly availability: Availability;
	/** false: the view without any Global Reach link. */
	readonly globalReach: boolean;
}

/** The key under which an attachment is refused. */
export function attachmentKey(edge: ElementKey, circuit: ElementKey): ElementKey {
	return `attachment/${edge.replace(/^site\//, '')}~${circuit.slice('circuit/'.length)}`;
}

/** The key under which the IPv6 of a private peering is refused, its IPv4 being right. */
export function peeringIpv6Key(circuit: ElementKey): ElementKey {
	return `privatePeering/${circuit.slice('circuit/'.length)}/ipv6`;
}

/** The key under which the IPv6 of a Global Reach link is refused, its IPv4 being right. */
export function linkIpv6Key(link: ElementKey): ElementKey {
	return `${link}/ipv6`;
}

/** D11, R107: whether a circuit or a Global Reach link has IPv6, and Azure takes it. */
export function carriesIpv6(refused: ViewState['refused']): HasIpv6 {
	return (one) =>
		'between' in one
			? one.ipv6 !== null && !refused.has(linkIpv6Key(one.key))
			: (one.privatePeering?.hasIpv6 ?? false) && !refused.has(peeringIpv6Key(one.key));
}

export function sessionsUp({ refused, availability, globalReach }: ViewState): IsUp {
	const { down, linksDown } = availability;
	const works = (...keys: readonly ElementKey[]): boolean => keys.every((key) => !refused.has(key) && !down.has(key));
	return (edge: EdgeAttributes, a: ElementKey, b: ElementKey): boolean => {
		switch (edge.kind) {
			case 'attachment': {
				const { circuit, attachment, link } = edge;
				return (
					circuit.privatePeering !== null &&
					attachment.links.includes(link) &&
					!linksDown.has(b) &&
					works(circuit.key, attachment.edge, attachmentKey(attachment.edge, circuit.key), b)
				);
			}
			case 'wanAccess':
				return works(edge.wan.key, edge.site.key);
			case 'connection':
				return (
					edge.circuit.privatePeering !== null && works(edge.connection.key, edge.circuit.key, edge.vnet.key, a, b)
				);
			case 'globalReach':
				return globalReach && works(edge.link.key, ...edge.link.between.map((id) => `circuit/${id}`), a, b);
			case 'peering':
				return works(edge.peering.key, a, b);
			case 'lan':
			case 'session':
			case 'located':
			case 'member':
			case 'backbone':
			case 'hosts':
				return true;
		}
	};
}
