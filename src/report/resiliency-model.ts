// The published resiliency index of the gateways of a design, with the formula it follows.

import type { Edit, ElementKey } from './model.ts';

export interface ResiliencyDocument {
	readonly version: 1;
	readonly scenario: { readonly name: string; readonly file: string };
	readonly view: string;
	/** Microsoft's formula is a preview; `notes` say what of it a design does not know, and how that is counted. */
	readonly formula: {
		readonly title: string;
		readonly document: string;
		readonly date: string;
		readonly preview: true;
		readonly notes: readonly string[];
	};
	readonly gateways: readonly GatewayIndex[];
}

/** Units: points, of 100. */
export interface GatewayIndex {
	readonly gateway: ElementKey;
	/** Without any resiliency validation test. */
	readonly score: number;
	/** With tests in both peering locations within 30 days. */
	readonly withTests: number;
	readonly parts: { readonly routes: number; readonly zones: number; readonly recommendations: number };
	/** Routes from on-premises by the circuits that bring them, the weakest first. */
	readonly routeSets: readonly {
		readonly circuits: readonly ElementKey[];
		readonly prefixes: readonly string[];
		readonly level: 'maximum' | 'high' | 'standard' | 'none';
		readonly points: number;
	}[];
	readonly deductions: readonly {
		/** 0 where a weaker route set decides. */
		readonly points: number;
		readonly why: string;
		/** Edits that together remove it; null where none is known. */
		readonly edits: readonly Edit[] | null;
	}[];
}
