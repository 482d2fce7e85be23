// Where a design says that somebody announces a prefix.

import type { Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { attachmentPath, idOf, nodePath } from './check.ts';

/** `key`: a site, a WAN, a VNet, or the gateway of one with its summaries. */
export function writtenAt({ sites, circuits }: Design, key: ElementKey, { text }: Prefix): Path {
	if (key.startsWith('gateway/')) return ['vnets', idOf(key), 'gateway', 'summarizedPrefixes'];
	const isSame = (prefix: Prefix): boolean => prefix.text === text;
	if (key.startsWith('vnet/') || sites.get(idOf(key))?.prefixes.some(isSame)) return nodePath(key, 'prefixes');
	for (const circuit of circuits.values()) {
		for (const { edge, advertise, aggregate } of circuit.attachments) {
			if (edge !== key) continue;
			if (aggregate.some(isSame)) return attachmentPath(circuit.key, edge, 'aggregate');
			if (advertise?.some(isSame)) return attachmentPath(circuit.key, edge, 'advertise');
		}
	}
	return nodePath(key, 'prefixes');
}
