// The cheapest expectation that would notice a loss: it holds now, and does not without what is lost.

import { freeId } from '../../reachability/explain/free-name.ts';
import type { Pair } from '../../reachability/pairs.ts';
import type { View } from '../../reachability/view.ts';
import { passedOn } from '../../reachability/walk.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Scenario } from '../../scenario/parse.ts';
import type { WrittenExpectation } from '../../scenario/schema/schema.ts';
import { sameWalk } from '../changes/compare.ts';
import { judge } from '../expectations/judge.ts';
import { asDesigned, designedFirst, whereOf } from '../expectations/questions.ts';
import { holdingIn, judgeable, nameOf, pairsIn, prefixNameOf, readRow } from '../expectations/rows.ts';
import { failing, type Mutation } from './mutations.ts';

export interface Proposal {
	readonly row: WrittenExpectation;
	/** A what-if to write beside it, where none in the file has the state that tells. */
	readonly whatIf: { readonly id: string; readonly after: string | null; readonly fail: readonly ElementKey[] } | null;
}

/** Pairs that are tried before it is given up. */
const mostPairs = 40;

export function proposalFor(scenario: Scenario, mutation: Mutation, views: readonly View[]): Proposal | null {
	for (const view of designedFirst(views)) {
		const without = mutation.apply(view);
		const found = without === null ? null : cheapest(scenario, view, without, whereOf(view.id));
		if (found !== null) return { row: found, whatIf: null };
	}
	const surviving = survivalRow(scenario, mutation, views);
	if (surviving !== null) return { row: surviving, whatIf: null };
	return mutation.kind === 'link' ? proposalForLink(scenario, mutation, views) : null;
}

/** Rows about failures that are tried: each is asked after every failure. */
const mostSurvivals = 4;

/** What still works without it may not survive the next failure. */
function survivalRow(scenario: Scenario, mutation: Mutation, views: readonly View[]): WrittenExpectation | null {
	const designed = views.find(({ id }) => id === asDesigned)!;
	const without = mutation.apply(designed);
	if (without === null) return null;
	const [on, off] = [judgeable(designed, []), judgeable(without, [])];
	const among = byNodes(off.pairs);
	const held = heldIn.get(designed) ?? new Map<string, boolean>();
	heldIn.set(designed, held);
	const candidates = on.pairs
		.filter(({ from, to, outcome }) => outcome === 'reachable' && from.node < to.node)
		.filter((pair) => among(pair).some((other) => meets(other, pair) && !isSame(other, pair)))
		.flatMap((pair) => rowsFor(scenario, pair, [{ reachable: true, survives: 1 }], {}))
		.sort((a, b) => costOf(a) - costOf(b) || compareRows(a, b))
		.slice(0, mostSurvivals)
		.map((row) => ({ row, id: JSON.stringify(row), expectation: readRow(scenario, row) }));
	const expectations = candidates.flatMap(({ expectation }) => expectation ?? []);
	const [holdsOn, holdsOff] = [holdingIn(on, expectations), holdingIn(off, expectations)];
	const telling = candidates.find(({ id, expectation }) => {
		if (expectation === null) return false;
		// The two links of a circuit ask for the same rows.
		if (!held.has(id)) held.set(id, holdsOn(expectation));
		return held.get(id)! && !holdsOff(expectation);
	});
	return telling?.row ?? null;
}
const heldIn = new WeakMap<View, Map<string, boolean>>();

/** One link of a circuit is missed when the other one fails: as designed, or where a what-if sends traffic there. */
function proposalForLink(scenario: Scenario, mutation: Mutation, views: readonly View[]): Proposal | null {
	const [, id = '', link] = mutation.subject.split('/');
	const twin = link === 'primary' ? 'secondary' : 'primary';
	for (const view of designedFirst(views.filter(({ globalReach }) => globalReach))) {
		const on = failing(view, `circuit/${id}/${twin}`);
		const off = mutation.apply(on);
		const row = off === null ? null : cheapest(scenario, on, off, {});
		if (row === null) continue;
		const whatIf = whatIfFor(scenario, view, on.failed, id, twin);
		return {
			row: { ...row, in: whatIf.id },
			whatIf: scenario.whatIfs.some((one) => one.id === whatIf.id) ? null : whatIf,
		};
	}
	return null;
}

/** One of the file that has the same state, or a new one. */
function whatIfFor(
	{ whatIfs }: Scenario,
	{ id: after, design }: View,
	failed: readonly ElementKey[],
	circuit: string,
	link: string,
): NonNullable<Proposal['whatIf']> {
	const fail = [`circuit/${circuit}/${link}`];
	const start = after === asDesigned ? null : after;
	const same = whatIfs.find((one) => one.design === design && [...one.failed].sort().join(' ') === failed.join(' '));
	const taken = new Set(whatIfs.map((whatIf) => whatIf.id));
	const name = `${start === null ? '' : `${start}-`}${circuit}-${link}-lost`;
	return { id: same?.id ?? freeId(name, taken), after: start, fail };
}

type Where = ReturnType<typeof whereOf>;

function cheapest(scenario: Scenario, on: View, off: View, where: Where): WrittenExpectation | null {
	const before = pairsIn(on, []);
	const after = pairsIn(off, []);
	const among = byNodes(after);
	const candidates = before
		.flatMap((pair) => {
			const other = among(pair).find((one) => meets(one, pair));
			return other === undefined || isSame(other, pair) ? [] : [{ pair, other }];
		})
		.slice(0, mostPairs)
		.flatMap(({ pair, other }) => rowsFor(scenario, pair, assertionsFor(pair, other), where));
	const sorted = [...candidates].sort((a, b) => costOf(a) - costOf(b) || compareRows(a, b));
	return (
		sorted.find((row) => {
			const expectation = readRow(scenario, row);
			if (expectation === null) return false;
			const passes = (pairs: readonly Pair[]): boolean => judge(expectation, { id: on.id, pairs, findings: [] }).passed;
			return passes(before) && !passes(after);
		}) ?? null
	);
}

/** The pairs of the same two nodes. */
function byNodes(pairs: readonly Pair[]): (pair: Pair) => readonly Pair[] {
	const found = new Map<string, Pair[]>();
	const idOf = ({ from, to }: Pair): string => `${from.node} ${to.node}`;
	for (const pair of pairs) {
		const together = found.get(idOf(pair));
		if (together === undefined) found.set(idOf(pair), [pair]);
		else together.push(pair);
	}
	return (pair) => found.get(idOf(pair)) ?? [];
}

function meets(one: Pair, pair: Pair): boolean {
	return (['from', 'to'] as const).every(
		(end) =>
			one[end].node === pair[end].node &&
			(pair[end].prefixes.length === 0 ||
				one[end].prefixes.some(({ text }) => pair[end].prefixes.some((own) => own.text === text))),
	);
}

/** Reasons come last, as they have to be found first. */
function isSame(a: Pair, b: Pair): boolean {
	return (
		a.outcome === b.outcome &&
		a.roundTripMs === b.roundTripMs &&
		sameWalk(a.forward, b.forward) &&
		sameWalk(a.back, b.back) &&
		a.reason?.code === b.reason?.code
	);
}

/** Rows that may tell the two apart, by whole nodes and by prefixes. */
function rowsFor(
	{ design }: Scenario,
	pair: Pair,
	asserted: readonly WrittenExpectation[],
	where: Where,
): readonly WrittenExpectation[] {
	const names = (end: Pair['from']): readonly string[] => {
		const [first] = end.prefixes;
		const prefix = first === undefined ? null : prefixNameOf(design, end.node, first.text);
		return [nameOf(design, end.node), prefix].filter((name) => name !== null);
	};
	return names(pair.from).flatMap((from) =>
		names(pair.to).flatMap((to) => asserted.map((assertion) => ({ from, to, ...assertion, ...where }))),
	);
}

function assertionsFor(pair: Pair, other: Pair): readonly WrittenExpectation[] {
	const { outcome, reason } = pair;
	if (outcome === 'reachable') {
		if (other.outcome !== 'reachable') return [{ reachable: true }];
		const [mine, others] = [passedOn(pair.forward), passedOn(other.forward)];
		const time = pair.roundTripMs === null ? [] : [{ within: `${Math.ceil(pair.roundTripMs)} ms` }];
		return [
			...mine.filter((hop) => !others.includes(hop)).map((via) => ({ via })),
			...others.filter((hop) => !mine.includes(hop)).map((notVia) => ({ notVia })),
			...time,
		];
	}
	const unreachable = outcome === 'unreachable' || outcome === 'one-way';
	const because = reason === null ? [] : [{ because: reason.code }];
	return [...(unreachable ? [{ reachable: false }] : []), ...because];
}

function costOf(row: WrittenExpectation): number {
	const weights: Readonly<Record<string, number>> = { reachable: 2, because: 4, via: 4, notVia: 6, within: 8 };
	// An id says more than a prefix.
	const prefixes = [row.from, row.to].filter((end) => String(end).includes('/')).length;
	return Object.keys(row).reduce((sum, key) => sum + (weights[key] ?? 0), prefixes);
}

/** The shorter one, then the one that comes first. */
function compareRows(a: WrittenExpectation, b: WrittenExpectation): number {
	const [one, other] = [a, b].map((row) => JSON.stringify(row));
	return one!.length - other!.length || (one! < other! ? -1 : one! > other! ? 1 : 0);
}
