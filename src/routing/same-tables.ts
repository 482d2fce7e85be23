// Two networks with the same speakers and sessions: who may hold other routes of a class in one than in the other, told without working
// most of the routes out.

import { sameCandidate } from './candidate.ts';
import type { CompiledNetwork, CompiledSpeaker, Hop } from './compile.ts';
import { noRoute, ownRoute } from './settle.ts';
import type { Solution, SolvedClass } from './solve.ts';

/** Shape: by index of the speaker, 1 where its routes may differ; null where nobody's do. */
export type Differing = Uint8Array | null;

/** For a class as it settled in each of the two. */
export type Comparison = (a: SolvedClass, b: SolvedClass) => Differing;

/** Of one network with others; null where their speakers or sessions are not the same. */
export function tableComparison({ net }: Solution): (other: Solution) => Comparison | null {
	const ours = hopsOf(net);
	const shape = shapeOf(net);
	const policies = ours.map(policiesOf);
	return (other) => (shapeOf(other.net) === shape ? compareWith(net, other.net, ours, policies) : null);
}

function compareWith(
	net: CompiledNetwork,
	other: CompiledNetwork,
	ours: readonly Hop[],
	policies: readonly string[],
): Comparison {
	const { speakers } = net;
	const twins = new Map<number, Hop>();
	const samePolicies = new Uint8Array(net.hops.length);
	const theirs = hopsOf(other);
	for (const [position, hop] of ours.entries()) {
		twins.set(hop.index, theirs[position]!);
		samePolicies[hop.index] = Number(policies[position] === policiesOf(theirs[position]!));
	}
	const sameChoice = speakers.map((speaker, at) => ladderOf(speaker) === ladderOf(other.speakers[at]!));
	return (a, b) => {
		const comparable = a.restsOnOrigins && b.restsOnOrigins && sameOrigins(a, b);
		if (!comparable) return new Uint8Array(speakers.length).fill(1);
		const same = new Map<number, boolean>();
		const sends = speakers.map(({ index }) => a.preferred(index) !== noRoute || b.preferred(index) !== noRoute);
		const bringsSame = (hop: Hop): boolean => {
			if (!sends[hop.from]) return true;
			const known = same.get(hop.index);
			if (known !== undefined) return known;
			const isSame = sendsSame(hop.from) && (samePolicies[hop.index] === 1 || arrivesSame(a, hop, b, twins));
			same.set(hop.index, isSame);
			return isSame;
		};
		const sendsSame = (speaker: number): boolean => {
			const [from, there] = [a.preferred(speaker), b.preferred(speaker)];
			if (from === noRoute || from === ownRoute) return from === there;
			return twins.get(from)!.index === there && bringsSame(net.hops[from]!);
		};
		const differing = Uint8Array.from(speakers, ({ index, inbound }) =>
			Number(!sameChoice[index] || !inbound.every(bringsSame)),
		);
		return differing.includes(1) ? differing : null;
	};
}

/** Those that are there, in the same order in both. */
function hopsOf({ speakers }: CompiledNetwork): readonly Hop[] {
	return speakers.flatMap(({ inbound }) => inbound);
}

function arrivesSame(a: SolvedClass, hop: Hop, b: SolvedClass, twins: ReadonlyMap<number, Hop>): boolean {
	const twin = twins.get(hop.index)!;
	const [there, here] = [a.learned(hop.index), b.learned(twin.index)];
	return there === null || here === null ? there === here : sameCandidate({ ...there, hop: twin }, here);
}

function sameOrigins(
	{ routeClass: { origins: a } }: SolvedClass,
	{ routeClass: { origins: b } }: SolvedClass,
): boolean {
	return a.size === b.size && [...a].every(([speaker, route]) => sameCandidate(route, b.get(speaker) ?? null));
}

function shapeOf(net: CompiledNetwork): string {
	const ids = net.speakers.map(({ speaker: { id, asn, igp } }) => [id, asn, igp]);
	const hops = hopsOf(net).map(({ sessionId, bundle, from, to, senderAsn }) => [
		sessionId,
		bundle,
		from,
		to,
		senderAsn,
	]);
	return JSON.stringify([ids, hops, net.medAlways, net.splitHorizon]);
}

function ladderOf({ ladder, routerId, speaker: { multipath } }: CompiledSpeaker): string {
	return JSON.stringify([ladder, routerId, multipath]);
}

function policiesOf({ sender, receiver }: Hop): string {
	return JSON.stringify([
		{ ...sender, import: null },
		{ ...receiver, export: null },
	]);
}
