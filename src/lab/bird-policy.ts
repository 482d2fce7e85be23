// The policy of one end of a session ─► the body of a BIRD filter, for one address family.

import { addressBits, type Family, prefixOf } from '../net/prefix.ts';
import type { End, Match, PolicyRule, PrefixRange, SetActions } from '../routing/model.ts';
import { preferenceOf } from './bird-preference.ts';

export interface PolicyOf {
	readonly family: Family;
	/** Own ASN and the neighbour's, as they show on this session. */
	readonly asn: number;
	readonly neighbourAsn: number;
	/** The speaker originates routes with a MED. */
	readonly ownMed: boolean;
	/** The speaker has internal sessions under several ASNs. */
	readonly severalInside: boolean;
	/** The community that a tag travels as. */
	readonly tag: (name: string) => string;
}

/** RFC 6996 section 5, as BIRD writes a set; the neighbour's ASN may be spared. */
function privateAsns(spared: number | null): string {
	const ranges = [
		[64_512, 65_534],
		[4_200_000_000, 4_294_967_294],
	] as const;
	const kept = ranges.flatMap(([first, last]): (readonly [number, number])[] =>
		spared === null || spared < first || spared > last
			? [[first, last]]
			: [
					...(spared > first ? [[first, spared - 1] as const] : []),
					...(spared < last ? [[spared + 1, last] as const] : []),
				],
	);
	return `[${kept.map(([first, last]) => `${first}..${last}`).join(', ')}]`;
}

const anyTag = '[(64998, *)]';

/** What an end does before it sends. */
export function exportFilter(end: End, of: PolicyOf): readonly string[] {
	const external = of.asn !== of.neighbourAsn;
	return upToTheEnd([
		...insideOut(of, external),
		...(external ? [...keepingOwnMed(of), ...droppingMed(end), ...stripping(end, of), ...overriding(end, of)] : []),
		...(end.export ?? []).flatMap((rule) => ruleLines(rule, of, 'export')),
		end.exportDefault === 'deny' ? 'reject;' : 'accept;',
	]);
}

export function importFilter(end: End, of: PolicyOf): readonly string[] {
	return upToTheEnd([
		...(of.severalInside ? [`bgp_community.${of.asn === of.neighbourAsn ? 'add' : 'delete'}(${inside});`] : []),
		...(end.import ?? []).flatMap((rule) => ruleLines(rule, of, 'import')),
		end.importDefault === 'deny' ? 'reject;' : 'accept;',
	]);
}

/** What stands behind a rule without conditions that ends the list is never reached. */
function upToTheEnd(lines: readonly string[]): readonly string[] {
	const last = lines.findIndex((line) => line === 'accept;' || line === 'reject;');
	return lines.slice(0, last + 1);
}

function stripping({ stripPrivate, keepNeighbour = true }: End, { neighbourAsn }: PolicyOf): readonly string[] {
	const goes = privateAsns(keepNeighbour ? neighbourAsn : null);
	if (stripPrivate === undefined) return [];
	switch (stripPrivate) {
		case 'all':
			return [`bgp_path.delete(${goes});`];
		case 'if-all-private':
			return [`if filter(bgp_path, ${privateAsns(null)}).len = bgp_path.len then bgp_path.delete(${goes});`];
		case 'leading':
			return [`strip_leading(${keepNeighbour ? neighbourAsn : 0});`];
	}
}

function overriding({ asOverride }: End, { asn, neighbourAsn }: PolicyOf): readonly string[] {
	return asOverride ? [`override_as(${neighbourAsn}, ${asn});`] : [];
}

/** BIRD sends only a MED that was set on the way out. */
function keepingOwnMed({ ownMed }: PolicyOf): readonly string[] {
	return ownMed ? ['if source = RTS_STATIC && defined(bgp_med) then bgp_med = bgp_med;'] : [];
}

/** BIRD lets a route server keep the MED of others (RFC 7947 section 2.2.3); a network says nothing of the kind. */
function droppingMed({ transparent }: End): readonly string[] {
	return transparent ? ['if source != RTS_STATIC then unset(bgp_med);'] : [];
}

/** Learned on an internal session: BIRD passes such a route on to internal peers of another ASN of its own. */
const inside = '(64997, 1)';

function insideOut({ severalInside }: PolicyOf, external: boolean): readonly string[] {
	if (!severalInside) return [];
	return external ? [`bgp_community.delete(${inside});`] : [`if ${inside} ~ bgp_community then reject;`];
}

/** Functions that filters call; BIRD has no words for these two of its own. */
export const filterFunctions: readonly string[] = [
	'# The neighbour\'s ASN replaced by one\'s own ("as-override").',
	'function override_as(int neighbour; int own)',
	'bgppath q; bgppath r;',
	'{',
	'  q = +empty+; r = +empty+;',
	'  for int x in bgp_path do { if x = neighbour then q = prepend(q, own); else q = prepend(q, x); }',
	'  for int y in q do r = prepend(r, y);',
	'  bgp_path = r;',
	'}',
	'# Private ASNs out, from the front up to the first public one; 0 spares none.',
	'function strip_leading(int spared)',
	'bgppath q; bgppath r; bool front;',
	'{',
	'  q = +empty+; r = +empty+; front = true;',
	'  for int x in bgp_path do {',
	`    if front && !(x ~ ${privateAsns(null)}) then front = false;`,
	'    if !front || x = spared then q = prepend(q, x);',
	'  }',
	'  for int y in q do r = prepend(r, y);',
	'  bgp_path = r;',
	'}',
];

function ruleLines(rule: PolicyRule, of: PolicyOf, direction: Direction): readonly string[] {
	const conditions = conditionsOf(rule.match ?? {}, of, direction);
	if (conditions.includes('false')) return [];
	const when = conditions.filter((condition) => condition !== 'true');
	const then = [...settings(rule.set ?? {}, of, direction), ...ending(rule.action)];
	if (then.length === 0) return [];
	if (when.length === 0) return then;
	return [`if ${when.join(' && ')} then { ${then.join(' ')} }`];
}

type Direction = 'import' | 'export';

function ending(action: PolicyRule['action']): readonly string[] {
	if (action === 'next') return [];
	return [action === 'deny' ? 'reject;' : 'accept;'];
}

function conditionsOf(match: Match, of: PolicyOf, direction: Direction): readonly string[] {
	const carried = (name: string): string => `${of.tag(name)} ~ bgp_community`;
	const any = (conditions: readonly string[]): string =>
		conditions.length === 0 ? 'false' : `(${conditions.join(' || ')})`;
	return [
		...(match.local === undefined ? [] : [localCondition(match.local, direction)]),
		...(match.tagsAny === undefined ? [] : [any(match.tagsAny.map(carried))]),
		...(match.tagsAll ?? []).map((name) => `(${carried(name)})`),
		...(match.tagsNone ?? []).map((name) => `!(${carried(name)})`),
		...(match.prefixes === undefined ? [] : [prefixCondition(match.prefixes, of.family)]),
		...(match.pathContains === undefined ? [] : [`bgp_path ~ [${match.pathContains}]`]),
		...(match.pathLenMin === undefined ? [] : [`bgp_path.len >= ${match.pathLenMin}`]),
	];
}

/** What arrives on a session is never one's own. */
function localCondition(local: boolean, direction: Direction): string {
	if (direction === 'import') return local ? 'false' : 'true';
	return local ? 'source = RTS_STATIC' : 'source != RTS_STATIC';
}

function prefixCondition(prefixes: readonly (string | PrefixRange)[], family: Family): string {
	const patterns = prefixes.flatMap((range) => {
		const { prefix, ge, le } = typeof range === 'string' ? { prefix: range } : range;
		const outer = prefixOf(prefix);
		if (outer.family !== family) return [];
		const shortest = Math.max(ge ?? outer.length, outer.length);
		const longest = Math.min(le ?? (ge === undefined ? outer.length : addressBits(family)), addressBits(family));
		if (shortest > longest) return [];
		return [
			shortest === outer.length && longest === outer.length ? outer.text : `${outer.text}{${shortest},${longest}}`,
		];
	});
	return patterns.length === 0 ? 'false' : `net ~ [ ${patterns.join(', ')} ]`;
}

const origins = { igp: 'ORIGIN_IGP', egp: 'ORIGIN_EGP', incomplete: 'ORIGIN_INCOMPLETE' } as const;

/** In the order of the keys of `SetActions`. */
export function settings(
	set: SetActions,
	{ asn, tag }: Pick<PolicyOf, 'asn' | 'tag'>,
	direction: Direction,
): readonly string[] {
	const prepend = typeof set.prepend === 'number' ? { asn, count: set.prepend } : set.prepend;
	return [
		...(set.clearTags ? [`bgp_community.delete(${anyTag});`] : []),
		...(set.addTags ?? []).map((name) => `bgp_community.add(${tag(name)});`),
		...(set.removeTags ?? []).map((name) => `bgp_community.delete(${tag(name)});`),
		...new Array<string>(prepend?.count ?? 0).fill(`bgp_path.prepend(${prepend?.asn});`),
		...(set.localPref === undefined ? [] : [`bgp_local_pref = ${set.localPref};`]),
		...(set.med === undefined ? [] : [`bgp_med = ${set.med};`]),
		// A weight belongs to the receiver: what a sender writes never leaves it.
		...(set.weight === undefined || direction === 'export' ? [] : [`preference = ${preferenceOf(set.weight)};`]),
		...(set.origin === undefined ? [] : [`bgp_origin = ${origins[set.origin]};`]),
	];
}
