// Whether Azure's limits leave room for one connection more, and what makes room where they do not.

import type { Circuit, Connection, Design, Vnet } from '../scenario/design.ts';
import type { Edit } from '../scenario/edit/edit.ts';
import { creations } from './moves/creations.ts';
import { idOf, type Refused } from './validity/check.ts';
import { gatewayCircuits } from './validity/gateway-limits.ts';
import { linksWithinLimit } from './validity/link-limits.ts';
import { gatewayPrefixes } from './validity/prefix-limits.ts';
import { existing } from './validity/standing.ts';

/** R110, R109, R035, R036: edits to make first, mostly none; null where nothing makes room. The circuit need not be in the design. */
export function roomForConnection(
	design: Design,
	refused: Refused,
	vnet: Vnet,
	circuit: Circuit,
): readonly Edit[] | null {
	if (design.assume.limits === 'ignored') return [];
	const [id, name] = [idOf(vnet.key), idOf(circuit.key)];
	const key = `connection/${id}~${name}`;
	const others = vnet.connections.filter((connection) => connection.key !== key);
	const added: Connection = { key, circuit: name, weight: 0, fastPath: false, authorization: null };
	const to: Design = {
		...design,
		circuits: new Map([...design.circuits, [name, circuit]]),
		vnets: new Map([...design.vnets, [id, { ...vnet, connections: [...others, added] }]]),
	};
	const then = new Map([...refused].filter(([at]) => at !== key));
	const from = { design, refused: existing(refused) };
	const against = [
		...[gatewayCircuits, linksWithinLimit, gatewayPrefixes].flatMap((check) => check(to, then, from)),
		...creations({ from, to, edits: [] }),
	].filter(({ at }) => at === key);
	return against.some(({ repair }) => repair.length === 0) ? null : against.flatMap(({ repair }) => repair);
}
