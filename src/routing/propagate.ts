// One route class spreads from its origins until nothing changes any more: the fixed point, or the proof that a schedule never reaches one.

import { type Candidate, sameCandidate } from './candidate.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork, CompiledSpeaker } from './compile.ts';
import { decide } from './decision.ts';
import { transfer } from './transfer.ts';

/** Where one schedule ended. */
export interface Settled {
	/** What each directed session delivered, by hop index. */
	readonly learned: readonly (Candidate | null)[];
	/** The equal-cost set each speaker uses, best first, by speaker index. */
	readonly selected: readonly (readonly Candidate[])[];
	/** Speakers that change for ever, by index; null at a fixed point. */
	readonly oscillating: readonly number[] | null;
}

/** In which order speakers take their turn: by position in the file, against it, or with one of them waiting until all others are quiet. */
export type Schedule = 'ascending' | 'descending' | { readonly heldBack: number };

/** Sweeps over the speakers until nothing is left to do or a whole state comes back. */
export function propagate(net: CompiledNetwork, routeClass: RouteClass, schedule: Schedule = 'ascending'): Settled {
	const order = schedule === 'descending' ? [...net.speakers].reverse() : net.speakers;
	const heldBack = typeof schedule === 'object' ? schedule.heldBack : null;
	const learned = new Array<Candidate | null>(net.hops.length).fill(null);
	const selected = new Array<readonly Candidate[]>(net.speakers.length).fill([]);
	const dirty = new Set<number>(routeClass.origins.keys());
	// Without a dispute every sweep settles one more speaker on the way of a route, so suspicion starts after that many.
	const patience = net.speakers.length + 2;
	// A path that grows on every turn never repeats a state; nobody waits for it to reach its limit.
	const longest = patience + 4 * net.speakers.length + 64;
	const seen = new Map<string, number>();
	const changedIn: Set<number>[] = [];

	for (let sweep = 0; dirty.size > 0; sweep++) {
		const changed = new Set<number>();
		for (const speaker of order) {
			if (speaker.index === heldBack && dirty.size > 1) continue;
			if (!dirty.delete(speaker.index)) continue;
			const decision = decide(net, speaker, candidatesOf(speaker, routeClass, learned));
			const before = selected[speaker.index]![0] ?? null;
			const best = decision.selected[0] ?? null;
			selected[speaker.index] = decision.selected;
			if (sameCandidate(before, best)) continue;
			changed.add(speaker.index);
			for (const hop of speaker.outbound) {
				const arrived = best === null ? null : transfer(net, hop, best, routeClass.prefixMatches).arrived;
				if (sameCandidate(learned[hop.index]!, arrived)) continue;
				learned[hop.index] = arrived;
				dirty.add(hop.to);
			}
		}
		changedIn.push(changed);
		if (sweep < patience) continue;
		const state = stateOf(learned, dirty);
		const earlier = seen.get(state);
		if (earlier !== undefined || sweep > longest) {
			const cycle = new Set(
				changedIn.slice(earlier === undefined ? -patience : earlier + 1).flatMap((speakers) => [...speakers]),
			);
			return { learned, selected, oscillating: [...cycle].sort((a, b) => a - b) };
		}
		seen.set(state, sweep);
	}
	return { learned, selected, oscillating: null };
}

export function candidatesOf(
	speaker: CompiledSpeaker,
	routeClass: RouteClass,
	learned: readonly (Candidate | null)[],
): readonly Candidate[] {
	const candidates: Candidate[] = [];
	const own = routeClass.origins.get(speaker.index);
	if (own !== undefined) candidates.push(own);
	for (const hop of speaker.inbound) {
		const route = learned[hop.index];
		if (route) candidates.push(route);
	}
	return candidates;
}

/** The whole of what decides the next sweep, as text. */
function stateOf(learned: readonly (Candidate | null)[], dirty: ReadonlySet<number>): string {
	const routes = learned.map(
		(route) =>
			route && [route.asPath, route.localPreference, route.med, route.weight, route.origin, route.tags, route.nextHop],
	);
	return JSON.stringify([routes, [...dirty].sort((a, b) => a - b)]);
}
