// VNet peerings: two VNets that there are, two different ones, and who uses whose gateway.

import { nearest } from '../../net/nearest.ts';
import type { VnetPeering } from '../design.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import { oneOf, quoted } from '../wording.ts';
import type { Reader } from './reader.ts';

export function resolvePeering(
	reader: Reader,
	expanded: ExpandedScenario,
	peering: ExpandedScenario['peerings'][string],
	key: string,
): VnetPeering {
	const path = ['peerings', key];
	const { allowGatewayTransit = null, useRemoteGateways = null } = peering;
	const [a = '', b = ''] = [...peering.between].sort();
	const vnets = { name: 'vnets', kind: 'VNet', ids: expanded.vnets };
	for (const [index, vnet] of peering.between.entries()) reader.reference(vnet, vnets, [...path, 'between', index]);
	if (peering.between.length === 2 && a === b)
		reader.report({
			code: 'REPEATED',
			message: `a VNet peering joins two VNets, not ${quoted(a)} to itself`,
			path: [...path, 'between'],
			expected: 'two different VNets',
			unlessWrong: [[...path, 'between', '*']],
		});
	for (const [flag, vnet] of Object.entries({ allowGatewayTransit, useRemoteGateways })) {
		// Which two they are is not known where `between` is missing.
		if (vnet === null || vnet === a || vnet === b || peering.between.length !== 2) continue;
		reader.report({
			code: 'UNKNOWN_NAME',
			message: `${flag} names ${quoted(vnet)}, which is not one of the two VNets of the peering`,
			path: [...path, flag],
			nearest: nearest(vnet, [a, b]),
			expected: oneOf([a, b]),
			unlessWrong: [
				[...path, 'between'],
				[...path, 'between', '*'],
			],
		});
	}
	if (allowGatewayTransit !== null && allowGatewayTransit === useRemoteGateways)
		reader.report({
			code: 'BAD_VALUE',
			message: `allowGatewayTransit and useRemoteGateways both name ${quoted(allowGatewayTransit)}`,
			path: [...path, 'useRemoteGateways'],
			expected: 'the other VNet of the peering',
			hint: 'allowGatewayTransit names the VNet that has the gateway, useRemoteGateways the one that uses it',
			unlessWrong: [
				[...path, 'between'],
				[...path, 'allowGatewayTransit'],
			],
		});
	return { key: `peering/${key}`, between: [a, b], allowGatewayTransit, useRemoteGateways };
}
