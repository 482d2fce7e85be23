// What is said of a word that is no end of a pair, and which was most likely meant.

import { microsoftServices } from '../../catalog/catalog.ts';
import { nearest } from '../../net/nearest.ts';
import type { Design, ElementKey, Vnet } from '../design.ts';
import type { Problem } from '../diagnostic.ts';
import { nearestKey } from '../element-keys.ts';
import { bareId } from '../expand/bare-id.ts';
import { prefixMistake } from '../resolve/prefix-mistake.ts';
import { oneOf, quoted } from '../wording.ts';

const oneEnd = 'a site or VNet id, an element key such as site/london, or a prefix';
const forms = 'a site or VNet id, an element key such as site/london, a prefix, or all';

/** For those who take no `all`. */
export function withoutAll<P extends { readonly expected?: string }>(problem: P): P {
	return problem.expected === forms ? { ...problem, expected: oneEnd } : problem;
}

export function unknownEndpoint(design: Design, text: string): Omit<Problem, 'path'> {
	if (/^[\d.]+(\/|$)|:.*:/.test(text)) return badPrefix(text);
	const [kind = '', id = '', subnet] = text.split('/');
	if (kind === 'service' || kind === 'microsoft') return unknownService(text, kind);
	const vnet = kind === 'vnet' && subnet !== undefined ? design.vnets.get(id) : undefined;
	return vnet === undefined ? unknownNode(design, text) : unknownSubnet(vnet, text);
}

function badPrefix(text: string): Omit<Problem, 'path'> {
	const { message, nearest: meant, hint } = prefixMistake(text)!;
	return { code: 'BAD_PREFIX', message, nearest: meant, expected: forms, ...(hint === null ? {} : { hint }) };
}

function unknownNode({ sites, vnets, circuits, wans }: Design, text: string): Omit<Problem, 'path'> {
	const onTheWay = [...circuits, ...wans].find(
		([id, { key }]) => id === text || key === text || text.startsWith(`${key}/`),
	)?.[1];
	const subnets = (): readonly ElementKey[] => [...vnets.values()].flatMap(subnetKeys);
	const meant = (): string | null => {
		if (text.includes('/'))
			return nearestKey(text, [...[...sites.values(), ...vnets.values()].map(({ key }) => key), ...subnets()]);
		const ofSubnet = subnets().find((key) => key.endsWith(`/${text}`));
		return nearest(text, [...sites.keys(), ...vnets.keys(), 'all']) ?? ofSubnet ?? nearest(text, serviceIds());
	};
	const sections = text.startsWith('site/') ? ['sites'] : text.startsWith('vnet/') ? ['vnets'] : ['sites', 'vnets'];
	return {
		code: 'UNKNOWN_NAME',
		message: `no site or VNet is called ${quoted(text)}`,
		expected: forms,
		unlessWrong: sections.flatMap((section) => [[section], [section, bareId(text, section.slice(0, -1))]]),
		...(onTheWay === undefined
			? { nearest: meant }
			: { hint: `${onTheWay.key} is on the way: traffic runs between sites and VNets` }),
	};
}

function unknownSubnet(vnet: Vnet, text: string): Omit<Problem, 'path'> {
	const { key, subnets } = vnet;
	return {
		code: 'UNKNOWN_NAME',
		message: `${key} has no subnet ${quoted(text.slice(key.length + 1))}`,
		nearest: () => nearestKey(text, subnetKeys(vnet)),
		...(subnets.size === 0
			? { hint: `it is written without subnets: ${key} is the whole of it` }
			: { expected: oneOf(subnetKeys(vnet)) }),
		unlessWrong: [['vnets', bareId(key, 'vnet'), 'subnets']],
	};
}

function unknownService(text: string, kind: 'service' | 'microsoft'): Omit<Problem, 'path'> {
	const keys = microsoftServices().map(({ key }) => key);
	return {
		code: 'UNKNOWN_NAME',
		message: `no ${kind === 'service' ? 'service' : 'region with a community'} is called ${quoted(text)}`,
		nearest: () => nearestKey(text, keys),
		expected: kind === 'service' ? 'a service, such as service/exchange-online' : 'a region, such as microsoft/westus',
	};
}

function subnetKeys({ subnets }: Vnet): readonly ElementKey[] {
	return [...subnets.values()].map(({ key }) => key);
}

function serviceIds(): readonly string[] {
	return microsoftServices().flatMap(({ key, region }) => (region === null ? [bareId(key, 'service')] : []));
}
