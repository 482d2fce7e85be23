// Two networks with the same speakers and sessions: who may hold other routes of a class in one than in the other, told without working
// most of the routes out.

import { sameCandidate } from './candidate.ts';
import type { CompiledNetwork, CompiledSpeaker, Hop } from './compile.ts';
import type { End, Speaker } from './model.ts';
import { noRoute, ownRoute } from './settle.ts';
import type { Solution, SolvedClass } from './solve.ts';

/** Shape: by index of the speaker, 1 where its routes may differ; null where nobody's do. */
export type Differing = Uint8Array | null;

/** For a class as it settled in each of the two. */
export type Comparison = (a: SolvedClass, b: SolvedClass) => Differing;

/** Of one network with others; null where their speakers or sessions are not the same. */
export function tableComparison({ net }: Solution): (other: Solution) => Comparison | null {
	const ours = hopsOf(net);
	const textOf = textsOf();
	return (other) => {
		const theirs = hopsOf(other.net);
		return sameShape(net, ours, other.net, theirs) ? compareWith(net, other.net, ours, theirs, textOf) : null;
	};
}

function compareWith(
	net: CompiledNetwork,
	other: CompiledNetwork,
	ours: readonly Hop[],
	theirs: readonly Hop[],
	textOf: TextOf,
): Comparison {
	const { speakers, hops } = net;
	const twins: Hop[] = [];
	const samePolicies = new Uint8Array(hops.length);
	for (const [position, hop] of ours.entries()) {
		const twin = theirs[position]!;
		twins[hop.index] = twin;
		samePolicies[hop.index] = Number(
			sameEnd(hop.sender, twin.sender, 'import', textOf) && sameEnd(hop.receiver, twin.receiver, 'export', textOf),
		);
	}
	const sameChoice = speakers.map((speaker, at) => choosesSame(speaker, other.speakers[at]!, textOf));
	const changed = changedHops(ours, samePolicies, twins);
	return (a, b) => {
		const comparable = a.restsOnOrigins && b.restsOnOrigins && sameOrigins(a, b);
		if (!comparable) return new Uint8Array(speakers.length).fill(1);
		const prefersSame = speakers.every(({ index }) => {
			const [from, there] = [a.preferred(index), b.preferred(index)];
			return from < 0 ? from === there : twins[from]!.index === there;
		});
		const brought = prefersSame ? broughtOtherwise(net, changed, a, b, twins) : null;
		// Where nobody passes on anything else, only those who are brought something else may hold other routes.
		if (brought?.every((hop) => a.preferred(hop.to) !== hop.index)) {
			const differing = Uint8Array.from(sameChoice, (isSame) => Number(!isSame));
			for (const { to } of brought) differing[to] = 1;
			return differing.includes(1) ? differing : null;
		}
		const same = new Int8Array(hops.length).fill(notLookedAt);
		const sends = speakers.map(({ index }) => a.preferred(index) !== noRoute || b.preferred(index) !== noRoute);
		const bringsSame = (hop: Hop): boolean => {
			if (!sends[hop.from]) return true;
			const known = same[hop.index]!;
			if (known !== notLookedAt) return known === 1;
			const isSame = sendsSame(hop.from) && (samePolicies[hop.index] === 1 || arrivesSame(a, hop, b, twins));
			same[hop.index] = Number(isSame);
			return isSame;
		};
		const sendsSame = (speaker: number): boolean => {
			const [from, there] = [a.preferred(speaker), b.preferred(speaker)];
			if (from === noRoute || from === ownRoute) return from === there;
			return twins[from]!.index === there && bringsSame(hops[from]!);
		};
		const differing = Uint8Array.from(speakers, ({ index, inbound }) =>
			Number(!sameChoice[index] || !inbound.every(bringsSame)),
		);
		return differing.includes(1) ? differing : null;
	};
}

const notLookedAt = -1;

interface ChangedHop {
	readonly hop: Hop;
	/** Equal where one route, sent by the same speaker, fares alike in both networks. */
	readonly kind: number;
}

function changedHops(hops: readonly Hop[], samePolicies: Uint8Array, twins: readonly Hop[]): readonly ChangedHop[] {
	const numbers = new Map<unknown, number>();
	const numberOf = (what: unknown): number => {
		const known = numbers.get(what) ?? numbers.size;
		numbers.set(what, known);
		return known;
	};
	const settings = ({ speaker: _, ...end }: End): readonly unknown[] =>
		Object.entries(end).map(([key, value]) => [key, typeof value === 'object' ? numberOf(value) : value]);
	return hops
		.filter(({ index }) => samePolicies[index] === 0)
		.map((hop) => {
			const { index, from, senderAsn, receiverAsn, sender, receiver } = hop;
			const twin = twins[index]!;
			const ends = [sender, receiver, twin.sender, twin.receiver].map(settings);
			// RFC 4271 section 9.2: inside an AS more than the policies decides.
			const kind = hop.internal ? [index] : [from, senderAsn, receiverAsn, ...ends];
			return { hop, kind: numberOf(JSON.stringify(kind)) };
		});
}

/** Of the hops whose policies changed, where every speaker prefers the same. */
function broughtOtherwise(
	{ hops, splitHorizon }: CompiledNetwork,
	changed: readonly ChangedHop[],
	a: SolvedClass,
	b: SolvedClass,
	twins: readonly Hop[],
): readonly Hop[] {
	const byKind = new Map<number, boolean>();
	return changed.flatMap(({ hop, kind }) => {
		const sent = a.preferred(hop.from);
		const cameBy = sent < 0 ? null : hops[sent]!.session;
		if (sent === noRoute || (splitHorizon && cameBy === hop.session)) return [];
		const known = byKind.get(kind) ?? arrivesSame(a, hop, b, twins);
		byKind.set(kind, known);
		return known ? [] : [hop];
	});
}

/** Those that are there, in the same order in both. */
function hopsOf({ speakers }: CompiledNetwork): readonly Hop[] {
	return speakers.flatMap(({ inbound }) => inbound);
}

function arrivesSame(a: SolvedClass, hop: Hop, b: SolvedClass, twins: readonly Hop[]): boolean {
	const twin = twins[hop.index]!;
	const [there, here] = [a.learned(hop.index), b.learned(twin.index)];
	return there === null || here === null ? there === here : sameCandidate({ ...there, hop: twin }, here);
}

function sameOrigins(
	{ routeClass: { origins: a } }: SolvedClass,
	{ routeClass: { origins: b } }: SolvedClass,
): boolean {
	return a.size === b.size && [...a].every(([speaker, route]) => sameCandidate(route, b.get(speaker) ?? null));
}

function sameShape(a: CompiledNetwork, ours: readonly Hop[], b: CompiledNetwork, theirs: readonly Hop[]): boolean {
	return (
		a.medAlways === b.medAlways &&
		a.splitHorizon === b.splitHorizon &&
		a.speakers.length === b.speakers.length &&
		ours.length === theirs.length &&
		a.speakers.every(({ speaker }, at) => sameSpeaker(speaker, b.speakers[at]!.speaker)) &&
		ours.every((hop, at) => sameSession(hop, theirs[at]!))
	);
}

function sameSpeaker(a: Speaker, b: Speaker): boolean {
	return a.id === b.id && a.asn === b.asn && JSON.stringify(a.igp) === JSON.stringify(b.igp);
}

function sameSession(a: Hop, b: Hop): boolean {
	return (
		a.sessionId === b.sessionId &&
		a.bundle === b.bundle &&
		a.from === b.from &&
		a.to === b.to &&
		a.senderAsn === b.senderAsn
	);
}

function choosesSame(a: CompiledSpeaker, b: CompiledSpeaker, textOf: TextOf): boolean {
	return (
		a.routerId === b.routerId &&
		a.speaker.multipath === b.speaker.multipath &&
		(a.ladder === b.ladder || textOf(a.ladder) === textOf(b.ladder))
	);
}

/** `unused`: the list that has no part in this direction. */
function sameEnd(a: End, b: End, unused: 'import' | 'export', textOf: TextOf): boolean {
	if (a === b) return true;
	const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof End)[]);
	return [...keys].every((key) => {
		const [one, other] = [a[key], b[key]];
		if (one === other || key === unused) return true;
		return typeof one === 'object' && typeof other === 'object' && textOf(one) === textOf(other);
	});
}

type TextOf = (list: readonly unknown[]) => string;

/** Of each list once: many share one. */
function textsOf(): TextOf {
	const texts = new Map<readonly unknown[], string>();
	return (list) => {
		const text = texts.get(list) ?? JSON.stringify(list);
		texts.set(list, text);
		return text;
	};
}
