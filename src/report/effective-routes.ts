// The effective routes of a subnet as others read them.

import { overlaps, type Prefix } from '../net/prefix.ts';
import { effectiveRoutes } from '../reachability/subnets/effective-routes.ts';
import type { View } from '../reachability/view.ts';
import type { EffectiveRouteTable, ElementKey } from './model.ts';

/** null for a node that is no subnet, and no VNet without subnets. `asked`: only routes for these addresses. */
export function effectiveRoutesOf(view: View, node: ElementKey, asked: Prefix | null): EffectiveRouteTable | null {
	const routes = effectiveRoutes(view, node);
	if (routes === null) return null;
	return {
		node,
		effectiveRoutes: routes
			.filter(({ prefix }) => asked === null || overlaps(prefix, asked))
			.map(({ source, state, prefix, nextHopType, nextHopIpAddress, nextHops, rule }) => ({
				source,
				state,
				prefix: prefix.text,
				nextHopType,
				nextHopIpAddress,
				nextHops,
				rule,
			})),
	};
}
