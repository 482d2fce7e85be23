// The states of a scenario that a lesson looks at, each worked out once, when it is asked for.

import { type View, workOut } from '../reachability/view.ts';
import type { Scenario } from '../scenario/parse.ts';
import { asDesigned, withoutGlobalReach } from '../simulate.ts';

export interface ViewAsked {
	readonly whatIf: string | null;
	readonly withoutGlobalReach: boolean;
}

export type Views = (asked: ViewAsked) => View;

/** By the ids that `canreach run` gives them, some worked out already. The what-if must be one of the scenario. */
export function viewsOf(
	{ design, expanded, whatIfs }: Pick<Scenario, 'design' | 'expanded' | 'whatIfs'>,
	workedOut: readonly View[] = [],
): Views {
	const known = new Map(workedOut.map((view) => [view.id, view]));
	return ({ whatIf, withoutGlobalReach: without }) => {
		const parts = [whatIf, without ? withoutGlobalReach : null].filter((part) => part !== null);
		const id = parts.join('/') || asDesigned;
		const found = known.get(id);
		if (found !== undefined) return found;
		const state = whatIfs.find((one) => one.id === whatIf) ?? { design, expanded, failed: [] };
		const view = workOut({
			id,
			design: state.design,
			expanded: state.expanded,
			failed: state.failed,
			globalReach: !without,
		});
		known.set(id, view);
		return view;
	};
}
