// What the loop leaves behind when a class has settled, read off its columns in the numbers of the network.

import { type AsPathLists, asnsOf } from './as-path-lists.ts';
import type { AttributeSets } from './attribute-sets.ts';
import type { Candidate } from './candidate.ts';
import type { CompiledNetwork } from './compile.ts';
import type { HopColumns } from './hop-columns.ts';
import { type LoopState, noRoute } from './loop-state.ts';

/** Shape: `best` and `originators` hold the index of the hop on which the best route came, `ownRoute` or `noRoute`. */
export interface Chosen {
	/** By `carrierOf` the speaker. */
	readonly best: Int32Array;
	/** By speaker: those that originate the class and pass nothing else on. */
	readonly originators: ReadonlyMap<number, number>;
	/**
	 * What each session delivered to those who take part, by hop; only where choices hang on each other in a circle, which no one
	 * can derive: while they change for ever, or where paths forget their own past (private ASNs taken out).
	 */
	readonly learned: ReadonlyMap<number, Candidate> | null;
	/** Speakers that change for ever, by index; null at a fixed point. */
	readonly oscillating: readonly number[] | null;
	/** It is proved that no other state is stable. */
	readonly isOnlyState: boolean;
}
export const ownRoute = -2;

export interface Readings {
	readonly chosen: (speaker: number) => number;
	readonly learned: () => ReadonlyMap<number, Candidate>;
	/** Whether some choice rests on itself, from neighbour to neighbour. */
	readonly inCircle: (takesPart: Uint8Array) => boolean;
}

export function readings(
	net: CompiledNetwork,
	{ size: own, hopIn, slotOf, from }: HopColumns,
	{ set, path, nextHop, best }: LoopState,
	paths: AsPathLists,
	sets: AttributeSets,
	igpCost: (slot: number) => number,
): Readings {
	const chosen = (speaker: number): number => {
		const slot = best[speaker]!;
		return slot === own ? ownRoute : slot === noRoute ? noRoute : hopIn[slot]!;
	};
	const learned = (): ReadonlyMap<number, Candidate> => {
		const there = net.hops.filter(({ index }) => set[slotOf[index]!]! >= 0);
		return new Map(
			there.map((hop) => {
				const slot = slotOf[hop.index]!;
				const asPath = asnsOf(paths, path[slot]!);
				const route = { hop, asPath, nextHop: nextHop[slot]!, igpCost: igpCost(slot) };
				return [hop.index, { ...sets.carried(set[slot]!), ...route }];
			}),
		);
	};
	const inCircle = (takesPart: Uint8Array): boolean => {
		const seenFrom = new Int32Array(takesPart.length).fill(-1);
		for (const [first, takes] of takesPart.entries()) {
			if (takes === 0) continue;
			let speaker = first;
			while (best[speaker] !== own && best[speaker] !== noRoute && seenFrom[speaker] === -1) {
				seenFrom[speaker] = first;
				speaker = from[best[speaker]!]!;
			}
			if (seenFrom[speaker] === first) return true;
		}
		return false;
	};
	return { chosen, learned, inCircle };
}
