// What is different between two views: pairs whose outcome or path changed.

import type { Endpoint } from '../reachability/endpoints.ts';
import type { Outcome } from '../reachability/outcome.ts';
import type { Pair } from '../reachability/pairs.ts';

export interface Change {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly before: Outcome;
	readonly after: Outcome;
	readonly pathChanged: boolean;
}

/** Pairs that stand in both views and differ, in the order of `after`. */
export function compare(before: readonly Pair[], after: readonly Pair[]): readonly Change[] {
	const known = new Map(before.map((pair) => [idOf(pair), pair]));
	return after.flatMap((pair) => {
		const earlier = known.get(idOf(pair));
		if (earlier === undefined) return [];
		const pathChanged = pathOf(earlier) !== pathOf(pair);
		if (earlier.outcome === pair.outcome && !pathChanged) return [];
		return [{ from: pair.from, to: pair.to, before: earlier.outcome, after: pair.outcome, pathChanged }];
	});
}

function idOf({ from, to }: Pair): string {
	return [from, to].map(({ node, prefixes }) => `${node} ${prefixes[0]?.text ?? ''}`).join(' ');
}

function pathOf({ forward, back }: Pair): string {
	return JSON.stringify([forward.edges, back.edges]);
}
