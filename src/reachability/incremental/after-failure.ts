// A view after a failure, from the view before it: the graph stays and what is refused, but for R035; sessions go, and only routes that went over them settle again.

import { type IsUp, peeringsUp } from '../../azure/control-plane.ts';
import { transitOf } from '../../azure/gateway-transit.ts';
import { sessionsUp } from '../../azure/sessions-up.ts';
import type { Network } from '../../routing/model.ts';
import { type Solution, solve } from '../../routing/solve.ts';
import { without } from '../../routing/without.ts';
import type { ElementKey } from '../../scenario/design.ts';
import { availability } from '../../topology/availability.ts';
import { routed, settled, type View, validityFrom } from '../view.ts';
import { sessionsLost } from './losses.ts';

/** Equals `workOut` of the same question with these elements failed. The view is one that `workOut` or this function made. */
export function afterFailure(view: View, failed: readonly ElementKey[]): View {
	const { design, topology, globalReach } = view;
	const question = { ...view, failed };
	const validity = validityFrom(view, question);
	const available = availability(design, failed);
	const up = sessionsUp({ refused: validity.refused, availability: available, globalReach });
	// What had failed and works again brings sessions that the view before knows nothing of; with sessions down for a limit, its
	// routes are not those of its whole network; and where gateway transit ends, a gateway announces less than before.
	const canShare =
		view.failed.every((element) => failed.includes(element)) &&
		view.limits.down.length === 0 &&
		validity === view.validity &&
		transits(view, up) ===
			transits(view, sessionsUp({ refused: validity.refused, availability: view.availability, globalReach }));
	if (!canShare) return settled(question, topology, validity, solve);
	const left = without(view.solution, { sessions: sessionsLost(view, up) });
	const network = left.net.network;
	// Limits are counted again; what they take down beside the failure is settled from the start.
	const settle = (asked: Network): Solution => (asked === network ? left : solve(asked));
	const state = { ...question, availability: available };
	return { ...state, ...routed(state, network, settle, view.forwarding.plan) };
}

/** The peerings that carry gateway transit. */
function transits({ design, topology }: View, up: IsUp): string {
	const carrying = [...design.peerings.values()].filter((peering) => transitOf(peering) !== null);
	if (carrying.length === 0) return '';
	return carrying
		.filter(peeringsUp(topology, up))
		.map(({ key }) => key)
		.join(' ');
}
