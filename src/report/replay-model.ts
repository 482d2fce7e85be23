// The published journey of an advertisement: plain, sorted data.

import type { Edit, ElementKey, ReasonCode, RuleId, RungId } from './model.ts';

/** Shape: steps round by round; `prefix` is the announced one that was asked about or lies around it. */
export interface Replay {
	readonly view: string;
	readonly prefix: string;
	readonly origins: readonly ElementKey[];
	readonly steps: readonly ReplayStep[];
}

/** The route goes over one session. `used`: the receiver uses it; `held`: it has a better one; `stopped`: it does not arrive. */
export interface ReplayStep {
	/** How many sessions it has gone over, this one included. */
	readonly round: number;
	readonly from: ElementKey;
	readonly to: ElementKey;
	readonly becomes: 'used' | 'held' | 'stopped';
	/** As it arrives; empty where it is stopped. */
	readonly asPath: readonly number[];
	/** The rung at which the receiver preferred another, and its rule. */
	readonly lostAt: RungId | null;
	readonly lostBy: RuleId | null;
	/** Rules of the policies that applied on the session. */
	readonly rules: readonly RuleId[];
	/** Why it is stopped; null where it is not. */
	readonly reason: {
		readonly code: ReasonCode;
		readonly rule: RuleId;
		readonly message: string;
		readonly repair: readonly Edit[] | null;
	} | null;
}
