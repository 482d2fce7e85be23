// Route classes: prefixes that the same speakers originate with the same attributes, and that no policy tells apart, travel together.

import { comparePrefixes, type Prefix } from '../net/prefix.ts';
import { type Candidate, ownCandidate } from './candidate.ts';
import { type CompiledNetwork, NetworkError } from './compile.ts';
import type { Origination } from './model.ts';
import { originatedIn } from './originated.ts';
import { rangesMet, readCondition } from './prefix-conditions.ts';

export interface RouteClass {
	readonly index: number;
	/** Sorted. */
	readonly prefixes: readonly Prefix[];
	/** What each originating speaker holds, by speaker index. */
	readonly origins: ReadonlyMap<number, Candidate>;
	/** The prefix conditions of the network that these prefixes meet. */
	readonly prefixMatches: ReadonlySet<number>;
}

/** One more thing known of a prefix: who else originates it, or which condition it meets. Prefixes that took the same steps are alike. */
interface Step {
	readonly above: Step | null;
	readonly speaker: number | null;
	readonly origination: Origination | null;
	readonly condition: number | null;
	readonly next: Map<number | string, Step>;
	readonly prefixes: Prefix[];
}

/** @throws {NetworkError} for a network that is no prefix, or one that a speaker originates twice. */
export function routeClasses(net: CompiledNetwork): readonly RouteClass[] {
	const originated = originatedIn(net);
	const { prefixes } = originated;
	const first = { 4: step(null), 6: step(null) };
	const at = prefixes.map(({ family }) => first[family]);
	for (const { index, speaker } of net.speakers) {
		const numbers = originated.numbersIn(speaker.networks)!;
		for (const [position, network] of speaker.networks.entries()) {
			const number = numbers[position]!;
			const before = at[number]!;
			if (before.speaker === index)
				throw new NetworkError(`speaker "${speaker.id}" originates ${prefixes[number]!.text} twice`);
			at[number] = originatedBy(before, index, network);
		}
	}
	const conditions = net.prefixConditions.map((condition) => readCondition(condition, originated));
	/** Conditions met, of prefixes of which some are ranges; for the others those met are steps at once. */
	const inRanges = new Map<number, Set<number>>();
	if (conditions.some(({ ranges }) => ranges.length > 0)) {
		const rangesOf = rangesMet(conditions);
		for (const [number, prefix] of prefixes.entries()) {
			const met = rangesOf(prefix);
			if (met !== null) inRanges.set(number, met);
		}
	}
	for (const [condition, { named }] of conditions.entries()) {
		for (const number of named) {
			const met = inRanges.size === 0 ? undefined : inRanges.get(number);
			if (met !== undefined) met.add(condition);
			else if (at[number]!.condition !== condition) at[number] = meeting(at[number]!, condition);
		}
	}
	const alike = new Set<Step>();
	for (const [number, prefix] of prefixes.entries()) {
		const met = inRanges.get(number);
		const last = met === undefined ? at[number]! : [...met].sort((a, b) => a - b).reduce(meeting, at[number]!);
		if (last.prefixes.push(prefix) === 1) alike.add(last);
	}
	for (const { prefixes } of alike) prefixes.sort(comparePrefixes);
	return [...alike]
		.sort((a, b) => comparePrefixes(a.prefixes[0]!, b.prefixes[0]!))
		.map((last, index) => ({ index, prefixes: last.prefixes, ...knownAt(last) }));
}

function step(above: Step | null, known: Partial<Step> = {}): Step {
	return { above, speaker: null, origination: null, condition: null, next: new Map(), prefixes: [], ...known };
}

function originatedBy(at: Step, speaker: number, network: string | Origination): Step {
	const key = typeof network === 'string' ? speaker : originationKey(speaker, network);
	const known = at.next.get(key);
	if (known !== undefined) return known;
	const made = step(at, { speaker, origination: typeof network === 'string' ? { prefix: network } : network });
	at.next.set(key, made);
	return made;
}

function originationKey(speaker: number, { tags = [], med, origin }: Origination): number | string {
	const isPlain = tags.length === 0 && med === undefined && origin === undefined;
	return isPlain ? speaker : JSON.stringify([speaker, [...tags].sort(), med, origin]);
}

function meeting(at: Step, condition: number): Step {
	const key = -1 - condition;
	const known = at.next.get(key);
	if (known !== undefined) return known;
	const made = step(at, { condition });
	at.next.set(key, made);
	return made;
}

function knownAt(last: Step): Pick<RouteClass, 'origins' | 'prefixMatches'> {
	const steps: Step[] = [];
	for (let at: Step | null = last; at !== null; at = at.above) steps.unshift(at);
	return {
		origins: new Map(
			steps.flatMap(({ speaker, origination }) =>
				speaker === null ? [] : [[speaker, ownCandidate(origination!)] as const],
			),
		),
		prefixMatches: new Set(steps.flatMap(({ condition }) => condition ?? [])),
	};
}
