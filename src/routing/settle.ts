// The hot loop: one route class spreads from its origins, on flat arrays, until nothing changes any more. It finds out what each
// speaker that passes routes on prefers; whole routes, and what everybody else holds, are derived from that in settled.ts.

import { asnsOf, asPathLists, samePath } from './as-path-lists.ts';
import { attributeSets } from './attribute-sets.ts';
import { chooser } from './choose.ts';
import { type Chosen, readings } from './chosen.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork } from './compile.ts';
import { hopColumns } from './hop-columns.ts';
import { loopState, noRoute } from './loop-state.ts';
import { type OnlyState, onlyState } from './only-state.ts';
import { policyTables } from './policy-tables.ts';
import { sender } from './send.ts';
import { turnQueue } from './turn-queue.ts';
import { whatIsLeft } from './what-is-left.ts';

/**
 * In which order speakers take their turn. `bestFirst`: who has heard of the best route, by local preference and then length, so
 * that nearly everybody chooses once. Or in sweeps over all of them: by position in the file, against it, or with one of them waiting until
 * all others are quiet. Where best-first comes to no rest, ascending sweeps take over, which prove it.
 */
export type Schedule = 'bestFirst' | 'ascending' | 'descending' | { readonly heldBack: number };

export { ownRoute } from './chosen.ts';
export { noRoute };

export interface Settler {
	readonly settle: (routeClass: RouteClass, schedule: Schedule) => Chosen;
	/** The position of a speaker among those that pass routes on; -1 for the others. */
	readonly carrierOf: Int32Array;
}

export function settler(net: CompiledNetwork): Settler {
	return settlers(net)(net);
}

/** One for the network, and one for whatever `without` leaves of it: columns, tables and arrays are made once, for all classes of all of them. */
export function settlers(net: CompiledNetwork): (left: CompiledNetwork) => Settler {
	const count = net.speakers.length;
	const paths = asPathLists();
	const sets = attributeSets();
	const tables = policyTables(sets);
	const columns = hopColumns(net, tables.tableOf);
	const { size, outbound, hopIn, slotAt } = columns;
	const state = loopState(size, count);
	const { set, path, nextHop, best, bestSet, bestPath, bestNextHop, ownSet } = state;
	const { choose, isIdle, igpCost } = chooser(net, columns, state, paths, sets);
	const { send, newTurn, arrived } = sender(net, columns, state, paths, sets, tables);
	const read = readings(net, columns, state, paths, sets, igpCost);
	const queue = turnQueue(count);
	const takesPart = new Uint8Array(count + 1);
	// Slots that have delivered something since all were empty; more often than there are slots where they fall silent in between.
	const used = new Int32Array(size);
	let usedCount = 0;
	const whole = whatIsLeft(net, columns);
	let proved: OnlyState | null = null;
	// The part of the network that is at work, and the schedule as it stands.
	let part = whole;
	let following: Schedule = 'bestFirst';
	let time = -1;

	function settle(routeClass: RouteClass, schedule: Schedule): Chosen {
		start(routeClass, schedule);
		const isBestFirst = schedule === 'bestFirst';
		if (isBestFirst && !spread(routeClass)) return settle(routeClass, 'ascending');
		const oscillating = isBestFirst ? null : sweep(routeClass);
		const { carriers, carrierOf } = part;
		const isOnlyState = isBestFirst && usedCount <= size && isProved(routeClass);
		const others = [...routeClass.origins.keys()].filter((speaker) => carrierOf[speaker] === -1);
		return {
			best: carriers.map(read.chosen),
			originators: new Map(others.map((speaker) => [speaker, read.chosen(speaker)])),
			learned: oscillating !== null || (!isOnlyState && read.inCircle(takesPart)) ? read.learned() : null,
			oscillating,
			isOnlyState,
		};
	}

	function start(routeClass: RouteClass, schedule: Schedule): void {
		following = schedule;
		time = -1;
		paths.count = 1;
		if (usedCount > size) set.fill(-1);
		else for (let at = 0; at < usedCount; at++) set[used[at]!] = -1;
		usedCount = 0;
		best.fill(noRoute);
		ownSet.fill(-1);
		takesPart.set(part.isCarrier);
		queue.clear();
		for (const [speaker, route] of routeClass.origins) {
			takesPart[speaker] = 1;
			ownSet[speaker] = sets.numberOf(route, true);
			queue.add(speaker, turnOf(speaker, -1));
		}
	}

	/** Best-first; whether it came to rest. */
	function spread(routeClass: RouteClass): boolean {
		const patience = 4 * count + 64;
		for (let turns = 0; turns < patience; turns++) {
			const speaker = queue.take();
			if (speaker === -1) return true;
			turn(speaker, routeClass);
		}
		return false;
	}

	/** Sweeps over those who take part until nothing is left to do or a whole state comes back; then those who changed in between. */
	function sweep(routeClass: RouteClass): readonly number[] | null {
		// Without a dispute every sweep settles one more speaker on the way of a route, so suspicion starts after that many.
		const patience = count + 2;
		// A path that grows on every turn never repeats a state; nobody waits for it to reach its limit.
		const longest = patience + 4 * count + 64;
		const seen = new Map<string, number>();
		const changedIn = new Int32Array(count).fill(-1);
		for (let sweeps = 0; ; ) {
			const speaker = queue.take();
			if (speaker === -1) return null;
			const due = queue.priority[speaker]!;
			time = due === Number.POSITIVE_INFINITY ? nextTime(speaker) : due;
			if (time >= (sweeps + 1) * count) {
				if (sweeps >= patience) {
					const now = stateBefore(speaker);
					const earlier = seen.get(now);
					if (earlier !== undefined || sweeps > longest) {
						const since = (earlier ?? sweeps - patience) + 1;
						return [...changedIn.keys()].filter((one) => changedIn[one]! >= since);
					}
					seen.set(now, sweeps);
				}
				sweeps++;
			}
			if (turn(speaker, routeClass)) changedIn[speaker] = sweeps;
		}
	}

	/** Lets a speaker choose, and its neighbours hear of it; whether it changed its mind. */
	function turn(speaker: number, routeClass: RouteClass): boolean {
		const slot = choose(speaker);
		const same =
			slot === best[speaker] &&
			(slot === noRoute ||
				(set[slot] === bestSet[speaker] &&
					nextHop[slot] === bestNextHop[speaker] &&
					samePath(paths, path[slot]!, bestPath[speaker]!)));
		if (same) return false;
		best[speaker] = slot;
		if (slot !== noRoute) {
			bestSet[speaker] = set[slot]!;
			bestPath[speaker] = path[slot]!;
			bestNextHop[speaker] = nextHop[slot]!;
		}
		newTurn();
		const { receiverAt } = part;
		for (let at = outbound[speaker]!; at < outbound[speaker + 1]!; at++) {
			const receiver = receiverAt[at]!;
			if (takesPart[receiver] === 0) continue;
			send(speaker, at, routeClass);
			if (deliver(slotAt[at]!, receiver)) queue.add(receiver, turnOf(receiver, slotAt[at]!));
		}
		return true;
	}

	/** Whether the receiver has to choose anew. */
	function deliver(slot: number, receiver: number): boolean {
		const before = set[slot]!;
		const after = arrived.set;
		if (before === -1 && after === -1) return false;
		if (before === after && nextHop[slot] === arrived.nextHop && samePath(paths, path[slot]!, arrived.path))
			return false;
		const wasIdle = before === -1 || isIdle(slot, receiver);
		if (before === -1) used[usedCount++] = slot;
		set[slot] = after;
		path[slot] = arrived.path;
		nextHop[slot] = arrived.nextHop;
		return !wasIdle || (after !== -1 && !isIdle(slot, receiver));
	}

	/** When a speaker that hears something on a slot takes its turn. Best-first, bad news travels before any route. */
	function turnOf(speaker: number, slot: number): number {
		if (following !== 'bestFirst')
			return typeof following === 'object' && following.heldBack === speaker
				? Number.POSITIVE_INFINITY
				: nextTime(speaker);
		if (slot === -1 || set[slot] === -1) return Number.NEGATIVE_INFINITY;
		return paths.length[path[slot]!]! - longestPath * sets.localPreference[set[slot]!]!;
	}

	/** When a sweep next comes by. */
	function nextTime(speaker: number): number {
		const position = following === 'descending' ? count - 1 - speaker : speaker;
		const inThisSweep = time - (time % count) + position;
		return inThisSweep > time ? inThisSweep : inThisSweep + count;
	}

	/** What is proved of all hops holds the more where some are lost. */
	function isProved(routeClass: RouteClass): boolean {
		proved ??= onlyState(net, columns, whole.isCarrier, state, sets, tables);
		return proved(routeClass, used.subarray(0, usedCount));
	}

	/** The whole of what decides the next sweep, as text. */
	function stateBefore(next: number): string {
		const held = Array.from(
			hopIn,
			(_, slot) => set[slot]! >= 0 && [set[slot], nextHop[slot], asnsOf(paths, path[slot]!)],
		);
		return JSON.stringify([
			held,
			net.speakers.filter(({ index }) => index === next || queue.waits(index)).map(({ index }) => index),
		]);
	}

	return (left) => {
		const own = left === net ? whole : whatIsLeft(left, columns);
		return {
			carrierOf: own.carrierOf,
			settle: (routeClass, schedule) => {
				part = own;
				return settle(routeClass, schedule);
			},
		};
	};
}

/** More ASNs than a path gets. */
const longestPath = 65_536;
