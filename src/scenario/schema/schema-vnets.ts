// The shape of virtual networks: their address space and subnets, gateways and connections, and the peerings between them.

import * as z from 'zod/mini';
import {
	choice,
	cidr,
	described,
	flag,
	list,
	mapOf,
	maybe,
	prefixes,
	subnetsOf,
	subscription,
	text,
	whole,
} from './schema-values.ts';

const connection = described(
	z.strictObject({
		weight: maybe(whole(0, 32_000, 'connection weight; the higher wins')),
		fastPath: maybe(flag('whether traffic from on-premises bypasses the gateway')),
		authorization: maybe(text('the name of an authorization; needed where circuit and VNet have different owners')),
	}),
	'a connection, such as { weight: 100 }, or nothing',
);

export const gatewaySkus = [
	'Standard',
	'HighPerformance',
	'UltraPerformance',
	'ErGw1AZ',
	'ErGw2AZ',
	'ErGw3AZ',
	'ErGwScale',
] as const;

const gateway = described(
	z.strictObject({
		sku: maybe(choice(gatewaySkus, 'the gateway SKU')),
		scaleUnits: maybe(whole(1, 40, 'scale units of an ErGwScale gateway')),
		allowRemoteVnetTraffic: maybe(flag('whether other VNets may be reached through the circuit')),
		allowVirtualWanTraffic: maybe(flag('whether Virtual WAN networks may be reached through the circuit')),
		summarizedPrefixes: maybe(prefixes),
	}),
	'a map of gateway settings, such as { sku: ErGw2AZ }',
);

/** What a user-defined route may lead to. */
const nextHopTypes = ['virtualAppliance', 'virtualNetworkGateway', 'vnetLocal', 'internet', 'none'] as const;

const route = described(
	z.strictObject({
		prefix: cidr,
		nextHopType: choice(nextHopTypes, 'what the route leads to'),
		nextHopIpAddress: maybe(text('the address of the virtual appliance, such as 10.0.4.4', { examples: ['10.0.4.4'] })),
	}),
	'a user-defined route, such as { prefix: 0.0.0.0/0, nextHopType: virtualAppliance, nextHopIpAddress: 10.0.4.4 }',
	{
		examples: [
			{ prefix: '0.0.0.0/0', nextHopType: 'virtualAppliance', nextHopIpAddress: '10.0.4.4' },
			{ prefix: '10.0.1.0/24', nextHopType: 'none' },
		],
	},
);

const subnet = described(
	z.strictObject({
		prefix: described(
			z.union([z.string(), z.array(z.string())]),
			'a prefix inside the VNet, such as 10.0.4.0/25, or a list of them',
			{ examples: ['10.0.4.0/25', ['10.0.4.0/25', '2001:db8:4::/64']] },
		),
		routes: maybe(
			list(route, 'a list of user-defined routes, each such as { prefix: 10.0.1.0/24, nextHopType: none }'),
		),
		propagateGatewayRoutes: maybe(flag('whether routes of the gateway come to the subnet; true unless given')),
	}),
	'a subnet, such as { prefix: 10.0.4.0/25 }',
	{ examples: [{ prefix: '10.0.4.0/25', propagateGatewayRoutes: false }] },
);

const vnet = described(
	z.strictObject({
		region: text('an Azure region, such as UK South or uksouth', { catalog: 'region' }),
		prefixes,
		circuits: maybe(
			described(
				z.union([z.array(z.string()), z.record(z.string(), z.nullable(connection))]),
				'a list of circuit ids, such as [london], or a map of circuit id to connection, such as { london: { weight: 100 } }',
				{ examples: [['london'], { london: { weight: 100 } }] },
			),
		),
		gateway: maybe(gateway),
		subscription: maybe(subscription),
		subnets: maybe(
			subnetsOf(
				subnet,
				'a map of subnets by name, such as { web: { prefix: 10.0.4.0/25 } }; unless given, one subnet is all',
			),
		),
	}),
	'a VNet, such as { region: UK South, prefixes: [10.0.4.0/24], circuits: [london] }',
	{ examples: [{ region: 'UK South', prefixes: ['10.0.4.0/24'], circuits: ['london'] }] },
);

const peering = described(
	z.strictObject({
		between: described(z.array(z.string()).check(z.length(2)), 'a list of the two VNet ids, such as [hub, app]', {
			uniqueItems: true,
		}),
		allowGatewayTransit: maybe(text('the id of the VNet of the two that lets the other use its gateway')),
		useRemoteGateways: maybe(text('the id of the VNet of the two that uses the gateway of the other')),
	}),
	'a VNet peering, such as { between: [hub, app], allowGatewayTransit: hub, useRemoteGateways: app }',
	{ examples: [{ between: ['hub', 'app'], allowGatewayTransit: 'hub', useRemoteGateways: 'app' }] },
);

export const vnetSections = {
	vnets: maybe(
		mapOf(vnet, 'a map of virtual networks by id, such as { app: { region: UK South, prefixes: [10.0.4.0/24] } }'),
	),
	peerings: maybe(list(peering, 'a list of VNet peerings, such as [{ between: [hub, app] }]')),
};

export type WrittenConnection = z.infer<typeof connection>;
export type WrittenSubnet = z.infer<typeof subnet>;
export type WrittenVnetPeering = z.infer<typeof peering>;
