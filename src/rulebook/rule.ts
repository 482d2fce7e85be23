// A rule as the rest of the engine sees it; `rules/` holds the text, `rulebook.ts` the lookups.

import type { AssumeName } from './assumptions.ts';
import type { Fact } from './fact.ts';
import type { RuleId, Topic } from './rules/by-topic.ts';

export { type Evidence, type EvidenceLevel, type Fact, level } from './fact.ts';
export type { RuleId, Topic } from './rules/by-topic.ts';
export type { Source, SourceKey } from './sources.ts';

export interface Rule extends Fact {
	readonly id: RuleId;
	readonly topic: Topic;
	/** The switch that replaces this rule's default. */
	readonly assume?: AssumeName;
}
