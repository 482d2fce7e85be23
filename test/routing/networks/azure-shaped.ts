// Networks shaped like ExpressRoute: customer edges, the links of circuits at their edge routers, gateways, Global Reach.

import * as fc from 'fast-check';
import type { End, Network, PolicyRule, RungSpec, Session } from '../../../src/routing/model.ts';
import { endOf, networkOptions, oddities, onceIn, oneOf, originations, routerIds } from './parts.ts';

const edgeAsn = 12_076;
const gatewayAsn = 65_515;
const customerAsns = [65_001, 65_002, 64_512, 4_200_000_001, 13_335];
const tags = ['onprem', 'vnet', 'gr', 'red'];
const asns = [...customerAsns, edgeAsn, gatewayAsn, 3356];

const ending: readonly RungSpec[] = ['origin', 'med', 'externalOverInternal', 'igpCost', 'routerId', 'session'];
const gatewayOverCustomer: RungSpec = { kind: 'preferTag', id: 'gateway', prefer: 'vnet', over: 'onprem' };
const stripped: RungSpec = { kind: 'strippedLengthOfInternal', id: 'stripped' };

/** Ladders of an edge router; null is the standard one. */
const edgeLadders = oneOf<readonly RungSpec[] | null>(
	null,
	['weight', 'own', 'localPreference', gatewayOverCustomer, 'asPathLength', ...ending],
	['weight', 'own', 'localPreference', stripped, 'asPathLength', ...ending],
	['weight', 'own', 'localPreference', stripped, 'asPathLength', 'routerId', 'session'],
	['weight', 'own', 'localPreference', gatewayOverCustomer, stripped, 'asPathLength', ...ending],
	['weight', 'own', 'localPreference', stripped, 'asPathLength', gatewayOverCustomer, ...ending],
);

const gatewayLadders = oneOf<readonly RungSpec[] | null>(
	null,
	['own', 'weight', 'asPathLength', 'routerId', 'session'],
	['weight', 'own', 'localPreference', 'asPathLength', 'med', 'routerId', 'session'],
);

const circuits = fc.record({
	secondary: onceIn(3).map((none) => !none),
	ladder: edgeLadders,
	strip: fc.record(
		{ stripPrivate: oneOf('leading', 'leading', 'if-all-private', 'all'), keepNeighbour: onceIn(4) },
		{ requiredKeys: [] },
	),
	allowOwnAs: oneOf(0, 0, 2),
	asOverride: fc.boolean(),
	bundled: fc.boolean(),
	routerId: fc.nat(3),
	multipath: oneOf(1, 1, 4),
});

const attachments = fc.record({
	present: fc.boolean(),
	prepend: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })),
	prependAs: oneOf<readonly number[]>([], [], [], [65_001], [64_900, 64_900], [13_335], [13_335, 64_900]),
	arriveWith: oneOf<readonly string[]>(['onprem'], ['onprem'], ['onprem'], ['onprem', 'vnet'], ['red']),
	preference: fc.oneof(
		{ weight: 4, arbitrary: fc.constant({}) },
		oneOf({ weight: 40_000 }, { weight: 100 }, { weight: 10 }, { localPref: 150 }, { localPref: 90 }),
	),
	parallel: onceIn(8),
	oddHere: oddities(tags, asns),
	oddAtEdge: oddities(tags, asns),
});

const customers = (position: number) =>
	fc.record({
		asn: oneOf(...customerAsns),
		routerId: routerIds(position),
		networks: originations,
		transit: onceIn(4),
		multipath: oneOf(1, 1, 2, 4),
		links: fc.tuple(attachments, attachments, attachments, attachments),
		meetsNext: onceIn(2),
	});

const gateways = (position: number) =>
	fc.record({
		routerId: routerIds(position),
		networks: originations,
		ladder: gatewayLadders,
		multipath: oneOf(1, 4),
		passesOn: onceIn(5),
		links: fc.tuple(attachments, attachments, attachments, attachments),
	});

const globalReach = fc.record({
	present: onceIn(4).map((none) => !none),
	crossed: onceIn(3).map((none) => !none),
	nextHopSelf: fc.boolean(),
	carries: oneOf<readonly string[]>(['onprem'], ['onprem', 'red'], ['onprem', 'vnet']),
	bundled: fc.boolean(),
	costs: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
	odd: oddities(tags, asns),
});

interface EdgeLink {
	readonly id: string;
	readonly circuit: number;
}

export const azureShapedNetworks: fc.Arbitrary<Network> = fc
	.record({
		circuits: fc.oneof(fc.tuple(circuits), { weight: 3, arbitrary: fc.tuple(circuits, circuits) }),
		customers: fc.oneof(
			fc.tuple(customers(20)),
			fc.tuple(customers(20), customers(21)),
			fc.tuple(customers(20), customers(21), customers(22)),
		),
		gateways: fc.oneof(fc.tuple(gateways(40)), fc.tuple(gateways(40), gateways(41))),
		globalReach,
		gatewaysFirst: fc.boolean(),
		options: networkOptions,
	})
	.map((drawn) => {
		const edges: EdgeLink[] = drawn.circuits.flatMap((circuit, index) =>
			['primary', ...(circuit.secondary ? ['secondary'] : [])].map((link) => ({
				id: `circuit${index}/${link}`,
				circuit: index,
			})),
		);
		const places = [...edges.map((edge) => edge.id), ...drawn.customers.map((_, index) => `site${index}`)];
		const edgeSpeakers = edges.map((edge, position) => {
			const { ladder, multipath, routerId } = drawn.circuits[edge.circuit]!;
			return {
				id: edge.id,
				asn: edgeAsn,
				...(routerId === 0 ? {} : { routerId: `${8 + routerId}.0.${routerId * 60}.${position + 1}` }),
				networks: [],
				multipath,
				igp: Object.fromEntries(places.map((id, at) => [id, drawn.globalReach.costs[(at + position) % 7]!])),
				...(ladder === null ? {} : { decision: ladder }),
			};
		});
		const customerSpeakers = drawn.customers.map(({ asn, routerId, networks, multipath }, index) => ({
			id: `site${index}`,
			asn,
			...routerId,
			networks: index === 0 && networks.length === 0 ? ['10.0.1.0/24'] : networks,
			multipath,
		}));
		const gatewaySpeakers = drawn.gateways.map(({ routerId, networks, ladder, multipath }, index) => ({
			id: `gateway${index}`,
			asn: gatewayAsn,
			...routerId,
			networks,
			multipath,
			...(ladder === null ? {} : { decision: ladder }),
		}));
		const speakers = drawn.gatewaysFirst
			? [...gatewaySpeakers, ...edgeSpeakers, ...customerSpeakers]
			: [...customerSpeakers, ...edgeSpeakers, ...gatewaySpeakers];
		const sessions = [
			...drawn.customers.flatMap((customer, index) =>
				attached(customer.links, edges).flatMap(({ link, edge }) =>
					customerSessions(`site${index}`, customer.transit, link, edge, drawn.circuits[edge.circuit]!),
				),
			),
			...drawn.gateways.flatMap((gateway, index) =>
				attached(gateway.links, edges).flatMap(({ link, edge }) =>
					gatewaySessions(`gateway${index}`, gateway.passesOn, link, edge, drawn.circuits[edge.circuit]!),
				),
			),
			...globalReachSessions(edges, drawn.globalReach),
			...drawn.customers.flatMap((customer, index): Session[] =>
				customer.meetsNext && index + 1 < drawn.customers.length
					? [{ a: { speaker: `site${index}` }, b: { speaker: `site${index + 1}` } }]
					: [],
			),
		];
		return { name: 'azure-shaped', speakers, sessions, options: drawn.options };
	});

type Attachment = typeof attachments extends fc.Arbitrary<infer T> ? T : never;
type Circuit = typeof circuits extends fc.Arbitrary<infer T> ? T : never;
type GlobalReach = typeof globalReach extends fc.Arbitrary<infer T> ? T : never;

/** The drawn links, or the first one where none was drawn. */
function attached(
	links: readonly Attachment[],
	edges: readonly EdgeLink[],
): { readonly link: Attachment; readonly edge: EdgeLink }[] {
	const all = edges.map((edge, index) => ({ link: links[index]!, edge }));
	const present = all.filter(({ link }) => link.present);
	return present.length > 0 ? present : all.slice(0, 1);
}

function customerSessions(
	site: string,
	transit: boolean,
	link: Attachment,
	edge: EdgeLink,
	circuit: Circuit,
): Session[] {
	const prepends: PolicyRule[] = [];
	for (const asn of link.prependAs.toReversed()) {
		prepends.push({ set: { prepend: { asn, count: 1 } }, action: 'next' });
	}
	if (link.prepend > 0) prepends.push({ match: { local: true }, set: { prepend: link.prepend }, action: 'next' });
	const atSite: End = {
		speaker: site,
		import: [{ set: link.preference }],
		export: [...prepends, { match: { local: true } }],
		exportDefault: transit ? 'accept' : 'deny',
	};
	const atEdge: End = {
		speaker: edge.id,
		allowOwnAs: circuit.allowOwnAs,
		...circuit.strip,
		import: [{ set: { clearTags: true, addTags: link.arriveWith } }],
		export: [{ match: { tagsAny: ['vnet', 'gr'] }, set: { clearTags: true } }],
		exportDefault: 'deny',
	};
	return doubled(link.parallel, {
		id: `${site}-${edge.id}`,
		a: endOf(atSite, link.oddHere),
		b: endOf(atEdge, link.oddAtEdge),
		...(circuit.bundled ? { bundle: `circuit${edge.circuit}` } : {}),
	});
}

function gatewaySessions(
	gateway: string,
	passesOn: boolean,
	link: Attachment,
	edge: EdgeLink,
	circuit: Circuit,
): Session[] {
	const atEdge: End = {
		speaker: edge.id,
		asOverride: circuit.asOverride,
		import: [{ set: { clearTags: true, addTags: ['vnet'] } }],
		export: [{ match: { tagsAny: ['gr'] }, set: { prepend: 2 } }],
	};
	const atGateway: End = {
		speaker: gateway,
		import: [{ set: link.preference }],
		export: [{ match: { local: true } }],
		exportDefault: passesOn ? 'accept' : 'deny',
	};
	return doubled(link.parallel, {
		id: `${edge.id}-${gateway}`,
		a: endOf(atEdge, link.oddAtEdge),
		b: endOf(atGateway, link.oddHere),
		...(circuit.bundled ? { bundle: `circuit${edge.circuit}` } : {}),
	});
}

function globalReachSessions(edges: readonly EdgeLink[], drawn: GlobalReach): Session[] {
	if (!drawn.present) return [];
	const end = (speaker: string): End => ({
		speaker,
		nextHopSelf: drawn.nextHopSelf,
		import: [{ set: { addTags: ['gr'] } }],
		export: [{ match: { tagsAny: drawn.carries } }],
		exportDefault: 'deny',
	});
	const here = edges.filter((edge) => edge.circuit === 0);
	const there = edges.filter((edge) => edge.circuit === 1);
	return here.flatMap((a, row) =>
		there
			.filter((_, column) => drawn.crossed || row === column)
			.map((b) => ({
				id: `gr-${a.id}-${b.id}`,
				a: end(a.id),
				b: endOf(end(b.id), drawn.odd),
				...(drawn.bundled ? { bundle: 'gr' } : {}),
			})),
	);
}

function doubled(parallel: boolean, session: Session): Session[] {
	return parallel ? [session, { ...session, id: `${session.id}-again` }] : [session];
}
