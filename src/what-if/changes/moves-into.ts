// What Azure makes of the change that leads from one state to another.

import type { Finding } from '../../azure/finding.ts';
import { moves } from '../../azure/moves.ts';
import { linksAsked, type View, validityOf } from '../../reachability/view.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import type { WhatIf } from '../../scenario/parse.ts';

/** From where the what-if of the view starts: one of the views, or a state that none of them is. */
export function movesInto(view: View, views: readonly View[], whatIfs: readonly WhatIf[]): readonly Finding[] {
	const whatIf = whatIfs.find(({ id }) => id === view.id.split('/')[0]);
	if (whatIf === undefined) return [];
	const start = { design: whatIf.from, globalReach: view.globalReach };
	const before = views.find(({ design, globalReach }) => design === start.design && globalReach === start.globalReach);
	return movesBetween(before ?? start, view, whatIf.change);
}

export function movesBetween(
	start: Pick<View, 'design' | 'globalReach'> & Partial<Pick<View, 'validity'>>,
	end: View,
	edits: readonly Edit[],
): readonly Finding[] {
	if (edits.length === 0) return [];
	const { refused } = start.validity ?? validityOf({ ...start, failed: [] });
	return moves({ from: { design: linksAsked(start), refused }, to: linksAsked(end), edits });
}
