// What is different between two states: which pairs come out otherwise, take another path or another time, or rest on other rules.

import { comparePrefixes } from '../../net/prefix.ts';
import type { Endpoint } from '../../reachability/endpoints.ts';
import type { Pair } from '../../reachability/pairs.ts';
import type { Walk } from '../../reachability/walk.ts';
import { align, nodeOf, type SharedEnd } from './align.ts';

/** One direction in two states. Shape: null where a state has no such pair. */
export interface PairInBoth {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly before: Pair | null;
	readonly after: Pair | null;
}

/** What the traffic of a pair does otherwise. */
export interface TrafficChange extends PairInBoth {
	readonly outcome: boolean;
	readonly path: boolean;
}

/** How the two sides of a pair differ. A pair that is on one side alone differs in nothing else. */
export interface Difference extends Omit<TrafficChange, keyof PairInBoth> {
	/** As published: to one decimal. */
	readonly latency: boolean;
	/** The rules that the outcome rests on. */
	readonly evidence: boolean;
}

export interface PairChange extends PairInBoth, Difference {}

/** Pairs of both states with another outcome or path, in the order of `after`. */
export function compare(before: readonly Pair[], after: readonly Pair[]): readonly TrafficChange[] {
	return besideEachOther(before, after)
		.map((pair) => ({ ...pair, outcome: outcomeDiffers(pair), path: pathDiffers(pair) }))
		.filter(({ outcome, path }) => outcome || path);
}

/** Pairs that differ in anything, in the order of `after`; then those that are gone. */
export function changesIn(pairs: readonly PairInBoth[]): readonly PairChange[] {
	return pairs.flatMap((pair) => {
		const difference = differenceOf(pair);
		const differs = pair.before === null || pair.after === null || Object.values(difference).includes(true);
		return differs ? [{ ...pair, ...difference }] : [];
	});
}

export function differenceOf(pair: PairInBoth): Difference {
	const { before, after } = pair;
	if (before === null || after === null) return { outcome: false, path: false, latency: false, evidence: false };
	return {
		outcome: outcomeDiffers(pair),
		path: pathDiffers(pair),
		latency: tenths(before.roundTripMs) !== tenths(after.roundTripMs) && before.outcome === after.outcome,
		evidence: before.assumptions.join(' ') !== after.assumptions.join(' '),
	};
}

function outcomeDiffers({ before, after }: PairInBoth): boolean {
	return before !== null && after !== null && before.outcome !== after.outcome;
}

function pathDiffers({ before, after }: PairInBoth): boolean {
	if (before === null || after === null) return false;
	return !sameWalk(before.forward, after.forward) || !sameWalk(before.back, after.back);
}

/** Every pair of either state, each with the same pair of the other. */
export function besideEachOther(before: readonly Pair[], after: readonly Pair[]): readonly PairInBoth[] {
	const [earlier, later] = [tableOf(before), tableOf(after)];
	const ends = align(earlier.ends, later.ends);
	const partsBefore = partsOf(ends, ({ before: end }) => end);
	const partsAfter = partsOf(ends, ({ after: end }) => end);
	const kept = after.flatMap((pair) =>
		parts(partsAfter, pair).map(
			([from, to]): PairInBoth => ({
				from: from.end,
				to: to.end,
				before: from.before === null || to.before === null ? null : earlier.pairOf(from.before, to.before),
				after: pair,
			}),
		),
	);
	const gone = before.flatMap((pair) =>
		parts(partsBefore, pair)
			.filter(([from, to]) => from.after === null || to.after === null || later.pairOf(from.after, to.after) === null)
			.map(([from, to]): PairInBoth => ({ from: from.end, to: to.end, before: pair, after: null })),
	);
	return [...kept, ...gone];
}

interface Table {
	readonly ends: readonly Endpoint[];
	readonly pairOf: (from: Endpoint, to: Endpoint) => Pair | null;
}

function tableOf(pairs: readonly Pair[]): Table {
	const ends = new Map<string, Endpoint>();
	for (const { from, to } of pairs) for (const end of [from, to]) ends.set(idOf(end), end);
	const byEnds = new Map(pairs.map((pair) => [`${idOf(pair.from)} ${idOf(pair.to)}`, pair]));
	return { ends: [...ends.values()], pairOf: (from, to) => byEnds.get(`${idOf(from)} ${idOf(to)}`) ?? null };
}

/** Ends of one node never overlap. */
function idOf(end: Endpoint): string {
	return `${nodeOf(end)} ${end.prefixes[0]?.text ?? ''}`;
}

function partsOf(
	ends: readonly SharedEnd[],
	side: (end: SharedEnd) => Endpoint | null,
): ReadonlyMap<string, readonly SharedEnd[]> {
	const found = new Map<string, SharedEnd[]>();
	for (const shared of ends) {
		const end = side(shared);
		if (end === null) continue;
		const known = found.get(idOf(end));
		if (known === undefined) found.set(idOf(end), [shared]);
		else known.push(shared);
	}
	for (const list of found.values())
		list.sort((a, b) =>
			a.end.prefixes[0] && b.end.prefixes[0] ? comparePrefixes(a.end.prefixes[0], b.end.prefixes[0]) : 0,
		);
	return found;
}

function parts(
	ends: ReadonlyMap<string, readonly SharedEnd[]>,
	{ from, to }: Pair,
): readonly (readonly [SharedEnd, SharedEnd])[] {
	const targets = ends.get(idOf(to)) ?? [];
	return (ends.get(idOf(from)) ?? []).flatMap((a) => targets.map((b) => [a, b] as const));
}

export function sameWalk(a: Walk, b: Walk): boolean {
	if (a === b) return true;
	if (a.edges.length !== b.edges.length) return false;
	return a.edges.every(([from, to], index) => from === b.edges[index]![0] && to === b.edges[index]![1]);
}

function tenths(roundTripMs: number | null): number | null {
	return roundTripMs === null ? null : Math.round(roundTripMs * 10);
}
