// What everybody holds once a class has settled, derived from what the carriers prefer: by the same steps that explain it.

import type { Candidate } from './candidate.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork, CompiledSpeaker, Hop } from './compile.ts';
import { decide } from './decision.ts';
import { type Chosen, noRoute, ownRoute, type Settler } from './settle.ts';
import { transfer } from './transfer.ts';

/** Where one schedule ended; each part is worked out when it is first asked for. */
export interface Settled {
	/** What a directed session delivered, by hop index. */
	readonly learned: (hop: number) => Candidate | null;
	/** What a speaker has to choose from: its own route, then what its sessions delivered, by position in the file. */
	readonly candidates: (speaker: number) => readonly Candidate[];
	/** The equal-cost set a speaker uses, best first. */
	readonly selected: (speaker: number) => readonly Candidate[];
	/** Speakers that change for ever, by index; null at a fixed point. */
	readonly oscillating: readonly number[] | null;
}

export function settledState(
	net: CompiledNetwork,
	{ carrierOf }: Pick<Settler, 'carrierOf'>,
	routeClass: RouteClass,
	chosen: Chosen,
): Settled {
	const learnedOn = new Map<number, Candidate | null>();
	const selectedBy = new Map<number, readonly Candidate[]>();
	const bestHop = (speaker: number): number =>
		carrierOf[speaker] === -1 ? (chosen.originators.get(speaker) ?? noRoute) : chosen.best[carrierOf[speaker]!]!;
	/** What a speaker passes on; nothing where it has nothing, or passes nothing on. */
	const best = (speaker: number): Candidate | null => {
		const hop = bestHop(speaker);
		return hop === noRoute ? null : hop === ownRoute ? routeClass.origins.get(speaker)! : learned(hop);
	};
	const learned = (index: number): Candidate | null => {
		const known = learnedOn.get(index);
		if (known !== undefined) return known;
		const arrived = givenTo(index) ? (chosen.learned!.get(index) ?? null) : derived(net.hops[index]!);
		learnedOn.set(index, arrived);
		return arrived;
	};
	const givenTo = (index: number): boolean => {
		const { to } = net.hops[index]!;
		return chosen.learned !== null && (carrierOf[to] !== -1 || chosen.originators.has(to));
	};
	const derived = (hop: Hop): Candidate | null => {
		const sent = best(hop.from);
		return sent === null ? null : transfer(net, hop, sent, routeClass.prefixMatches).arrived;
	};
	const candidates = (speaker: number): readonly Candidate[] =>
		candidatesOf(net.speakers[speaker]!, routeClass, learned);
	const selected = (speaker: number): readonly Candidate[] => {
		const known = selectedBy.get(speaker);
		if (known !== undefined) return known;
		const chosenHere = decide(net, net.speakers[speaker]!, candidates(speaker)).selected;
		selectedBy.set(speaker, chosenHere);
		return chosenHere;
	};
	return { learned, candidates, selected, oscillating: chosen.oscillating };
}

/** A speaker's own route, then what its sessions delivered, by position in the file. */
export function candidatesOf(
	{ index, inbound }: CompiledSpeaker,
	routeClass: RouteClass,
	learned: (hop: number) => Candidate | null,
): readonly Candidate[] {
	const own = routeClass.origins.get(index);
	const heard = inbound.flatMap((hop) => learned(hop.index) ?? []);
	return own === undefined ? heard : [own, ...heard];
}
