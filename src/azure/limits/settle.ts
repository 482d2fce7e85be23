// Routes decide which sessions are over a limit, and sessions that are down decide the routes: both together, settled.

import type { Network } from '../../routing/model.ts';
import type { Solution } from '../../routing/solve.ts';
import { type Excess, excessKey } from './excess.ts';
import { takeDown } from './take-down.ts';

export interface Limits {
	/** Everything over its limit, or down because it was. */
	readonly over: readonly Excess[];
	/** What is down for it. */
	readonly down: readonly Excess[];
	/** Down, they would come up again, and up, go down again: all of them are taken to be down. */
	readonly flaps: boolean;
}

export interface WithinLimits {
	readonly solution: Solution;
	readonly limits: Limits;
}

/** What the limits are read from: how a network settles, what is then over its limit, and whether that goes down for it. */
export interface LimitRules {
	readonly settle: (network: Network) => Solution;
	readonly exceeded: (solution: Solution) => readonly Excess[];
	readonly goesDown: (excess: Excess) => boolean;
}

/**
 * Starts with every session up, takes down all that are over, and asks again with them down, until the same ones are over.
 * Where nothing is over, the network is settled once.
 */
export function settleWithinLimits(network: Network, { settle, exceeded, goesDown }: LimitRules): WithinLimits {
	const tried: (readonly Excess[])[] = [[]];
	let flaps = false;
	for (;;) {
		const down = tried.at(-1)!;
		const solution = settle(takeDown(network, down));
		const over = exceeded(solution);
		const asked = over.filter(goesDown);
		const next = flaps ? union([asked, down]) : asked;
		// The latest counts of what is down.
		if (idOf(next) === idOf(down)) return { solution, limits: { over: union([over, next]), down: next, flaps } };
		const before = tried.findIndex((earlier) => idOf(earlier) === idOf(next));
		if (before === -1) tried.push(next);
		else {
			// From here on nothing comes back, so this ends.
			flaps = true;
			tried.push(union(tried.slice(before).reverse()));
		}
	}
}

function idOf(set: readonly Excess[]): string {
	return set.map(excessKey).join('\n');
}

/** Each once, in order; of several counts the first. */
function union(sets: readonly (readonly Excess[])[]): readonly Excess[] {
	const all = new Map<string, Excess>();
	for (const excess of sets.flat()) if (!all.has(excessKey(excess))) all.set(excessKey(excess), excess);
	return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, excess]) => excess);
}
