// Design ─► findings: what Azure refuses about the design as written, and what deserves a second look.

import type { RuleId } from '../../rulebook/rulebook.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';

export interface Validity {
	/** Errors, then warnings, then notes; within them by code and place. */
	readonly findings: readonly Finding[];
	/** What carries nothing: circuits, connections, Global Reach links and attachments, each with the first reason. */
	readonly refused: ReadonlyMap<ElementKey, Finding>;
}

export function validate(design: Design, without: ReadonlySet<RuleId> = new Set()): Validity {
	void design;
	void without;
	return { findings: [], refused: new Map() };
}
