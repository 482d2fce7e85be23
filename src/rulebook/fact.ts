// What one rule says, before it has an id: the shape of every entry in `rules/`.

import type { SourceKey } from './sources.ts';

/** `gap`: nothing is published. `conflict`: publications, or a publication and a capture, contradict each other. */
export type Evidence = 'documented' | 'observed' | 'inferred' | 'gap' | 'conflict';

/** The levels an answer can be asked to rest on, strongest first. */
export type EvidenceLevel = 'documented' | 'observed' | 'inferred';

/** `modelled`: it changes answers. `checked`: it yields a finding. */
export type RuleState = 'modelled' | 'checked' | 'not-modelled';

/** Shape: `title` is at most 60 characters; `meaning` is one sentence, two where one will not do. */
export interface Fact {
	readonly title: string;
	readonly meaning: string;
	readonly evidence: Evidence;
	readonly state: RuleState;
	/** Not modelled: why. */
	readonly why?: string;
	/** Not modelled: how a design that touches it is answered. */
	readonly refusedBy?: string;
	readonly sources: readonly SourceKey[];
	/** What is doubtful, which part is weaker, or why the rule was inferred. */
	readonly note?: string;
}

export type Facts = Readonly<Record<string, Fact>>;

/** A gap or a conflict is filled by the simulator's own reading, so neither is stronger than an inference. */
export function level(evidence: Evidence): EvidenceLevel {
	switch (evidence) {
		case 'documented':
		case 'observed':
		case 'inferred':
			return evidence;
		case 'gap':
		case 'conflict':
			return 'inferred';
	}
}
