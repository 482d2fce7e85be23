// Which endpoints lie inside a failure element: what fails with them inside is no single point of failure of their pairs.

import { networkOf } from '../../reachability/nodes.ts';
import { isService, serviceOf } from '../../reachability/services/services.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';

/**
 * A site lies inside itself; a VNet and its subnets inside the VNet, its own gateway (a VNet has one, on a subnet of its own) and its
 * region; a service of a region inside that. The gateway that a VNet borrows is another's, and does not contain it.
 */
export function insideOf({ vnets }: Design): (element: ElementKey, node: ElementKey) => boolean {
	const around = (node: ElementKey): readonly (ElementKey | undefined)[] => {
		const network = networkOf(node);
		const vnet = network.startsWith('vnet/') ? vnets.get(network.slice('vnet/'.length)) : undefined;
		if (vnet !== undefined) return [network, vnet.gateway?.key, `region/${vnet.region.id}`];
		return isService(node) ? [network, `region/${serviceOf(node).region}`] : [network];
	};
	const known = new Map<ElementKey, readonly (ElementKey | undefined)[]>();
	return (element, node) => {
		const found = known.get(node) ?? around(node);
		known.set(node, found);
		return found.includes(element);
	};
}
