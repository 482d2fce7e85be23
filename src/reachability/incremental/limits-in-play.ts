// Whether any limit on routes could be broken at all: where the whole design has fewer prefixes than the lowest limit, no failure breaks one.

import { customerPrefixLimit } from '../../azure/limits/prefix-limit.ts';
import { learnedRouteLimit, limits } from '../../catalog/catalog.ts';
import type { View } from '../view.ts';

/** R026, R042. */
export function limitsInPlay({ design, solution }: View): boolean {
	if (design.assume.limits === 'ignored') return false;
	const prefixes = solution.classes.flatMap(({ routeClass }) => routeClass.prefixes);
	const ofFamily = (family: 4 | 6): number => prefixes.filter((prefix) => prefix.family === family).length;
	if (([4, 6] as const).some((family) => ofFamily(family) > customerPrefixLimit('standard', family))) return true;
	const vnets = [...design.vnets.values()];
	const spaces = vnets.reduce((sum, vnet) => sum + vnet.prefixes.length, 0);
	if (prefixes.length + spaces > limits.routesPerGateway.value) return true;
	return vnets.some(({ gateway }) => gateway !== null && prefixes.length > learnedRouteLimit(gateway.sku));
}
