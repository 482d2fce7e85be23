// By which circuits an endpoint can be reached, and what stands between it and each of them.

import { attachmentKey, peeringIpv6Key } from '../../azure/sessions-up.ts';
import { coveringOf } from '../../net/covering.ts';
import type { Family, Prefix } from '../../net/prefix.ts';
import {
	type Attachment,
	type Circuit,
	type ElementKey,
	type LinkName,
	linkNames,
	type Vnet,
	type Wan,
} from '../../scenario/design.ts';
import { bareId } from '../../scenario/expand/bare-id.ts';
import { linksUp } from '../../topology/availability.ts';
import type { Endpoint } from '../endpoints.ts';
import type { View } from '../view.ts';
import { prefixLimit } from './limit-obstacles.ts';
import type { Obstacle } from './obstacle.ts';

export interface Access {
	readonly circuit: Circuit;
	/** How a customer edge is on it; null for a VNet. */
	readonly attachment: Attachment | null;
	/** The VNet whose gateway is on it, for a VNet its own or a hub's; null for a customer edge. */
	readonly gateway: Vnet | null;
	readonly obstacles: readonly Obstacle[];
}

export function failed(view: View, key: ElementKey): Obstacle {
	const cause = view.availability.cause.get(key) ?? key;
	return {
		code: 'ELEMENT_FAILED',
		rule: 'D15',
		at: cause,
		message: `${cause} has failed.`,
		repair: null,
		rank: 'failed',
	};
}

/** Every reason for which Azure refuses an object: mending one alone would not do. */
export function refusal(view: View, key: ElementKey): readonly Obstacle[] {
	if (!view.validity.refused.has(key)) return [];
	return view.validity.findings
		.filter(({ severity, at }) => severity === 'error' && at === key)
		.map(({ code, rule, at, message, repair }) => ({
			code: code as Obstacle['code'],
			rule,
			at,
			message,
			repair: repair.length > 0 ? repair : null,
			rank: 'refused',
		}));
}

/** Circuits a site is on, itself or through a WAN, whoever it talks to. */
export function siteAccess(view: View, site: ElementKey, family: Family): readonly Access[] {
	const { design } = view;
	const direct = circuitsOf(view, site, family);
	const throughWans = [...design.wans.values()]
		.filter(({ sites }) => sites.includes(site))
		.flatMap((wan) => {
			const lost = [wan.key, site].filter((key) => view.availability.down.has(key)).map((key) => failed(view, key));
			const ofWan = circuitsOf(view, wan.key, family);
			const members = wan.sites.filter((member) => member !== site);
			const closed = wan.transit ? [] : [noTransit(wan)];
			const ofMembers = members
				.flatMap((member) => circuitsOf(view, member, family))
				.map((access) => ({ ...access, obstacles: [...closed, ...access.obstacles] }));
			return [...ofWan, ...ofMembers].map((access) => ({ ...access, obstacles: [...lost, ...access.obstacles] }));
		});
	return [...direct, ...throughWans];
}

function noTransit({ key }: Wan): Obstacle {
	return {
		code: 'WAN_WITHOUT_TRANSIT',
		rule: 'D14',
		at: key,
		message: `${key} does not pass on what its sites learn on their circuits (transit).`,
		repair: [{ set: `wans.${key.slice('wan/'.length)}.transit`, value: true }],
		rank: 'policy',
	};
}

function circuitsOf(view: View, edge: ElementKey, family: Family): readonly Access[] {
	return [...view.design.circuits.values()].flatMap((circuit) => {
		const attachment = circuit.attachments.find((candidate) => candidate.edge === edge);
		if (attachment === undefined) return [];
		const obstacles: Obstacle[] = [...refusal(view, attachmentKey(edge, circuit.key))];
		if (view.availability.down.has(edge)) obstacles.push(failed(view, edge));
		const lost = lostToCustomers(view, circuit, attachment.links.length === 0 ? linkNames : attachment.links);
		if (lost !== null) obstacles.push(lost);
		else if (attachment.links.length === 0) {
			obstacles.push({
				code: 'LINK_DOWN',
				rule: 'R130',
				at: circuit.key,
				message: `Neither link of ${circuit.key} to ${edge} is up.`,
				repair: [
					{ set: `circuits.${id(circuit)}.sites.${bareId(edge, 'site')}.links`, value: ['primary', 'secondary'] },
				],
				rank: 'missing',
			});
		}
		obstacles.push(
			...circuitObstacles(view, circuit, family, true),
			...prefixLimit(view, circuit, attachment, linksUp(view.availability, circuit.key, attachment.links), family),
		);
		return [{ circuit, attachment, gateway: null, obstacles }];
	});
}

/** The failure that took all of these links from the customer; null while one of them works. */
export function lostToCustomers(view: View, circuit: Circuit, links: readonly LinkName[]): Obstacle | null {
	const up = linksUp(view.availability, circuit.key, links);
	return up.length === 0 ? failed(view, `${circuit.key}/${links[0]}`) : null;
}

/** Whether the edge announces or accepts there less than all. */
export function hasFilters({ attachment }: Access): boolean {
	return attachment !== null && (attachment.advertise !== null || attachment.accept !== null);
}

/** The same for talking to `other`: `own` is to be announced there, and `other` accepted; what a transit WAN brings is announced whatever the list says. */
export function withFilters(view: View, access: Access, own: Endpoint, other: Endpoint): Access {
	const { circuit, attachment, obstacles } = access;
	if (attachment === null || !hasFilters(access)) return access;
	const ofMember = attachment.edge !== own.node && attachment.edge.startsWith('site/');
	const more = filters(view, circuit, attachment, ofMember ? [] : own.prefixes, other.prefixes);
	return more.length === 0 ? access : { ...access, obstacles: [...obstacles, ...more] };
}

/** R101, R029: what the edge keeps to itself there, and what it turns away. */
function filters(
	{ design }: View,
	circuit: Circuit,
	{ edge, advertise, aggregate, accept }: Attachment,
	own: readonly Prefix[],
	other: readonly Prefix[],
): readonly Obstacle[] {
	const obstacles: Obstacle[] = [];
	const path = `circuits.${id(circuit)}.sites.${bareId(edge, 'site')}`;
	const isDefault = design.sites.get(bareId(edge, 'site'))?.defaultRoute ?? false;
	const isAnnounced = coveringOf([...(advertise ?? []), ...aggregate]);
	const kept = advertise === null || isDefault ? [] : own.filter((prefix) => !isAnnounced(prefix));
	if (advertise !== null && kept.length > 0)
		obstacles.push({
			code: 'NOT_ADVERTISED',
			rule: 'R101',
			at: edge,
			message: `${edge} does not announce ${kept[0]!.text} on ${circuit.key}.`,
			repair: [{ set: `${path}.advertise`, value: extended(advertise, kept) }],
			rank: 'policy',
		});
	const isAccepted = coveringOf(accept ?? []);
	const refused = accept === null ? [] : other.filter((prefix) => !isAccepted(prefix));
	if (accept !== null && refused.length > 0)
		obstacles.push({
			code: 'NOT_ACCEPTED',
			rule: 'R029',
			at: edge,
			message: `${edge} does not accept ${refused[0]!.text} on ${circuit.key}.`,
			repair: [{ set: `${path}.accept`, value: extended(accept, refused) }],
			rank: 'policy',
		});
	return obstacles;
}

function extended(list: readonly Prefix[], more: readonly Prefix[]): readonly string[] {
	return [...list, ...more].map(({ text }) => text).sort();
}

/** What keeps a circuit itself from carrying anything. */
export function circuitObstacles(
	view: View,
	circuit: Circuit,
	family: Family,
	customerSide: boolean,
): readonly Obstacle[] {
	const obstacles: Obstacle[] = [...refusal(view, circuit.key)];
	const peering = circuit.privatePeering;
	if (peering === null && obstacles.length === 0) {
		obstacles.push({
			code: 'PEERING_MISSING',
			rule: 'R089',
			at: circuit.key,
			message: `${circuit.key} has no private peering.`,
			repair: [{ set: `circuits.${id(circuit)}.privatePeering`, value: {} }],
			rank: 'refused',
		});
	}
	if (family === 6) obstacles.push(...refusal(view, peeringIpv6Key(circuit.key)));
	if (family === 6 && !peering?.hasIpv6) {
		obstacles.push({
			code: 'NO_PEERING_IPV6',
			rule: 'D11',
			at: circuit.key,
			message: `The private peering of ${circuit.key} has no IPv6.`,
			repair: [{ set: `circuits.${id(circuit)}.privatePeering.ipv6`, value: freeBlock(view, [id(circuit)]) }],
			rank: 'policy',
		});
	}
	const msees = linkNames.map((link) => `${circuit.key}/${link}`);
	if (!customerSide && msees.every((msee) => view.availability.down.has(msee))) obstacles.push(failed(view, msees[0]!));
	return obstacles;
}

/** A /125 of unique local addresses that no one in the design uses; another one for each circuit and each pair of circuits. */
export function freeBlock({ design }: View, circuits: readonly string[]): string {
	const used = new Set<string>();
	for (const { privatePeering } of design.circuits.values())
		for (const { text } of privatePeering?.ipv6 ?? []) used.add(text);
	for (const { ipv6 } of design.globalReach.values()) if (ipv6 !== null) used.add(ipv6.text);
	const ids = [...design.circuits.keys()];
	const kinds = (ids.length + 1) ** 2;
	const first = circuits.reduce((sum, circuit) => sum * (ids.length + 1) + ids.indexOf(circuit) + 1, 0) - 1;
	for (let nth = first; ; nth += kinds) {
		const subnet = `fd12:76${nth === 0 ? '' : `:${nth.toString(16)}`}::/125`;
		if (!used.has(subnet)) return subnet;
	}
}

export function id({ key }: { readonly key: ElementKey }): string {
	return key.slice(key.indexOf('/') + 1);
}
