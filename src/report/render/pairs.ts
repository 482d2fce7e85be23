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

/** All pairs of two views, the two directions together, sorted; a missing `before` stands for "the same as after". */
export function comparePairs(before: View | null, after: View): readonly Exchange[] {
	const exchanges = new Map<string, { a: Endpoint; b: Endpoint; there: Draft; back: Draft }>();
	const note = (pair: Pair, moment: 'before' | 'after') => {
		const forward = compareEndpoints(pair.from, pair.to) <= 0;
		const [a, b] = forward ? [pair.from, pair.to] : [pair.to, pair.from];
		const key = `${endpointKey(a)} ${endpointKey(b)}`;
		const exchange = exchanges.get(key) ?? { a, b, there: emptyDraft(), back: emptyDraft() };
		exchanges.set(key, exchange);
		(forward ? exchange.there : exchange.back)[moment] = pair;
	};
	for (const pair of before?.pairs ?? after.pairs) note(pair, 'before');
	for (const pair of after.pairs) note(pair, 'after');
	return [...exchanges.values()].sort((x, y) => compareEndpoints(x.a, y.a) || compareEndpoints(x.b, y.b));
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
	const outcomes = [there, back].flatMap((pair) => (pair === null ? [] : [pair.outcome]));
	const [first] = outcomes;
	if (first === undefined) return null;
	if (outcomes.every((outcome) => outcome === first)) return first;
	return worseThanReachable.find((outcome) => outcomes.includes(outcome)) ?? 'undetermined';
}

interface Draft {
	before: Pair | null;
	after: Pair | null;
}

function emptyDraft(): Draft {
	return { before: null, after: null };
}

function isEmpty(cell: Cell): boolean {
	return cell.before === null && cell.after === null;
}
