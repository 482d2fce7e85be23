// The published answer to a change: two states named, what is different between them, and what was declared of it.

import type { AskedEvidence, ElementKey, Endpoint, Finding, Outcome, Pair, View } from './model.ts';

/** What is changed, as a what-if of a file writes it. */
export interface ProposedChange {
	/** The what-if of the scenario that it starts from; the design as written unless given. */
	readonly after?: string;
	readonly fail?: readonly ElementKey[];
	/** Value by path, such as `circuits.london.sku`. */
	readonly set?: Readonly<Record<string, unknown>>;
	/** What is added, by section. */
	readonly add?: Readonly<Record<string, unknown>>;
	readonly remove?: readonly ElementKey[];
}

/** A mistake in a change. Shape: `at` is the key and what stands there, such as `fail circuit/londn`. */
export interface ChangeMistake {
	readonly code: string;
	readonly at: string;
	readonly message: string;
	readonly expected: string | null;
	readonly nearest: string | null;
	readonly hint: string | null;
}

/** One of the two states. */
export interface ComparedState {
	readonly file: string;
	readonly name: string;
	readonly view: string;
	/** How it differs from the design or the what-if before it; null for a design as written, and for one compared as a whole. */
	readonly change: ProposedChange | null;
}

/** The first that holds. `appeared` and `disappeared`: no such pair on the other side. */
export type ChangeKind = 'appeared' | 'disappeared' | 'gained' | 'lost' | 'outcome' | 'path' | 'latency' | 'evidence';

/** One direction that differs. Shape: `before` or `after` is null where a state has no such pair. */
export interface PairDifference {
	/** The addresses that are together in both states. */
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly kind: ChangeKind;
	readonly outcomeChanged: boolean;
	readonly pathChanged: boolean;
	readonly latencyChanged: boolean;
	/** Whether the outcome rests on other rules. */
	readonly evidenceChanged: boolean;
	readonly before: Pair | null;
	readonly after: Pair | null;
	/** The commands that tell each side hop by hop; null where there is none. */
	readonly why: { readonly before: string | null; readonly after: string | null };
}

/** What is different between two states; the first never becomes the second. */
export interface Difference {
	readonly before: ComparedState;
	readonly after: ComparedState;
	readonly evidence?: AskedEvidence;
	/** How many directions were compared. */
	readonly compared: number;
	/** Those that differ. */
	readonly pairs: readonly PairDifference[];
	readonly findings: { readonly came: readonly Finding[]; readonly went: readonly Finding[] };
}

/** What a change comes to. */
export interface WhatIfAnswer {
	readonly before: View;
	readonly after: View;
	readonly difference: Difference;
}

/** What a change comes to, or every mistake in it. */
export type WhatIfResult =
	| ({ readonly ok: true } & WhatIfAnswer)
	| { readonly ok: false; readonly mistakes: readonly ChangeMistake[] };

/** How what happens to a pair compares with what was declared of it. */
export type ContractVerdict = 'as-declared' | 'no-change' | 'undeclared-change' | 'did-not-happen' | 'undetermined';

/** A declared change, judged against the change that happens. */
export interface Contract {
	readonly before: ComparedState;
	readonly after: ComparedState;
	readonly evidence?: AskedEvidence;
	/** In the order of the rows; `line` in the file that declares them. */
	readonly rows: readonly ContractRow[];
	/** That nothing else changes. */
	readonly others: ContractRow;
	readonly pairs: readonly ContractPair[];
	readonly passed: boolean;
}

/** A declared change and whether it happens as declared. Shape: lines count from 1. */
export interface ContractRow {
	readonly file: string;
	readonly line: number;
	readonly passed: boolean;
	readonly message: string;
}

/** One direction. Shape: `rows` are those that declare it, from 0; outcomes are null where a state has no such pair. */
export interface ContractPair {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly before: Outcome | null;
	readonly after: Outcome | null;
	readonly pathChanged: boolean;
	readonly verdict: ContractVerdict;
	readonly rows: readonly number[];
	readonly passed: boolean;
}
