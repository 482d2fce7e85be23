// Effective routes as Azure prints them: source, state, prefix, next hop type and next hop; here an edge is named, where Azure gives its address.

import type { EffectiveRoute, EffectiveRouteTable } from '../../model.ts';
import { printable, type ScreenOptions } from '../page.ts';
import { inColumns } from '../text/columns.ts';
import { blank, type Line, lineWidth, type Role, span } from '../text/span.ts';
import { grouped } from '../text/words.ts';
import { wrapLine } from '../text/wrap.ts';

type Safe = (text: string) => string;

/** Where the tables come from, the prefix asked about, and whether every route is to be listed. */
interface TablesOf {
	readonly file: string;
	readonly view: string;
	readonly prefix: string | null;
	readonly all: boolean;
}

/** Routes that differ in their prefix alone, told once. */
interface Row {
	readonly route: EffectiveRoute;
	readonly more: number;
}

const mostAlike = 4;

export function effectiveRouteLines(
	tables: readonly EffectiveRouteTable[],
	{ file, view, prefix, all }: TablesOf,
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const safe = printable(ascii);
	const rows = tables.map(({ effectiveRoutes }) => (all ? effectiveRoutes.map(single) : alikeOnce(effectiveRoutes)));
	const notes = [
		'Active routes carry traffic, the longest first; Invalid ones have one above them: user before BGP before system,',
		'and the space of the VNet and its peers before BGP of any length (R069).',
		...(rows.flat().some(({ more }) => more > 0)
			? ['Prefixes that behave alike are told once; --all lists each.']
			: []),
	].join(' ');
	return [
		...tables.flatMap(({ node }, index): readonly Line[] => [
			...wrapLine(
				[span(safe(node), 'title'), span('  ')],
				[span(safe(`effective routes, ${file}, ${view}`), 'muted')],
				columns,
				2,
			),
			...(rows[index]!.length === 0
				? [[span(`    no routes that cover ${prefix} or lie in it`)]]
				: body(rows[index]!, columns, safe)),
			blank,
		]),
		...wrapLine([span('    ')], [span(notes, 'muted')], Math.min(columns, 100), 4),
	];
}

function single(route: EffectiveRoute): Row {
	return { route, more: 0 };
}

function alikeOnce(routes: readonly EffectiveRoute[]): readonly Row[] {
	const idOf = ({ source, state, nextHopType, nextHopIpAddress, nextHops }: EffectiveRoute): string =>
		JSON.stringify([source, state, nextHopType, nextHopIpAddress, nextHops]);
	const groups = new Map<string, EffectiveRoute[]>();
	for (const route of routes) groups.set(idOf(route), [...(groups.get(idOf(route)) ?? []), route]);
	return routes.flatMap((route): Row[] => {
		const group = groups.get(idOf(route))!;
		const learned = route.source === 'VirtualNetworkGateway';
		if (!learned || group.length <= mostAlike) return [single(route)];
		return group[0] === route ? [{ route, more: group.length - 1 }] : [];
	});
}

const headings = ['Source', 'State', 'Address Prefixes', 'Next Hop Type', 'Next Hop IP Address'];

/** The next hop beside its route where there is room, else beneath it. */
function body(rows: readonly Row[], columns: number, safe: Safe): readonly Line[] {
	const table = (withHop: boolean, gap: number): readonly Line[] =>
		inColumns(
			[
				heading(withHop ? headings : headings.slice(0, -1)),
				...rows.map((row) => [...cells(row, safe), ...(withHop ? [hopOf(row, safe)] : [])]),
			],
			[],
			2,
			gap,
		);
	const withHop = [true, false].find((hop) => fits(table(hop, hop ? 2 : 1), columns));
	if (withHop === undefined) return rows.flatMap((row) => asProse(row, columns, safe));
	const lines = table(withHop, withHop || fits(table(false, 2), columns) ? 2 : 1);
	return lines.flatMap((line, index) => {
		const row = rows[index - 1];
		const hop = row === undefined || withHop ? [] : hopOf(row, safe);
		return [
			line,
			...(hop.length === 0 ? [] : wrapLine([span('      to ', 'muted')], hop, columns, 9)),
			...(row === undefined ? [] : others(row)),
		];
	});
}

function fits(lines: readonly Line[], columns: number): boolean {
	return Math.max(...lines.map(lineWidth)) <= columns;
}

function asProse(row: Row, columns: number, safe: Safe): readonly Line[] {
	const { prefix, source, state, nextHopType } = row.route;
	const hop = hopOf(row, safe);
	const said = [span(`${source}, ${state}, ${nextHopType}`), ...(hop.length === 0 ? [] : [span(' '), ...hop])];
	return [...wrapLine([span(`  ${safe(prefix)}  `, 'strong')], said, columns, 6), ...others(row)];
}

function others({ more }: Row): readonly Line[] {
	return more === 0 ? [] : [[span(`      and ${grouped(more)} more prefixes`, 'muted')]];
}

function heading(texts: readonly string[]): readonly Line[] {
	return texts.map((text) => [span(text, 'heading')]);
}

function cells(row: Row, safe: Safe): readonly Line[] {
	const { source, state, prefix, nextHopType } = row.route;
	const role: Role = state === 'Active' ? 'plain' : 'muted';
	return [
		[span(source, role)],
		[span(state, state === 'Active' ? 'good' : 'warn')],
		[span(safe(prefix), state === 'Active' ? 'strong' : 'muted')],
		[span(nextHopType, role)],
	];
}

/** An appliance by its address, a peer and an edge by name: `circuit/london primary, secondary`. */
function hopOf({ route }: Row, safe: Safe): Line {
	const { nextHopIpAddress, nextHops, nextHopType } = route;
	if (nextHopIpAddress !== null) return [span(safe(nextHopIpAddress))];
	if (nextHopType === 'VnetLocal') return [];
	const links = new Map<string, string[]>();
	for (const hop of nextHops) {
		const [kind, id, link] = hop.split('/');
		const element = `${kind}/${id}`;
		links.set(element, [...(links.get(element) ?? []), ...(link === undefined ? [] : [link])]);
	}
	const texts = [...links].map(([element, names]) => [element, names.join(' and ')].filter(Boolean).join(' '));
	return texts.length === 0 ? [] : [span(safe(texts.join(', ')), 'muted')];
}
