// What people write: the shape of a scenario file, version 1. Types, shape errors and the JSON Schema for editors all come from here.

import * as z from 'zod/mini';

/** Attaches the words that editors show and that errors use for "expected". */
function described<T extends z.core.$ZodType>(schema: T, description: string): T {
	z.globalRegistry.add(schema, { description });
	return schema;
}

const text = (description: string) => described(z.string(), description);
const flag = (description: string) => described(z.boolean(), description);
const number = (description: string) => described(z.number(), description);
const list = <T extends z.core.$ZodType>(item: T, description: string) => described(z.array(item), description);
const choice = <const T extends readonly string[]>(values: T, description: string) =>
	described(z.enum(values), `${description}: ${values.join(', ')}`);
const maybe = z.exactOptional;

/** Lower-case letters, digits and single hyphens: ids stand in element keys and on command lines. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = described(z.string().check(z.regex(idPattern)), 'an id: lower-case letters, digits and hyphens');
const mapOf = <T extends z.core.$ZodType>(value: T, description: string) => described(z.record(id, value), description);

const cidr = text('a prefix in CIDR form, such as 10.0.1.0/24 or 2001:db8::/48');
const prefixes = list(cidr, 'a list of prefixes in CIDR form, such as [10.0.1.0/24]');
const asn = described(z.union([z.number(), z.string()]), 'a BGP AS number, 1 to 4294967294; asdot in quotes');
const cloud = choice(['public', 'usgov', 'china'], 'the Azure cloud');
const subscription = text('the owning subscription; any name, needed only where several owners meet');

const coordinates = z.strictObject({
	latitude: number('degrees north, -90 to 90'),
	longitude: number('degrees east, -180 to 180'),
});

const site = z.strictObject({
	asn: maybe(asn),
	prefixes: maybe(prefixes),
	prefixesFile: maybe(text('a file of one prefix a line, or a JSON array of prefixes, beside the scenario')),
	city: maybe(
		described(
			z.union([z.string(), coordinates]),
			'a city of the catalog, or { latitude, longitude }; for latency and drawing',
		),
	),
	defaultRoute: maybe(flag('true: the site also advertises 0.0.0.0/0, and ::/0 where it has IPv6')),
});

const wan = z.strictObject({
	sites: list(z.string(), 'the ids of the sites it joins'),
	asn: maybe(asn),
	localPreference: maybe(number('local preference of what its sites learn over it; 50 unless given')),
	transit: maybe(flag('true: what a site learns on a circuit is advertised to the WAN, and back')),
});

const link = choice(['primary', 'secondary'], 'a link of a circuit');

const attachment = z.strictObject({
	advertise: maybe(list(cidr, 'the prefixes advertised here, each inside one of the site; all of them unless given')),
	aggregate: maybe(list(cidr, 'aggregates advertised instead of what they cover')),
	prepend: maybe(number('how many times an ASN is put in front of the AS path, 0 to 20')),
	prependWith: maybe(asn),
	localPreference: maybe(number('local preference of what the edge learns here; 100 unless given')),
	accept: maybe(
		list(
			cidr,
			'the prefixes accepted here, with all inside them; unless given, all but what the site itself advertises',
		),
	),
	links: maybe(list(link, 'which of [primary, secondary] are up; both unless given')),
	asn: maybe(asn),
});

const attachments = described(
	z.union([z.array(z.string()), z.record(z.string(), z.nullable(attachment))]),
	'a list of site ids, or a map of site id to attachment',
);

const subnetPair = described(
	z.union([z.string(), z.array(z.string())]),
	'one /29 (/125 for IPv6), or a list of two /30 (/126)',
);

const circuit = z.strictObject({
	peeringLocation: text('an ExpressRoute peering location of the catalog, such as London'),
	cloud: maybe(cloud),
	provider: maybe(text('a connectivity provider of the catalog, such as Equinix')),
	port: maybe(text('the id of an ExpressRoute Direct port pair of directPorts')),
	sku: maybe(choice(['local', 'standard', 'premium'], 'the circuit SKU')),
	bandwidth: maybe(text('a bandwidth such as 50 Mbps or 1 Gbps')),
	provisioned: maybe(flag('false: it carries nothing')),
	subscription: maybe(subscription),
	sites: maybe(attachments),
	privatePeering: maybe(
		described(
			z.union([
				z.literal(false),
				z.strictObject({
					ipv4: maybe(subnetPair),
					ipv6: maybe(subnetPair),
					vlan: maybe(number('a VLAN id, 1 to 4094')),
				}),
			]),
			'false for none, or { ipv4, ipv6, vlan }',
		),
	),
	microsoftPeering: maybe(described(z.unknown(), 'not supported yet')),
});

const directPort = z.strictObject({
	peeringLocation: text('an ExpressRoute peering location of the catalog, such as London'),
	bandwidth: choice(['10 Gbps', '100 Gbps', '400 Gbps'], 'the bandwidth of the port pair'),
	encapsulation: maybe(choice(['dot1q', 'qinq'], 'the VLAN encapsulation')),
});

const connection = z.strictObject({
	weight: maybe(number('connection weight, 0 to 32000; the higher wins')),
	fastPath: maybe(flag('true: traffic from on-premises bypasses the gateway')),
	authorization: maybe(text('the name of an authorization; needed where circuit and VNet have different owners')),
});

export const gatewaySkus = [
	'Standard',
	'HighPerformance',
	'UltraPerformance',
	'ErGw1AZ',
	'ErGw2AZ',
	'ErGw3AZ',
	'ErGwScale',
] as const;

const gateway = z.strictObject({
	sku: maybe(choice(gatewaySkus, 'the gateway SKU')),
	scaleUnits: maybe(number('scale units of an ErGwScale gateway, 1 to 40')),
	allowRemoteVnetTraffic: maybe(flag('true: other VNets may be reached through the circuit')),
	allowVirtualWanTraffic: maybe(flag('true: Virtual WAN networks may be reached through the circuit')),
	summarizedPrefixes: maybe(prefixes),
});

const vnet = z.strictObject({
	region: text('an Azure region, such as UK South or uksouth'),
	prefixes,
	circuits: maybe(
		described(
			z.union([z.array(z.string()), z.record(z.string(), z.nullable(connection))]),
			'a list of circuit ids, or a map of circuit id to connection',
		),
	),
	gateway: maybe(gateway),
	subscription: maybe(subscription),
	subnets: maybe(described(z.unknown(), 'not supported yet')),
});

const globalReachLink = z.strictObject({
	between: described(
		z.array(z.string()).check(z.length(2)),
		'a list of the two circuit ids, such as [silicon-valley, london]',
	),
	ipv4: maybe(text('a free /29 for the tunnel; any free one unless given')),
	ipv6: maybe(text('a free /125 for the tunnel; without it the link carries no IPv6')),
	authorization: maybe(text('the name of an authorization; needed where the circuits have different owners')),
});

const endpoint = described(
	z.union([z.string(), z.array(z.string())]),
	'a site or VNet id, an element key, a prefix, all, or a list of these',
);
const path = described(z.union([z.string(), z.array(z.string())]), 'an ordered list of circuit ids or element keys');

const expectation = z.strictObject({
	from: maybe(endpoint),
	to: maybe(endpoint),
	reachable: maybe(flag('whether the two exchange traffic')),
	via: maybe(path),
	notVia: maybe(path),
	without: maybe(described(z.literal('globalReach'), 'globalReach: judge the view without Global Reach')),
	in: maybe(text('the id of a what-if')),
	within: maybe(text('a round-trip time such as 40 ms')),
	survives: maybe(described(z.unknown(), 'not supported yet')),
	because: maybe(text('a reason code, such as NO_GLOBAL_REACH')),
	finding: maybe(text('a finding code, such as GR_PREMIUM_BOTH')),
	at: maybe(text('the element key of the finding, such as globalReach/london~silicon-valley')),
});

const whatIf = z.strictObject({
	after: maybe(text('the id of the what-if this one starts from')),
	fail: maybe(list(z.string(), 'a list of failure elements, such as [circuit/london, peeringLocation/london]')),
	set: maybe(
		described(z.record(z.string(), z.unknown()), 'a map of path to value, such as { circuits.london.sku: standard }'),
	),
	add: maybe(described(z.record(z.string(), z.unknown()), 'a map of section to what is added to it')),
	remove: maybe(list(z.string(), 'a list of element keys, such as [globalReach/a~b]')),
	expectChange: maybe(described(z.unknown(), 'not supported yet')),
});

const assume = z.strictObject({
	mseeDropsOwnAsn: maybe(flag('rule R030')),
	gatewayRouteWins: maybe(flag('rule R031')),
	gatewayRouteLimit: maybe(choice(['warn', 'down'], 'rule R042')),
	privatePrependAcrossGlobalReach: maybe(choice(['ignored', 'honoured'], 'rule R064')),
	legacyDefault: maybe(flag('rule R078')),
	edgeReflectsSites: maybe(flag('rule D01')),
	edgeTransitBySummary: maybe(flag('rule R138')),
	tunnelPairing: maybe(choice(['any', 'paired'], 'rule R133')),
	limits: maybe(choice(['enforced', 'ignored'], 'rule R109')),
});

const source = z.strictObject({
	document: maybe(text('the document that the case is taken from')),
	date: maybe(text('the date of that document')),
	case: maybe(text('the id of the case')),
	differs: maybe(text('why a published outcome is knowingly not matched')),
});

export const scenarioSchema = z.strictObject({
	name: text('the name of the design'),
	summary: maybe(text('what the design shows, in a sentence')),
	source: maybe(source),
	cloud: maybe(cloud),
	sites: maybe(mapOf(site, 'on-premises networks, by id')),
	wans: maybe(mapOf(wan, 'networks of the customer or a provider that join sites, by id')),
	circuits: maybe(mapOf(circuit, 'ExpressRoute circuits, by id')),
	directPorts: maybe(mapOf(directPort, 'ExpressRoute Direct port pairs, by id')),
	vnets: maybe(mapOf(vnet, 'virtual networks, by id')),
	globalReach: maybe(list(globalReachLink, 'a list of Global Reach links')),
	expect: maybe(list(expectation, 'a list of expectations')),
	whatIf: maybe(mapOf(whatIf, 'named changes, by id')),
	assume: maybe(assume),
});

/** Sections whose names are kept for later, so that files stay stable. */
export const reservedSections = [
	'peerings',
	'hubs',
	'vpnGateways',
	'tunnels',
	'routeServers',
	'appliances',
	'privateClouds',
] as const;

/** Keys that the format has and this version does not simulate: refused by name, never ignored. */
export const unsupportedKeys = ['microsoftPeering', 'subnets', 'survives', 'expectChange'] as const;

export type WrittenScenario = z.infer<typeof scenarioSchema>;
export type WrittenAttachment = z.infer<typeof attachment>;
export type WrittenConnection = z.infer<typeof connection>;
export type WrittenGlobalReachLink = z.infer<typeof globalReachLink>;
export type WrittenExpectation = z.infer<typeof expectation>;
export type WrittenWhatIf = z.infer<typeof whatIf>;
