// The published answer of a sweep: what each failure costs, what survives all of them, and what Microsoft calls the resiliency of each end.

import type { ElementKey, Endpoint, Outcome, RuleId } from './model.ts';

/** A sweep, as `--json` prints it. */
export interface SweepDocument {
	readonly version: 1;
	readonly scenario: { readonly name: string; readonly file: string };
	/** The view whose elements fail. */
	readonly view: string;
	/** How many elements fail at once, at most. */
	readonly failures: 1 | 2;
	/** How many failures were gone through, of how many; fewer when the sweep was stopped. */
	readonly asked: { readonly done: number; readonly total: number };
	/** Elements that failed, each alone and, with two failures, any two. */
	readonly elements: readonly ElementKey[];
	/** Every two endpoints that reach each other before a failure. */
	readonly pairs: readonly SweptPair[];
	/** Every two endpoints that do not, which no failure can cost: how many. */
	readonly unreachable: number;
	/** One for each element, the most costly first: by pairs lost, then by pairs with an end inside, then in text order. */
	readonly singles: readonly FailureCost[];
	/** Any two elements that together part pairs which survive each of them alone, in the same order. */
	readonly doubles: readonly FailureCost[];
	readonly resiliency: readonly Resiliency[];
}

/** One pair under all failures that were tried. */
export interface SweptPair {
	readonly from: Endpoint;
	readonly to: Endpoint;
	/** Whether no failure of elements that contain neither end parts it. */
	readonly survives: boolean;
	/** Elements that contain neither end and part it alone. */
	readonly singlePointsOfFailure: readonly ElementKey[];
	/** Elements that contain an end and take it away: its site; its VNet, with its gateway and its region. */
	readonly ownElements: readonly ElementKey[];
	/** With two failures: any two elements that part it only together. With single points of failure these are its minimal cut sets. */
	readonly cuts: readonly (readonly [ElementKey, ElementKey])[];
}

/** Shape: pairs are positions in the list of pairs. */
export interface FailureCost {
	readonly failed: readonly ElementKey[];
	/** Pairs lost that have no end inside what failed; of two elements, those that survive each alone. */
	readonly lost: readonly { readonly pair: number; readonly outcome: Outcome }[];
	/** Pairs lost with one of their ends; of two elements none. */
	readonly inside: readonly number[];
}

/** R135: maximum is two circuits in two peering locations, high one circuit in the two sites of a Metro, standard one in one site. */
export interface Resiliency {
	/** A site or a gateway. */
	readonly of: ElementKey;
	readonly level: 'maximum' | 'high' | 'standard' | 'none';
	readonly circuits: readonly { readonly key: ElementKey; readonly peeringLocation: string }[];
	readonly rule: RuleId;
	/** R136: its circuits do not announce the same; null where they do. */
	readonly unequal: string | null;
}
