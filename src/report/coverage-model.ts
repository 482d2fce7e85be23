// The published answer of `canreach coverage`: what no expectation would notice losing.

export interface Coverage {
	readonly version: 1;
	readonly scenario: { readonly name: string; readonly file: string };
	readonly expectations: number;
	/** By kind; kinds of which the design has nothing are left out. */
	readonly kinds: readonly KindCoverage[];
	/** Of everything that is not redundant, in percent, rounded down; 100 where there is nothing. */
	readonly percent: number;
	readonly losses: readonly Loss[];
}

export type LossKind = 'circuit' | 'link' | 'connection' | 'globalReach' | 'wan' | 'peering' | 'rule';

export interface KindCoverage {
	readonly kind: LossKind;
	readonly noticed: number;
	readonly unnoticed: number;
	/** Nothing changes without them, in any view: they count for nothing. */
	readonly redundant: number;
	readonly percent: number;
}

export interface Loss {
	readonly kind: LossKind;
	/** An element key, or the path of a setting that falls back to its default. */
	readonly subject: string;
	readonly state: 'noticed' | 'unnoticed' | 'redundant';
	/** Of the first expectation that notices it. */
	readonly line: number | null;
	readonly proposal: {
		/** A row of `expect` in YAML. */
		readonly row: string;
		/** An entry of `whatIf` in YAML; null where the row needs none that is not there. */
		readonly whatIf: string | null;
	} | null;
}
