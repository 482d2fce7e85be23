// The tables of a network of BGP speakers, one speaker after the other, as `show ip bgp` lays them out.

import type { BgpGroup, BgpRoute, BgpTables } from '../../bgp-model.ts';
import { printable, type ScreenOptions } from '../page.ts';
import { blank, type Line, span } from '../text/span.ts';
import { inFlow, wrapLine } from '../text/wrap.ts';
import { breakable, column, pathAndOrigin, type RouteColumn } from './route-column.ts';
import { layOut } from './route-layout.ts';

/** No line wider than `columns`. */
export function bgpTableLines(
	{ name, unsettled, speakers }: BgpTables,
	{ columns, ascii }: ScreenOptions,
): readonly Line[] {
	const safe = printable(ascii);
	return [
		...wrapLine([], [span(safe(name), 'title')], columns, 2),
		...unsettled.flatMap((one) => wrapLine([span('  ')], [span(safe(unsettledText(one)), 'warn')], columns, 4)),
		...speakers.flatMap(({ id, asn, groups }) => {
			const restless = unsettled.filter((one) => one.kind === 'oscillates' && one.speakers.includes(id));
			const never = restless.flatMap(({ prefixes }) => prefixes);
			const told = `${never.join(', ')} never ${never.length === 1 ? 'settles' : 'settle'} here`;
			return [
				blank,
				...wrapLine([], [span(safe(id), 'title'), span(`, AS ${asn}`, 'muted')], columns, 2),
				...(groups.length > 0 ? layOut(groups, columnSets(groups), columns, safe) : []),
				...(never.length === 0 ? [] : wrapLine([span('    ')], [span(safe(told), 'warn')], columns, 6)),
				...(groups.length === 0 && never.length === 0 ? [[span('    no routes', 'muted')]] : []),
			];
		}),
		blank,
		...inFlow(legend, columns, 1, 3),
	];
}

const legend: readonly Line[] = [
	[span('>', 'good'), span('  the best', 'muted')],
	[span('=', 'good'), span('  used beside it', 'muted')],
	[span('i, e, ?  origin IGP, EGP, incomplete', 'muted')],
];

function unsettledText({ kind, prefixes, speakers }: BgpTables['unsettled'][number]): string {
	const [where, who] = [prefixes.join(', '), speakers.join(', ')];
	switch (kind) {
		case 'oscillates':
			return `${where}: no stable state was found; ${who} change for ever`;
		case 'several':
			return `${where}: several stable states, of which this is one; ${who} differ between them`;
	}
}

type Column = RouteColumn<BgpRoute>;

/** Columns in which something stands; the session is left out first, where the next hop tells as much. */
function columnSets(groups: readonly BgpGroup[]): readonly (readonly Column[])[] {
	const routes = groups.flatMap((group) => group.routes);
	const med: readonly Column[] = routes.some((route) => route.med !== null)
		? [column('MED', 'right', (route) => String(route.med ?? ''))]
		: [];
	const tags: readonly Column[] = routes.some((route) => route.tags.length > 0)
		? [breakable('Tags', (route) => route.tags.join(' '))]
		: [];
	const nextHop: Column = column('Next hop', 'left', (route) => route.nextHop ?? 'own');
	const rest: readonly Column[] = [
		...med,
		column('LocPrf', 'right', (route) => String(route.localPref)),
		column('Weight', 'right', (route) => String(route.weight)),
		breakable('Path', pathAndOrigin),
		...tags,
	];
	const short = [nextHop, ...rest];
	if (routes.every(({ session }) => session === null)) return [short];
	const whole = [nextHop, breakable<BgpRoute>('Session', ({ session }) => session ?? ''), ...rest];
	return groups.every(nextHopsTell) ? [whole, short] : [whole];
}

/** Each route comes from its next hop, and none shares it. */
function nextHopsTell({ routes }: BgpGroup): boolean {
	return (
		routes.every(({ nextHop, peer }) => nextHop === peer) &&
		new Set(routes.map(({ nextHop }) => nextHop)).size === routes.length
	);
}
