// How many prefixes one BGP session of private peering takes from a customer edge.

import { limits } from '../../catalog/catalog.ts';
import type { Family } from '../../net/prefix.ts';
import type { Circuit } from '../../scenario/design.ts';

const published = { 4: limits.privateIpv4FromOnPremises, 6: limits.privateIpv6FromOnPremises } as const;

/** R026. Units: prefixes. */
export function customerPrefixLimit(sku: Circuit['sku'], family: Family): number {
	return published[family].value[sku];
}
