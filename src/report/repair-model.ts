// The published repairs of pairs: plain, sorted data that every renderer and every reader of `--json` sees.

import type { Edit, ElementKey, Endpoint, Finding, Outcome, Reason, RuleId, RuleNote } from './model.ts';

/** All that was asked to be repaired, as `--json` prints it. */
export interface RepairDocument {
	readonly version: 1;
	readonly scenario: { readonly name: string; readonly file: string };
	readonly repairs: readonly Repair[];
	/** Expectations that fail and that no repair is looked for. */
	readonly notAttempted: readonly { readonly index: number; readonly line: number; readonly because: string }[];
	/** Every rule named in it. */
	readonly rules: Readonly<Record<RuleId, RuleNote>>;
}

/** What was asked, and the smallest sets of edits that bring it about. */
export interface Repair {
	readonly view: string;
	readonly pair: AskedPair;
	/** The expectation it is to meet, by its place in the file; null where a pair is asked about. */
	readonly expectation: { readonly index: number; readonly line: number; readonly message: string } | null;
	/** Those that break no expectation first, then the fewest decisions, then the cheapest; none when nothing is to be repaired, or nothing in reach helps. */
	readonly proposals: readonly RepairProposal[];
	readonly tried: RepairTried;
	/** Why the pair is not reachable; null where it is. */
	readonly reason: Reason | null;
}

/** The two ends that a repair is for, and how they fare now. */
export interface AskedPair {
	readonly from: string;
	readonly to: string;
	/** To hold under every single failure of an element that contains neither end, too. */
	readonly survives: boolean;
	/** `apart`: the pair is to be kept from exchanging traffic. */
	readonly wanted: 'reachable' | 'apart';
	/** What is wanted is so already. */
	readonly holds: boolean;
	/** The failure under which it does not hold; empty where it does not hold without one. */
	readonly brokenBy: readonly ElementKey[];
	/** Every pair of endpoints that is meant, both families. */
	readonly ends: readonly AskedEnds[];
}

/** Units: milliseconds, as in `Pair`. */
export interface AskedEnds {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly outcome: Outcome;
	readonly roundTripMs: number | null;
}

/** One set of edits, worked out, with what else it changes. */
export interface RepairProposal {
	/** In the order in which they are to be written. */
	readonly edits: readonly Edit[];
	/** How many edits they count as: two flags that do nothing alone, of two gateways or of one VNet peering, count as one. */
	readonly decisions: number;
	/** The rule that each edit meets. */
	readonly rules: readonly RuleId[];
	/** The sum over its edits; it has no unit. */
	readonly cost: number;
	/** The pairs asked about, as they are then. */
	readonly ends: readonly AskedEnds[];
	/** Rules weaker than documented on which those rest. */
	readonly assumptions: readonly RuleId[];
	readonly changes: readonly RepairChange[];
	readonly findings: { readonly come: readonly RepairFinding[]; readonly go: readonly RepairFinding[] };
	/** Expectations of the same view that hold now and then do not, and how they fail. */
	readonly breaks: readonly { readonly line: number; readonly message: string }[];
}

/** Another pair that is then another. Shape: null where one state has no such pair. */
export interface RepairChange {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly before: Outcome | null;
	readonly after: Outcome | null;
	readonly pathChanged: boolean;
}

/** A finding that a repair brings or takes away. */
export type RepairFinding = Omit<Finding, 'place'>;

/** How far the search went. */
export interface RepairTried {
	/** How many sets of edits were worked out. */
	readonly sets: number;
	/** How many single edits they were drawn from, by kind. */
	readonly edits: Readonly<Record<string, number>>;
	/** Sets of so many edits were searched without a gap; of larger ones those that the reasons propose. */
	readonly completeUpTo: number;
	/** The search ended because there were as many proposals as were asked for. */
	readonly endedAtMost: boolean;
}
