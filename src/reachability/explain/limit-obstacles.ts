// Sessions that are down by a limit on routes, as what stands in a way.

import type { GatewayExcess, SessionExcess } from '../../azure/limits/excess.ts';
import { attachmentKey } from '../../azure/sessions-up.ts';
import type { Family } from '../../net/prefix.ts';
import type { Attachment, Circuit, LinkName, Vnet } from '../../scenario/design.ts';
import { gatewayWords, prefixesWords, roomForPrefixes, roomForRoutes } from '../findings/limits-broken.ts';
import type { View } from '../view.ts';
import type { Obstacle } from './obstacle.ts';

/** R026: on every one of these links the session of the family is down. */
export function prefixLimit(
	{ design, limits }: View,
	circuit: Circuit,
	{ edge }: Attachment,
	links: readonly LinkName[],
	family: Family,
): readonly Obstacle[] {
	const down = limits.down
		.filter((excess): excess is SessionExcess => excess.rule === 'R026')
		.filter((excess) => excess.circuit.key === circuit.key && excess.attachment.edge === edge)
		.filter((excess) => excess.family === family && links.includes(excess.link));
	if (down.length === 0 || down.length < links.length) return [];
	return [
		{
			code: 'PREFIX_LIMIT_ONPREM',
			rule: 'R026',
			at: attachmentKey(edge, circuit.key),
			message: prefixesWords(down),
			repair: orNull(roomForPrefixes(design, down[0]!)),
			rank: 'sessionDown',
		},
	];
}

/** R042 with `gatewayRouteLimit: down`. */
export function gatewayRouteLimit({ limits }: View, vnet: Vnet): readonly Obstacle[] {
	const down = limits.down.find(
		(excess): excess is GatewayExcess => excess.rule === 'R042' && excess.vnet.key === vnet.key,
	);
	if (down === undefined) return [];
	return [
		{
			code: 'GATEWAY_ROUTE_LIMIT',
			rule: 'R042',
			at: vnet.gateway!.key,
			message: `${gatewayWords(down)}: its connections are taken to be down.`,
			repair: orNull(roomForRoutes(down)),
			rank: 'sessionDown',
		},
	];
}

function orNull<T>(edits: readonly T[]): readonly T[] | null {
	return edits.length === 0 ? null : edits;
}
