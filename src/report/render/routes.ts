// A node's table, like `show ip bgp`: what is in use marked, what lost with the rung at which it fell.

import type { Route } from '../model.ts';
import { inColumns } from './columns.ts';
import { printable, type ScreenOptions } from './page.ts';
import { blank, clipLine, type Line, span } from './span.ts';

export interface RouteTable {
	readonly node: string;
	readonly view: string;
	readonly file: string;
	readonly routes: readonly Route[];
}

const origins: Readonly<Record<Route['origin'], string>> = { igp: 'i', egp: 'e', incomplete: '?' };

export function routeLines(
	{ node, view, file, routes }: RouteTable,
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const safe = printable(ascii);
	const title: Line = [span(safe(node), 'title'), span('  '), span(safe(`${file}, ${view}`), 'muted')];
	if (routes.length === 0) return [title, [span('  no routes')]];
	// Few routes have a MED, and the path needs the room.
	const hasMed = routes.some(({ med }) => med !== null);
	const header = ['', 'Network', 'Next hop', 'LocPrf', 'Weight', ...(hasMed ? ['MED'] : []), 'Path', 'Decided'].map(
		(text): Line => [span(text, 'heading')],
	);
	let last = '';
	const rows = routes.map((route): readonly Line[] => {
		const again = route.prefix === last;
		last = route.prefix;
		return [
			[span(mark(route, routes), route.selected ? 'good' : 'muted')],
			[span(again ? '' : safe(route.prefix), 'strong')],
			[span(safe(route.nextHop ?? 'own'))],
			[span(String(route.localPreference))],
			[span(String(route.weight))],
			...(hasMed ? [[span(route.med === null ? '' : String(route.med))]] : []),
			[span([...route.asPath, origins[route.origin]].join(' '))],
			[span(route.lostAt === null ? '' : `lost at ${route.lostAt}`, 'warn')],
		];
	});
	const lines = inColumns(
		[header, ...rows],
		['left', 'left', 'left', 'right', 'right', ...(hasMed ? (['right'] as const) : [])],
		1,
		2,
	);
	return [
		title,
		...lines.map((line) => clipLine(line, Math.max(columns, 60), ascii ? '~' : '…')),
		blank,
		[span('  > best   = used too, at equal cost   the rest lost where it says; canreach rules --codes', 'muted')],
	];
}

/** The best of a prefix comes first in its table. */
function mark(route: Route, routes: readonly Route[]): string {
	if (!route.selected) return ' ';
	return routes.find(({ prefix }) => prefix === route.prefix) === route ? '>' : '=';
}
