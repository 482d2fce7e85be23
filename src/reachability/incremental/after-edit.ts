// A view of another design or another question, from a view before it: what Azure makes of it is worked out again, routes settle again only where something on their way changed.

import { solveEdited } from '../../routing/solve-edited.ts';
import { buildTopology } from '../../topology/build.ts';
import { type Question, settled, type View, validityFrom } from '../view.ts';

/** Equals `workOut` of the question. The view is one that `workOut`, `afterFailure` or this function made; the closer, the more is shared. */
export function afterEdit(view: View, question: Question): View {
	return settled(
		question,
		question.design === view.design ? view.topology : buildTopology(question.design),
		validityFrom(view, question),
		(network) => solveEdited(view.solution, network),
		view.forwarding.plan,
	);
}
