// Findings about the limits on routes: what they took down, or would.

import type { Finding } from '../../azure/finding.ts';
import type { Excess, GatewayExcess, SessionExcess } from '../../azure/limits/excess.ts';
import { attachmentKey } from '../../azure/sessions-up.ts';
import { attachmentPath, finding, nodePath } from '../../azure/validity/check.ts';
import type { View } from '../view.ts';
import { gatewayWords, prefixesWords, roomForPrefixes, roomForRoutes } from './limits-broken.ts';

export function limitFindings({ design, limits }: View): readonly Finding[] {
	const attachments = new Map<string, SessionExcess[]>();
	const gateways: GatewayExcess[] = [];
	for (const excess of limits.over) {
		if (excess.rule === 'R042') {
			gateways.push(excess);
			continue;
		}
		const id = `${excess.attachment.edge} ${excess.circuit.key} ${excess.family}`;
		attachments.set(id, [...(attachments.get(id) ?? []), excess]);
	}
	return [
		...[...attachments.values()].map((over) =>
			finding('PREFIX_LIMIT_ONPREM', {
				...placeOf(over[0]!),
				message: prefixesWords(over),
				repair: roomForPrefixes(design, over[0]!),
			}),
		),
		...gateways.map((excess) =>
			finding('GATEWAY_ROUTE_LIMIT', {
				...placeOf(excess),
				message: `${gatewayWords(excess)}: ${limits.down.includes(excess) ? 'its connections are taken to be down' : 'no document says what follows, and it is taken to keep them all'}.`,
				repair: roomForRoutes(excess),
			}),
		),
		...(limits.flaps ? [flapping(limits.down)] : []),
	];
}

function placeOf(excess: Excess): Pick<Finding, 'at' | 'path'> {
	if (excess.rule === 'R042') return { at: excess.vnet.gateway!.key, path: nodePath(excess.vnet.key) };
	const { circuit, attachment } = excess;
	return {
		at: attachmentKey(attachment.edge, circuit.key),
		path: attachmentPath(circuit.key, attachment.edge),
	};
}

function flapping(down: readonly Excess[]): Finding {
	const keys = [...new Set(down.map((excess) => placeOf(excess).at))].sort();
	return finding('LIMITS_FLAP', {
		...placeOf(down[0]!),
		message: `With all of these up a limit on routes is broken, with all of them down none is: ${keys.join(', ')}. The order of events decides which of them are up, and for how long; all are taken to be down.`,
	});
}
