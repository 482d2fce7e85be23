// Network ─► Solution: every route class settled, under several schedules where timing might matter, so that an answer which depends on it says so.

import { type Candidate, sameCandidate } from './candidate.ts';
import { type RouteClass, routeClasses } from './classes.ts';
import { type CompiledNetwork, compile, type Hop } from './compile.ts';
import type { Network } from './model.ts';
import { schedulesToTry } from './schedules.ts';
import { type Schedule, type Settler, settler } from './settle.ts';
import { type Settled, settledState } from './settled.ts';
import { transfer } from './transfer.ts';

export interface Solution {
	readonly net: CompiledNetwork;
	readonly classes: readonly SolvedClass[];
}

export interface SolvedClass extends Settled {
	readonly routeClass: RouteClass;
	/**
	 * `stable`: every schedule tried reaches this state. `several`: they do not agree, so that timing decides; `unsettled` names the speakers that differ.
	 * `oscillates`: none reaches one; `unsettled` names the speakers that change for ever.
	 */
	readonly status: 'stable' | 'several' | 'oscillates';
	readonly unsettled: ReadonlySet<number>;
	/** Every route at hand could only get worse on its way, and no choice rests on itself: no timing ends elsewhere. */
	readonly timingIsIdle: boolean;
}

/** @throws {NetworkError} when the network is not well formed. */
export function solve(network: Network): Solution {
	const net = compile(network);
	const how = settler(net);
	return { net, classes: routeClasses(net).map((routeClass) => solveClass(net, how, routeClass)) };
}

export function solveClass(net: CompiledNetwork, how: Settler, routeClass: RouteClass): SolvedClass {
	const first = settledFirst(net, how, routeClass);
	const others = schedulesToTry(net, routeClass, first).map((schedule) => under(net, how, routeClass, schedule));
	const unsettled = new Set(changing(net, routeClass, first));
	for (const other of others)
		for (const speaker of [...changing(net, routeClass, other), ...differing(net, first, other)])
			unsettled.add(speaker);
	const settled = [first, ...others].find(({ oscillating }) => oscillating === null) ?? first;
	return {
		...settled,
		routeClass,
		unsettled,
		timingIsIdle: others.length === 0 && first.restsOnOrigins,
		status: unsettled.size === 0 ? 'stable' : settled.oscillating === null ? 'several' : 'oscillates',
	};
}

/** Who changes for ever, and who passes nothing on but hears of it. */
export function changing(net: CompiledNetwork, { prefixMatches }: RouteClass, settled: Settled): readonly number[] {
	if (settled.oscillating === null) return [];
	const those = new Set(settled.oscillating);
	const mayBring = (hop: Hop): boolean => {
		const held = settled.candidates(hop.from);
		return held.length === 0 || held.some((route) => transfer(net, hop, route, prefixMatches).arrived !== null);
	};
	const listeners = net.speakers.filter(
		({ index, inbound }) => !settled.takesPart(index) && inbound.some((hop) => those.has(hop.from) && mayBring(hop)),
	);
	return [...those, ...listeners.map(({ index }) => index)];
}

/** Where several states may be stable, the one told is that of sweeps in the order of the file. */
export function settledFirst(net: CompiledNetwork, how: Settler, routeClass: RouteClass): Settled {
	const settled = under(net, how, routeClass, 'bestFirst');
	return settled.isOnlyState ? settled : under(net, how, routeClass, 'ascending');
}

function under(net: CompiledNetwork, how: Settler, routeClass: RouteClass, schedule: Schedule): Settled {
	return settledState(net, how, routeClass, how.settle(routeClass, schedule));
}

function differing({ speakers }: CompiledNetwork, a: Settled, b: Settled): readonly number[] {
	return speakers.flatMap(({ index }) => (sameRoutes(a.selected(index), b.selected(index)) ? [] : [index]));
}

function sameRoutes(a: readonly Candidate[], b: readonly Candidate[]): boolean {
	return a.length === b.length && a.every((route, index) => sameCandidate(route, b[index]!));
}
