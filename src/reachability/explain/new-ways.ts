// Ways that somebody would have to build first: a connection, an attachment, a WAN.

import { gatewayVnetOf, peersOf, remoteGatewayKey } from '../../azure/gateway-transit.ts';
import { withoutRemoteGateway } from '../../azure/validity/vnet-peerings.ts';
import type { Family } from '../../net/prefix.ts';
import { type ElementKey, linkNames, type Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { bareId } from '../../scenario/expand/bare-id.ts';
import type { View } from '../view.ts';
import { type Access, circuitObstacles, failed, id, lostToCustomers, refusal } from './access.ts';
import { freeId } from './free-name.ts';
import { flagsMissing } from './gateway-flags.ts';
import { newConnection } from './new-connection.ts';
import { type Obstacle, unique, type Way } from './obstacle.ts';
import { borrowings, transitOff } from './vnet-access.ts';

/** Both ends are on no circuit: each circuit of the design could have them. */
export function onNewCircuit(
	view: View,
	ends: readonly ElementKey[],
	vnets: readonly Vnet[],
	family: Family,
): readonly Way[] {
	const [vnet, other] = vnets;
	const site = ends.find((end) => end.startsWith('site/'));
	if (vnet === undefined) return [];
	return [...view.design.circuits.values()].flatMap((circuit) => {
		const obstacles = circuitObstacles(view, circuit, family, false);
		const plain: Access = { circuit, attachment: null, gateway: null, obstacles };
		return withNewConnection(view, vnet, plain).flatMap((way) => {
			const access: Access = { ...plain, gateway: vnet, obstacles: way.obstacles };
			if (other !== undefined) return withNewConnection(view, other, access);
			return site === undefined ? [] : withNewAttachment(view, site, [access], []);
		});
	});
}

type Sites = readonly [ElementKey, ElementKey];

/** Sites on one WAN; or a new WAN, which always helps and is never the first thing to propose. */
export function overWan(view: View, [a, b]: Sites, isAttached: (site: ElementKey) => boolean): readonly Way[] {
	const shared = [...view.design.wans.values()].filter(({ sites }) => sites.includes(a) && sites.includes(b));
	const existing = shared.map((wan): Way => {
		const lost = [wan.key, a, b].find((key) => view.availability.down.has(key));
		return { id: wan.key, kind: 'wan', obstacles: lost === undefined ? [] : [failed(view, lost)] };
	});
	if (shared.length > 0) return existing;
	const name = freeId(`${bareId(a, 'site')}-${bareId(b, 'site')}`, view.design.wans);
	const lost = [a, b].find((key) => view.availability.down.has(key));
	const unattached = [a, b].filter((site) => !isAttached(site));
	return [
		{
			id: `wan/${name}`,
			kind: 'newWan',
			obstacles: [
				...(lost === undefined ? [] : [failed(view, lost)]),
				{
					code: 'SITE_NOT_ATTACHED',
					rule: 'R047',
					at: unattached[0] ?? a,
					message: `${unattached.map((site) => `${onNone(site)} `).join('')}No WAN joins ${a} and ${b}.`,
					repair: [{ add: 'wans', value: { [name]: { sites: [bareId(a, 'site'), bareId(b, 'site')] } } }],
					rank: 'missing',
				},
			],
		},
	];
}

/** A VNet that is given a connection to a circuit of the other end; one that uses the gateway of a hub has it there. */
export function withNewConnection(view: View, end: Vnet, access: Access): readonly Way[] {
	const { circuit, gateway: far } = access;
	const { design } = view;
	const place = placeOfGateway(view, end);
	// R038: one gateway joins nothing to itself.
	if (place === null || place.vnet === far) return [];
	const { vnet, before } = place;
	if (vnet.connections.some((connection) => connection.circuit === id(circuit))) return [];
	const lost = [vnet, end].find(({ key }) => view.availability.down.has(key));
	const missing: Obstacle = {
		code: 'NO_CONNECTION',
		rule: 'R046',
		at: vnet.key,
		message: `${vnet.key} has no connection to ${circuit.key}.`,
		repair: newConnection(view, vnet, circuit),
		rank: 'missing',
	};
	const flags = far === null ? [] : flagsMissing(view, [vnet, far], 'R073');
	const borrows = vnet.gateway === null && peersOf(design, vnet).some(({ peer }) => peer.gateway !== null);
	return [
		{
			id: `${circuit.key} ${vnet.key}`,
			kind: borrows ? 'newGateway' : 'connection',
			obstacles: unique([...(lost ? [failed(view, lost.key)] : []), ...before, missing, ...access.obstacles, ...flags]),
		},
	];
}

interface PlaceOfGateway {
	readonly vnet: Vnet;
	/** What keeps its gateway from being there, or from being used. */
	readonly before: readonly Obstacle[];
}

/**
 * The VNet whose gateway is to have a connection of `end`: that of the hub it uses, or its own. R033: one that is to use a remote
 * gateway cannot have its own; null where it could use that. Where the hub has none, it gets one, or `end` does without.
 */
function placeOfGateway(view: View, end: Vnet): PlaceOfGateway | null {
	const { design, forwarding } = view;
	const used = gatewayVnetOf(design, end, forwarding.stands);
	if (used !== null) return { vnet: used, before: [] };
	const [borrowing, another] = borrowings(design, end);
	if (borrowing === undefined) return { vnet: end, before: [] };
	const { peering, peer: hub } = borrowing;
	const refused = [peering.key, remoteGatewayKey(peering)].flatMap((key) => refusal(view, key));
	const conflicts = refused.filter(({ code }) => code === 'REMOTE_GATEWAY_CONFLICT');
	if (another !== undefined || conflicts.length === 0 || hub.gateway !== null) return null;
	const canLend = conflicts.length === refused.length && borrowings(design, hub).length === 0;
	const mendedBy = (repair: readonly Edit[]): readonly Obstacle[] => conflicts.map((one) => ({ ...one, repair }));
	return canLend
		? { vnet: hub, before: [...mendedBy([]), ...transitOff(end, hub, peering)] }
		: { vnet: end, before: mendedBy([withoutRemoteGateway(peering)]) };
}

function onNone(site: ElementKey): string {
	return `${site} is on the private peering of no circuit, itself or over a WAN.`;
}

/** A site that is put on a circuit of the other end, or on any circuit at all when it is on none. */
export function withNewAttachment(
	view: View,
	site: ElementKey,
	other: readonly Access[],
	own: readonly Access[],
): readonly Way[] {
	if (own.length > 0) return [];
	const known = view.design.sites.get(bareId(site, 'site'))!;
	const lost = view.availability.down.has(site) ? [failed(view, site)] : [];
	return other.flatMap(({ circuit, obstacles }) => {
		const links = lostToCustomers(view, circuit, linkNames);
		const missing: Obstacle = {
			code: 'SITE_NOT_ATTACHED',
			rule: 'R047',
			at: site,
			message: onNone(site),
			repair: known.asn === null ? null : [{ set: `circuits.${id(circuit)}.sites.${bareId(site, 'site')}`, value: {} }],
			rank: 'missing',
		};
		return [
			{
				id: `${circuit.key} ${site}`,
				kind: 'attachment',
				obstacles: unique([...lost, missing, ...(links === null ? [] : [links]), ...obstacles]),
			},
		];
	});
}
