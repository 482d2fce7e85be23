// Two networks of which one is an edited copy of the other: which speakers and hops are the same in both, and what is not.

import type { RouteClass } from './classes.ts';
import type { CompiledNetwork, CompiledRule, CompiledSpeaker, Hop } from './compile.ts';
import type { End } from './model.ts';
import { passesOn } from './passes-on.ts';

export interface Twins {
	/** By index after the edit, the index before it; -1 for what is new. */
	readonly speakerBefore: Int32Array;
	/** By index before the edit, the hop after it; null for what is gone. */
	readonly hopAfter: readonly (Hop | null)[];
	/** Indexes before the edit of speakers that choose otherwise, or began or ceased to pass routes on. */
	readonly changedSpeakers: readonly number[];
	/** Hops that are gone, new, or treat routes otherwise than by the prefixes they name. */
	readonly changedHops: readonly HopChange[];
	/** The same for one class: hops whose policies name its prefixes in one network and not in the other. */
	readonly changedFor: (before: RouteClass, after: RouteClass) => readonly HopChange[];
}

/** Shape: null where the hop is not there. */
export interface HopChange {
	readonly before: Hop | null;
	readonly after: Hop | null;
}

/** Null where what they share does not stand in the same order, which decides between equal routes. */
export function twinsOf(before: CompiledNetwork, after: CompiledNetwork): Twins | null {
	if (before.medAlways !== after.medAlways || before.splitHorizon !== after.splitHorizon) return null;
	const speakerBefore = Int32Array.from(after.speakers, ({ speaker }) => before.indexOf.get(speaker.id) ?? -1);
	const there = before.speakers.flatMap(({ inbound }) => inbound);
	const bySession = new Map<string, Hop[]>();
	for (const hop of there) bySession.set(hop.sessionId, [...(bySession.get(hop.sessionId) ?? []), hop]);
	const idIn = ({ speakers }: CompiledNetwork, speaker: number): string => speakers[speaker]!.speaker.id;
	const twinOf = ({ sessionId, from, to }: Hop): Hop | undefined =>
		bySession
			.get(sessionId)
			?.find((hop) => idIn(before, hop.from) === idIn(after, from) && idIn(before, hop.to) === idIn(after, to));
	const hopAfter: (Hop | null)[] = Array(before.hops.length).fill(null);
	const changedHops: HopChange[] = [];
	const named = namedConditions();
	const compare = ruleComparison();
	let [lastSession, lastSpeaker] = [-1, -1];
	for (const hop of after.speakers.flatMap(({ outbound }) => outbound).sort((a, b) => a.index - b.index)) {
		const twin = twinOf(hop);
		if (twin === undefined) {
			changedHops.push({ before: null, after: hop });
			continue;
		}
		if (twin.session < lastSession) return null;
		lastSession = twin.session;
		hopAfter[twin.index] = hop;
		const change = { before: twin, after: hop };
		const pairs = sameSettings(twin, hop) ? compare(twin, hop) : null;
		if (pairs === null) changedHops.push(change);
		else for (const pair of pairs) named.note(pair, change);
	}
	for (const hop of there) if (hopAfter[hop.index] === null) changedHops.push({ before: hop, after: null });
	const changedSpeakers: number[] = [];
	for (const speaker of after.speakers) {
		const index = speakerBefore[speaker.index]!;
		if (index === -1) continue;
		if (index < lastSpeaker) return null;
		lastSpeaker = index;
		const twin = before.speakers[index]!;
		if (choosesBy(twin) !== choosesBy(speaker) || passesOn(before, twin) !== passesOn(after, speaker))
			changedSpeakers.push(index);
	}
	return { speakerBefore, hopAfter, changedSpeakers, changedHops, changedFor: named.changedFor };
}

/** The numbers of one condition on prefixes, before and after. */
type Conditions = readonly [number, number];

interface NamedConditions {
	readonly note: (conditions: Conditions, hop: HopChange) => void;
	readonly changedFor: Twins['changedFor'];
}

/** Which hops look at which conditions. A class meets few of them, and no other need be looked at. */
function namedConditions(): NamedConditions {
	const afterOf = new Map<number, Map<number, HopChange[]>>();
	const beforeOf = new Map<number, Map<number, HopChange[]>>();
	const hopsAt = (of: typeof afterOf, one: number, other: number): HopChange[] => {
		const others = of.get(one) ?? new Map<number, HopChange[]>();
		of.set(one, others);
		const hops = others.get(other) ?? [];
		others.set(other, hops);
		return hops;
	};
	/** Where a condition is met in one network, and its twin not met in the other. */
	const oneSided = (of: typeof afterOf, met: ReadonlySet<number>, twins: ReadonlySet<number>): readonly HopChange[] =>
		[...met].flatMap((one) => [...(of.get(one) ?? [])].flatMap(([other, hops]) => (twins.has(other) ? [] : hops)));
	return {
		note: ([was, is], hop) => {
			hopsAt(afterOf, was, is).push(hop);
			hopsAt(beforeOf, is, was).push(hop);
		},
		changedFor: ({ prefixMatches: before }, { prefixMatches: after }) => [
			...oneSided(afterOf, before, after),
			...oneSided(beforeOf, after, before),
		],
	};
}

/** All of a hop but the two lists of rules. */
function sameSettings(a: Hop, b: Hop): boolean {
	return (
		a.bundle === b.bundle &&
		a.senderAsn === b.senderAsn &&
		a.receiverAsn === b.receiverAsn &&
		sameEnd(a.sender, b.sender) &&
		sameEnd(a.receiver, b.receiver)
	);
}

function sameEnd(a: End, b: End): boolean {
	const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof End)[]);
	return a === b || [...keys].every((key) => key === 'import' || key === 'export' || a[key] === b[key]);
}

/** The conditions at which the rules of two hops look, side by side; null where the rules differ in anything else. */
function ruleComparison(): (a: Hop, b: Hop) => readonly Conditions[] | null {
	const known = new Map<readonly CompiledRule[], Map<readonly CompiledRule[], readonly Conditions[] | null>>();
	const conditionsOf = (a: readonly CompiledRule[], b: readonly CompiledRule[]): readonly Conditions[] | null => {
		const ofA = known.get(a) ?? new Map<readonly CompiledRule[], readonly Conditions[] | null>();
		known.set(a, ofA);
		const before = ofA.get(b);
		if (before !== undefined) return before;
		const same = a.length === b.length && a.every((rule, at) => sameRule(rule, b[at]!));
		const pairs = same
			? a.flatMap(({ prefixCondition }, at): Conditions[] =>
					prefixCondition === -1 ? [] : [[prefixCondition, b[at]!.prefixCondition]],
				)
			: null;
		ofA.set(b, pairs);
		return pairs;
	};
	return (a, b) => {
		const exported = conditionsOf(a.exportRules, b.exportRules);
		const imported = exported && conditionsOf(a.importRules, b.importRules);
		return imported && [...exported, ...imported];
	};
}

function sameRule(a: CompiledRule, b: CompiledRule): boolean {
	return a.rule === b.rule || withoutPrefixes(a) === withoutPrefixes(b);
}

function withoutPrefixes({ rule, prefixCondition }: CompiledRule): string {
	const { match, ...rest } = rule;
	return JSON.stringify([rest, { ...match, prefixes: prefixCondition !== -1 }]);
}

function choosesBy({ ladder, speaker: { routerId, multipath, igp } }: CompiledSpeaker): string {
	return JSON.stringify([ladder, routerId, multipath, igp]);
}
