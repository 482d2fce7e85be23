// User-defined routes whose next hop takes no traffic.

import { addressBits, covers, type Family, parsePrefix } from '../../net/prefix.ts';
import type { Design, Vnet } from '../../scenario/design.ts';
import { peersOf } from '../gateway-transit.ts';
import { type Check, finding, idOf, type Refused } from './check.ts';
import { peeringStands } from './standing.ts';

/** R070, D30: a gateway that is none for VPN, an appliance in no VNet that the subnet reaches by itself. */
export const nextHopsUsable: Check = (design, refused) =>
	[...design.vnets.values()].flatMap((vnet) =>
		[...vnet.subnets].flatMap(([name, { key, routes }]) =>
			routes.flatMap(({ prefix, nextHopType, nextHopIpAddress: address }) => {
				const at = { at: key, path: ['vnets', idOf(vnet.key), 'subnets', name, 'routes'] };
				if (nextHopType === 'virtualNetworkGateway')
					return finding('UDR_NEXT_HOP_UNUSABLE', {
						...at,
						message: `The route of ${key} for ${prefix.text} leads to a virtual network gateway, which works with VPN gateways alone; an ExpressRoute gateway takes its routes from BGP.`,
					});
				if (nextHopType !== 'virtualAppliance' || address === null || inReach(design, refused, vnet, address))
					return [];
				return finding('UDR_NEXT_HOP_UNUSABLE', {
					...at,
					rule: 'D30',
					message: `The route of ${key} for ${prefix.text} leads to the appliance ${address}, which is neither in VNet ${idOf(vnet.key)} nor in one it is peered with.`,
				});
			}),
		),
	);

function inReach(design: Design, refused: Refused, vnet: Vnet, address: string): boolean {
	const family: Family = address.includes(':') ? 6 : 4;
	const parsed = parsePrefix(`${address}/${addressBits(family)}`);
	if (!parsed.ok) return true;
	const peers = peersOf(design, vnet)
		.filter(({ peering }) => peeringStands(refused)(peering))
		.map(({ peer }) => peer);
	return [vnet, ...peers].some(({ prefixes }) => prefixes.some((own) => covers(own, parsed.prefix)));
}
