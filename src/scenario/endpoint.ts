// What a word means as one end of a pair: `all`, a bare id, an element key, or a prefix that exactly one node holds.

import { nearest } from '../net/nearest.ts';
import { covers, type Prefix, parsePrefix } from '../net/prefix.ts';
import type { Design, ElementKey } from './design.ts';
import type { Problem } from './diagnostic.ts';
import { nearestKey } from './element-keys.ts';
import { prefixMistake } from './prefix-mistake.ts';
import { quoted } from './wording.ts';

/** One end of an expectation or a question. Shape: `prefix` is null where the whole node is meant. */
export type EndpointReference =
	| { readonly node: 'all' }
	| { readonly node: ElementKey; readonly prefix: Prefix | null };

export type FoundEndpoint = { readonly reference: EndpointReference } | { readonly problem: Omit<Problem, 'path'> };

interface Holder {
	readonly key: ElementKey;
	readonly prefixes: readonly Prefix[];
}

const forms = 'a site or VNet id, an element key such as site/london, a prefix, or all';

export function findEndpoint(design: Design, text: string): FoundEndpoint {
	if (text === 'all') return { reference: { node: 'all' } };
	const { sites, vnets } = design;
	const [, kind, id = ''] = /^(site|vnet)\/(.*)$/.exec(text) ?? [];
	if ((kind === 'site' ? sites : vnets).has(id) && kind !== undefined)
		return { reference: { node: text, prefix: null } };
	const parsed = parsePrefix(text);
	if (parsed.ok) return holderOf(parsed.prefix, [...sites.values(), ...vnets.values()]);
	const fits = [sites, vnets].flatMap((nodes) => nodes.get(text)?.key ?? []);
	if (fits.length === 2)
		return {
			problem: {
				code: 'AMBIGUOUS_NAME',
				message: `${quoted(text)} is both a site and a VNet`,
				expected: fits.join(' or '),
			},
		};
	if (fits.length === 1) return { reference: { node: fits[0]!, prefix: null } };
	return { problem: looksLikeAddress(text) ? badPrefix(text) : unknownName(design, text) };
}

/** The nodes that have the prefix itself, else those that have one around it. */
function holderOf(prefix: Prefix, nodes: readonly Holder[]): FoundEndpoint {
	const having = (fits: (own: Prefix) => boolean) => nodes.filter(({ prefixes }) => prefixes.some(fits));
	const exact = having(({ text }) => text === prefix.text);
	const holders = exact.length > 0 ? exact : having((own) => covers(own, prefix));
	const [holder, other] = holders;
	const unlessWrong = [
		['sites', '*', 'prefixes', '*'],
		['vnets', '*', 'prefixes', '*'],
	];
	if (holder === undefined)
		return {
			problem: {
				code: 'UNKNOWN_NAME',
				message: `no site or VNet holds ${prefix.text}`,
				expected: 'a prefix of a site or VNet, or one inside it',
				unlessWrong,
			},
		};
	if (other === undefined) return { reference: { node: holder.key, prefix } };
	return {
		problem: {
			code: 'AMBIGUOUS_NAME',
			message: `${prefix.text} is held by ${holders.map(({ key }) => key).join(' and ')}`,
			expected: 'the element key of one of them',
			unlessWrong,
		},
	};
}

function looksLikeAddress(text: string): boolean {
	return /^[\d.]+(\/|$)|:.*:/.test(text);
}

function badPrefix(text: string): Omit<Problem, 'path'> {
	const { message, nearest: meant, hint } = prefixMistake(text)!;
	return { code: 'BAD_PREFIX', message, nearest: meant, expected: forms, ...(hint === null ? {} : { hint }) };
}

function unknownName(design: Design, text: string): Omit<Problem, 'path'> {
	const { sites, vnets, circuits, wans } = design;
	const other = [circuits, wans].flatMap((elements) =>
		[...elements].filter(([id, { key }]) => id === text || key === text || text.startsWith(`${key}/`)),
	)[0];
	const keys = (): readonly ElementKey[] => [...sites.values(), ...vnets.values()].map(({ key }) => key);
	const ids = (): readonly string[] => [...sites.keys(), ...vnets.keys(), 'all'];
	const sections = text.startsWith('site/') ? ['sites'] : text.startsWith('vnet/') ? ['vnets'] : ['sites', 'vnets'];
	return {
		code: 'UNKNOWN_NAME',
		message: `no site or VNet is called ${quoted(text)}`,
		expected: forms,
		unlessWrong: sections.map((section) => [section]),
		...(other === undefined
			? { nearest: () => (text.includes('/') ? nearestKey(text, keys()) : nearest(text, ids())) }
			: { hint: `${other[1].key} is on the way: traffic runs between sites and VNets` }),
	};
}
