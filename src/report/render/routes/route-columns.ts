// The columns of a table of routes by kind of node: a circuit's and a gateway's as Azure's own commands print them, others as `show ip bgp`.

import { kindOf } from '../names.ts';
import { breakable, column, pathAndOrigin, type RouteColumn } from './route-column.ts';
import type { RouteTable, TableRoute } from './route-table.ts';

type Column = RouteColumn<TableRoute>;

/** The ways to show a table, the fullest first. */
export function columnSets(table: RouteTable): readonly (readonly Column[])[] {
	const routes = table.groups.flatMap((group) => group.routes);
	const status = routes.some(({ lostAt }) => lostAt !== null) ? [statusOf(table)] : [];
	switch (kindOf(table.node)) {
		case 'circuit':
			return [[nextHop('NextHop', ''), localPreference, weight, breakable('Path', plainPath), ...status]];
		case 'gateway':
			return gatewayColumns(routes).map((columns) => [...columns, ...status]);
		default: {
			const med = routes.some((route) => route.med !== null) ? [medColumn] : [];
			return [
				[nextHop('Next hop', 'own'), localPreference, weight, ...med, breakable('Path', pathAndOrigin), ...status],
			];
		}
	}
}

const nextHop = (heading: string, own: string): Column =>
	column(heading, 'left', (route) =>
		route.nextHop === null
			? own
			: [...(route.nextHopAddress === null ? [] : [route.nextHopAddress]), nameOf(route.nextHop)].join(' '),
	);

const localPreference: Column = column('LocPrf', 'right', (route) => String(route.localPreference));
const weight: Column = column('Weight', 'right', (route) => String(route.weight));
const medColumn: Column = column('MED', 'right', ({ med }) => (med === null ? '' : String(med)));

const statusOf = ({ losses }: RouteTable): Column =>
	column('Decided', 'left', ({ lostAt }) => (lostAt === null ? '' : (losses[lostAt]?.code ?? lostAt)), 'warn');

/** Where every route comes from its next hop, one column can say both. */
function gatewayColumns(routes: readonly TableRoute[]): readonly (readonly Column[])[] {
	const origin: Column = column('Origin', 'left', (route) => (route.learnedFrom === null ? 'Network' : 'EBgp'));
	const sourcePeer: Column = column('SourcePeer', 'left', ({ learnedFrom }) =>
		learnedFrom === null ? '' : nameOf(learnedFrom),
	);
	const rest: readonly Column[] = [
		breakable('AsPath', (route) => route.asPath.join('-')),
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

const connectionWeight: Column = column('RoutingWeight', 'right', (route) =>
	route.learnedFrom === null ? '' : String(route.weight),
);

export function usesConnectionWeights(routes: readonly TableRoute[]): boolean {
	return routes.some((route) => route.learnedFrom !== null && route.weight !== 0);
}

function plainPath({ asPath }: TableRoute): string {
	return asPath.join(' ');
}

/** `circuit/london/primary` is `london/primary`: nothing but circuits has links. */
function nameOf(key: string): string {
	return key.split('/').length === 3 ? key.replace(/^circuit\//, '') : key;
}
