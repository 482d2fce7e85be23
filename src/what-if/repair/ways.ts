// What the reasons themselves propose: for every way in which two ends could talk, the edits that would clear it.

import { editsOf } from '../../reachability/explain/obstacle.ts';
import { partsOf } from '../../reachability/explain/way-parts.ts';
import { waysBetween } from '../../reachability/explain/ways.ts';
import { waysToService } from '../../reachability/services/service-ways.ts';
import { isService, serviceOf } from '../../reachability/services/services.ts';
import type { View } from '../../reachability/view.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { identityOf, singled, united } from './edits.ts';
import type { Couple } from './universe.ts';

/** The sets of edits of all ways that edits can clear. */
export function editsOfWays(view: View, couple: Couple): readonly (readonly Edit[])[] {
	return waysOf(view, couple).flatMap((way) => {
		const edits = editsOf(way);
		return edits === null || edits.length === 0 ? [] : [united(edits.flatMap(singled))];
	});
}

/** The rule of what an edit would take away, an error of the design or an obstacle between the ends, by that edit. */
export function rulesByEdit(view: View, couples: readonly Couple[]): ReadonlyMap<string, RuleId> {
	const errors = view.validity.findings.filter(({ severity }) => severity === 'error');
	const obstacles = couples.flatMap((couple) => waysOf(view, couple).flatMap((way) => way.obstacles));
	return new Map(
		[...errors, ...obstacles].flatMap(({ rule, repair }) =>
			(repair ?? []).flatMap(singled).map((edit) => [identityOf(edit), rule] as const),
		),
	);
}

function waysOf(view: View, [one, other]: Couple): ReturnType<typeof waysBetween> {
	if (isService(one.node)) return waysToService(view, other, serviceOf(one.node));
	if (isService(other.node)) return waysToService(view, one, serviceOf(other.node));
	return waysBetween(partsOf(view), one, other);
}
