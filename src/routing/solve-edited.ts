// Network ─► Solution, from that of the network before an edit: classes that meet nothing that changed keep their state, the rest settle again.

import { sameCandidate } from './candidate.ts';
import { type RouteClass, routeClasses } from './classes.ts';
import { type CompiledNetwork, compile, type Hop } from './compile.ts';
import type { Network } from './model.ts';
import { passesOn } from './passes-on.ts';
import { noRoute, type Settler, settler } from './settle.ts';
import { settledState } from './settled.ts';
import { type Solution, type SolvedClass, solve, solveClass } from './solve.ts';
import { type HopChange, type Twins, twinsOf } from './twins.ts';

/** Equals what `solve` says of the network. @throws {NetworkError} when the network is not well formed. */
export function solveEdited(before: Solution, network: Network): Solution {
	const net = compile(network);
	const twins = twinsOf(before.net, net);
	if (twins === null) return solve(network);
	const carriers = Int32Array.from(net.speakers.filter((speaker) => passesOn(net, speaker)).map(({ index }) => index));
	const carrierOf = new Int32Array(net.speakers.length).fill(-1);
	for (const [position, speaker] of carriers.entries()) carrierOf[speaker] = position;
	const edit: Edit = { before: before.net, twins, carriers, carrierOf };
	const byFirstPrefix = new Map(before.classes.map((solved) => [solved.routeClass.prefixes[0]!.text, solved]));
	let how: Settler | null = null;
	const classes = routeClasses(net).map((routeClass) => {
		// A class that gained prefixes is still the same one.
		const first = routeClass.prefixes.find(({ text }) => byFirstPrefix.has(text));
		const earlier = first && byFirstPrefix.get(first.text);
		if (earlier !== undefined && keepsState(edit, earlier, routeClass))
			return renumbered(net, edit, earlier, routeClass);
		how ??= settler(net);
		return solveClass(net, how, routeClass);
	});
	return { net, classes };
}

interface Edit {
	readonly before: CompiledNetwork;
	readonly twins: Twins;
	/** After the edit: those that pass routes on, and the place of each speaker among them. */
	readonly carriers: Int32Array;
	readonly carrierOf: Int32Array;
}

function keepsState({ before, twins, carrierOf }: Edit, earlier: SolvedClass, routeClass: RouteClass): boolean {
	// Where timing may decide, a state reached from this one says nothing of those that others start from.
	if (!earlier.timingIsIdle || !sameOrigins(twins, earlier.routeClass, routeClass)) return false;
	const holds = (speaker: number): boolean => earlier.candidates(speaker).length > 0;
	const isHeard = (speaker: number): boolean =>
		before.speakers[speaker]!.outbound.some(({ index }) => earlier.learned(index) !== null);
	const chooses = ({ to }: Hop): boolean => carrierOf[to] !== -1 || routeClass.origins.has(to);
	const matters = ({ before: was, after: is }: HopChange): boolean => {
		if (is === null) return earlier.learned(was!.index) !== null && earlier.preferred(was!.to) !== noRoute;
		const sender = twins.speakerBefore[is.from]!;
		if (sender === -1 || earlier.preferred(sender) === noRoute) return false;
		// To be heard for the first time makes a difference even where nobody passes it on.
		return chooses(is) || !isHeard(sender);
	};
	return (
		!twins.changedSpeakers.some(holds) &&
		!twins.changedHops.some(matters) &&
		!twins.changedFor(earlier.routeClass, routeClass).some(matters)
	);
}

function sameOrigins(
	{ speakerBefore }: Twins,
	{ origins: before }: RouteClass,
	{ origins: after }: RouteClass,
): boolean {
	return (
		before.size === after.size &&
		[...after].every(([speaker, route]) => sameCandidate(route, before.get(speakerBefore[speaker]!) ?? null))
	);
}

/** The same state by the indexes after the edit; what follows from it is derived from the policies after the edit. */
function renumbered(
	net: CompiledNetwork,
	{ twins, carriers, carrierOf }: Edit,
	earlier: SolvedClass,
	routeClass: RouteClass,
): SolvedClass {
	const preferred = (speaker: number): number => {
		const before = twins.speakerBefore[speaker]!;
		const hop = before === -1 ? noRoute : earlier.preferred(before);
		return hop < 0 ? hop : twins.hopAfter[hop]!.index;
	};
	const others = [...routeClass.origins.keys()].filter((speaker) => carrierOf[speaker] === -1);
	const chosen = {
		best: carriers.map(preferred),
		originators: new Map(others.map((speaker) => [speaker, preferred(speaker)])),
		learned: null,
		oscillating: null,
		isOnlyState: earlier.isOnlyState,
	};
	const settled = settledState(net, { carrierOf }, routeClass, chosen);
	return { ...settled, routeClass, status: 'stable', unsettled: new Set(), timingIsIdle: true };
}
