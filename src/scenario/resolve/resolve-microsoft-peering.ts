// The Microsoft peering of a circuit: its edges, what they advertise, and the communities its route filter allows.

import type { Cloud } from '../../catalog/catalog.ts';
import { compareText } from '../../net/order.ts';
import type { Circuit, MicrosoftPeering, Site, Wan } from '../design.ts';
import type { Path } from '../diagnostic.ts';
import type { ExpandedMicrosoftPeering, ExpandedScenario } from '../expand/expand.ts';
import { printPath, quoted } from '../wording.ts';
import { readService } from './catalog-names.ts';
import type { Reader } from './reader.ts';
import { edgePath, resolveEdge } from './resolve-edges.ts';

export function resolveMicrosoftPeering(
	reader: Reader,
	expanded: ExpandedScenario,
	peering: ExpandedMicrosoftPeering,
	cloud: Cloud,
	path: Path,
): MicrosoftPeering {
	const { ipv4, ipv6, vlan, prefixes, validated, microsoft365, routeFilter } = peering;
	if (prefixes.length === 0)
		reader.report({
			code: 'MISSING_KEY',
			message: `${printPath(path)} has no prefixes`,
			path: [...path, 'prefixes'],
			expected: 'at least one public prefix, such as [203.0.113.0/24]',
		});
	return {
		edges: peering.sites
			.flatMap((edge) => resolveEdge(reader, expanded, edge, [...path, 'sites', edge]) ?? [])
			.sort(compareText),
		ipv4: ipv4 === undefined ? null : reader.prefixes(ipv4, [...path, 'ipv4'], 4),
		ipv6: ipv6 === undefined ? null : reader.prefixes(ipv6, [...path, 'ipv6'], 6),
		vlan: vlan ?? null,
		prefixes: reader.prefixes(prefixes, [...path, 'prefixes']),
		validated,
		microsoft365,
		routeFilter:
			routeFilter === undefined ? null : resolveRouteFilter(reader, routeFilter, cloud, [...path, 'routeFilter']),
	};
}

function resolveRouteFilter(reader: Reader, names: readonly string[], cloud: Cloud, path: Path): readonly string[] {
	if (names.length === 0)
		reader.emptyList(
			path,
			'at least one community, such as 12076:5010',
			'leave it out where no route filter is attached',
		);
	const seen = new Map<string, number>();
	for (const [index, name] of names.entries()) {
		const community = readService(reader, name, cloud, [...path, index])?.community;
		if (community === undefined) continue;
		const first = seen.get(community);
		if (first === undefined) seen.set(community, index);
		else {
			const what = name.trim() === community ? community : `${community}, which is ${quoted(name)},`;
			reader.repeated(what, path, [...path, index], [...path, first]);
		}
	}
	return [...seen.keys()].sort(compareText);
}

/** An edge speaks BGP there too. One told on the private peering of any circuit is not told again. */
export function checkMicrosoftPeerings(
	reader: Reader,
	sites: ReadonlyMap<string, Site>,
	wans: ReadonlyMap<string, Wan>,
	circuits: ReadonlyMap<string, Circuit>,
): void {
	const told = new Set(
		[...circuits.values()].flatMap(({ attachments }) =>
			attachments.filter(({ asn }) => asn === null).map(({ edge }) => edge),
		),
	);
	for (const [id, { microsoftPeering }] of circuits) {
		for (const edge of microsoftPeering?.edges ?? []) {
			const [section, name] = edgePath(edge);
			const own = section === 'wans' ? wans.get(name) : sites.get(name);
			if (own === undefined || own.asn !== null || told.has(edge)) continue;
			told.add(edge);
			reader.report({
				code: 'MISSING_KEY',
				message: `${section}.${name} is on the Microsoft peering of circuit "${id}" and has no asn`,
				path: [section, name, 'asn'],
				expected: 'asn, the BGP AS number of the customer edge, such as "asn: 65001"',
				unlessWrong: [[section, name, 'asn']],
			});
		}
	}
}
