// The policy of one end of a session ─► route-maps and lists of FRR, for IPv4.

import { prefixOf } from '../net/prefix.ts';
import type { End, Match, PolicyRule, PrefixRange, SetActions } from '../routing/model.ts';

/** Marks what a speaker originates, because FRR cannot ask for that on the way out; it never leaves the speaker. */
export const ownMark = '64997:1';

export interface FrrPolicyOf {
	/** The ASN that `prepend: n` repeats. */
	readonly asn: number;
	/** The community that a tag travels as. */
	readonly tag: (name: string) => string;
}

/** Lists first, as they have to be known; then the entries of the route-map. */
export function routeMap(name: string, end: End, direction: 'import' | 'export', of: FrrPolicyOf): readonly string[] {
	const rules = end[direction] ?? [];
	const byDefault = direction === 'import' ? end.importDefault : end.exportDefault;
	const parts = rules.map((rule, index) => entry(name, index, rule, direction, of));
	const last = 10 * (rules.length + 1);
	return [
		...parts.flatMap(({ lists }) => lists),
		...parts.flatMap(({ lines }) => lines),
		`route-map ${name} ${byDefault === 'deny' ? 'deny' : 'permit'} ${last}`,
		...(byDefault === 'deny' ? [] : leaving(direction)),
	];
}

/** Whichever entry lets a route out, or in, takes the mark off. */
function leaving(direction: 'import' | 'export'): readonly string[] {
	return direction === 'export' ? [' set comm-list OWN-MARK delete'] : [];
}

interface Entry {
	readonly lists: readonly string[];
	readonly lines: readonly string[];
}

function entry(name: string, index: number, rule: PolicyRule, direction: 'import' | 'export', of: FrrPolicyOf): Entry {
	const own = `${name}-${index + 1}`;
	const match = rule.match ?? {};
	const ranges = match.prefixes === undefined ? null : prefixLines(own, match.prefixes);
	const never = match.tagsAny?.length === 0 || ranges?.length === 0 || (direction === 'import' && match.local === true);
	if (never) return { lists: [], lines: [] };
	const communities = communityLines(own, match, direction, of);
	const paths = pathLines(own, match);
	const denies = rule.action === 'deny';
	return {
		lists: [...communities, ...paths, ...(ranges ?? [])],
		lines: [
			`route-map ${name} ${denies ? 'deny' : 'permit'} ${10 * (index + 1)}`,
			...(communities.length === 0 ? [] : [` match community ${own}`]),
			...(paths.length === 0 ? [] : [` match as-path ${own}`]),
			...(ranges === null ? [] : [` match ip address prefix-list ${own}`]),
			...(denies ? [] : settingLines(own, rule.set ?? {}, of)),
			...(rule.action === 'next' ? [' on-match next'] : denies ? [] : leaving(direction)),
		],
	};
}

/** All that is asked of communities as one list: what must not be there is denied first. A route's communities are printed sorted. */
function communityLines(
	list: string,
	{ tagsAny, tagsAll = [], tagsNone = [], local }: Match,
	direction: 'import' | 'export',
	{ tag }: FrrPolicyOf,
): readonly string[] {
	const asksOwn = direction === 'export' && local !== undefined;
	if (tagsAny === undefined && tagsAll.length === 0 && tagsNone.length === 0 && !asksOwn) return [];
	const always = [...tagsAll.map(tag), ...(asksOwn && local ? [ownMark] : [])];
	const never = [...tagsNone.map(tag), ...(asksOwn && !local ? [ownMark] : [])];
	const wanted = tagsAny === undefined ? [always] : tagsAny.map((name) => [...always, tag(name)]);
	return [
		...never.map((community) => `bgp community-list expanded ${list} deny _${community}_`),
		...wanted.map((all) => `bgp community-list expanded ${list} permit ${allOf(all)}`),
	];
}

function allOf(communities: readonly string[]): string {
	if (communities.length === 0) return '.*';
	const sorted = [...new Set(communities)].sort((a, b) => numberOf(a) - numberOf(b));
	return `_${sorted.join('( | .* )')}_`;
}

function numberOf(community: string): number {
	const [high, low] = community.split(':').map(Number) as [number, number];
	return high * 65_536 + low;
}

function pathLines(list: string, { pathContains, pathLenMin = 0 }: Match): readonly string[] {
	if (pathContains === undefined && pathLenMin === 0) return [];
	const shorter = pathLenMin < 2 ? '^$' : `^([0-9]+( [0-9]+){0,${pathLenMin - 2}})?$`;
	return [
		...(pathLenMin === 0 ? [] : [`bgp as-path access-list ${list} deny ${shorter}`]),
		`bgp as-path access-list ${list} permit ${pathContains === undefined ? '.*' : `_${pathContains}_`}`,
	];
}

function prefixLines(list: string, prefixes: readonly (string | PrefixRange)[]): readonly string[] {
	return prefixes.flatMap((range, index) => {
		const { prefix, ge, le } = typeof range === 'string' ? { prefix: range } : range;
		const outer = prefixOf(prefix);
		const shortest = Math.max(ge ?? outer.length, outer.length);
		const longest = Math.min(le ?? (ge === undefined ? outer.length : 32), 32);
		if (outer.family !== 4 || shortest > longest) return [];
		const bounds = `${shortest > outer.length ? ` ge ${shortest}` : ''}${longest > outer.length ? ` le ${longest}` : ''}`;
		return [`ip prefix-list ${list} seq ${5 * (index + 1)} permit ${outer.text}${bounds}`];
	});
}

/** Tags are taken out first and put in afterwards; one that is put in and out again stays out. */
function settingLines(name: string, set: SetActions, { asn, tag }: FrrPolicyOf): readonly string[] {
	const removed = set.removeTags ?? [];
	const added = (set.addTags ?? []).filter((one) => !removed.includes(one));
	const prepend = typeof set.prepend === 'number' ? { asn, count: set.prepend } : set.prepend;
	return [
		...(set.clearTags
			? [' set comm-list ALL-TAGS delete']
			: removed.length > 0
				? [` set comm-list ${name}-out delete`]
				: []),
		...(added.length === 0 ? [] : [` set community ${added.map(tag).join(' ')} additive`]),
		...(prepend === undefined || prepend.count === 0
			? []
			: [` set as-path prepend ${new Array(prepend.count).fill(prepend.asn).join(' ')}`]),
		...(set.localPref === undefined ? [] : [` set local-preference ${set.localPref}`]),
		...(set.med === undefined ? [] : [` set metric ${set.med}`]),
		...(set.weight === undefined ? [] : [` set weight ${set.weight}`]),
		...(set.origin === undefined ? [] : [` set origin ${set.origin}`]),
	];
}

/** The lists of communities that `settingLines` refers to. */
export function removalLists(name: string, rules: readonly PolicyRule[], { tag }: FrrPolicyOf): readonly string[] {
	return rules.flatMap(({ set }, index) =>
		(set?.removeTags ?? []).map((one) => `bgp community-list expanded ${name}-${index + 1}-out permit _${tag(one)}_`),
	);
}
