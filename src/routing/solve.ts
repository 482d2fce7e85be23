// Network ─► Solution: every route class settled, under several schedules where timing might matter, so that an answer which depends on it says so.

import { type Candidate, sameCandidate } from './candidate.ts';
import { type RouteClass, routeClasses } from './classes.ts';
import { type CompiledNetwork, compile } from './compile.ts';
import type { Network } from './model.ts';
import { propagate, type Settled } from './propagate.ts';
import { schedulesToTry } from './schedules.ts';

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
}

/** @throws {NetworkError} when the network is not well formed. */
export function solve(network: Network): Solution {
	const net = compile(network);
	return { net, classes: routeClasses(net).map((routeClass) => solveClass(net, routeClass)) };
}

/** Under one schedule alone: half the work, and no word on whether another would end elsewhere. */
export function solveOnce(network: Network): Solution {
	const net = compile(network);
	return {
		net,
		classes: routeClasses(net).map((routeClass) => {
			const settled = propagate(net, routeClass);
			const unsettled = new Set(settled.oscillating);
			return { ...settled, routeClass, unsettled, status: unsettled.size === 0 ? 'stable' : 'oscillates' };
		}),
	};
}

function solveClass(net: CompiledNetwork, routeClass: RouteClass): SolvedClass {
	const first = propagate(net, routeClass, 'ascending');
	const others = schedulesToTry(net, routeClass, first).map((schedule) => propagate(net, routeClass, schedule));
	const unsettled = new Set(first.oscillating);
	for (const other of others)
		for (const speaker of [...(other.oscillating ?? []), ...differing(first, other)]) unsettled.add(speaker);
	const settled = [first, ...others].find(({ oscillating }) => oscillating === null) ?? first;
	return {
		...settled,
		routeClass,
		unsettled,
		status: unsettled.size === 0 ? 'stable' : settled.oscillating === null ? 'several' : 'oscillates',
	};
}

function differing(a: Settled, b: Settled): readonly number[] {
	return a.selected.flatMap((routes, speaker) => (sameRoutes(routes, b.selected[speaker]!) ? [] : [speaker]));
}

function sameRoutes(a: readonly Candidate[], b: readonly Candidate[]): boolean {
	return a.length === b.length && a.every((route, index) => sameCandidate(route, b[index]!));
}
