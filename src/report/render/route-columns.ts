// The columns of a table of routes by kind of node: a circuit's and a gateway's as Azure's own commands print them, others as `show ip bgp`.

import type { Align } from './columns.ts';
import { kindOf } from './names.ts';
import type { RouteTable, TableRoute } from './route-table.ts';
import { type Role, type Span, span } from './span.ts';

export interface RouteColumn {
	readonly heading: string;
	readonly align: Align;
	readonly role: Role;
	readonly text: (route: TableRoute) => string;
	/** Where the text may be broken when there is no room for the whole; unbroken when left out. */
	readonly breaks?: RegExp;
}

/** The ways to show a table, the fullest first. */
export function columnSets(table: RouteTable): readonly (readonly RouteColumn[])[] {
	const routes = table.groups.flatMap((group) => group.routes);
	const status = routes.some(({ lostAt }) => lostAt !== null) ? [statusOf(table)] : [];
	switch (kindOf(table.node)) {
		case 'circuit':
			return [[nextHop('NextHop', ''), localPreference, weight, path('Path', plainPath), ...status]];
		case 'gateway':
			return gatewayColumns(routes).map((columns) => [...columns, ...status]);
		default: {
			const med = routes.some((route) => route.med !== null) ? [medColumn] : [];
			return [[nextHop('Next hop', 'own'), localPreference, weight, ...med, path('Path', pathAndOrigin), ...status]];
		}
	}
}

const column = (heading: string, align: Align, text: RouteColumn['text'], role: Role = 'plain'): RouteColumn => ({
	heading,
	align,
	role,
	text,
});

const path = (heading: string, text: RouteColumn['text']): RouteColumn => ({
	...column(heading, 'left', text),
	breaks: /(?<=-)| /,
});

const nextHop = (heading: string, own: string): RouteColumn =>
	column(heading, 'left', (route) =>
		route.nextHop === null
			? own
			: [...(route.nextHopAddress === null ? [] : [route.nextHopAddress]), nameOf(route.nextHop)].join(' '),
	);

const localPreference = column('LocPrf', 'right', (route) => String(route.localPreference));
const weight = column('Weight', 'right', (route) => String(route.weight));
const medColumn = column('MED', 'right', ({ med }) => (med === null ? '' : String(med)));

const statusOf = ({ losses }: RouteTable): RouteColumn =>
	column('Decided', 'left', ({ lostAt }) => (lostAt === null ? '' : (losses[lostAt]?.code ?? lostAt)), 'warn');

/** Where every route comes from its next hop, one column can say both. */
function gatewayColumns(routes: readonly TableRoute[]): readonly (readonly RouteColumn[])[] {
	const origin = column('Origin', 'left', (route) => (route.learnedFrom === null ? 'Network' : 'EBgp'));
	const sourcePeer = column('SourcePeer', 'left', ({ learnedFrom }) =>
		learnedFrom === null ? '' : nameOf(learnedFrom),
	);
	const rest = [
		path('AsPath', (route) => route.asPath.join('-')),
		column('Weight', 'right', (route) => String(listedWeight(route))),
		...(usesConnectionWeights(routes) ? [connectionWeight] : []),
	];
	const whole = [nextHop('NextHop', ''), origin, sourcePeer, ...rest];
	const samePeer = routes.every((route) => route.learnedFrom === route.nextHop);
	return samePeer ? [whole, [nextHop('NextHop/SourcePeer', ''), origin, ...rest]] : [whole];
}

/** R007: what Azure lists, whatever the weight of the connection. */
function listedWeight({ learnedFrom }: TableRoute): number {
	return learnedFrom === null ? 32_768 : 32_769;
}

const connectionWeight = column('RoutingWeight', 'right', (route) =>
	route.learnedFrom === null ? '' : String(route.weight),
);

export function usesConnectionWeights(routes: readonly TableRoute[]): boolean {
	return routes.some((route) => route.learnedFrom !== null && route.weight !== 0);
}

function plainPath({ asPath }: TableRoute): string {
	return asPath.join(' ');
}

const origins: Readonly<Record<TableRoute['origin'], string>> = { igp: 'i', egp: 'e', incomplete: '?' };

function pathAndOrigin({ asPath, origin }: TableRoute): string {
	return [...asPath, origins[origin]].join(' ');
}

/** `circuit/london/primary` is `london/primary`: nothing but circuits has links. */
function nameOf(key: string): string {
	return key.split('/').length === 3 ? key.replace(/^circuit\//, '') : key;
}

export function cellOf({ text, role }: RouteColumn, route: TableRoute, safe: (text: string) => string): Span {
	return span(safe(text(route)), role);
}
