// The shape of a design: what exists, section by section.

import * as z from 'zod/mini';
import {
	asn,
	bandwidth,
	choice,
	cidr,
	cloud,
	degrees,
	described,
	flag,
	list,
	mapOf,
	maybe,
	peeringLocation,
	prefixes,
	subscription,
	text,
	whole,
} from './schema-values.ts';
import { vnetSections } from './schema-vnets.ts';

/** Local preference is a 32-bit number (RFC 4271 section 4.3). */
const highest = 4_294_967_295;

const city = described(
	z.union([
		z.string(),
		z.strictObject({
			latitude: degrees(90, 'north'),
			longitude: degrees(180, 'east'),
		}),
	]),
	'a city of the catalog, or { latitude, longitude }; for latency and drawing only',
	{ catalog: 'city' },
);

const site = described(
	z.strictObject({
		asn: maybe(asn),
		prefixes: maybe(prefixes),
		prefixesFile: maybe(text('a file of one prefix a line, or a JSON array of prefixes, beside the scenario')),
		city: maybe(city),
		defaultRoute: maybe(flag('whether the site also advertises 0.0.0.0/0, and ::/0 where it has IPv6')),
	}),
	'a site, such as { asn: 65001, prefixes: [10.0.1.0/24] }',
	{
		anyOf: [{ required: ['prefixes'] }, { required: ['prefixesFile'] }],
		examples: [{ asn: 65001, prefixes: ['10.0.1.0/24'], city: 'London' }],
	},
);

const wan = described(
	z.strictObject({
		sites: list(z.string(), 'a list of the ids of the sites it joins, such as [paris, madrid]', { uniqueItems: true }),
		asn: maybe(asn),
		localPreference: maybe(whole(0, highest, 'local preference of what its sites learn over it; 50 unless given')),
		transit: maybe(flag('whether what a site learns on a circuit is advertised to the WAN, and back')),
	}),
	'a WAN, such as { sites: [paris, madrid] }',
	{ examples: [{ sites: ['paris', 'madrid'] }] },
);

const attachment = described(
	z.strictObject({
		advertise: maybe(
			list(cidr, 'a list of the prefixes advertised here, each inside one of the site; all of them unless given'),
		),
		aggregate: maybe(list(cidr, 'a list of aggregates advertised instead of what they cover')),
		prepend: maybe(whole(0, 20, 'how many times an ASN is put in front of the AS path')),
		prependWith: maybe(asn),
		localPreference: maybe(whole(0, highest, 'local preference of what the edge learns here; 100 unless given')),
		accept: maybe(
			list(
				cidr,
				'a list of the prefixes accepted here, with all inside them; unless given, all but what the site itself advertises, or the sites of the WAN',
			),
		),
		links: maybe(
			list(
				choice(['primary', 'secondary'], 'a link of a circuit'),
				'a list: which of [primary, secondary] are up; both unless given',
				{ uniqueItems: true },
			),
		),
		asn: maybe(asn),
	}),
	'an attachment, such as { advertise: [10.0.1.0/24], prepend: 2 }, or nothing',
);

const attachments = described(
	z.union([z.array(z.string()), z.record(z.string(), z.nullable(attachment))]),
	'a list of site ids, such as [london], or a map of site id to attachment, such as { london: { prepend: 2 } }',
	{ examples: [['london'], { london: { prepend: 2 } }] },
);

const subnetPair = (whole: string, half: string) =>
	described(z.union([z.string(), z.array(z.string())]), `one /${whole}, or a list of two /${half}`);

const privatePeering = described(
	z.union([
		z.literal(false),
		z.strictObject({
			ipv4: maybe(subnetPair('29', '30')),
			ipv6: maybe(subnetPair('125', '126')),
			vlan: maybe(whole(1, 4094, 'the VLAN id')),
		}),
	]),
	'false for none, or { ipv4, ipv6, vlan }; there is one unless false is given',
	{ examples: [false, { ipv4: '192.168.15.0/29', vlan: 200 }] },
);

const microsoftPeering = described(
	z.strictObject({
		sites: list(z.string(), 'a list of the ids of the customer edges on it: sites, or WANs such as wan/mpls', {
			uniqueItems: true,
		}),
		ipv4: maybe(subnetPair('29', '30')),
		ipv6: maybe(subnetPair('125', '126')),
		vlan: maybe(whole(1, 4094, 'the VLAN id')),
		prefixes: list(cidr, 'a list of the public prefixes advertised to Microsoft, such as [203.0.113.0/24]'),
		validated: maybe(flag('whether Microsoft has validated that the prefixes are yours; true unless given')),
		microsoft365: maybe(flag('whether Microsoft has authorised Microsoft 365 on the circuit; false unless given')),
		routeFilter: maybe(
			list(
				text(
					'a community such as 12076:5010, or the service or region that has it, such as Exchange Online or West US',
					{
						catalog: 'service',
					},
				),
				'a list of what the route filter allows, such as [12076:5010, West US]; no filter is attached unless given',
				{ uniqueItems: true },
			),
		),
	}),
	'a Microsoft peering, such as { sites: [london], prefixes: [203.0.113.0/24], routeFilter: [Exchange Online] }',
	{ examples: [{ sites: ['london'], prefixes: ['203.0.113.0/24'], routeFilter: ['12076:5010'] }] },
);

const circuit = described(
	z.strictObject({
		peeringLocation,
		cloud: maybe(cloud),
		provider: maybe(text('a connectivity provider of the catalog, such as Equinix', { catalog: 'provider' })),
		port: maybe(text('the id of an ExpressRoute Direct port pair of directPorts')),
		sku: maybe(choice(['local', 'standard', 'premium'], 'the circuit SKU')),
		bandwidth: maybe(bandwidth),
		provisioned: maybe(flag('whether the provider has provisioned it; if not, it carries nothing')),
		subscription: maybe(subscription),
		sites: maybe(attachments),
		privatePeering: maybe(privatePeering),
		microsoftPeering: maybe(microsoftPeering),
	}),
	'a circuit, such as { peeringLocation: London, provider: Equinix, sites: [london] }',
	{ examples: [{ peeringLocation: 'London', provider: 'Equinix', sku: 'premium', sites: ['london'] }] },
);

const directPort = described(
	z.strictObject({
		peeringLocation,
		bandwidth: choice(['10 Gbps', '100 Gbps', '400 Gbps'], 'the bandwidth of the port pair'),
		encapsulation: maybe(choice(['dot1q', 'qinq'], 'the VLAN encapsulation')),
	}),
	'a port pair, such as { peeringLocation: London, bandwidth: 10 Gbps }',
	{ examples: [{ peeringLocation: 'London', bandwidth: '10 Gbps' }] },
);

const globalReachLink = described(
	z.strictObject({
		between: described(
			z.array(z.string()).check(z.length(2)),
			'a list of the two circuit ids, such as [silicon-valley, london]',
			{ uniqueItems: true },
		),
		ipv4: maybe(text('a free /29 for the tunnel; any free one unless given')),
		ipv6: maybe(text('a free /125 for the tunnel; without it the link carries no IPv6')),
		authorization: maybe(text('the name of an authorization; needed where the circuits have different owners')),
	}),
	'a Global Reach link, such as { between: [silicon-valley, london] }',
	{ examples: [{ between: ['silicon-valley', 'london'] }] },
);

export const designSections = {
	cloud: maybe(cloud),
	sites: maybe(mapOf(site, 'a map of on-premises networks by id, such as { london: { prefixes: [10.0.1.0/24] } }')),
	wans: maybe(mapOf(wan, 'a map of WANs by id, such as { mpls: { sites: [paris, madrid] } }')),
	circuits: maybe(mapOf(circuit, 'a map of ExpressRoute circuits by id, such as { red: { peeringLocation: London } }')),
	directPorts: maybe(mapOf(directPort, 'a map of ExpressRoute Direct port pairs by id')),
	...vnetSections,
	globalReach: maybe(list(globalReachLink, 'a list of Global Reach links, such as [{ between: [red, blue] }]')),
};

export type WrittenAttachment = z.infer<typeof attachment>;
export type WrittenMicrosoftPeering = z.infer<typeof microsoftPeering>;
export type WrittenGlobalReachLink = z.infer<typeof globalReachLink>;
