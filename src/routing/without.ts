// Solution ─► Solution of the same network with some sessions or speakers gone. What nobody else notices is shared, the rest settled again.

import { sameCandidate } from './candidate.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork, Hop } from './compile.ts';
import { decide } from './decision.ts';
import { passesOn } from './passes-on.ts';
import { noRoute, type Settler, settlers } from './settle.ts';
import { type Loss, settledWithout } from './settled.ts';
import { type Solution, type SolvedClass, solveClass } from './solve.ts';
import { transfer } from './transfer.ts';

/** Sessions and speakers by id. A speaker that is gone keeps its place, without sessions and without networks. */
export interface Gone {
	readonly sessions: ReadonlySet<string>;
	readonly speakers?: ReadonlySet<string>;
}

/**
 * Equals what `solve` says of the network without them, prefix by prefix. Classes stay as they are: two that differed only by what is
 * gone are not made one. Indexes of speakers and hops stay too, so that `net.hops` still lists hops that are gone.
 */
export function without(solution: Solution, { sessions, speakers = new Set() }: Gone): Solution {
	const silent = new Set([...speakers].flatMap((id) => solution.net.indexOf.get(id) ?? []));
	const isGone = (hop: Hop): boolean =>
		sessions.has(hop.sessionId) || (silent.size > 0 && (silent.has(hop.from) || silent.has(hop.to)));
	const lost: Hop[] = [];
	for (const { inbound } of solution.net.speakers) for (const hop of inbound) if (isGone(hop)) lost.push(hop);
	if (lost.length === 0 && silent.size === 0) return solution;
	const net = netWithout(solution.net, lost, silent);
	const whole = wholes.get(solution.net) ?? { net: solution.net, settlerOf: null };
	wholes.set(solution.net, whole);
	wholes.set(net, whole);
	const loss: Loss = { hops: new Set(lost.map(({ index }) => index)), receivers: new Set(lost.map(({ to }) => to)) };
	const heard = listeners(solution.net, net, lost);
	let how: Settler | null = null;
	const again = (routeClass: RouteClass): SolvedClass => {
		whole.settlerOf ??= settlers(whole.net);
		how ??= whole.settlerOf(net);
		return solveClass(net, how, routeClass);
	};
	const classes = solution.classes.flatMap((solved): readonly SolvedClass[] => {
		const { routeClass } = solved;
		const origins = silent.size === 0 ? [] : [...routeClass.origins].filter(([speaker]) => !silent.has(speaker));
		if (silent.size > 0 && origins.length < routeClass.origins.size)
			return origins.length === 0 ? [] : [again({ ...routeClass, origins: new Map(origins) })];
		// Where timing may decide, a state reached from this one says nothing of those that others start from.
		const shared = solved.timingIsIdle && !heard.some((listener) => isNoticed(net, solved, listener));
		if (shared && lost.every(({ from }) => solved.preferred(from) === noRoute)) return [solved];
		return [shared ? { ...solved, ...settledWithout(net, solved, loss) } : again(routeClass)];
	});
	return { net, classes };
}

/** Much is taken away from one network, now this and now that: what settles it is made once. */
interface Whole {
	readonly net: CompiledNetwork;
	settlerOf: ReturnType<typeof settlers> | null;
}
const wholes = new WeakMap<CompiledNetwork, Whole>();

function netWithout(net: CompiledNetwork, lost: readonly Hop[], silent: ReadonlySet<number>): CompiledNetwork {
	const gone = new Set(lost);
	const sessions = new Set(lost.map(({ sessionId }) => sessionId));
	const touched = new Set([...silent, ...lost.flatMap(({ from, to }) => [from, to])]);
	const speakers = net.speakers.map((compiled) => {
		if (!touched.has(compiled.index)) return compiled;
		const { index, speaker, inbound, outbound } = compiled;
		return {
			...compiled,
			speaker: silent.has(index) ? { ...speaker, networks: [] } : speaker,
			inbound: inbound.filter((hop) => !gone.has(hop)),
			outbound: outbound.filter((hop) => !gone.has(hop)),
		};
	});
	return {
		...net,
		speakers,
		network: {
			...net.network,
			speakers: silent.size === 0 ? net.network.speakers : speakers.map(({ speaker }) => speaker),
			// A name that rests on the place in the list stays when places change.
			sessions: net.network.sessions
				.map((session, position) => (session.id === undefined ? { ...session, id: `s${position}` } : session))
				.filter(({ id }) => !sessions.has(id!)),
		},
	};
}

/** Who lost a session and still tells others of its choice; which hops it lost. */
interface Listener {
	readonly speaker: number;
	readonly lost: readonly Hop[];
	readonly passesOn: boolean;
}

function listeners(before: CompiledNetwork, after: CompiledNetwork, lost: readonly Hop[]): readonly Listener[] {
	const receivers = [...new Set(lost.map(({ to }) => to))];
	return receivers
		.filter((speaker) => after.speakers[speaker]!.outbound.length > 0)
		.map((speaker) => ({
			speaker,
			lost: lost.filter(({ to }) => to === speaker),
			passesOn: passesOn(before, before.speakers[speaker]!),
		}));
}

/** Whether anybody hears of it when the speaker has to choose without what the lost hops delivered. */
function isNoticed(net: CompiledNetwork, solved: SolvedClass, { speaker, lost, passesOn: carries }: Listener): boolean {
	const { routeClass } = solved;
	if (!carries && !routeClass.origins.has(speaker)) return false;
	if (solved.preferred(speaker) === noRoute || lost.every(({ index }) => solved.learned(index) === null)) return false;
	const gone = new Set<Hop | null>(lost);
	const compiled = net.speakers[speaker]!;
	const left = solved.candidates(speaker).filter(({ hop }) => !gone.has(hop));
	const [before = null] = solved.selected(speaker);
	const [after = null] = decide(net, compiled, left).selected;
	if (sameCandidate(before, after)) return false;
	const told = (hop: Hop, best: typeof before) =>
		best === null ? null : transfer(net, hop, best, routeClass.prefixMatches).arrived;
	return compiled.outbound.some((hop) => !sameCandidate(told(hop, before), told(hop, after)));
}
