// Every way in which two endpoints could talk by design, and what stands in each: the structure behind an explanation and its repair.

import { setAt } from '../../azure/validity/check.ts';
import { asnOn, freeAsns } from '../../azure/validity/customer-asns.ts';
import { stripPrivate } from '../../net/as-path.ts';
import type { Family } from '../../net/prefix.ts';
import type { Attachment, Circuit, ElementKey, Vnet } from '../../scenario/design.ts';
import { bareId } from '../../scenario/expand/bare-id.ts';
import type { Endpoint } from '../endpoints.ts';
import { vnetAt } from '../nodes.ts';
import { noLikeLinks } from '../paired-tunnels.ts';
import type { View } from '../view.ts';
import type { Access } from './access.ts';
import { flagsMissing } from './gateway-flags.ts';
import { onNewCircuit, overWan, withNewAttachment, withNewConnection } from './new-ways.ts';
import { isSameObstacle, type Obstacle, unique, type Way } from './obstacle.ts';
import { overPeering } from './peering-way.ts';
import { subnetObstacles } from './subnet-obstacles.ts';
import type { Parts } from './way-parts.ts';

export function waysBetween(parts: Parts, a: Endpoint, b: Endpoint): readonly Way[] {
	const { view } = parts;
	const [one, other] = a.node < b.node ? [a, b] : [b, a];
	const [first, second] = [one.node, other.node];
	const { family } = a.prefixes[0]!;
	const vnetOf = ({ node }: Endpoint): Vnet | undefined => vnetAt(view.design, node);
	const vnets = [one, other].flatMap((end) => vnetOf(end) ?? []);
	const [accessA, accessB] = [parts.accesses(one, other), parts.accesses(other, one)];
	const ways: Way[] = accessA.flatMap((x) =>
		accessB.flatMap((y) => {
			// R038: what one gateway announces it does not learn.
			if (x.gateway !== null && x.gateway === y.gateway) return [];
			const way = joined(parts, x, y, family);
			if (vnets.length > 0 || x.circuit.key === y.circuit.key || view.design.assume.edgeReflectsSites) return [way];
			// R064: an edge prefers the local customer's route to the copy from Global Reach, and D01 keeps it to itself.
			const shared = [...serving(accessB, x.circuit, way), ...serving(accessA, y.circuit, way)];
			const loops = [...ownAsnBack(view, first, x, y), ...ownAsnBack(view, second, y, x)];
			return [
				{
					...way,
					obstacles: unique([...way.obstacles, ...shared.map(({ circuit }) => sharedCircuit(circuit)), ...loops]),
				},
			];
		}),
	);
	if (vnets.length === 0)
		ways.push(...overWan(view, [first, second], (site) => (site === first ? accessA : accessB).length > 0));
	for (const end of [one, other]) {
		const vnet = vnetOf(end);
		const far = end === one ? accessB : accessA;
		if (vnet !== undefined) ways.push(...far.flatMap((access) => withNewConnection(view, vnet, access)));
	}
	// D01: put on one circuit, two sites still do not meet.
	const meets = vnets.length > 0 || view.design.assume.edgeReflectsSites;
	for (const site of [first, second])
		if (site.startsWith('site/') && meets)
			ways.push(
				...withNewAttachment(view, site, site === first ? accessB : accessA, site === first ? accessA : accessB),
			);
	if (accessA.length === 0 && accessB.length === 0) ways.push(...onNewCircuit(view, [first, second], vnets, family));
	const byGateway = withMore(ways, [
		...keptInside(parts, a, b),
		...keptInside(parts, b, a),
		...subnetObstacles(view, first, other.prefixes[0]!, true),
		...subnetObstacles(view, second, one.prefixes[0]!, true),
	]);
	const [left, right] = vnets;
	if (left === undefined || right === undefined) return byGateway;
	const peered = overPeering(view, left, right);
	const onTheWay = [
		...subnetObstacles(view, first, other.prefixes[0]!, false),
		...subnetObstacles(view, second, one.prefixes[0]!, false),
	];
	return [...withMore([peered], onTheWay), ...byGateway];
}

function withMore(ways: readonly Way[], obstacles: readonly Obstacle[]): readonly Way[] {
	if (obstacles.length === 0) return ways;
	return ways.map((way) => ({ ...way, obstacles: unique([...way.obstacles, ...obstacles]) }));
}

/** R069: a VNet keeps what lies in its own space, and sends to a peer what lies in that one's, whatever BGP brings. */
function keptInside({ view, spacesOf }: Parts, own: Endpoint, other: Endpoint): readonly Obstacle[] {
	const vnet = vnetAt(view.design, own.node);
	if (vnet === undefined) return [];
	const far = vnetAt(view.design, other.node);
	const space = spacesOf(vnet).find(({ of, isInside }) => (of === vnet || of !== far) && other.prefixes.some(isInside));
	if (space === undefined) return [];
	const inside = other.prefixes.find(space.isInside)!;
	const whose = space.of === vnet ? vnet.key : `${space.of.key}, a peer of ${vnet.key}`;
	return [
		{
			code: 'SYSTEM_ROUTE_WINS',
			rule: 'R069',
			at: vnet.key,
			message: `${inside.text} lies in the address space of ${whose}, whose system route BGP cannot override.`,
			repair: null,
			rank: 'forwarding',
		},
	];
}

/** Two circuits, or one, with what joins them. */
function joined({ view, acrossGlobalReach }: Parts, x: Access, y: Access, family: Family): Way {
	const same = x.circuit.key === y.circuit.key;
	const gateways = [x, y].flatMap(({ gateway }) => gateway ?? []);
	const between = same
		? onOneCircuit(view, x.circuit, gateways)
		: [
				...acrossGlobalReach(x.circuit, y.circuit, family),
				...(gateways.length === 2 ? flagsMissing(view, gateways, 'D12') : []),
				...noLikeLinks(view, x, y),
			];
	return {
		id: `${x.circuit.key} ${y.circuit.key}`,
		kind: same ? 'circuit' : 'globalReach',
		obstacles: unique([...x.obstacles, ...between, ...y.obstacles]),
	};
}

function onOneCircuit(view: View, circuit: Circuit, gateways: readonly Vnet[]): readonly Obstacle[] {
	if (gateways.length === 2) return flagsMissing(view, gateways, 'R073');
	if (gateways.length === 1 || view.design.assume.edgeReflectsSites) return [];
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
	const isMended = (obstacle: Obstacle): boolean => way.obstacles.some((other) => isSameObstacle(other, obstacle));
	return accesses.filter(
		({ circuit, obstacles }) =>
			circuit.key === key && obstacles.every((obstacle) => obstacle.code === 'NOT_ACCEPTED' || isMended(obstacle)),
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
	// Nobody else puts a number there.
	if (receiver !== sender && receiver !== prependWith && receiver !== behind) return [];
	const announced = [
		sender,
		...new Array<number>(prepend).fill(prependWith ?? sender),
		...(behind === null ? [] : [behind]),
	];
	const path = stripPrivate(announced, 'leading', null);
	if (!path.includes(receiver)) return [];
	const changed = from.attachment.edge > to.attachment.edge ? from : to;
	return [
		{
			code: 'LOOP_OWN_ASN',
			rule: 'R056',
			at: to.attachment.edge,
			message: `${to.attachment.edge} finds its own AS number ${receiver} in the path of what ${from.attachment.edge} announces on ${from.circuit.key}, and discards it.`,
			// Either of the two may change; the same one in both directions.
			repair: [setAt(asnOn(design, changed.circuit.key, changed.attachment!).path, freeAsns(design, 1)[0])],
			rank: 'policy',
		},
	];
}
