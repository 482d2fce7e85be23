// Every pair of a view, answered as far as an expectation looks: many views are asked about, and most reasons never read.

import type { Prefix } from '../../net/prefix.ts';
import type { Endpoint } from '../../reachability/endpoints.ts';
import { explainerOf } from '../../reachability/explain.ts';
import { slowestBranchMs } from '../../reachability/latency.ts';
import { networkOf } from '../../reachability/nodes.ts';
import { outcomeOf, unsettledHops } from '../../reachability/outcome.ts';
import type { Pair } from '../../reachability/pairs.ts';
import type { View } from '../../reachability/view.ts';
import { type Walk, walk } from '../../reachability/walk.ts';

/** Outcomes, walks, times and the codes of reasons equal those of `pairsOf`; a repair is not looked for, nor what an outcome rests on. */
export function plainPairsOf(view: View, endpoints: readonly Endpoint[]): readonly Pair[] {
	const { design, latencyOf, forwarding, solution } = view;
	const walks = new Map<string, Walk>();
	const walkTo = (node: string, prefix: Prefix): Walk => {
		const id = `${node} ${prefix.text}`;
		const found = walks.get(id) ?? walk(forwarding, node, prefix);
		walks.set(id, found);
		return found;
	};
	const times = new Map<Walk, number | null>();
	const msOf = (way: Walk): number | null => {
		const known = times.get(way);
		const ms = known === undefined ? slowestBranchMs(design, latencyOf, way) : known;
		times.set(way, ms);
		return ms;
	};
	const explain = explainerOf(view, () => false);
	const unsettledOn = unsettledHops(solution);
	const answered = (from: Endpoint, to: Endpoint): Pair => {
		const [forward, back] = [walkTo(from.node, to.prefixes[0]!), walkTo(to.node, from.prefixes[0]!)];
		const isSettled = (unsettledOn(forward) ?? unsettledOn(back)) === null;
		const outcome = isSettled ? outcomeOf(forward, back) : 'undetermined';
		const [there, again] = outcome === 'reachable' ? [msOf(forward), msOf(back)] : [null, null];
		let found: Pair['reason'] | undefined;
		return {
			from,
			to,
			forward,
			back,
			outcome,
			assumptions: [],
			roundTripMs: there === null || again === null ? null : there + again,
			get reason() {
				found ??= outcome === 'reachable' ? null : explain(from, to, forward, back);
				return found;
			},
		};
	};
	const ends = endpoints.map((end) => ({ end, network: networkOf(end.node), family: end.prefixes[0]!.family }));
	return ends.flatMap((from) =>
		ends
			.filter(({ network, family }) => network !== from.network && family === from.family)
			.map((to) => answered(from.end, to.end)),
	);
}
