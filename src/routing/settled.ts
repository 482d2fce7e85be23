// What everybody holds once a class has settled, derived from what the carriers prefer: by the same steps that explain it.

import type { Candidate } from './candidate.ts';
import { type Chosen, ownRoute } from './chosen.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork, CompiledSpeaker, Hop } from './compile.ts';
import { decide } from './decision.ts';
import { noRoute, type Settler } from './settle.ts';
import { transfer } from './transfer.ts';

/** Where one schedule ended; each part is worked out when it is first asked for. */
export interface Settled {
	/** What a directed session delivered, by hop index. */
	readonly learned: (hop: number) => Candidate | null;
	/** What a speaker has to choose from: its own route, then what its sessions delivered, by position in the file. */
	readonly candidates: (speaker: number) => readonly Candidate[];
	/** The equal-cost set a speaker uses, best first. */
	readonly selected: (speaker: number) => readonly Candidate[];
	/** Whether the speaker passes routes on or has one of its own. */
	readonly takesPart: (speaker: number) => boolean;
	/** Of a speaker that takes part: the hop on which its best route came, `ownRoute` or `noRoute`. */
	readonly preferred: (speaker: number) => number;
	/** Whether each choice can be followed back, from neighbour to neighbour, to an origin. */
	readonly restsOnOrigins: boolean;
	/** Speakers that change for ever, by index; null at a fixed point. */
	readonly oscillating: readonly number[] | null;
	/** It is proved that no other state is stable. */
	readonly isOnlyState: boolean;
}

export function settledState(
	net: CompiledNetwork,
	{ carrierOf }: Pick<Settler, 'carrierOf'>,
	routeClass: RouteClass,
	chosen: Chosen,
): Settled {
	const learnedOn = new Map<number, Candidate | null>();
	const selectedBy = new Map<number, readonly Candidate[]>();
	const preferred = (speaker: number): number =>
		carrierOf[speaker] === -1 ? (chosen.originators.get(speaker) ?? noRoute) : chosen.best[carrierOf[speaker]!]!;
	const takesPart = (speaker: number): boolean => carrierOf[speaker] !== -1 || chosen.originators.has(speaker);
	/** What a speaker passes on; nothing where it has nothing, or passes nothing on. */
	const best = (speaker: number): Candidate | null => {
		const hop = preferred(speaker);
		return hop === noRoute ? null : hop === ownRoute ? routeClass.origins.get(speaker)! : learned(hop);
	};
	const learned = (index: number): Candidate | null => {
		if (!givenTo(index) && preferred(net.hops[index]!.from) === noRoute) return null;
		const known = learnedOn.get(index);
		if (known !== undefined) return known;
		const arrived = givenTo(index) ? (chosen.learned!.get(index) ?? null) : derived(net.hops[index]!);
		learnedOn.set(index, arrived);
		return arrived;
	};
	const givenTo = (index: number): boolean => {
		return chosen.learned !== null && takesPart(net.hops[index]!.to);
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
		const held = candidates(speaker);
		const chosenHere = held.length < 2 ? held : decide(net, net.speakers[speaker]!, held).selected;
		selectedBy.set(speaker, chosenHere);
		return chosenHere;
	};
	return {
		learned,
		candidates,
		selected,
		takesPart,
		preferred,
		restsOnOrigins: chosen.learned === null,
		oscillating: chosen.oscillating,
		isOnlyState: chosen.isOnlyState,
	};
}

/** Hops that are gone, and the speakers that they led to. */
export interface Loss {
	readonly hops: ReadonlySet<number>;
	readonly receivers: ReadonlySet<number>;
}

/** The same state for a network that has lost hops, where nobody hears of it: those they led to choose among the rest. */
export function settledWithout(
	net: CompiledNetwork,
	before: Settled,
	{ hops, receivers }: Loss,
): Omit<Settled, 'takesPart' | 'restsOnOrigins' | 'oscillating' | 'isOnlyState'> {
	const selectedBy = new Map<number, readonly Candidate[]>();
	const isThere = ({ hop }: Candidate): boolean => hop === null || !hops.has(hop.index);
	const candidates = (speaker: number): readonly Candidate[] =>
		receivers.has(speaker) ? before.candidates(speaker).filter(isThere) : before.candidates(speaker);
	const selected = (speaker: number): readonly Candidate[] => {
		if (!receivers.has(speaker)) return before.selected(speaker);
		const known = selectedBy.get(speaker) ?? decide(net, net.speakers[speaker]!, candidates(speaker)).selected;
		selectedBy.set(speaker, known);
		return known;
	};
	return {
		candidates,
		selected,
		learned: (hop) => (hops.has(hop) ? null : before.learned(hop)),
		preferred: (speaker) => {
			if (!receivers.has(speaker) || before.preferred(speaker) === noRoute) return before.preferred(speaker);
			const [best] = selected(speaker);
			return best === undefined ? noRoute : (best.hop?.index ?? ownRoute);
		},
	};
}

/** A speaker's own route, then what its sessions delivered, by position in the file. */
export function candidatesOf(
	{ index, inbound }: CompiledSpeaker,
	routeClass: RouteClass,
	learned: (hop: number) => Candidate | null,
): readonly Candidate[] {
	const own = routeClass.origins.get(index);
	const held = own === undefined ? [] : [own];
	for (const hop of inbound) {
		const route = learned(hop.index);
		if (route !== null) held.push(route);
	}
	return held;
}
