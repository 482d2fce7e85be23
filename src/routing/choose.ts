// How a speaker chooses among what its sessions delivered: decision.ts on columns, one rung after the other.

import { type AsPathLists, emptyPath } from './as-path-lists.ts';
import type { AttributeSets } from './attribute-sets.ts';
import type { CompiledNetwork } from './compile.ts';
import type { HopColumns } from './hop-columns.ts';
import { type LoopState, noRoute } from './loop-state.ts';
import type { RungSpec, TagRung } from './model.ts';

export interface Chooser {
	/** The slot of the speaker's best route. */
	readonly choose: (speaker: number) => number;
	/** Whether the speaker's choice is the same with and without what a slot holds: no better route, and not the best itself. */
	readonly isIdle: (slot: number, speaker: number) => boolean;
	readonly igpCost: (slot: number) => number;
}

export function chooser(
	net: CompiledNetwork,
	{ size: own, inbound, to, session, internal, routerId }: HopColumns,
	{ set, path, nextHop, best, ownSet }: LoopState,
	paths: AsPathLists,
	sets: AttributeSets,
): Chooser {
	const ladders = laddersOf(net);
	const igpOf = net.speakers.map(
		({ speaker: { igp } }) => igp && new Map(Object.entries(igp).map(([id, cost]) => [net.indexOf.get(id), cost])),
	);
	const hasCosts = igpOf.some((costs) => costs !== undefined);
	const hasInternal = internal.includes(1);
	const most = net.speakers.reduce((highest, speaker) => Math.max(highest, speaker.inbound.length), 0) + 1;
	const standing = new Int32Array(most);
	const keys = new Float64Array(most);
	let differences = -1;

	function choose(speaker: number): number {
		let count = 0;
		set[own] = ownSet[speaker]!;
		if (set[own]! >= 0) standing[count++] = own;
		for (let slot = inbound[speaker]!; slot < inbound[speaker + 1]!; slot++)
			if (set[slot]! >= 0) standing[count++] = slot;
		if (count === 0) return noRoute;
		if (sets.differ.count !== differences) lookAgain();
		const ladder = ladders[speaker]!;
		const rungs = standing[0] === own ? ladder.rungs : ladder.telling;
		for (let at = 0; count > 1 && at < rungs.length; at++) {
			const rung = rungs[at]!;
			let lowest = Number.POSITIVE_INFINITY;
			for (let i = 0; i < count; i++) {
				const key = keyOf(rung, standing[i]!);
				keys[i] = key;
				if (key < lowest) lowest = key;
			}
			if (rung === 'med' && !net.medAlways) lowest = liftBeaten(count);
			if (rung === 'asPathLength' && ladder.internalLengthDecided) lowest = levelInternal(count);
			let kept = 0;
			for (let i = 0; i < count; i++) if (!(keys[i]! > lowest)) standing[kept++] = standing[i]!;
			count = kept;
		}
		return standing[0]!;
	}

	/** What a rung compares, the lowest wins; not a number where it does not look at the route. */
	function keyOf(rung: RungSpec, slot: number): number {
		if (typeof rung !== 'string') return tagKeyOf(rung, slot);
		switch (rung) {
			case 'weight':
				return -sets.weight[set[slot]!]!;
			case 'own':
				return slot === own ? 0 : 1;
			case 'localPreference':
				return -sets.localPreference[set[slot]!]!;
			case 'asPathLength':
				return paths.length[path[slot]!]!;
			case 'origin':
				return sets.originRank[set[slot]!]!;
			case 'med':
				return sets.med[set[slot]!]!;
			case 'externalOverInternal':
				return internal[slot]!;
			case 'igpCost':
				return igpCost(slot);
			case 'routerId':
				return routerId[slot]!;
			case 'session':
				return session[slot]!;
		}
	}

	function tagKeyOf(rung: TagRung, slot: number): number {
		if (rung.kind === 'strippedLengthOfInternal')
			return internal[slot] === 1 ? paths.length[path[slot]!]! - paths.leadingPrivate[path[slot]!]! : Number.NaN;
		const tags = sets.tags[set[slot]!]!;
		return tags.includes(rung.prefer) ? 0 : tags.includes(rung.over) ? 1 : Number.NaN;
	}

	function igpCost(slot: number): number {
		return internal[slot] === 0 ? 0 : (igpOf[to[slot]!]?.get(nextHop[slot]!) ?? 0);
	}

	/** Leaves out rungs on which all learned routes are alike, now that they differ in more than before. */
	function lookAgain(): void {
		differences = sets.differ.count;
		for (const ladder of new Set(ladders)) ladder.telling = ladder.rungs.filter(mayTell);
	}

	function mayTell(rung: RungSpec): boolean {
		switch (rung) {
			case 'own':
				return false;
			case 'weight':
			case 'localPreference':
			case 'origin':
			case 'med':
				return sets.differ[rung];
			case 'externalOverInternal':
				return hasInternal;
			case 'igpCost':
				return hasCosts;
		}
		return true;
	}

	/** RFC 4271 section 9.1.2.2 c: a MED is compared between routes from one neighbour AS. Who loses there gets a key above all others. */
	function liftBeaten(count: number): number {
		const highest = Number.MAX_VALUE;
		for (let i = 0; i < count; i++)
			for (let j = 0; j < count; j++)
				if (sets.med[set[standing[j]!]!]! < sets.med[set[standing[i]!]!]! && sameNeighbour(standing[i]!, standing[j]!))
					keys[i] = Number.POSITIVE_INFINITY;
		return highest;
	}

	function sameNeighbour(a: number, b: number): boolean {
		if (path[a] === emptyPath || path[b] === emptyPath) return path[a] === path[b];
		return paths.asn[path[a]!] === paths.asn[path[b]!];
	}

	/** Internal routes all count as long as the shortest of them. */
	function levelInternal(count: number): number {
		let shortest = Number.POSITIVE_INFINITY;
		let lowest = Number.POSITIVE_INFINITY;
		for (let i = 0; i < count; i++) {
			lowest = Math.min(lowest, keys[i]!);
			if (internal[standing[i]!] === 1) shortest = Math.min(shortest, keys[i]!);
		}
		for (let i = 0; i < count; i++) if (internal[standing[i]!] === 1) keys[i] = shortest;
		return lowest;
	}

	/** Only rungs that order any two routes are asked: on them a loser goes, whoever else there is, and takes nobody along. */
	function isIdle(slot: number, speaker: number): boolean {
		const than = best[speaker]!;
		if (than === noRoute || than === slot) return false;
		set[own] = ownSet[speaker]!;
		if (set[than]! < 0) return false;
		if (sets.differ.count !== differences) lookAgain();
		const ladder = ladders[speaker]!;
		const rungs = than === own ? ladder.rungs : ladder.telling;
		for (let at = 0; at < rungs.length; at++) {
			const rung = rungs[at]!;
			if (rung === ladder.firstWithoutOrder || (rung === 'med' && !net.medAlways)) return false;
			const key = keyOf(rung, slot);
			const lowest = keyOf(rung, than);
			if (key !== lowest) return key > lowest;
		}
		return false;
	}

	return { choose, isIdle, igpCost };
}

interface Ladder {
	readonly rungs: readonly RungSpec[];
	/** Those that can tell the routes at hand apart. */
	telling: readonly RungSpec[];
	/** On this rung and below a route that loses may have beaten others. */
	readonly firstWithoutOrder: RungSpec | undefined;
	/** Internal routes are compared without their leading private ASNs first, so their full length no longer tells them apart. */
	readonly internalLengthDecided: boolean;
}

function laddersOf({ speakers }: CompiledNetwork): readonly Ladder[] {
	const known = new Map<readonly RungSpec[], Ladder>();
	return speakers.map(({ ladder: rungs }) => {
		const internalLengthDecided = rungs.some(
			(rung) => typeof rung !== 'string' && rung.kind === 'strippedLengthOfInternal',
		);
		const firstWithoutOrder = rungs.find(
			(rung) => typeof rung !== 'string' || (rung === 'asPathLength' && internalLengthDecided),
		);
		const ladder = known.get(rungs) ?? { rungs, telling: rungs, firstWithoutOrder, internalLengthDecided };
		known.set(rungs, ladder);
		return ladder;
	});
}
