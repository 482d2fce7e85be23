// Which ends of pairs are the same in two states: those of one node that hold the same addresses, however their prefixes are split or grouped.

import { longestMatch } from '../../net/longest-match.ts';
import { comparePrefixes, type Prefix } from '../../net/prefix.ts';
import type { Endpoint } from '../../reachability/endpoints.ts';

/** Addresses of one node that are together in both states. Shape: null where a state has none of them. */
export interface SharedEnd {
	readonly end: Endpoint;
	readonly before: Endpoint | null;
	readonly after: Endpoint | null;
}

export function align(before: readonly Endpoint[], after: readonly Endpoint[]): readonly SharedEnd[] {
	const nodes = new Map<string, { readonly before: Endpoint[]; readonly after: Endpoint[] }>();
	const note = (moment: 'before' | 'after') => (end: Endpoint) => {
		const id = nodeOf(end);
		const node = nodes.get(id) ?? { before: [], after: [] };
		nodes.set(id, node);
		node[moment].push(end);
	};
	before.forEach(note('before'));
	after.forEach(note('after'));
	return [...nodes.values()].flatMap((node) => alignNode(node.before, node.after));
}

/** A site's own addresses and those that stand for it on Microsoft peering are two ends. */
export function nodeOf({ node, community, translated }: Endpoint): string {
	return [node, community ?? '', translated === true ? 'translated' : ''].join(' ');
}

function alignNode(before: readonly Endpoint[], after: readonly Endpoint[]): readonly SharedEnd[] {
	const [earlier, later] = [holderOf(before), holderOf(after)];
	const shared = new Map<string, Draft>();
	const textOf = ({ prefixes }: Endpoint): string => prefixes.map(({ text }) => text).join(' ');
	const alike = new Map(after.map((end) => [textOf(end), end]));
	const same = before.flatMap((end) => (alike.has(textOf(end)) ? [[end, alike.get(textOf(end))!] as const] : []));
	const settled = new Set(same.flat());
	const rest = [...before, ...after].filter((end) => !settled.has(end));
	const all = longestMatch([...before, ...after].flatMap(({ prefixes }) => prefixes));
	const prefixes = rest.flatMap((end) => end.prefixes);
	for (const prefix of new Map(prefixes.map((one) => [one.text, one])).values()) {
		// What either state has in parts is looked at part by part.
		if (all.isFullyCovered(prefix)) continue;
		const [there, here] = [earlier(prefix), later(prefix)];
		const id = [there, here].map((end) => end?.prefixes[0]?.text ?? '').join(' ');
		const known = shared.get(id);
		if (known === undefined) shared.set(id, { before: there, after: here, prefixes: [prefix] });
		else known.prefixes.push(prefix);
	}
	// An end without prefixes is all of its node.
	const whole = rest.filter((end) => end.prefixes.length === 0);
	return [
		...same.map(([there, here]) => ({ before: there, after: here, end: here })),
		...whole.map((end) =>
			before.includes(end) ? { before: end, after: null, end } : { before: null, after: end, end },
		),
		...[...shared.values()].map((draft) => ({
			before: draft.before,
			after: draft.after,
			end: { ...(draft.after ?? draft.before)!, prefixes: draft.prefixes.sort(comparePrefixes) },
		})),
	];
}

interface Draft {
	readonly before: Endpoint | null;
	readonly after: Endpoint | null;
	readonly prefixes: Prefix[];
}

/** The end that holds a prefix, or the longest around it. */
function holderOf(ends: readonly Endpoint[]): (prefix: Prefix) => Endpoint | null {
	const byText = new Map(ends.flatMap((end) => end.prefixes.map((prefix) => [prefix.text, end])));
	const { longest } = longestMatch(ends.flatMap(({ prefixes }) => prefixes));
	return (prefix) => byText.get(longest(prefix)?.text ?? '') ?? null;
}
