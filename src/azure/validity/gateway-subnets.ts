// The subnet that a gateway stands in: large enough, with the routes of the gateway, and no default route of a user.

import { limits } from '../../catalog/catalog.ts';
import type { Finding } from '../finding.ts';
import { gatewaySubnet } from '../gateway-subnet.ts';
import { type Check, finding, idOf, setAt } from './check.ts';

const longest = limits.gatewaySubnet.value.minimum;

/** R043. */
export const gatewaySubnetFits: Check = ({ vnets }) =>
	[...vnets.values()].flatMap((vnet): readonly Finding[] => {
		const subnet = gatewaySubnet(vnet);
		if (subnet === null || vnet.gateway === null) return [];
		const { key: at } = vnet.gateway;
		const id = idOf(vnet.key);
		const path = ['vnets', id, 'subnets', subnet.key.split('/')[2]!];
		const small = subnet.prefixes.find(({ family, length }) => family === 4 && length > longest);
		const byDefault = subnet.routes.find(({ prefix }) => prefix.length === 0);
		return [
			...(small === undefined
				? []
				: [
						finding('GATEWAY_SUBNET', {
							at,
							path: [...path, 'prefix'],
							message: `The subnet of the gateway of VNet ${id} is a /${small.length} (${small.text}); it takes a /${longest} or larger.`,
						}),
					]),
			...(byDefault === undefined
				? []
				: [
						finding('GATEWAY_SUBNET', {
							at,
							path: [...path, 'routes'],
							message: `The subnet of the gateway of VNet ${id} has a user-defined route for ${byDefault.prefix.text}, which it may not have.`,
						}),
					]),
			...(subnet.propagateGatewayRoutes
				? []
				: [
						finding('GATEWAY_SUBNET', {
							at,
							path: [...path, 'propagateGatewayRoutes'],
							message: `The subnet of the gateway of VNet ${id} does not take the routes of the gateway, which then does not work.`,
							repair: [setAt([...path, 'propagateGatewayRoutes'], true)],
						}),
					]),
		];
	});
