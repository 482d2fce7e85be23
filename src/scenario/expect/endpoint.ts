// What a word means as one end of a pair: `all`, a bare id, an element key, or a prefix that exactly one node holds.

import { serviceByKey } from '../../catalog/catalog.ts';
import { type Prefix, parsePrefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../design.ts';
import type { Problem } from '../diagnostic.ts';
import { holdersOf } from '../prefix-holders.ts';
import { quoted } from '../wording.ts';
import { unknownEndpoint } from './unknown-endpoint.ts';

/** One end of an expectation or a question. Shape: `prefix` is null where the whole node is meant. */
export type EndpointReference =
	| { readonly node: 'all' }
	| { readonly node: ElementKey; readonly prefix: Prefix | null };

export type FoundEndpoint = { readonly reference: EndpointReference } | { readonly problem: Omit<Problem, 'path'> };

export function findEndpoint(design: Design, text: string): FoundEndpoint {
	if (text === 'all') return { reference: { node: 'all' } };
	const { sites, vnets } = design;
	const [kind, id = '', name, ...more] = text.split('/');
	const whole = (node: ElementKey): FoundEndpoint => ({ reference: { node, prefix: null } });
	if (name === undefined && ((kind === 'site' && sites.has(id)) || (kind === 'vnet' && vnets.has(id))))
		return whole(text);
	if (kind === 'vnet' && more.length === 0 && vnets.get(id)?.subnets.has(name ?? '')) return whole(text);
	if (serviceByKey(text) !== null) return whole(text);
	const parsed = parsePrefix(text);
	if (parsed.ok) return holderOf(parsed.prefix, design);
	const fits = [sites, vnets].flatMap((nodes) => nodes.get(text)?.key ?? []);
	if (fits.length === 2)
		return {
			problem: {
				code: 'AMBIGUOUS_NAME',
				message: `${quoted(text)} is both a site and a VNet`,
				expected: fits.join(' or '),
			},
		};
	if (fits.length === 1) return whole(fits[0]!);
	if (serviceByKey(`service/${text}`) !== null) return whole(`service/${text}`);
	return { problem: unknownEndpoint(design, text) };
}

function holderOf(prefix: Prefix, design: Design): FoundEndpoint {
	const holders = holdersOf(design, prefix);
	const [holder, other] = holders;
	const unlessWrong = [
		['sites', '*', 'prefixes', '*'],
		['vnets', '*', 'prefixes', '*'],
		['vnets', '*', 'subnets', '*', 'prefix'],
		['vnets', '*', 'subnets', '*', 'prefix', '*'],
		['circuits', '*', 'microsoftPeering', 'prefixes', '*'],
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
	if (other === undefined) return { reference: { node: holder, prefix } };
	return {
		problem: {
			code: 'AMBIGUOUS_NAME',
			message: `${prefix.text} is held by ${holders.join(' and ')}`,
			expected: 'the element key of one of them',
			unlessWrong,
		},
	};
}
