// VNets of one circuit that share addresses.

import type { ElementKey } from '../../scenario/design.ts';
import { gatewayVnetOf } from '../gateway-transit.ts';
import { type Check, finding, idOf, nodePath } from './check.ts';
import { type Nest, nest } from './nesting.ts';
import { connectionStands, peeringStands } from './standing.ts';
import { enumerate } from './wording.ts';

/** R044: per circuit, where their routes meet. */
export const vnetsApart: Check = (design, refused) =>
	[...design.circuits].flatMap(([id, { key }]) => {
		// R032: with the spokes that use the gateway of one.
		const connected = [...design.vnets.values()].filter((vnet) =>
			gatewayVnetOf(design, vnet, peeringStands(refused))?.connections.some(
				(connection) => connection.circuit === id && connectionStands(refused, connection),
			),
		);
		const nests = nest(connected.flatMap((vnet) => vnet.prefixes.map((prefix) => [prefix, vnet.key] as const)));
		const overlaps = nests.flatMap(overlapsOf);
		const first = overlaps[0];
		if (first === undefined) return [];
		return finding('OVERLAPPING_VNETS', {
			at: key,
			path: nodePath(first.vnet, 'prefixes'),
			message: `VNets on circuit ${id} share addresses: ${enumerate(overlaps.map(({ text }) => text))}.`,
		});
	});

interface Overlap {
	readonly vnet: ElementKey;
	readonly text: string;
}

function overlapsOf({ prefix, holders, outer }: Nest<ElementKey>): readonly Overlap[] {
	const vnet = holders[0]!;
	const found: Overlap[] =
		holders.length > 1 ? [{ vnet, text: `${prefix.text} belongs to ${enumerate(holders.map(idOf))}` }] : [];
	for (let around = outer; around !== null; around = around.outer) {
		const other = around.holders.find((holder) => holder !== vnet);
		if (other !== undefined)
			found.push({
				vnet,
				text: `${prefix.text} of ${idOf(vnet)} lies inside ${around.prefix.text} of ${idOf(other)}`,
			});
	}
	return found;
}
