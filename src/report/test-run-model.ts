// The published result of `canreach test`: what every reporter reads, and what `--reporter json` writes for `canreach merge`.

import type {
	Document,
	ElementKey,
	Endpoint,
	Finding,
	FindingCode,
	HopStory,
	Judged,
	Outcome,
	Place,
	RuleId,
	Severity,
	Walk,
} from './model.ts';

/** Shape: files in text order. No clock and no machine is in it: the same files give the same bytes. */
export interface TestRun {
	readonly version: 1;
	/** Which part of all files this is; null for all of them. */
	readonly shard: { readonly index: number; readonly count: number } | null;
	readonly verdict: RunVerdict;
	readonly files: readonly TestedFile[];
	/** Files left out after as many failures as `--bail` allows. */
	readonly notRun: readonly string[];
	/** What each code of a finding in this run means. */
	readonly codes: Readonly<Record<FindingCode, CodeNote>>;
}

export type FileVerdict = Document['verdict'] | 'not-understood';
export type RunVerdict = FileVerdict;

export interface TestedFile {
	readonly file: string;
	/** The name of the scenario; null where the file is not understood. */
	readonly name: string | null;
	readonly verdict: FileVerdict;
	/** Why it is not understood. */
	readonly mistakes: readonly Mistake[];
	/** Of the view `as-designed`. */
	readonly findings: readonly CheckedFinding[];
	readonly expectations: readonly TestedExpectation[];
}

export interface Mistake {
	readonly code: string;
	readonly message: string;
	readonly place: Place | null;
	/** What was expected, the nearest valid name, a hint: a line each. */
	readonly help: readonly string[];
}

export interface CheckedFinding extends Finding {
	/** An error that no expectation declares: it breaks a promise. */
	readonly undeclared: boolean;
}

export interface TestedExpectation extends Judged {
	/** What is expected, in the words of the file. */
	readonly title: string;
	/** Where the expectation fails for a pair: its way, and the way it was to be compared with. */
	readonly traces: Traces | null;
}

/** The first pair for which an expectation fails. */
export interface Traces {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly direction: 'there' | 'back';
	readonly actual: Trace;
	/** The same pair as designed, or in the first view in which it is as expected; null where there is none, or it goes the same way. */
	readonly reference: Trace | null;
	readonly parting: Parting | null;
}

export interface Trace {
	readonly view: string;
	readonly outcome: Outcome;
	readonly roundTripMs: number | null;
	readonly walk: Walk;
}

/** The first hop of both ways after which they differ. */
export interface Parting {
	readonly at: ElementKey;
	readonly reference: Fork;
	readonly actual: Fork;
}

/** Where a way leads from a hop, or how it ends there. */
export interface Fork {
	readonly next: readonly ElementKey[];
	readonly end: string | null;
	readonly decidedBy: HopStory['decidedBy'];
}

export interface CodeNote {
	readonly severity: Severity;
	readonly meaning: string;
	readonly rule: RuleId;
	readonly ruleTitle: string;
}
