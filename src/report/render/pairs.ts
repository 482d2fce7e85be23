// Two views side by side: for every two endpoints, both directions, before and after.

import type { Document, Endpoint, Outcome, Pair, View } from '../model.ts';
import { compareEndpoints, endpointKey } from './names.ts';

/** One direction in two views; null where a view has no such pair. */
export interface Cell {
	readonly before: Pair | null;
	readonly after: Pair | null;
}

/** Two endpoints and both directions between them. */
export interface Exchange {
	readonly a: Endpoint;
	readonly b: Endpoint;
	readonly there: Cell;
	readonly back: Cell;
}

/** One direction, or both where they say the same. */
export interface Statement {
	readonly from: Endpoint;
	readonly to: Endpoint;
	readonly both: boolean;
	readonly cell: Cell;
}

export interface Tally {
	readonly total: number;
	readonly counts: Readonly<Record<Outcome, number>>;
}

const noView: View = { id: 'as-designed', findings: [], pairs: [] };

export function asDesigned(document: Document): View {
	return document.views.find((view) => view.id === 'as-designed') ?? noView;
}

export function withoutGlobalReach(document: Document): View | null {
	return document.views.find((view) => view.id === 'without-global-reach') ?? null;
}

/** Every other view: the what-ifs. */
export function whatIfViews(document: Document): readonly View[] {
	return document.views.filter((view) => view.id !== 'as-designed' && view.id !== 'without-global-reach');
}

/** All pairs of two views, the two directions together, sorted; no `before` stands for "the same as after". */
export function comparePairs(before: View | null, after: View): readonly Exchange[] {
	const earlier = before?.pairs ?? after.pairs;
	const { rankOf, size } = rankEndpoints([earlier, after.pairs]);
	const exchanges = new Map<number, Draft>();
	const note = (pair: Pair, moment: 'before' | 'after') => {
		const [from, to] = [rankOf(pair.from), rankOf(pair.to)];
		const forward = from <= to;
		const rank = forward ? from * size + to : to * size + from;
		let exchange = exchanges.get(rank);
		if (exchange === undefined) {
			const [a, b] = forward ? [pair.from, pair.to] : [pair.to, pair.from];
			exchange = { rank, a, b, there: { before: null, after: null }, back: { before: null, after: null } };
			exchanges.set(rank, exchange);
		}
		(forward ? exchange.there : exchange.back)[moment] = pair;
	};
	for (const pair of earlier) note(pair, 'before');
	for (const pair of after.pairs) note(pair, 'after');
	return [...exchanges.values()].sort((x, y) => x.rank - y.rank);
}

/** The place of every endpoint in the order of a screen; endpoints that are one object are looked up only once. */
function rankEndpoints(lists: readonly (readonly Pair[])[]): { rankOf: (endpoint: Endpoint) => number; size: number } {
	const objects = new Set<Endpoint>();
	for (const pairs of lists) for (const { from, to } of pairs) objects.add(from).add(to);
	const byKey = new Map([...objects].map((endpoint) => [endpointKey(endpoint), endpoint]));
	const ranks = new Map(
		[...byKey.values()].sort(compareEndpoints).map((endpoint, rank) => [endpointKey(endpoint), rank]),
	);
	const rankOfObject = new Map([...objects].map((endpoint) => [endpoint, ranks.get(endpointKey(endpoint)) ?? 0]));
	return { rankOf: (endpoint) => rankOfObject.get(endpoint) ?? 0, size: ranks.size };
}

/** Every direction by `endpointKey` of its two ends, a space between. */
export function cellsByEnds(exchanges: readonly Exchange[]): ReadonlyMap<string, Cell> {
	const cells = new Map<string, Cell>();
	for (const { a, b, there, back } of exchanges) {
		if (there.before !== null || there.after !== null) cells.set(`${endpointKey(a)} ${endpointKey(b)}`, there);
		if (back.before !== null || back.after !== null) cells.set(`${endpointKey(b)} ${endpointKey(a)}`, back);
	}
	return cells;
}

export function isChanged(cell: Cell): boolean {
	return cell.before?.outcome !== cell.after?.outcome;
}

/** What an exchange has to say: one statement where `same` holds for its two directions, else one for each. */
export function statementsOf(exchange: Exchange, same: (a: Cell, b: Cell) => boolean): readonly Statement[] {
	const { a, b, there, back } = exchange;
	const one: Statement = { from: a, to: b, both: false, cell: there };
	const other: Statement = { from: b, to: a, both: false, cell: back };
	if (isEmpty(back)) return [one];
	if (isEmpty(there)) return [other];
	return same(there, back) ? [{ ...one, both: true }] : [one, other];
}

/** How the exchanges of a moment come out, each counted once: both directions count, or the better one below that. */
export function tally(exchanges: readonly Exchange[], moment: 'before' | 'after'): Tally {
	const counts = { reachable: 0, 'one-way': 0, partial: 0, unreachable: 0, undetermined: 0 };
	let total = 0;
	for (const exchange of exchanges) {
		const outcome = jointOutcome(exchange.there[moment], exchange.back[moment]);
		if (outcome === null) continue;
		counts[outcome] += 1;
		total += 1;
	}
	return { total, counts };
}

const worseThanReachable: readonly Outcome[] = ['partial', 'one-way', 'undetermined', 'unreachable'];

function jointOutcome(there: Pair | null, back: Pair | null): Outcome | null {
	const [one, other] = [there?.outcome ?? back?.outcome, back?.outcome ?? there?.outcome];
	if (one === other) return one ?? null;
	return worseThanReachable.find((outcome) => outcome === one || outcome === other) ?? null;
}

interface Draft extends Exchange {
	readonly rank: number;
	readonly there: { before: Pair | null; after: Pair | null };
	readonly back: { before: Pair | null; after: Pair | null };
}

function isEmpty(cell: Cell): boolean {
	return cell.before === null && cell.after === null;
}
