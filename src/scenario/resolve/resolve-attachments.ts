// Customer edges on circuits: what they announce and accept, and whether the circuit carries IPv6 because of them.

import { coveringOf } from '../../net/covering.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Attachment, Circuit, Site, Wan } from '../design.ts';
import type { Path } from '../diagnostic.ts';
import { bareId } from '../expand/bare-id.ts';
import type { ExpandedAttachment, ExpandedScenario } from '../expand/expand.ts';
import { quoted } from '../wording.ts';
import type { Reader } from './reader.ts';
import { edgePath, resolveEdge } from './resolve-edges.ts';

type Sites = ReadonlyMap<string, Site>;
type Wans = ReadonlyMap<string, Wan>;

/** None where no such edge exists. */
export function resolveAttachment(
	reader: Reader,
	expanded: ExpandedScenario,
	attachment: ExpandedAttachment,
	edge: string,
	path: Path,
): readonly Attachment[] {
	const key = resolveEdge(reader, expanded, edge, path, true);
	if (key === null) return [];
	for (const [index, link] of attachment.links.entries()) {
		const first = attachment.links.indexOf(link);
		if (first !== index)
			reader.repeated(quoted(link), [...path, 'links'], [...path, 'links', index], [...path, 'links', first]);
	}
	const list = (key: 'advertise' | 'aggregate' | 'accept'): readonly Prefix[] | null => {
		const value = attachment[key];
		return value === undefined ? null : reader.prefixes(value, [...path, key]);
	};
	return [
		{
			edge: key,
			advertise: list('advertise'),
			aggregate: list('aggregate') ?? [],
			prepend: attachment.prepend,
			prependWith: reader.asn(attachment.prependWith, [...path, 'prependWith']),
			localPreference: attachment.localPreference,
			accept: list('accept'),
			links: (['primary', 'secondary'] as const).filter((link) => attachment.links.includes(link)),
			asn: reader.asn(attachment.asn, [...path, 'asn']),
		},
	];
}

/** An edge that speaks BGP needs an ASN, and announces only what its site has. */
export function checkAttachments(
	reader: Reader,
	sites: Sites,
	wans: Wans,
	circuits: ReadonlyMap<string, Circuit>,
): void {
	for (const [id, { attachments }] of circuits) {
		for (const { edge, advertise, asn } of attachments) {
			const [section, name] = edgePath(edge);
			const isWan = section === 'wans';
			const own = isWan ? wans.get(name) : sites.get(name);
			const at: Path = ['circuits', id, 'sites', isWan ? edge : name];
			if (own !== undefined && own.asn === null && asn === null) {
				reader.report({
					code: 'MISSING_KEY',
					message: `${section}.${name} is on circuit "${id}" and has no asn`,
					path: [section, name, 'asn'],
					expected: 'asn, the BGP AS number of the customer edge, such as "asn: 65001"',
					unlessWrong: [
						[section, name, 'asn'],
						[...at, 'asn'],
					],
				});
			}
			if (advertise === null) continue;
			const space = spaceOf(edge, sites, wans);
			const isInside = coveringOf(space);
			for (const prefix of advertise) {
				if (isInside(prefix)) continue;
				reader.report({
					code: 'BAD_PREFIX',
					message: `${prefix.text} is advertised on circuit "${id}" but is not inside a prefix of ${edge}`,
					path: [...at, 'advertise', prefix.text],
					expected: `a prefix inside ${space.map(({ text }) => text).join(', ')}`,
					unlessWrong: isWan
						? [
								['sites', '*', 'prefixes', '*'],
								['wans', name, 'sites', '*'],
							]
						: [['sites', name, 'prefixes', '*']],
				});
			}
		}
	}
}

function spaceOf(edge: string, sites: Sites, wans: Wans): readonly Prefix[] {
	if (!edge.startsWith('wan/')) return sites.get(bareId(edge, 'site'))?.prefixes ?? [];
	return (wans.get(bareId(edge, 'wan'))?.sites ?? []).flatMap((site) => spaceOf(site, sites, wans));
}

/** IPv6 is on where its subnets are given, or an edge on the circuit has an IPv6 prefix. */
export function withIpv6(
	circuits: ReadonlyMap<string, Circuit>,
	sites: Sites,
	wans: Wans,
): ReadonlyMap<string, Circuit> {
	const hasIpv6 = (edge: string): boolean => spaceOf(edge, sites, wans).some(({ family }) => family === 6);
	return new Map(
		[...circuits].map(([id, circuit]) => {
			const { privatePeering, attachments } = circuit;
			if (privatePeering === null || privatePeering.hasIpv6 || !attachments.some(({ edge }) => hasIpv6(edge)))
				return [id, circuit];
			return [id, { ...circuit, privatePeering: { ...privatePeering, hasIpv6: true } }];
		}),
	);
}
