// A node's table for a screen: prefixes that behave alike together, next hops with their addresses, and what each loss means.

import { compareText } from '../net/order.ts';
import { comparePrefixes, overlaps, type Prefix } from '../net/prefix.ts';
import type { View } from '../reachability/view.ts';
import { selectionCodes } from '../rulebook/codes.ts';
import { ruleOfRung, selectionOfRung } from '../rulebook/rungs.ts';
import type { ElementKey, RungId } from './model.ts';
import { nextHopAddress } from './next-hop-address.ts';
import type { RouteGroup, RouteTable, Selection } from './render/routes/route-table.ts';
import { candidateRoutes } from './routes.ts';

interface RouteTableOptions {
	/** Only prefixes that cover it or lie in it. */
	readonly prefix: Prefix | null;
	/** Every prefix on its own. */
	readonly all: boolean;
}

/** As many prefixes as are listed one by one, however alike they are. */
const fewEnough = 8;

export function routeTable(view: View, node: ElementKey, { prefix, all }: RouteTableOptions): RouteTable {
	const { net, classes } = view.solution;
	const speaker = net.indexOf.get(node);
	const groups: { readonly first: Prefix; readonly group: RouteGroup }[] = [];
	for (const solved of speaker === undefined ? [] : classes) {
		const prefixes = solved.routeClass.prefixes.filter((own) => prefix === null || overlaps(own, prefix));
		if (prefixes.length === 0) continue;
		const [{ family }] = prefixes as [Prefix];
		const routes = candidateRoutes(view, solved, speaker!).map((route) => ({
			...route,
			nextHopAddress: nextHopAddress(view, node, route.nextHop, family),
		}));
		if (routes.length === 0) continue;
		const parts = all || prefixes.length <= fewEnough ? prefixes.map((own) => [own]) : [prefixes];
		for (const part of parts)
			groups.push({ first: part[0]!, group: { prefixes: part.map(({ text }) => text), routes } });
	}
	const sorted = groups.sort((a, b) => comparePrefixes(a.first, b.first)).map(({ group }) => group);
	const routes = sorted.flatMap((group) => group.routes);
	const lostAt = new Set(routes.flatMap((route) => route.lostAt ?? []));
	const kind = node.slice(0, node.indexOf('/'));
	const equals = sorted.some((group) => group.routes.filter(({ selected }) => selected).length > 1);
	const sharedBy = equals ? ruleOfRung('multipath', kind) : null;
	return {
		node,
		groups: sorted,
		losses: Object.fromEntries([...lostAt].sort(compareText).flatMap((rung) => lossAt(rung, kind))),
		shared: sharedBy === null ? null : { code: 'ECMP', rule: sharedBy, meaning: selectionCodes.ECMP.meaning },
	};
}

function lossAt(rung: RungId, kind: string): readonly (readonly [RungId, Selection])[] {
	const code = selectionOfRung[rung];
	const rule = ruleOfRung(rung, kind);
	return code === undefined || rule === null ? [] : [[rung, { code, rule, meaning: selectionCodes[code].meaning }]];
}
