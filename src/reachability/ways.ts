// Every way in which two endpoints could talk by design, and what stands in each: the structure behind an explanation and its repair.

import { stripPrivate } from '../net/as-path.ts';
import { covers, type Family } from '../net/prefix.ts';
import { bareId } from '../scenario/bare-id.ts';
import type { Attachment, Circuit, ElementKey, Vnet } from '../scenario/design.ts';
import { type Access, siteAccess, vnetAccess } from './access.ts';
import type { Endpoint } from './endpoints.ts';
import { flagsMissing } from './gateway-flags.ts';
import { acrossGlobalReach } from './global-reach-way.ts';
import { onNewCircuit, overWan, withNewAttachment, withNewConnection } from './new-ways.ts';
import { nameOf, type Obstacle, unique, type Way } from './obstacle.ts';
import type { View } from './view.ts';

export function waysBetween(view: View, a: Endpoint, b: Endpoint): readonly Way[] {
	const [one, other] = a.node < b.node ? [a, b] : [b, a];
	const [first, second] = [one.node, other.node];
	const { family } = a.prefixes[0]!;
	const vnetOf = (key: ElementKey): Vnet | undefined =>
		key.startsWith('vnet/') ? view.design.vnets.get(key.slice('vnet/'.length)) : undefined;
	const accessOf = (own: Endpoint, far: Endpoint): readonly Access[] => {
		const vnet = vnetOf(own.node);
		return vnet === undefined ? siteAccess(view, own, far) : vnetAccess(view, vnet, family);
	};
	const vnets = [first, second].flatMap((key) => vnetOf(key) ?? []);
	const [accessA, accessB] = [accessOf(one, other), accessOf(other, one)];
	const ways: Way[] = accessA.flatMap((x) =>
		accessB.map((y) => {
			const way = joined(view, x, y, vnets, family);
			if (vnets.length > 0 || x.circuit.key === y.circuit.key || view.design.assume.edgeReflectsSites) return way;
			// R064: an edge prefers the local customer's route to the copy from Global Reach, and D01 keeps it to itself.
			const shared = [...serving(accessB, x.circuit, way), ...serving(accessA, y.circuit, way)];
			const loops = [...ownAsnBack(view, first, x, y), ...ownAsnBack(view, second, y, x)];
			return {
				...way,
				obstacles: unique([...way.obstacles, ...shared.map(({ circuit }) => sharedCircuit(circuit)), ...loops]),
			};
		}),
	);
	if (vnets.length === 0) ways.push(...overWan(view, first, second));
	for (const vnet of vnets) {
		const other = vnet.key === first ? accessB : accessA;
		ways.push(...other.flatMap((access) => withNewConnection(view, vnet, access, vnets)));
	}
	// D01: put on one circuit, two sites still do not meet.
	const meets = vnets.length > 0 || view.design.assume.edgeReflectsSites;
	for (const site of [first, second])
		if (site.startsWith('site/') && meets)
			ways.push(
				...withNewAttachment(view, site, site === first ? accessB : accessA, site === first ? accessA : accessB),
			);
	if (accessA.length === 0 && accessB.length === 0) ways.push(...onNewCircuit(view, [first, second], vnets, family));
	const kept = vnets.flatMap((vnet) => systemRoute(vnet, vnet.key === a.node ? b : a));
	return ways.map((way) => ({ ...way, obstacles: [...way.obstacles, ...kept] }));
}

/** R069: a VNet keeps what lies in its own space, whatever BGP brings. */
function systemRoute(vnet: Vnet, other: Endpoint): readonly Obstacle[] {
	const inside = other.prefixes.find((prefix) => vnet.prefixes.some((own) => covers(own, prefix)));
	if (inside === undefined) return [];
	return [
		{
			code: 'SYSTEM_ROUTE_WINS',
			rule: 'R069',
			at: vnet.key,
			message: `${inside.text} lies in the address space of ${vnet.key}, whose system route BGP cannot override.`,
			repair: null,
			rank: 'forwarding',
		},
	];
}

/** Two circuits, or one, with what joins them. */
function joined(view: View, x: Access, y: Access, vnets: readonly Vnet[], family: Family): Way {
	const same = x.circuit.key === y.circuit.key;
	const between = same
		? onOneCircuit(view, x.circuit, vnets)
		: acrossGlobalReach(view, x.circuit, y.circuit, vnets, family);
	return {
		id: `${x.circuit.key} ${y.circuit.key}`,
		kind: same ? 'circuit' : 'globalReach',
		obstacles: unique([...x.obstacles, ...between, ...y.obstacles]),
	};
}

function onOneCircuit(view: View, circuit: Circuit, vnets: readonly Vnet[]): readonly Obstacle[] {
	if (vnets.length === 2) return flagsMissing(view, vnets, 'R073');
	if (vnets.length === 1 || view.design.assume.edgeReflectsSites) return [];
	return [sharedCircuit(circuit)];
}

function sharedCircuit(circuit: Circuit): Obstacle {
	return {
		code: 'SITES_SHARE_CIRCUIT',
		rule: 'D01',
		at: circuit.key,
		message: `Both sites are on ${circuit.key}, whose edge does not pass routes from one customer edge to another.`,
		repair: null,
		rank: 'policy',
	};
}

/** Accesses to a circuit by which the route of their end gets there, at the latest once the way is mended. */
function serving(accesses: readonly Access[], { key }: Circuit, way: Way): readonly Access[] {
	const mended = new Set(way.obstacles.map(nameOf));
	return accesses.filter(
		({ circuit, obstacles }) =>
			circuit.key === key &&
			obstacles.every((obstacle) => obstacle.code === 'NOT_ACCEPTED' || mended.has(nameOf(obstacle))),
	);
}

/** R055, R056: an edge that finds its own number in what is left of the path discards the route. */
function ownAsnBack({ design }: View, site: ElementKey, from: Access, to: Access): readonly Obstacle[] {
	const asnOf = ({ edge, asn }: Attachment): number | null =>
		asn ?? design.sites.get(bareId(edge, 'site'))?.asn ?? design.wans.get(edge.slice('wan/'.length))?.asn ?? null;
	if (from.attachment === null || to.attachment === null) return [];
	const [sender, receiver] = [asnOf(from.attachment), asnOf(to.attachment)];
	if (sender === null || receiver === null) return [];
	const { prepend, prependWith } = from.attachment;
	const behind = from.attachment.edge === site ? null : (design.sites.get(bareId(site, 'site'))?.asn ?? null);
	const announced = [
		sender,
		...new Array<number>(prepend).fill(prependWith ?? sender),
		...(behind === null ? [] : [behind]),
	];
	const path = stripPrivate(announced, 'leading', null);
	if (!path.includes(receiver)) return [];
	return [
		{
			code: 'LOOP_OWN_ASN',
			rule: 'R056',
			at: to.attachment.edge,
			message: `${to.attachment.edge} finds its own AS number ${receiver} in the path of what ${from.attachment.edge} announces on ${from.circuit.key}, and discards it.`,
			repair: null,
			rank: 'policy',
		},
	];
}
