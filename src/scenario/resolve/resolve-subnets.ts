// Subnets of a VNet: inside its address space, apart from each other, with the routes of their route tables.

import { comparePrefixes, covers, type Prefix, parsePrefix } from '../../net/prefix.ts';
import type { Subnet, UserRoute } from '../design.ts';
import type { Path } from '../diagnostic.ts';
import type { ExpandedVnet } from '../expand/expand.ts';
import { sortedMap } from '../sorted-map.ts';
import { printPath, quoted } from '../wording.ts';
import type { Reader } from './reader.ts';

type ExpandedSubnet = ExpandedVnet['subnets'][string];
type ExpandedRoute = ExpandedSubnet['routes'][number];

export function resolveSubnets(
	reader: Reader,
	{ subnets }: ExpandedVnet,
	id: string,
	space: readonly Prefix[],
): ReadonlyMap<string, Subnet> {
	const resolved = sortedMap(subnets, (subnet, name) => {
		const path = ['vnets', id, 'subnets', name];
		return {
			key: `vnet/${id}/${name}`,
			prefixes: resolvePrefixes(reader, subnet, [...path, 'prefix']),
			routes: resolveRoutes(reader, subnet.routes, [...path, 'routes']),
			propagateGatewayRoutes: subnet.propagateGatewayRoutes,
		};
	});
	checkPlaces(reader, resolved, id, space);
	return resolved;
}

function resolvePrefixes(reader: Reader, { prefix }: ExpandedSubnet, path: Path): readonly Prefix[] {
	if (prefix.length === 0) reader.emptyList(path, 'at least one prefix, such as 10.0.4.0/25');
	return reader.prefixes(prefix, path);
}

interface Place {
	readonly name: string;
	readonly prefix: Prefix;
}

/** Prefixes that overlap lie inside each other: in order, each is compared with those that are still open around it. */
function checkPlaces(reader: Reader, subnets: ReadonlyMap<string, Subnet>, id: string, space: readonly Prefix[]): void {
	const places = [...subnets]
		.flatMap(([name, { prefixes }]) => prefixes.map((prefix): Place => ({ name, prefix })))
		.sort((a, b) => comparePrefixes(a.prefix, b.prefix));
	let around: Place | null = null;
	for (const place of places) {
		const { name, prefix } = place;
		const path = ['vnets', id, 'subnets', name, 'prefix'];
		if (around !== null && covers(around.prefix, prefix))
			reader.report({
				code: 'BAD_PREFIX',
				message:
					around.name === name
						? `${prefix.text} and ${around.prefix.text} of subnet ${quoted(name)} overlap`
						: `${prefix.text} of subnet ${quoted(name)} overlaps ${around.prefix.text} of subnet ${quoted(around.name)}`,
				path: [...path, prefix.text],
				expected: 'subnets of a VNet that lie apart',
			});
		else around = place;
		if (space.some((own) => covers(own, prefix))) continue;
		reader.report({
			code: 'BAD_PREFIX',
			message: `${prefix.text} of subnet ${quoted(name)} is not inside a prefix of vnet/${id}`,
			path: [...path, prefix.text],
			expected: `a prefix inside ${space.map(({ text }) => text).join(', ')}`,
			unlessWrong: [
				['vnets', id, 'prefixes'],
				['vnets', id, 'prefixes', '*'],
			],
		});
	}
}

function resolveRoutes(reader: Reader, routes: readonly ExpandedRoute[], path: Path): readonly UserRoute[] {
	const seen = new Map<string, number>();
	const read: UserRoute[] = [];
	for (const [index, route] of routes.entries()) {
		const at = [...path, index];
		const prefix = reader.prefix(route.prefix, [...at, 'prefix']);
		const nextHopIpAddress = resolveNextHop(reader, route, prefix, at);
		if (prefix === null) continue;
		const first = seen.get(prefix.text);
		if (first === undefined) {
			seen.set(prefix.text, index);
			read.push({ prefix, nextHopType: route.nextHopType, nextHopIpAddress });
		} else reader.repeated(prefix.text, path, [...at, 'prefix'], [...path, first, 'prefix']);
	}
	return read.sort((a, b) => comparePrefixes(a.prefix, b.prefix));
}

/** The address of a virtual appliance, in its canonical spelling. */
function resolveNextHop(
	reader: Reader,
	{ nextHopType, nextHopIpAddress: written }: ExpandedRoute,
	prefix: Prefix | null,
	route: Path,
): string | null {
	const path = [...route, 'nextHopIpAddress'];
	const unlessWrong = [[...route, 'nextHopType']];
	if (nextHopType !== 'virtualAppliance') {
		if (written !== undefined)
			reader.report({
				code: 'BAD_VALUE',
				message: `${printPath(route)} leads to ${nextHopType} and has a nextHopIpAddress`,
				path,
				atKey: true,
				expected: 'an address with nextHopType: virtualAppliance alone',
				unlessWrong,
			});
		return null;
	}
	const example = prefix?.family === 6 ? '2001:db8:4::4' : '10.0.4.4';
	const expected = `the address of the virtual appliance, such as ${example}`;
	if (written === undefined) {
		const message = `${printPath(route)} has no "nextHopIpAddress"`;
		reader.report({ code: 'MISSING_KEY', message, path, expected, unlessWrong });
		return null;
	}
	const parsed = parsePrefix(`${written}/${written.includes(':') ? 128 : 32}`);
	if (!parsed.ok) {
		const [address = ''] = written.split('/');
		const meant = address !== written && parsePrefix(`${address}/${address.includes(':') ? 128 : 32}`).ok;
		reader.report({
			code: 'BAD_VALUE',
			message: `${printPath(path)} is ${quoted(written)}`,
			path,
			expected,
			nearest: meant ? address : null,
		});
		return null;
	}
	if (prefix !== null && parsed.prefix.family !== prefix.family)
		reader.report({
			code: 'BAD_VALUE',
			message: `${printPath(path)} is the IPv${parsed.prefix.family} address ${quoted(written)}, and the prefix ${prefix.text} is IPv${prefix.family}`,
			path,
			expected,
		});
	return parsed.prefix.text.split('/')[0]!;
}
