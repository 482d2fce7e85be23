// Virtual networks, their gateways and the connections of these.

import { regions } from '../../catalog/catalog.ts';
import { compareText } from '../../net/order.ts';
import type { Connection, Gateway, Vnet } from '../design.ts';
import type { Path } from '../diagnostic.ts';
import type { ExpandedScenario, ExpandedVnet } from '../expand/expand.ts';
import { printPath } from '../wording.ts';
import { readRegion } from './catalog-names.ts';
import type { Reader } from './reader.ts';
import { resolveSubnets } from './resolve-subnets.ts';

export function resolveVnet(reader: Reader, expanded: ExpandedScenario, vnet: ExpandedVnet, id: string): Vnet {
	const path = ['vnets', id];
	if (vnet.prefixes.length === 0)
		reader.report({
			code: 'MISSING_KEY',
			message: `${printPath(path)} has no prefixes`,
			path: [...path, 'prefixes'],
			expected: 'at least one prefix, such as [10.0.4.0/24]',
		});
	const prefixes = reader.prefixes(vnet.prefixes, [...path, 'prefixes']);
	return {
		key: `vnet/${id}`,
		// Any region stands in for one that could not be found, so that what names the VNet still finds it.
		region: readRegion(reader, vnet.region, [...path, 'region']) ?? regions()[0]!,
		prefixes,
		connections: resolveConnections(reader, expanded, vnet, id),
		subnets: resolveSubnets(reader, vnet, id, prefixes),
		subscription: vnet.subscription,
		gateway: vnet.gateway === undefined ? null : resolveGateway(reader, vnet.gateway, id, [...path, 'gateway']),
	};
}

function resolveConnections(
	reader: Reader,
	expanded: ExpandedScenario,
	vnet: ExpandedVnet,
	id: string,
): readonly Connection[] {
	const section = { name: 'circuits', kind: 'circuit', ids: expanded.circuits };
	return Object.entries(vnet.circuits ?? {})
		.filter(([circuit]) => reader.reference(circuit, section, ['vnets', id, 'circuits', circuit], true))
		.map(([circuit, { weight, fastPath, authorization }]) => ({
			key: `connection/${id}~${circuit}`,
			circuit,
			weight,
			fastPath,
			authorization: authorization ?? null,
		}))
		.sort((a, b) => compareText(a.circuit, b.circuit));
}

function resolveGateway(
	reader: Reader,
	gateway: NonNullable<ExpandedVnet['gateway']>,
	id: string,
	path: Path,
): Gateway {
	return {
		key: `gateway/${id}`,
		sku: gateway.sku,
		scaleUnits: gateway.scaleUnits ?? 1,
		allowRemoteVnetTraffic: gateway.allowRemoteVnetTraffic ?? null,
		allowVirtualWanTraffic: gateway.allowVirtualWanTraffic ?? null,
		summarizedPrefixes: reader.prefixes(gateway.summarizedPrefixes, [...path, 'summarizedPrefixes']),
	};
}
