// The effective routes of a subnet, as Azure lists them for a network interface in it: those that are overridden too.

import { compareText } from '../../net/order.ts';
import { comparePrefixes } from '../../net/prefix.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { View } from '../view.ts';
import type { SubnetTable } from './subnet-table.ts';
import type { SubnetRoute } from './system-routes.ts';

export interface EffectiveRoute extends SubnetRoute {
	/** `Invalid`: another route for the same addresses stands above it. */
	readonly state: 'Active' | 'Invalid';
}

/** Of `vnet/x/web`, or of `vnet/x` where it declares no subnets; null for every other node. Shape: in order of prefixes. */
export function effectiveRoutes({ forwarding }: View, node: ElementKey): readonly EffectiveRoute[] | null {
	const table = node.startsWith('vnet/') ? forwarding.tableOf(node) : null;
	if (table === null) return null;
	return table
		.all()
		.map((route) => ({ ...route, state: isChosen(table, route) ? ('Active' as const) : ('Invalid' as const) }))
		.sort(
			(a, b) => comparePrefixes(a.prefix, b.prefix) || compareText(a.state, b.state) || compareText(a.source, b.source),
		);
}

function isChosen(table: SubnetTable, { source, prefix, nextHopType }: SubnetRoute): boolean {
	const chosen = table.choose(prefix);
	return chosen?.source === source && chosen.prefix.text === prefix.text && chosen.nextHopType === nextHopType;
}
