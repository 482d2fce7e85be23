// How many prefixes a gateway may announce on one connection.

import { limits } from '../../catalog/catalog.ts';
import { grouped } from '../../net/grouped.ts';
import { covers, type Prefix } from '../../net/prefix.ts';
import type { ElementKey, Vnet } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { announcedBy, type Stands, spokesOf, transitOf } from '../gateway-transit.ts';
import { summariesOf } from '../limits/summary.ts';
import { type Check, connectionPath, finding, idOf, setAt } from './check.ts';
import { connectionStands, peeringStands } from './standing.ts';

const published = { 4: limits.privateIpv4FromVnet, 6: limits.privateIpv6FromVnet } as const;

/**
 * R035: too many of one family, and the connection is down for both, and for every VNet behind the gateway. D15: a spoke that has
 * failed announces nothing.
 */
export const gatewayPrefixes: Check = (design, refused, _, down = nothing) => {
	const isThere = peeringStands(refused);
	const stands: Stands = (peering) => isThere(peering) && !down.has(`vnet/${transitOf(peering)?.spoke}`);
	return [...design.vnets.values()].flatMap((vnet) => {
		if (vnet.gateway === null || vnet.connections.length === 0) return [];
		const announced = announcedBy(design, vnet, stands);
		return vnet.connections
			.filter((connection) => connectionStands(refused, connection))
			.flatMap(({ key, circuit }) => {
				const { sku, privatePeering } = design.circuits.get(circuit)!;
				// D11: without IPv6 on the peering none is announced.
				const families = privatePeering?.hasIpv6 ? ([4, 6] as const) : ([4] as const);
				const over = families
					.map((family) => ({
						family,
						prefixes: announced.filter((prefix) => prefix.family === family),
						limit: published[family].value[sku],
					}))
					.filter(({ prefixes, limit }) => prefixes.length > limit);
				if (over.length === 0) return [];
				const spokes = spokesOf(design, vnet, stands);
				const counted = over
					.map(
						({ family, prefixes, limit }) =>
							`${grouped(prefixes.length)} IPv${family} prefixes, where ${grouped(limit)} are admitted`,
					)
					.join(', and ');
				const owners = [vnet, ...spokes].map((one) => one.key);
				const repairs = over.map(({ prefixes, limit }) => summariesOf(design, owners, prefixes, limit) ?? []);
				return finding('PREFIX_LIMIT_VNET', {
					at: key,
					path: connectionPath(vnet.key, circuit),
					message: `The gateway of VNet ${idOf(vnet.key)}${spokes.length > 0 ? ', spokes included,' : ''} announces ${counted}: its connection to ${circuit} is down.`,
					repair: repairs.some(({ length }) => length === 0) ? [] : withSummaries(vnet, repairs.flat()),
				});
			});
	});
};

const nothing: ReadonlySet<ElementKey> = new Set();

/** R037. */
function withSummaries(vnet: Vnet, summaries: readonly Prefix[]): readonly Edit[] {
	const kept = vnet.gateway!.summarizedPrefixes.filter((known) => !summaries.some((summary) => covers(summary, known)));
	const texts = [...kept, ...summaries].map(({ text }) => text).sort();
	return [setAt(['vnets', idOf(vnet.key), 'gateway', 'summarizedPrefixes'], texts)];
}
