// Every way in which two endpoints could talk by design, and what stands in each: the structure behind an explanation and its repair.

import { geopoliticalRegionById, globalReachCountry } from '../catalog/catalog.ts';
import { stripPrivate } from '../net/as-path.ts';
import { covers, type Family } from '../net/prefix.ts';
import {
	type Attachment,
	type Circuit,
	type ElementKey,
	type GlobalReachLink,
	linkNames,
	type Vnet,
} from '../scenario/design.ts';
import type { Edit } from '../scenario/edit.ts';
import {
	type Access,
	bare,
	circuitObstacles,
	failed,
	freeBlock,
	id,
	lostToCustomers,
	refusal,
	siteAccess,
	vnetAccess,
} from './access.ts';
import type { Endpoint } from './endpoints.ts';
import type { Obstacle, Way } from './obstacle.ts';
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

/** Both ends are on no circuit: each circuit of the design could have them. */
function onNewCircuit(view: View, ends: readonly ElementKey[], vnets: readonly Vnet[], family: Family): readonly Way[] {
	const [vnet, other] = vnets;
	const site = ends.find((end) => end.startsWith('site/'));
	if (vnet === undefined) return [];
	return [...view.design.circuits.values()].flatMap((circuit) => {
		const plain: Access = { circuit, attachment: null, obstacles: circuitObstacles(view, circuit, family, false) };
		return withNewConnection(view, vnet, plain, vnets).flatMap(({ obstacles }) => {
			const access: Access = { ...plain, obstacles };
			if (other !== undefined) return withNewConnection(view, other, access, vnets);
			return site === undefined ? [] : withNewAttachment(view, site, [access], []);
		});
	});
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
	return { id: `${x.circuit.key} ${y.circuit.key}`, obstacles: unique([...x.obstacles, ...between, ...y.obstacles]) };
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
		asn ?? design.sites.get(bare(edge))?.asn ?? design.wans.get(edge.slice('wan/'.length))?.asn ?? null;
	if (from.attachment === null || to.attachment === null) return [];
	const [sender, receiver] = [asnOf(from.attachment), asnOf(to.attachment)];
	if (sender === null || receiver === null) return [];
	const { prepend, prependWith } = from.attachment;
	const behind = from.attachment.edge === site ? null : (design.sites.get(bare(site))?.asn ?? null);
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

function flagsMissing(view: View, vnets: readonly Vnet[], rule: 'R073' | 'D12'): readonly Obstacle[] {
	if (view.design.assume.legacyDefault) return [];
	return vnets
		.filter(({ gateway }) => !gateway?.allowRemoteVnetTraffic)
		.map((vnet) => ({
			code: 'V2V_DISABLED',
			rule,
			at: `gateway/${id(vnet)}`,
			message: `The gateway of ${vnet.key} does not admit traffic from remote VNets (allowRemoteVnetTraffic), which both ends must.`,
			repair: [
				vnet.gateway === null
					? { set: `vnets.${id(vnet)}.gateway`, value: { allowRemoteVnetTraffic: true } }
					: { set: `vnets.${id(vnet)}.gateway.allowRemoteVnetTraffic`, value: true },
			],
			rank: 'policy',
		}));
}

function acrossGlobalReach(
	view: View,
	a: Circuit,
	b: Circuit,
	vnets: readonly Vnet[],
	family: Family,
): readonly Obstacle[] {
	const names = [id(a), id(b)].sort();
	const links = [...view.design.globalReach.values()].filter(
		({ between }) => between[0] === names[0] && between[1] === names[1],
	);
	const flags = vnets.length === 2 ? flagsMissing(view, vnets, 'D12') : [];
	const link = links[0];
	if (link === undefined || !view.globalReach) return [noGlobalReach(view, a, b, family), ...flags];
	const state = [...links]
		.map((candidate) => linkObstacles(view, candidate, family))
		.sort((x, y) => x.length - y.length)[0]!;
	return [...state, ...flags];
}

function linkObstacles(view: View, link: GlobalReachLink, family: Family): readonly Obstacle[] {
	const obstacles: Obstacle[] = [...refusal(view, link.key)];
	if (view.availability.down.has(link.key)) obstacles.push(failed(view, link.key));
	if (family === 6 && link.ipv6 === null) {
		obstacles.push({
			code: 'GR_NO_IPV6',
			rule: 'R107',
			at: link.key,
			message: `${link.key} has no IPv6 prefix, so it carries IPv4 alone.`,
			repair: [{ set: `globalReach.${id(link)}.ipv6`, value: freeBlock(view, link.between) }],
			rank: 'missing',
		});
	}
	return obstacles;
}

function noGlobalReach(view: View, a: Circuit, b: Circuit, family: Family): Obstacle {
	const between = [id(a), id(b)].sort();
	const add: Edit = {
		add: 'globalReach',
		value: {
			between,
			...(family === 6 ? { ipv6: freeBlock(view, between) } : {}),
			...(a.subscription === b.subscription ? {} : { authorization: freeAuthorization(view, between.join('-to-')) }),
		},
	};
	const at = `globalReach/${between.join('~')}`;
	return {
		code: 'NO_GLOBAL_REACH',
		rule: 'R096',
		at,
		message: `No Global Reach link joins circuits ${between.join(' and ')}.`,
		repair: linkable(a, b) && !view.availability.down.has(at) ? [...premiumFor(a, b), add] : null,
		rank: 'missing',
	};
}

/** R085, R086, R088, R081: whether Azure offers Global Reach between these two at all. */
function linkable(a: Circuit, b: Circuit): boolean {
	return (
		a.cloud === b.cloud &&
		a.peeringLocation.id !== b.peeringLocation.id &&
		[a, b].every(({ sku, peeringLocation }) => sku !== 'local' && globalReachCountry(peeringLocation) !== null)
	);
}

/** R084: what must become Premium first. */
function premiumFor(a: Circuit, b: Circuit): readonly Edit[] {
	if (a.peeringLocation.geopoliticalRegion === b.peeringLocation.geopoliticalRegion) return [];
	return [a, b]
		.filter(({ sku }) => sku !== 'premium')
		.map((circuit) => ({ set: `circuits.${id(circuit)}.sku`, value: 'premium' }));
}

/** Sites on one WAN; or a new WAN, which always helps and is never the first thing to propose. */
function overWan(view: View, a: ElementKey, b: ElementKey): readonly Way[] {
	const shared = [...view.design.wans.values()].filter(({ sites }) => sites.includes(a) && sites.includes(b));
	const existing = shared.map((wan): Way => {
		const lost = [wan.key, a, b].find((key) => view.availability.down.has(key));
		return { id: wan.key, obstacles: lost === undefined ? [] : [failed(view, lost)] };
	});
	if (shared.length > 0) return existing;
	const name = freeId(`${bare(a)}-${bare(b)}`, view.design.wans);
	const lost = [a, b].find((key) => view.availability.down.has(key));
	return [
		{
			id: `~ wan/${name}`,
			obstacles: [
				...(lost === undefined ? [] : [failed(view, lost)]),
				{
					code: 'SITE_NOT_ATTACHED',
					rule: 'R047',
					at: a,
					message: `No circuit or WAN leads from ${a} to ${b}.`,
					repair: [{ add: 'wans', value: { [name]: { sites: [bare(a), bare(b)] } } }],
					rank: 'missing',
				},
			],
		},
	];
}

/** A VNet that is given a connection to a circuit of the other end. */
function withNewConnection(view: View, vnet: Vnet, access: Access, vnets: readonly Vnet[]): readonly Way[] {
	const { circuit } = access;
	if (vnet.connections.some((connection) => connection.circuit === id(circuit))) return [];
	const scope = scopeFor(circuit, vnet);
	const lost = view.availability.down.has(vnet.key) ? [failed(view, vnet.key)] : [];
	const path = `vnets.${id(vnet)}.circuits`;
	const connection = ownership(view, circuit, vnet);
	const edits: readonly Edit[] =
		vnet.connections.length === 0
			? [{ set: path, value: { [id(circuit)]: connection } }]
			: [{ set: `${path}.${id(circuit)}`, value: connection }];
	const missing: Obstacle = {
		code: 'NO_CONNECTION',
		rule: 'R046',
		at: vnet.key,
		message: `${vnet.key} has no connection to ${circuit.key}.`,
		repair: scope === null ? null : [...scope, ...edits],
		rank: 'missing',
	};
	const flags = vnets.length === 2 ? flagsMissing(view, vnets, 'R073') : [];
	return [{ id: `${circuit.key} ${vnet.key}`, obstacles: unique([...lost, missing, ...access.obstacles, ...flags]) }];
}

/** R093: what a connection needs besides. */
function ownership(view: View, circuit: Circuit, vnet: Vnet): Readonly<Record<string, string>> {
	if (circuit.subscription === vnet.subscription) return {};
	return { authorization: freeAuthorization(view, `${id(vnet)}-on-${id(circuit)}`) };
}

function freeAuthorization({ design }: View, name: string): string {
	const connections = [...design.vnets.values()].flatMap((vnet) => vnet.connections);
	const names = [...connections, ...design.globalReach.values()].flatMap(({ authorization }) => authorization ?? []);
	return freeId(name, new Set(names));
}

/** R079–R081: the SKU a circuit needs for a VNet; null where none will do. */
function scopeFor(circuit: Circuit, vnet: Vnet): readonly Edit[] | null {
	if (circuit.cloud !== vnet.region.cloud) return null;
	const set = (sku: string): readonly Edit[] => [{ set: `circuits.${id(circuit)}.sku`, value: sku }];
	const sameGeography =
		geopoliticalRegionById(circuit.peeringLocation.geopoliticalRegion)?.regions.includes(vnet.region.id) ?? false;
	if (circuit.sku === 'premium') return [];
	if (circuit.sku === 'local' && circuit.peeringLocation.localRegions.includes(vnet.region.id)) return [];
	if (!sameGeography) return set('premium');
	return circuit.sku === 'standard' ? [] : set('standard');
}

/** A site that is put on a circuit of the other end, or on any circuit at all when it is on none. */
function withNewAttachment(
	view: View,
	site: ElementKey,
	other: readonly Access[],
	own: readonly Access[],
): readonly Way[] {
	if (own.length > 0) return [];
	const known = view.design.sites.get(bare(site))!;
	const lost = view.availability.down.has(site) ? [failed(view, site)] : [];
	return other.flatMap(({ circuit, obstacles }) => {
		const links = lostToCustomers(view, circuit, linkNames);
		const missing: Obstacle = {
			code: 'SITE_NOT_ATTACHED',
			rule: 'R047',
			at: site,
			message: `${site} is on no circuit and no WAN.`,
			repair: known.asn === null ? null : [{ set: `circuits.${id(circuit)}.sites.${bare(site)}`, value: {} }],
			rank: 'missing',
		};
		return [
			{
				id: `${circuit.key} ${site}`,
				obstacles: unique([...lost, missing, ...(links === null ? [] : [links]), ...obstacles]),
			},
		];
	});
}

function freeId(name: string, taken: { has(id: string): boolean }): string {
	let free = name;
	for (let nth = 2; taken.has(free); nth++) free = `${name}-${nth}`;
	return free;
}

function unique(obstacles: readonly Obstacle[]): readonly Obstacle[] {
	const seen = new Map(obstacles.map((obstacle) => [nameOf(obstacle), obstacle]));
	return [...seen.values()];
}

function nameOf({ code, at, message }: Obstacle): string {
	return `${code} ${at} ${message}`;
}
