// Expanded scenario ─► Design: reads every number, looks up every name, follows every reference. All mistakes at once.

import { findCity, findPeeringLocation, findProvider, findRegion, type Lookup } from '../catalog/catalog.ts';
import { parseAsn } from '../net/asn.ts';
import { parseBandwidth } from '../net/bandwidth.ts';
import { nearest } from '../net/nearest.ts';
import { compareText } from '../net/order.ts';
import { comparePrefixes, covers, type Family, type Prefix, parsePrefix } from '../net/prefix.ts';
import type { Assumptions } from '../rulebook/assumptions.ts';
import type {
	Attachment,
	Circuit,
	Design,
	DirectPort,
	GlobalReachLink,
	PrivatePeering,
	Site,
	Vnet,
	Wan,
} from './design.ts';
import type { Path, Problem } from './diagnostic.ts';
import type { ExpandedAttachment, ExpandedCircuit, ExpandedScenario } from './expand.ts';

export interface Resolution {
	/** null when a mistake leaves a hole in the design. */
	readonly design: Design | null;
	readonly problems: readonly Problem[];
}

export function resolve(expanded: ExpandedScenario): Resolution {
	const reader = new Reader();
	const sites = sortedMap(expanded.sites, (site, id) => readSite(reader, expanded, site, id));
	const wans = sortedMap(expanded.wans, (wan, id) => readWan(reader, expanded, wan, id));
	const directPorts = sortedMap(expanded.directPorts, (port, id) => readPort(reader, port, id));
	const circuits = sortedMap(expanded.circuits, (circuit, id) => readCircuit(reader, expanded, circuit, id));
	const vnets = sortedMap(expanded.vnets, (vnet, id) => readVnet(reader, expanded, vnet, id));
	const globalReach = sortedMap(expanded.globalReach, (link, key) => readLink(reader, expanded, link, key));
	checkAttachments(reader, expanded, sites, wans, circuits);
	const design: Design = {
		name: expanded.name,
		summary: expanded.summary ?? null,
		sites,
		wans,
		directPorts,
		circuits: withIpv6(circuits, sites, wans),
		vnets,
		globalReach,
		assume: expanded.assume as unknown as Assumptions,
	};
	return { design: reader.problems.length === 0 ? design : null, problems: reader.problems };
}

/** Reads single values, and keeps what it could not read as problems. */
class Reader {
	readonly problems: Problem[] = [];

	report(problem: Problem): void {
		this.problems.push(problem);
	}

	prefix(text: string, path: Path): Prefix | null {
		const parsed = parsePrefix(text);
		if (parsed.ok) return parsed.prefix;
		this.report({
			code: 'BAD_PREFIX',
			message: parsed.problem,
			path,
			expected: 'a network such as 10.0.1.0/24',
			nearest: parsed.nearest,
		});
		return null;
	}

	/** Each once; sorted. */
	prefixes(texts: readonly string[], path: Path): readonly Prefix[] {
		const seen = new Map<string, number>();
		const read: Prefix[] = [];
		for (const [index, text] of texts.entries()) {
			const prefix = this.prefix(text, [...path, index]);
			if (prefix === null) continue;
			if (seen.has(prefix.text)) {
				this.report({
					code: 'REPEATED',
					message: `${prefix.text} stands twice in ${path.join('.')}`,
					path: [...path, index],
					hint: 'take one out',
				});
				continue;
			}
			seen.set(prefix.text, index);
			read.push(prefix);
		}
		return read.sort(comparePrefixes);
	}

	asn(value: string | number | undefined, path: Path): number | null {
		if (value === undefined) return null;
		const asn = parseAsn(value);
		if (asn === null)
			this.report({
				code: 'BAD_ASN',
				message: `${path.join('.')}: ${value} is not an AS number`,
				path,
				expected: '1 to 4294967294, or asdot in quotes',
			});
		return asn;
	}

	whole(value: number, low: number, high: number, path: Path): number {
		if (!Number.isInteger(value) || value < low || value > high) {
			this.report({
				code: 'BAD_VALUE',
				message: `${path.join('.')} is ${value}`,
				path,
				expected: `a whole number, ${low} to ${high}`,
			});
		}
		return value;
	}

	named<T>(lookup: Lookup<T>, kind: string, name: string, path: Path, command: string): T | null {
		if (!('nearest' in lookup)) return lookup.found;
		this.report({
			code: 'UNKNOWN_NAME',
			message: `no ${kind} of the catalog is called "${name}"`,
			path,
			nearest: lookup.nearest,
			hint: `\`canreach catalog ${command}\` lists them`,
		});
		return null;
	}

	reference(id: string, ids: Readonly<Record<string, unknown>>, kind: string, path: Path, atKey = false): boolean {
		if (Object.hasOwn(ids, id)) return true;
		const known = Object.keys(ids);
		this.report({
			code: 'UNKNOWN_NAME',
			message: `no ${kind} is called "${id}"`,
			path,
			atKey,
			...(known.length === 0
				? {}
				: { expected: `one of ${known.sort().slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}` }),
			nearest: nearest(id, known),
		});
		return false;
	}
}

function readSite(
	reader: Reader,
	expanded: ExpandedScenario,
	site: ExpandedScenario['sites'][string],
	id: string,
): Site {
	const path = ['sites', id];
	const prefixes = reader.prefixes(site.prefixes, [...path, 'prefixes']);
	if (prefixes.length === 0 && site.prefixes.length === 0) {
		reader.report({
			code: 'MISSING_KEY',
			message: `${path.join('.')} has no prefixes`,
			path,
			expected: 'prefixes, such as [10.0.1.0/24], or prefixesFile',
		});
	}
	void expanded;
	return {
		key: `site/${id}`,
		asn: reader.asn(site.asn, [...path, 'asn']),
		prefixes,
		place: readCity(reader, site.city, [...path, 'city']),
		defaultRoute: site.defaultRoute,
	};
}

function readCity(reader: Reader, city: ExpandedScenario['sites'][string]['city'], path: Path): Site['place'] {
	if (city === undefined) return null;
	if (typeof city === 'string') {
		const found = reader.named(findCity(city), 'city', city, path, 'locations');
		return found && { latitude: found.latitude, longitude: found.longitude };
	}
	for (const [key, limit] of [
		['latitude', 90],
		['longitude', 180],
	] as const) {
		if (!(Math.abs(city[key]) <= limit))
			reader.report({
				code: 'BAD_VALUE',
				message: `${[...path, key].join('.')} is ${city[key]}`,
				path: [...path, key],
				expected: `-${limit} to ${limit} degrees`,
			});
	}
	return city;
}

function readWan(reader: Reader, expanded: ExpandedScenario, wan: ExpandedScenario['wans'][string], id: string): Wan {
	const path = ['wans', id];
	const sites = wan.sites.filter((site, index) =>
		reader.reference(bare(site, 'site'), expanded.sites, 'site', [...path, 'sites', index]),
	);
	for (const [index, site] of wan.sites.entries()) {
		if (wan.sites.indexOf(site) !== index)
			reader.report({
				code: 'REPEATED',
				message: `"${site}" stands twice in ${path.join('.')}.sites`,
				path: [...path, 'sites', index],
			});
	}
	return {
		key: `wan/${id}`,
		sites: sites.map((site) => `site/${bare(site, 'site')}`).sort(),
		asn: reader.asn(wan.asn, [...path, 'asn']),
		localPreference: reader.whole(wan.localPreference, 0, 4_294_967_295, [...path, 'localPreference']),
		transit: wan.transit,
	};
}

function readPort(reader: Reader, port: ExpandedScenario['directPorts'][string], id: string): DirectPort | null {
	const path = ['directPorts', id];
	const peeringLocation = reader.named(
		findPeeringLocation(port.peeringLocation, 'public'),
		'peering location',
		port.peeringLocation,
		[...path, 'peeringLocation'],
		'locations',
	);
	return (
		peeringLocation && {
			key: `directPort/${id}`,
			peeringLocation,
			bandwidthMbps: parseBandwidth(port.bandwidth) ?? 0,
			encapsulation: port.encapsulation,
		}
	);
}

function readCircuit(reader: Reader, expanded: ExpandedScenario, circuit: ExpandedCircuit, id: string): Circuit | null {
	const path = ['circuits', id];
	const peeringLocation = reader.named(
		findPeeringLocation(circuit.peeringLocation, circuit.cloud),
		'peering location',
		circuit.peeringLocation,
		[...path, 'peeringLocation'],
		'locations',
	);
	const provider =
		circuit.provider === undefined
			? null
			: reader.named(
					findProvider(circuit.provider, circuit.cloud),
					'connectivity provider',
					circuit.provider,
					[...path, 'provider'],
					'providers',
				);
	if (circuit.port !== undefined) {
		reader.reference(circuit.port, expanded.directPorts, 'port pair of directPorts', [...path, 'port']);
		if (circuit.provider !== undefined)
			reader.report({
				code: 'BAD_VALUE',
				message: `${path.join('.')} has both a provider and a port`,
				path: [...path, 'port'],
				expected: 'one of the two',
			});
	}
	const bandwidthMbps = parseBandwidth(circuit.bandwidth);
	if (bandwidthMbps === null)
		reader.report({
			code: 'BAD_VALUE',
			message: `"${circuit.bandwidth}" is not a bandwidth`,
			path: [...path, 'bandwidth'],
			expected: 'a number and a unit, such as 50 Mbps or 1 Gbps',
		});
	const attachments = Object.entries(circuit.sites).flatMap(([edge, attachment]) =>
		readAttachment(reader, expanded, attachment, edge, [...path, 'sites', edge]),
	);
	const privatePeering =
		circuit.privatePeering === false ? null : readPeering(reader, circuit.privatePeering, [...path, 'privatePeering']);
	if (peeringLocation === null) return null;
	return {
		key: `circuit/${id}`,
		cloud: circuit.cloud,
		peeringLocation,
		provider,
		port: circuit.port ?? null,
		sku: circuit.sku,
		bandwidthMbps: bandwidthMbps ?? 0,
		provisioned: circuit.provisioned,
		subscription: circuit.subscription,
		attachments: attachments.sort((a, b) => compareText(a.edge, b.edge)),
		privatePeering,
	};
}

function readAttachment(
	reader: Reader,
	expanded: ExpandedScenario,
	attachment: ExpandedAttachment,
	edge: string,
	path: Path,
): readonly Attachment[] {
	const isWan = edge.startsWith('wan/');
	const known = isWan
		? reader.reference(bare(edge, 'wan'), expanded.wans, 'WAN', path, true)
		: reader.reference(bare(edge, 'site'), expanded.sites, 'site', path, true);
	if (!known) return [];
	const list = (key: 'advertise' | 'aggregate' | 'accept'): readonly Prefix[] | null => {
		const value = attachment[key];
		return value === undefined ? null : reader.prefixes(value, [...path, key]);
	};
	return [
		{
			edge: isWan ? edge : `site/${bare(edge, 'site')}`,
			advertise: list('advertise'),
			aggregate: list('aggregate') ?? [],
			prepend: reader.whole(attachment.prepend, 0, 20, [...path, 'prepend']),
			prependWith: reader.asn(attachment.prependWith, [...path, 'prependWith']),
			localPreference: reader.whole(attachment.localPreference, 0, 4_294_967_295, [...path, 'localPreference']),
			accept: list('accept'),
			links: (['primary', 'secondary'] as const).filter((link) => attachment.links.includes(link)),
			asn: reader.asn(attachment.asn, [...path, 'asn']),
		},
	];
}

function readPeering(
	reader: Reader,
	peering: Exclude<ExpandedCircuit['privatePeering'], false>,
	path: Path,
): PrivatePeering {
	const subnets = (key: 'ipv4' | 'ipv6', family: Family): readonly Prefix[] | null => {
		const value = peering[key];
		if (value === undefined) return null;
		return reader.prefixes(value, [...path, key]).filter((prefix) => inFamily(reader, prefix, family, [...path, key]));
	};
	const ipv6 = subnets('ipv6', 6);
	return {
		ipv4: subnets('ipv4', 4),
		ipv6,
		vlan: peering.vlan === undefined ? null : reader.whole(peering.vlan, 1, 4094, [...path, 'vlan']),
		hasIpv6: ipv6 !== null,
	};
}

function inFamily(reader: Reader, prefix: Prefix, family: Family, path: Path): boolean {
	if (prefix.family !== family)
		reader.report({
			code: 'BAD_PREFIX',
			message: `${prefix.text} is not an IPv${family} prefix`,
			path,
			expected: `an IPv${family} prefix`,
		});
	return prefix.family === family;
}

function readVnet(
	reader: Reader,
	expanded: ExpandedScenario,
	vnet: ExpandedScenario['vnets'][string],
	id: string,
): Vnet | null {
	const path = ['vnets', id];
	const region = reader.named(findRegion(vnet.region), 'Azure region', vnet.region, [...path, 'region'], 'regions');
	const prefixes = reader.prefixes(vnet.prefixes, [...path, 'prefixes']);
	if (vnet.prefixes.length === 0)
		reader.report({
			code: 'MISSING_KEY',
			message: `${path.join('.')} has no prefixes`,
			path: [...path, 'prefixes'],
			expected: 'at least one prefix',
		});
	const connections = Object.entries(vnet.circuits ?? {}).flatMap(([circuit, connection]) => {
		const at = [...path, 'circuits', circuit];
		if (!reader.reference(circuit, expanded.circuits, 'circuit', at, true)) return [];
		const weight = reader.whole(connection.weight, 0, 32_000, [...at, 'weight']);
		return [
			{
				key: `connection/${id}~${circuit}`,
				circuit,
				weight,
				fastPath: connection.fastPath,
				authorization: connection.authorization ?? null,
			},
		];
	});
	const { gateway } = vnet;
	if (region === null) return null;
	return {
		key: `vnet/${id}`,
		region,
		prefixes,
		connections: connections.sort((a, b) => compareText(a.circuit, b.circuit)),
		subscription: vnet.subscription,
		gateway:
			gateway === undefined
				? null
				: {
						key: `gateway/${id}`,
						sku: gateway.sku,
						scaleUnits: reader.whole(gateway.scaleUnits ?? 1, 1, 40, [...path, 'gateway', 'scaleUnits']),
						allowRemoteVnetTraffic: gateway.allowRemoteVnetTraffic,
						allowVirtualWanTraffic: gateway.allowVirtualWanTraffic,
						summarizedPrefixes: reader.prefixes(gateway.summarizedPrefixes, [...path, 'gateway', 'summarizedPrefixes']),
					},
	};
}

function readLink(
	reader: Reader,
	expanded: ExpandedScenario,
	link: ExpandedScenario['globalReach'][string],
	key: string,
): GlobalReachLink | null {
	const path = ['globalReach', key];
	const ends = [...link.between].map((circuit) => bare(circuit, 'circuit')).sort();
	const known = link.between.map((circuit, index) =>
		reader.reference(bare(circuit, 'circuit'), expanded.circuits, 'circuit', [...path, 'between', index]),
	);
	if (ends[0] === ends[1])
		reader.report({
			code: 'REPEATED',
			message: `a Global Reach link joins two circuits, not "${ends[0]}" to itself`,
			path: [...path, 'between'],
		});
	const tunnel = (field: 'ipv4' | 'ipv6', family: Family): Prefix | null => {
		const value = link[field];
		const prefix = value === undefined ? null : reader.prefix(value, [...path, field]);
		return prefix !== null && inFamily(reader, prefix, family, [...path, field]) ? prefix : null;
	};
	if (known.includes(false)) return null;
	return {
		key: `globalReach/${key}`,
		between: [ends[0]!, ends[1]!],
		ipv4: tunnel('ipv4', 4),
		ipv6: tunnel('ipv6', 6),
		authorization: link.authorization ?? null,
	};
}

/** An edge that speaks BGP needs an ASN, and announces only what its site has. */
function checkAttachments(
	reader: Reader,
	expanded: ExpandedScenario,
	sites: ReadonlyMap<string, Site>,
	wans: ReadonlyMap<string, Wan>,
	circuits: ReadonlyMap<string, Circuit>,
): void {
	for (const [id, circuit] of circuits) {
		for (const { edge, advertise, asn } of circuit.attachments) {
			const [kind, name] = [edge.split('/')[0]!, edge.split('/')[1]!];
			const own = kind === 'wan' ? wans.get(name) : sites.get(name);
			const section = kind === 'wan' ? 'wans' : 'sites';
			const written = kind === 'wan' ? expanded.wans[name]?.asn : expanded.sites[name]?.asn;
			if (own !== undefined && written === undefined && asn === null) {
				reader.report({
					code: 'MISSING_KEY',
					message: `${section}.${name} is on circuit "${id}" and has no asn`,
					path: [section, name],
					expected: 'asn, the BGP AS number of the customer edge',
					hint: `asn: 65001`,
				});
			}
			const space =
				kind === 'wan'
					? (own as Wan | undefined)?.sites.flatMap((site) => sites.get(bare(site, 'site'))?.prefixes ?? [])
					: (own as Site | undefined)?.prefixes;
			for (const prefix of advertise ?? []) {
				if (space?.some((owned) => covers(owned, prefix))) continue;
				reader.report({
					code: 'BAD_PREFIX',
					message: `${prefix.text} is advertised on circuit "${id}" but is not inside a prefix of ${edge}`,
					path: ['circuits', id, 'sites', kind === 'wan' ? edge : name, 'advertise'],
					expected: `a prefix inside ${space?.map(({ text }) => text).join(', ')}`,
				});
			}
		}
	}
}

function withIpv6(
	circuits: ReadonlyMap<string, Circuit>,
	sites: ReadonlyMap<string, Site>,
	wans: ReadonlyMap<string, Wan>,
): ReadonlyMap<string, Circuit> {
	const hasIpv6 = (edge: string): boolean => {
		const wan = wans.get(bare(edge, 'wan'));
		if (edge.startsWith('wan/')) return wan?.sites.some(hasIpv6) ?? false;
		return sites.get(bare(edge, 'site'))?.prefixes.some(({ family }) => family === 6) ?? false;
	};
	return new Map(
		[...circuits].map(([id, circuit]) => {
			const { privatePeering, attachments } = circuit;
			if (privatePeering === null || privatePeering.hasIpv6 || !attachments.some(({ edge }) => hasIpv6(edge)))
				return [id, circuit];
			return [id, { ...circuit, privatePeering: { ...privatePeering, hasIpv6: true } }];
		}),
	);
}

function bare(reference: string, kind: string): string {
	return reference.startsWith(`${kind}/`) ? reference.slice(kind.length + 1) : reference;
}

function sortedMap<W, T>(
	record: Readonly<Record<string, W>>,
	read: (value: W, id: string) => T | null,
): ReadonlyMap<string, T> {
	const entries = Object.keys(record)
		.sort(compareText)
		.flatMap((id) => {
			const value = read(record[id]!, id);
			return value === null ? [] : [[id, value] as const];
		});
	return new Map(entries);
}
