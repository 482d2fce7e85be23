// Lists of what joins two things ─► maps by their names, `a~b`, so that an edit never counts positions; and where each stood.

import { compareText } from '../../net/order.ts';
import type { Path, Problem } from '../diagnostic.ts';
import type { WrittenGlobalReachLink, WrittenVnetPeering } from '../schema/schema.ts';
import { quoted } from '../wording.ts';
import { bareId } from './bare-id.ts';

/** Sections that are written as lists, and what their entries join. */
export const joins = { globalReach: 'circuit', peerings: 'vnet' } as const;
export type JoinSection = keyof typeof joins;

export function isJoin(section: unknown): section is JoinSection {
	return typeof section === 'string' && Object.hasOwn(joins, section);
}

/** Where each entry of a list stands in it, by its key. */
export type Positions = Readonly<Record<JoinSection, ReadonlyMap<string, number>>>;

/** `a~b`, in text order of the ids. */
export function joinKey(section: JoinSection, between: readonly string[]): string {
	return between
		.map((id) => bareId(id, joins[section]))
		.sort(compareText)
		.join('~');
}

interface Keyed<T> {
	readonly byKey: Readonly<Record<string, T>>;
	readonly positions: ReadonlyMap<string, number>;
}

/** Of several links between the same two circuits, which one is first must not depend on the order in the file: what has its addresses written is. */
export function linksByKey(links: readonly WrittenGlobalReachLink[]): Keyed<WrittenGlobalReachLink> {
	const content = ({ ipv4, ipv6, authorization }: WrittenGlobalReachLink): string =>
		JSON.stringify([ipv4 ?? '', ipv6 ?? '', authorization ?? '']);
	const groups = new Map<string, (readonly [index: number, link: WrittenGlobalReachLink])[]>();
	for (const entry of links.entries()) {
		const name = joinKey('globalReach', entry[1].between);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [entry]);
		else group.push(entry);
	}
	const byKey: Record<string, WrittenGlobalReachLink> = {};
	const positions = new Map<string, number>();
	for (const group of groups.values())
		for (const [index, link] of group.sort(([, a], [, b]) => compareText(content(b), content(a))))
			positions.set(addLink(byKey, link), index);
	return { byKey, positions };
}

/** Under the name of its circuits, which is returned; where that is taken, `a~b#2` and so on. */
export function addLink(links: Record<string, unknown>, link: { readonly between: readonly string[] }): string {
	const name = joinKey('globalReach', link.between);
	let key = name;
	for (let nth = 2; Object.hasOwn(links, key); nth++) key = `${name}#${nth}`;
	links[key] = { ...link, between: link.between.map((circuit) => bareId(circuit, 'circuit')) };
	return key;
}

/** Two VNets are peered once or not at all. */
export function peeringsByKey(
	peerings: readonly WrittenVnetPeering[],
): Keyed<WrittenVnetPeering> & { readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const positions = new Map<string, number>();
	const byKey = peerings.map(expandVnetPeering).flatMap((peering, index): [string, WrittenVnetPeering][] => {
		const key = joinKey('peerings', peering.between);
		const first = positions.get(key);
		if (first === undefined) {
			positions.set(key, index);
			return [[key, peering]];
		}
		const at: Path = ['peerings', index, 'between'];
		problems.push({
			code: 'REPEATED',
			message: `the VNets ${peering.between.map(quoted).join(' and ')} are peered twice`,
			path: at,
			first: ['peerings', first, 'between'],
			unlessWrong: [
				[...at, '*'],
				['peerings', first, 'between'],
			],
		});
		return [];
	});
	return { byKey: Object.fromEntries(byKey), positions, problems };
}

function expandVnetPeering({
	between,
	allowGatewayTransit,
	useRemoteGateways,
}: WrittenVnetPeering): WrittenVnetPeering {
	return {
		between: between.map((vnet) => bareId(vnet, 'vnet')),
		...(allowGatewayTransit === undefined ? {} : { allowGatewayTransit: bareId(allowGatewayTransit, 'vnet') }),
		...(useRemoteGateways === undefined ? {} : { useRemoteGateways: bareId(useRemoteGateways, 'vnet') }),
	};
}
