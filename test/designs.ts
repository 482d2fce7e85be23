// Generated designs: what people might write, from the plainest to the strangest that still parses.

import * as fc from 'fast-check';
import { addressBits, makePrefix, prefixOf } from '../src/net/prefix.ts';
import { parseScenario, type Scenario } from '../src/scenario/parse.ts';
import { printYaml } from '../src/scenario/read/read-yaml.ts';
import type {
	WrittenAttachment,
	WrittenConnection,
	WrittenGlobalReachLink,
	WrittenMicrosoftPeering,
	WrittenScenario,
	WrittenSubnet,
	WrittenVnetPeering,
} from '../src/scenario/schema/schema.ts';

/** What a generated design may have; everything unless it is forbidden. */
export interface Allowed {
	/** Prefixes that two places announce, or that lie inside each other. */
	readonly overlaps?: boolean;
	/** Default routes, aggregates, summarized prefixes of gateways. */
	readonly summaries?: boolean;
	readonly transit?: boolean;
	readonly wans?: boolean;
	/** What an edge announces and accepts, link by link. */
	readonly filters?: boolean;
	readonly prepends?: boolean;
	/** Circuits, connections and links that Azure refuses. */
	readonly refusals?: boolean;
	readonly ipv6?: boolean;
	/** Behaviour other than the default. */
	readonly assumptions?: boolean;
	readonly failures?: boolean;
	/** AS numbers that two sites share. */
	readonly sharedAsns?: boolean;
	/** VNet peerings; none unless asked for. */
	readonly peerings?: boolean;
	/** Subnets with user-defined routes; none unless asked for. */
	readonly subnets?: boolean;
	/** Microsoft peerings; none unless asked for. */
	readonly microsoftPeering?: boolean;
}

export type Circuits = NonNullable<WrittenScenario['circuits']>;
type Vnets = NonNullable<WrittenScenario['vnets']>;
type Subnets = Record<string, WrittenSubnet>;

/** Shape: reads without a mistake, whatever is drawn. */
export function designs(allowed: Allowed = {}): fc.Arbitrary<WrittenScenario> {
	return fc
		.record({
			sites: fc.array(siteDraft, { minLength: 1, maxLength: 5 }),
			wans: fc.array(wanDraft, { maxLength: 2 }),
			circuits: fc.array(circuitDraft, { minLength: 1, maxLength: 4 }),
			attachments: fc.array(attachmentDraft, { minLength: 2, maxLength: 9 }),
			vnets: fc.array(vnetDraft, { maxLength: 4 }),
			connections: fc.array(connectionDraft, { maxLength: 8 }),
			links: fc.array(linkDraft, { maxLength: 5 }),
			assume: assumeDraft,
			failures: fc.array(fc.tuple(fc.nat(20), fc.nat(40)), { maxLength: 3 }),
			// Drawn only where they are asked for, so that other properties see the same cases as ever.
			...(allowed.peerings === true ? { peerings: fc.array(peeringDraft, { maxLength: 4 }) } : {}),
			...(allowed.microsoftPeering === true
				? { microsoft: fc.array(microsoftDraft, { minLength: 1, maxLength: 3 }) }
				: {}),
			...(allowed.subnets === true ? { subnets: fc.array(subnetDraft, { maxLength: 6 }) } : {}),
		})
		.map((draft) => written(draft, allowed));
}

/** No overlapping prefixes, default route, summary or transit WAN: the conditions under which Global Reach is simple. */
export const plain: Allowed = { overlaps: false, summaries: false, transit: false, assumptions: false };

/** @throws {Error} when the design has a mistake: a fault of the generator. */
export function scenarioOf(design: WrittenScenario): Scenario {
	const text = printYaml(design);
	const parsed = parseScenario(text, 'generated.yaml');
	if (parsed.ok) return parsed.scenario;
	throw new Error(`${parsed.diagnostics.map(({ message }) => message).join('\n')}\n${text}`);
}

/** True about once in `n`; shrinks to false. */
function onceIn(n: number): fc.Arbitrary<boolean> {
	return fc.integer({ min: 0, max: n - 1 }).map((drawn) => drawn === n - 1);
}

/** The first is the plainest: a value shrinks towards it. */
function likely<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
	return fc.oneof({ weight: others.length + 1, arbitrary: fc.constant(usual) }, fc.constantFrom(usual, ...others));
}

// Names of which one starts another, so that the order of ids and of keys is put to the test.
const siteIds = ['a', 'a-b', 'b', 'b0', 'c'];
const wanIds = ['w', 'w-2'];
const circuitIds = ['x', 'x-1', 'y', 'z'];
const vnetIds = ['m', 'm-n', 'n', 'p'];

const places = ['London', 'Silicon Valley', 'Frankfurt', 'Dallas', 'Tokyo', 'Singapore', 'London2', 'Amsterdam Metro'];
const oddPlaces = ['Vienna', 'Dubai', 'Amsterdam', 'London'];
const regions = ['UK South', 'West US', 'West Europe', 'Japan East'];
const owners = ['shared', 'other'];
const privateAsns = [65001, 65002, 65003, 65004, 4_200_000_001];
const publicAsns = [3356, 1299, 2914, 174, 6939];
const someAsns = [65001, 65002, 3356, 1299];

const pool4 = [
	'10.0.1.0/24',
	'10.0.2.0/24',
	'10.0.0.0/16',
	'10.0.1.128/25',
	'10.0.3.0/24',
	'10.1.0.0/16',
	'10.0.2.0/25',
];
const pool6 = ['2001:db8:1::/48', '2001:db8::/32', '2001:db8:2::/48'];

interface Addresses {
	readonly pooled: readonly number[];
	readonly two: boolean;
	readonly ipv6: boolean;
}

const addresses: fc.Arbitrary<Addresses> = fc.record({
	pooled: fc.uniqueArray(fc.nat(pool4.length - 1), { minLength: 1, maxLength: 2 }),
	two: onceIn(3),
	ipv6: onceIn(4),
});

const siteDraft = fc.record({
	addresses,
	asn: fc.nat(someAsns.length - 1),
	publicAsn: onceIn(3),
	city: likely<string | null>(null, 'London', 'Tokyo'),
	defaultRoute: onceIn(8),
});
const wanDraft = fc.record({
	sites: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }),
	asn: likely<number | null>(null, 65100, 2516),
	transit: onceIn(3),
	localPreference: likely(50, 100, 150),
	circuit: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.nat(3)),
});
const circuitDraft = fc.record({
	place: fc.nat(places.length - 1),
	odd: likely<number | null>(null, 0, 1, 2, 3, null, null, null),
	sku: likely<'premium' | 'standard' | 'local'>('premium', 'standard', 'local'),
	provider: likely<string | null>('Equinix', 'Megaport', null),
	provisioned: onceIn(12).map((not) => !not),
	subscription: likely(0, 1),
	peering: likely<'open' | 'none' | 'given' | 'six'>('open', 'none', 'given', 'six'),
	bandwidth: likely('1 Gbps', '50 Mbps', '10 Gbps'),
});
const attachmentDraft = fc.record({
	site: fc.nat(4),
	circuit: fc.nat(3),
	advertise: likely<'all' | 'first' | 'inside' | 'none'>('all', 'first', 'inside', 'none'),
	aggregate: onceIn(6),
	prepend: likely(0, 1, 3),
	prependWith: likely<number | null>(null, 65009, 7018),
	localPreference: likely(100, 40, 200),
	accept: likely<'default' | 'all' | 'some'>('default', 'all', 'some'),
	links: likely<readonly ('primary' | 'secondary')[]>(['primary', 'secondary'], ['primary'], ['secondary'], []),
	asn: likely<number | null>(null, 65050, 7018, null),
});
const vnetDraft = fc.record({
	addresses,
	region: fc.nat(regions.length - 1),
	admits: fc.boolean(),
	subscription: likely(0, 1),
	summary: onceIn(8),
	sku: likely<'ErGw1AZ' | 'ErGw3AZ' | 'Standard'>('ErGw1AZ', 'ErGw3AZ', 'Standard'),
	gateway: onceIn(8).map((not) => !not),
});
const connectionDraft = fc.record({
	vnet: fc.nat(3),
	circuit: fc.nat(3),
	weight: likely(0, 10, 100),
	authorization: onceIn(2),
});
const linkDraft = fc.record({
	a: fc.nat(3),
	b: fc.nat(3),
	ipv6: fc.boolean(),
	ipv4: onceIn(6),
	authorization: fc.boolean(),
	again: onceIn(10),
});
const microsoftDraft = fc.record({
	circuit: fc.nat(3),
	sites: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
	prefix: fc.nat(2),
	ipv6: onceIn(4),
	given: onceIn(3),
	alone: onceIn(4),
	validated: onceIn(6).map((not) => !not),
	microsoft365: fc.boolean(),
	routeFilter: likely<readonly string[] | null>(
		['West US', 'Exchange Online'],
		['12076:51006'],
		['uksouth', 'service/storage-westeurope', '12076:5060'],
		null,
	),
});
const peeringDraft = fc.record({
	a: fc.nat(3),
	b: fc.nat(3),
	transit: likely<'none' | 'a' | 'b'>('none', 'a', 'b'),
});
const subnetDraft = fc.record({
	vnet: fc.nat(3),
	propagates: onceIn(3).map((not) => !not),
	routes: fc.uniqueArray(fc.tuple(fc.nat(pool4.length - 1), fc.nat(4)), {
		selector: ([prefix]) => prefix,
		maxLength: 2,
	}),
});
const assumeDraft = fc.oneof(
	{ weight: 3, arbitrary: fc.constant({}) },
	fc.record(
		{
			mseeDropsOwnAsn: fc.constant(true),
			gatewayRouteWins: fc.constant(false),
			privatePrependAcrossGlobalReach: fc.constant('honoured' as const),
			legacyDefault: fc.constant(true),
			edgeReflectsSites: fc.constant(true),
			edgeTransitBySummary: fc.constant(false),
			gatewayTransitBySummary: fc.constant(true),
			tunnelPairing: fc.constant('paired' as const),
		},
		{ requiredKeys: [] },
	),
);

interface Draft {
	readonly sites: readonly Drawn<typeof siteDraft>[];
	readonly wans: readonly Drawn<typeof wanDraft>[];
	readonly circuits: readonly Drawn<typeof circuitDraft>[];
	readonly attachments: readonly Drawn<typeof attachmentDraft>[];
	readonly vnets: readonly Drawn<typeof vnetDraft>[];
	readonly connections: readonly Drawn<typeof connectionDraft>[];
	readonly links: readonly Drawn<typeof linkDraft>[];
	readonly assume: NonNullable<WrittenScenario['assume']>;
	readonly failures: readonly (readonly [number, number])[];
	readonly peerings?: readonly Drawn<typeof peeringDraft>[];
	readonly microsoft?: readonly Drawn<typeof microsoftDraft>[];
	readonly subnets?: readonly Drawn<typeof subnetDraft>[];
}

type Drawn<T> = T extends fc.Arbitrary<infer V> ? V : never;

function written(draft: Draft, allowed: Allowed): WrittenScenario {
	const may = (kind: keyof Allowed): boolean => allowed[kind] !== false;
	const sites = siteIds.slice(0, draft.sites.length);
	const circuits = circuitIds.slice(0, draft.circuits.length);
	const vnets = vnetIds.slice(0, draft.vnets.length);
	const wans = may('wans') ? wanIds.slice(0, draft.wans.length) : [];
	const prefixesOf = (own: Addresses, place: number): string[] => {
		const four = may('overlaps')
			? own.pooled.map((index) => pool4[index]!)
			: [`10.${place}.0.0/24`, ...(own.two ? [`10.${place}.8.0/22`] : [])];
		const six = may('overlaps') ? pool6[own.pooled[0]! % pool6.length]! : `2001:db8:${place}::/48`;
		return [...four, ...(own.ipv6 && may('ipv6') ? [six] : [])];
	};
	const siteMap = Object.fromEntries(
		draft.sites.map((site, index) => {
			const own = (site.publicAsn ? publicAsns : privateAsns)[index]!;
			return [
				sites[index]!,
				{
					asn: may('sharedAsns') ? (site.publicAsn ? own : someAsns[site.asn]!) : own,
					prefixes: prefixesOf(site.addresses, 1 + index),
					...(site.city === null ? {} : { city: site.city }),
					...(site.defaultRoute && may('summaries') ? { defaultRoute: true } : {}),
				},
			];
		}),
	);
	const wanMap = Object.fromEntries(
		wans.map((id, index) => {
			const wan = draft.wans[index]!;
			const members = [...new Set(wan.sites.map((site) => sites[site % sites.length]!))];
			return [
				id,
				{
					sites: members,
					localPreference: wan.localPreference,
					...(wan.asn === null && wan.circuit === null ? {} : { asn: wan.asn ?? 65101 + index }),
					...(wan.transit && may('transit') ? { transit: true } : {}),
				},
			];
		}),
	);

	const attached: Record<string, Record<string, WrittenAttachment>> = {};
	for (const attachment of draft.attachments) {
		const site = sites[attachment.site % sites.length]!;
		const circuit = circuits[attachment.circuit % circuits.length]!;
		attached[circuit] ??= {};
		attached[circuit][site] ??= attachmentOf(attachment, siteMap[site]!.prefixes, may);
	}
	for (const [index, id] of wans.entries()) {
		const { circuit } = draft.wans[index]!;
		if (circuit === null) continue;
		const on = circuits[circuit % circuits.length]!;
		attached[on] ??= {};
		attached[on][`wan/${id}`] = {};
	}

	const circuitMap: Circuits = Object.fromEntries(
		draft.circuits.map((circuit, index) => {
			const id = circuits[index]!;
			const odd = may('refusals') && circuit.odd !== null ? oddPlaces[circuit.odd]! : null;
			// Without refusals every circuit stands somewhere else.
			const place = may('refusals') ? places[circuit.place]! : places[(circuit.place + index) % places.length]!;
			const microsoft = draft.microsoft?.find((one) => one.circuit % circuits.length === index);
			const drawn = microsoft?.alone ? 'none' : circuit.peering;
			const peering = may('refusals') || drawn !== 'none' ? drawn : 'open';
			return [
				id,
				{
					peeringLocation: odd ?? place,
					sku: may('refusals') ? circuit.sku : ('premium' as const),
					bandwidth: circuit.bandwidth,
					...(circuit.provider === null ? {} : { provider: circuit.provider }),
					...(circuit.provisioned || !may('refusals') ? {} : { provisioned: false }),
					...(circuit.subscription === 0 || !may('refusals') ? {} : { subscription: owners[1]! }),
					...(attached[id] === undefined ? {} : { sites: attached[id] }),
					...(microsoft === undefined ? {} : { microsoftPeering: microsoftPeeringOf(microsoft, sites, may('ipv6')) }),
					...(peering === 'none' ? { privatePeering: false as const } : {}),
					...(peering === 'given' ? { privatePeering: { ipv4: `192.168.${index}.0/29`, vlan: 100 + index } } : {}),
					...(peering === 'six' && may('ipv6') ? { privatePeering: { ipv6: `fd00:${index + 1}::/125` } } : {}),
				},
			];
		}),
	);

	const connected: Record<string, Record<string, WrittenConnection>> = {};
	for (const [index, { vnet, circuit, weight, authorization }] of draft.connections.entries()) {
		const id = vnets[vnet % Math.max(vnets.length, 1)];
		if (id === undefined) continue;
		connected[id] ??= {};
		connected[id][circuits[circuit % circuits.length]!] ??= {
			...(weight === 0 ? {} : { weight }),
			...(authorization && may('refusals') ? { authorization: `key-${index}` } : {}),
		};
	}
	const vnetMap: Vnets = Object.fromEntries(
		draft.vnets.map((vnet, index) => {
			const id = vnets[index]!;
			const prefixes = prefixesOf(vnet.addresses, 101 + index);
			const subnets = subnetsOf(draft.subnets?.filter((one) => one.vnet % vnets.length === index) ?? [], prefixes);
			const hasGateway = vnet.gateway || connected[id] !== undefined;
			return [
				id,
				{
					region: regions[vnet.region]!,
					prefixes,
					...(hasGateway ? { circuits: connected[id] ?? {} } : {}),
					...(vnet.subscription === 0 || !may('refusals') ? {} : { subscription: owners[1]! }),
					...(Object.keys(subnets).length === 0 ? {} : { subnets }),
					...(hasGateway
						? {
								gateway: {
									sku: vnet.sku,
									...(vnet.admits ? { allowRemoteVnetTraffic: true } : {}),
									...(vnet.summary && may('summaries')
										? { summarizedPrefixes: [may('overlaps') ? '10.0.0.0/15' : `10.${101 + index}.0.0/16`] }
										: {}),
								},
							}
						: {}),
				},
			];
		}),
	);

	const peerings = peeringsOf(draft.peerings ?? [], vnetMap, may('refusals'));
	const globalReach: WrittenGlobalReachLink[] = [];
	const taken = new Set<string>();
	for (const [index, link] of draft.links.entries()) {
		const [a, b] = [circuits[link.a % circuits.length]!, circuits[link.b % circuits.length]!];
		const key = [a, b].sort().join('~');
		if (a === b || (taken.has(key) && !(link.again && may('refusals')))) continue;
		taken.add(key);
		globalReach.push({
			between: [a, b],
			...(link.ipv6 && may('ipv6') ? { ipv6: `fd01:${index + 1}::/125` } : {}),
			...(link.ipv4 ? { ipv4: `192.168.100.${8 * index}/29` } : {}),
			...(link.authorization && may('refusals') ? { authorization: `reach-${index}` } : {}),
		});
	}

	const design: WrittenScenario = {
		name: 'generated',
		sites: siteMap,
		...(wans.length === 0 ? {} : { wans: wanMap }),
		circuits: circuitMap,
		...(vnets.length === 0 ? {} : { vnets: vnetMap }),
		...(peerings.length === 0 ? {} : { peerings }),
		...(globalReach.length === 0 ? {} : { globalReach }),
		...(may('assumptions') && Object.keys(draft.assume).length > 0 ? { assume: draft.assume } : {}),
	};
	const elements = failureElements(design);
	if (!may('failures') || draft.failures.length === 0 || elements.length === 0) return design;
	return {
		...design,
		whatIf: Object.fromEntries(
			draft.failures.map(([first, second], index) => {
				const lost = [
					elements[first % elements.length]!,
					...(second < 20 ? [] : [elements[second % elements.length]!]),
				];
				return [`f${index}`, { fail: [...new Set(lost)] }];
			}),
		),
	};
}

function attachmentOf(
	{ advertise, aggregate, prepend, prependWith, localPreference, accept, links, asn }: Drawn<typeof attachmentDraft>,
	prefixes: readonly string[],
	may: (kind: keyof Allowed) => boolean,
): WrittenAttachment {
	const shown =
		advertise === 'first'
			? [prefixes[0]!]
			: advertise === 'inside' && may('overlaps')
				? [halfOf(prefixes[0]!)]
				: advertise === 'none'
					? []
					: null;
	return {
		...(shown === null || !may('filters') ? {} : { advertise: shown }),
		...(aggregate && may('summaries') ? { aggregate: ['10.0.0.0/15'] } : {}),
		...(prepend === 0 || !may('prepends') ? {} : { prepend, ...(prependWith === null ? {} : { prependWith }) }),
		...(localPreference === 100 ? {} : { localPreference }),
		...(accept === 'default' || !may('filters')
			? {}
			: { accept: accept === 'all' ? ['0.0.0.0/0', '::/0'] : ['10.0.0.0/13', '2001:db8:1::/48'] }),
		...(links.length === 2 || !may('filters') ? {} : { links: [...links] }),
		...(asn === null || !may('sharedAsns') ? {} : { asn }),
	};
}

function microsoftPeeringOf(
	{ sites: drawn, prefix, ipv6, given, validated, microsoft365, routeFilter }: Drawn<typeof microsoftDraft>,
	sites: readonly string[],
	mayBeIpv6: boolean,
): WrittenMicrosoftPeering {
	return {
		sites: [...new Set(drawn.map((index) => sites[index % sites.length]!))],
		prefixes: [`198.51.100.${64 * prefix}/26`, ...(ipv6 && mayBeIpv6 ? ['2001:db8:ff::/48'] : [])],
		...(given ? { ipv4: ['203.0.113.0/30', '203.0.113.4/30'], vlan: 300 } : {}),
		...(validated ? {} : { validated }),
		...(microsoft365 ? { microsoft365 } : {}),
		...(routeFilter === null ? {} : { routeFilter: [...routeFilter] }),
	};
}

/** The lower quarters of the first prefix, and those of its IPv6 prefix beside them. */
function subnetsOf(drafts: NonNullable<Draft['subnets']>, prefixes: readonly string[]): Subnets {
	const first = prefixes[0]!;
	const six = prefixes.find((prefix) => prefix.includes(':'));
	const places = [[halfOf(halfOf(first)), ...(six === undefined ? [] : [halfOf(six)])], [secondQuarterOf(first)]];
	const types = ['none', 'internet', 'vnetLocal', 'virtualNetworkGateway', 'virtualAppliance'] as const;
	return Object.fromEntries(
		drafts.slice(0, places.length).map(({ propagates, routes }, index) => [
			['web', 'db'][index]!,
			{
				prefix: places[index]!.length === 1 ? places[index]![0]! : places[index]!,
				...(propagates ? {} : { propagateGatewayRoutes: false }),
				...(routes.length === 0
					? {}
					: {
							routes: routes.map(([prefix, type]) => ({
								prefix: pool4[prefix]!,
								nextHopType: types[type]!,
								...(types[type] === 'virtualAppliance' ? { nextHopIpAddress: '10.101.0.4' } : {}),
							})),
						}),
			},
		]),
	);
}

/** Without refusals gateway transit is drawn only where Azure takes it. */
function peeringsOf(drafts: NonNullable<Draft['peerings']>, vnets: Vnets, refusals: boolean): WrittenVnetPeering[] {
	const ids = Object.keys(vnets);
	const peered = new Set<string>();
	const remote = new Set<string>();
	return drafts.flatMap(({ a, b, transit }) => {
		const between = [ids[a % ids.length]!, ids[b % ids.length]!];
		const key = [...between].sort().join('~');
		if (ids.length === 0 || between[0] === between[1] || peered.has(key)) return [];
		peered.add(key);
		const [owner, user] = transit === 'a' ? between : between.toReversed();
		const hasGateway = (id: string): boolean => vnets[id]!.circuits !== undefined;
		const works = hasGateway(owner!) && !hasGateway(user!) && !remote.has(user!);
		if (transit === 'none' || !(refusals || works)) return [{ between }];
		remote.add(user!);
		return [{ between, allowGatewayTransit: owner!, useRemoteGateways: user! }];
	});
}

/** The lower half, one bit longer. */
function halfOf(prefix: string): string {
	const [base, length] = prefix.split('/');
	return `${base}/${Number(length) + 1}`;
}

/** Two bits longer, and the one after the lowest. */
function secondQuarterOf(prefix: string): string {
	const { family, base, length } = prefixOf(prefix);
	return makePrefix(family, base + (1n << BigInt(addressBits(family) - length - 2)), length + 2).text;
}

/** Everything in a design that can be declared failed. */
export function failureElements({ sites, wans, circuits, vnets, globalReach }: WrittenScenario): readonly string[] {
	return [
		...Object.keys(sites ?? {}).map((id) => `site/${id}`),
		...Object.keys(wans ?? {}).map((id) => `wan/${id}`),
		...Object.keys(circuits ?? {}).flatMap((id) => [
			`circuit/${id}`,
			`circuit/${id}/primary`,
			`circuit/${id}/secondary`,
		]),
		...Object.entries(vnets ?? {}).flatMap(([id, { circuits: connections }]) => [
			`vnet/${id}`,
			...Object.keys(connections ?? {}).map((circuit) => `connection/${id}~${circuit}`),
		]),
		...(globalReach ?? []).map(({ between }) => `globalReach/${[...between].sort().join('~')}`),
	];
}
