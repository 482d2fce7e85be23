// A view of another design or another question, from a view before it: what Azure makes of it is worked out again, routes settle again only where something on their way changed.

import { solveEdited } from '../routing/solve-edited.ts';
import { buildTopology } from '../topology/build.ts';
import { type Question, settled, type View, validityOf } from './view.ts';

/** Equals `workOut` of the question. The view is one that `workOut`, `afterFailure` or this function made; the closer, the more is shared. */
export function afterEdit(view: View, question: Question): View {
	const { design, globalReach, withoutRules } = question;
	const sameDesign = design === view.design;
	const sameValidity = sameDesign && globalReach === view.globalReach && withoutRules === view.withoutRules;
	return settled(
		question,
		sameDesign ? view.topology : buildTopology(design),
		sameValidity ? view.validity : validityOf(question),
		(network) => solveEdited(view.solution, network),
		view.forwarding.plan,
	);
}
