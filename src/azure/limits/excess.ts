// What is over a published limit on routes: a customer session by family (R026), or a gateway as a whole (R042).

import type { Family } from '../../net/prefix.ts';
import type { Attachment, Circuit, LinkName, Vnet } from '../../scenario/design.ts';

/** Units: `count` and `limit` in prefixes of the family. */
export interface SessionExcess {
	readonly rule: 'R026';
	/** The key of the session in the network. */
	readonly session: string;
	readonly circuit: Circuit;
	readonly attachment: Attachment;
	readonly link: LinkName;
	readonly family: Family;
	readonly count: number;
	readonly limit: number;
}

/** Units: prefixes of both families. */
export interface GatewayExcess {
	readonly rule: 'R042';
	/** Keys of all its sessions in the network. */
	readonly sessions: readonly string[];
	readonly vnet: Vnet;
	/** What the circuits offer it. */
	readonly learned: number;
	readonly learnedLimit: number;
	/** The same with the address spaces of its VNet and of the peered ones. */
	readonly routes: number;
	readonly routesLimit: number;
}

export type Excess = SessionExcess | GatewayExcess;

/** Equal for the same session or gateway, whatever the count. */
export function excessKey(excess: Excess): string {
	return excess.rule === 'R026' ? `R026 ${excess.session} ${excess.family}` : `R042 ${excess.vnet.key}`;
}
