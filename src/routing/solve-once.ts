// Network ─► Solution under one schedule alone, each class when it is first asked for: no word on whether another schedule would end elsewhere.

import { type RouteClass, routeClasses } from './classes.ts';
import { type CompiledNetwork, compile } from './compile.ts';
import type { Network } from './model.ts';
import { type Settler, settler } from './settle.ts';
import type { Settled } from './settled.ts';
import { changing, type Solution, type SolvedClass, settledFirst } from './solve.ts';

/** @throws {NetworkError} when the network is not well formed. */
export function solveOnce(network: Network): Solution {
	const net = compile(network);
	let how: Settler | null = null;
	return {
		net,
		classes: routeClasses(net).map((routeClass) =>
			whenAsked(net, routeClass, () => {
				how ??= settler(net);
				return settledFirst(net, how, routeClass);
			}),
		),
	};
}

function whenAsked(net: CompiledNetwork, routeClass: RouteClass, settle: () => Settled): SolvedClass {
	let known: Settled | null = null;
	const settled = (): Settled => {
		known ??= settle();
		return known;
	};
	return {
		routeClass,
		timingIsIdle: false,
		learned: (hop) => settled().learned(hop),
		candidates: (speaker) => settled().candidates(speaker),
		selected: (speaker) => settled().selected(speaker),
		takesPart: (speaker) => settled().takesPart(speaker),
		preferred: (speaker) => settled().preferred(speaker),
		get restsOnOrigins() {
			return settled().restsOnOrigins;
		},
		get oscillating() {
			return settled().oscillating;
		},
		get isOnlyState() {
			return settled().isOnlyState;
		},
		get unsettled() {
			return new Set(changing(net, routeClass, settled()));
		},
		get status() {
			return settled().oscillating === null ? ('stable' as const) : ('oscillates' as const);
		},
	};
}
