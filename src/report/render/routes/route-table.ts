// What the tables of routes on a screen are drawn from.

import type { ElementKey, Route, RuleId, RungId } from '../../model.ts';

export interface RouteTable {
	readonly node: ElementKey;
	/** By their first prefix. */
	readonly groups: readonly RouteGroup[];
	/** What it means to fall at a rung, for each rung at which a route of the table fell. */
	readonly losses: Readonly<Record<RungId, Selection>>;
	/** Why several routes of one prefix are in use; null where none are. */
	readonly shared: Selection | null;
}

/** Prefixes of one family that behave alike, and the routes of each of them. */
export interface RouteGroup {
	readonly prefixes: readonly string[];
	/** Those in use first, the best of them first of all. */
	readonly routes: readonly TableRoute[];
}

export interface TableRoute extends Omit<Route, 'prefix'> {
	/** The address or block of addresses of the next hop, where the design gives it. */
	readonly nextHopAddress: string | null;
}

/** A code of `canreach rules --codes`, and the rule behind it at this node. */
export interface Selection {
	readonly code: string;
	readonly rule: RuleId;
	readonly meaning: string;
}
