// What Azure makes of the change that leads to a view, from the design that its what-if starts from.

import type { Finding } from '../../azure/finding.ts';
import { moves } from '../../azure/moves.ts';
import { validate } from '../../azure/validity/validate.ts';
import type { View } from '../../reachability/view.ts';
import type { Design } from '../../scenario/design.ts';
import type { WhatIf } from '../../scenario/parse.ts';

export function movesInto(view: View, views: readonly View[], whatIfs: readonly WhatIf[]): readonly Finding[] {
	const whatIf = whatIfs.find(({ id }) => id === view.id.split('/')[0]);
	if (whatIf === undefined || whatIf.from === view.design) return [];
	const before = views.find(({ design, globalReach }) => design === whatIf.from && globalReach === view.globalReach);
	const design = linksAsked(whatIf.from, view.globalReach);
	const { refused } = before?.validity ?? validate(design);
	return moves({ from: { design, refused }, to: linksAsked(view.design, view.globalReach), edits: whatIf.change });
}

/** Without Global Reach nothing is said about its links. */
export function linksAsked(design: Design, globalReach: boolean): Design {
	return globalReach ? design : { ...design, globalReach: new Map() };
}
