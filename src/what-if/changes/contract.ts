// A declared change against the change that happens: what was declared must happen, and nothing else may.

import type { Endpoint } from '../../reachability/endpoints.ts';
import type { Outcome } from '../../reachability/outcome.ts';
import type { DeclaredChange } from '../../scenario/expect/declared-change.ts';
import { isMeant, printReference } from '../expectations/judge.ts';
import { nodeOf } from './align.ts';
import { differenceOf, type PairInBoth } from './compare.ts';

export type ContractVerdict = 'as-declared' | 'no-change' | 'undeclared-change' | 'did-not-happen' | 'undetermined';

export interface PairVerdict {
	readonly from: Endpoint;
	readonly to: Endpoint;
	/** Null where a state has no such pair; it counts as unreachable there. */
	readonly before: Outcome | null;
	readonly after: Outcome | null;
	readonly pathChanged: boolean;
	readonly verdict: ContractVerdict;
	/** The rows that declare it, from 0. */
	readonly rows: readonly number[];
	readonly passed: boolean;
}

export interface RowVerdict {
	readonly passed: boolean;
	readonly message: string;
}

export interface Contract {
	/** As many as rows, in their order. */
	readonly rows: readonly RowVerdict[];
	/** Of all pairs that no row declares. */
	readonly others: RowVerdict;
	readonly pairs: readonly PairVerdict[];
	readonly passed: boolean;
}

/** D08: an outcome is that of both directions, and so is a declaration. */
export function judgeContract(declared: readonly DeclaredChange[], states: readonly PairInBoth[]): Contract {
	const judged = states.map((state) => {
		const rows = [...declared.keys()].filter((row) => isAbout(declared[row]!, state));
		return judgePair(state, rows, declared);
	});
	const rows = declared.map((row, index) => judgeRow(row, index, judged));
	const others = judgeOthers(judged);
	return {
		rows,
		others,
		pairs: judged.map(({ byRow: _, ...pair }) => pair),
		passed: [...rows, others].every(({ passed }) => passed),
	};
}

interface JudgedPair extends PairVerdict {
	readonly byRow: ReadonlyMap<number, ContractVerdict>;
}

function isAbout({ from, to }: DeclaredChange, pair: PairInBoth): boolean {
	const isOne = (references: DeclaredChange['from'], end: Endpoint): boolean =>
		references.some((reference) => isMeant(reference, end));
	return (isOne(from, pair.from) && isOne(to, pair.to)) || (isOne(from, pair.to) && isOne(to, pair.from));
}

function judgePair(state: PairInBoth, rows: readonly number[], declared: readonly DeclaredChange[]): JudgedPair {
	const { from, to } = state;
	const [before, after] = [state.before?.outcome ?? null, state.after?.outcome ?? null];
	const pathChanged = differenceOf(state).path;
	const change: Change = {
		before: before ?? 'unreachable',
		after: after ?? 'unreachable',
		pathChanged,
		delivers: [state.before, state.after].some(
			(pair) => pair !== null && (pair.forward.delivered !== 'none' || pair.back.delivered !== 'none'),
		),
		outcomeDeclared: rows.some((row) => declared[row]!.becomes === (after ?? 'unreachable')),
		pathDeclared: rows.some((row) => declared[row]!.becomes === null),
	};
	const byRow = new Map(rows.map((row) => [row, verdictOf(declared[row]!, change)]));
	const verdict = rows.length === 0 ? undeclared(change) : worstFirst.find((one) => [...byRow.values()].includes(one))!;
	// What is undetermined and stays as it was changes nothing that can be told; it is counted, not failed.
	const moved = change.before !== change.after || pathChanged;
	const passed = passing.includes(verdict) || (verdict === 'undetermined' && rows.length === 0 && !moved);
	return { from, to, before, after, pathChanged, verdict, rows, passed, byRow };
}

interface Change {
	readonly before: Outcome;
	readonly after: Outcome;
	readonly pathChanged: boolean;
	/** Something arrives in one of the states. */
	readonly delivers: boolean;
	readonly outcomeDeclared: boolean;
	readonly pathDeclared: boolean;
}

const passing: readonly ContractVerdict[] = ['as-declared', 'no-change'];
const worstFirst: readonly ContractVerdict[] = [
	'did-not-happen',
	'undeclared-change',
	'undetermined',
	'as-declared',
	'no-change',
];

function undeclared(change: Change): ContractVerdict {
	if (isUndetermined(change)) return 'undetermined';
	return change.before !== change.after || change.pathChanged ? 'undeclared-change' : 'no-change';
}

function verdictOf({ becomes }: DeclaredChange, change: Change): ContractVerdict {
	const moved = change.before !== change.after;
	if (becomes === null) {
		if (isUndetermined(change)) return 'undetermined';
		if (moved) return change.outcomeDeclared ? 'as-declared' : 'undeclared-change';
		if (change.pathChanged) return 'as-declared';
		return change.delivers ? 'did-not-happen' : 'no-change';
	}
	if (change.after !== becomes) return change.after === 'undetermined' ? 'undetermined' : 'did-not-happen';
	if (moved) return 'as-declared';
	return change.pathChanged && !change.pathDeclared ? 'undeclared-change' : 'no-change';
}

function isUndetermined({ before, after }: Change): boolean {
	return before === 'undetermined' || after === 'undetermined';
}

function judgeRow({ from, to, becomes }: DeclaredChange, index: number, pairs: readonly JudgedPair[]): RowVerdict {
	const listed = (references: DeclaredChange['from']): string => references.map(printReference).sort().join(', ');
	const declared = becomes === null ? 'another path' : `becomes ${becomes}`;
	const what = `${listed(from)} to ${listed(to)}, ${declared}`;
	const own = pairs.filter(({ byRow }) => byRow.has(index));
	if (own.length === 0) return { passed: false, message: `${what}: no such pair before or after the change` };
	const faults = own.flatMap((pair) => {
		const verdict = pair.byRow.get(index)!;
		return passing.includes(verdict) ? [] : [{ ...pair, verdict }];
	});
	if (faults.length > 0) return { passed: false, message: `${what}: ${told(faults)}` };
	return own.some(({ byRow }) => byRow.get(index) === 'as-declared')
		? { passed: true, message: `${what}: as declared` }
		: { passed: false, message: `${what}: did not happen, it was so before` };
}

function judgeOthers(pairs: readonly JudgedPair[]): RowVerdict {
	const faults = pairs.filter(({ rows, passed }) => rows.length === 0 && !passed);
	if (faults.length > 0) return { passed: false, message: `no other change: ${told(faults)}` };
	const unknown = pairs.filter(({ rows, verdict }) => rows.length === 0 && verdict === 'undetermined');
	const exchanges = new Set(unknown.map(({ from, to }) => [from, to].map(nodeOf).sort().join(' '))).size;
	return {
		passed: true,
		message: exchanges === 0 ? 'no other change' : `no other change, as far as can be told: ${exchanges} undetermined`,
	};
}

const mostTold = 3;

/** Both directions of a pair once. */
function told(pairs: readonly PairVerdict[]): string {
	const once = new Map<string, string>();
	for (const pair of pairs) {
		const [from, to] = [nameOf(pair.from), nameOf(pair.to)];
		const turned = once.get(`${to} ${from}`);
		if (turned === undefined || turned !== whatHappens(pair)) once.set(`${from} ${to}`, whatHappens(pair));
	}
	const texts = [...once].map(([ends, what]) => `${ends.replace(' ', ' to ')}: ${what}`);
	const more = texts.length - mostTold;
	return more > 0 ? `${texts.slice(0, mostTold).join('; ')}; and ${more} more` : texts.join('; ');
}

function nameOf({ node }: Endpoint): string {
	return node;
}

function whatHappens({ verdict, before, after, pathChanged }: PairVerdict): string {
	const states =
		before === after
			? `${after ?? 'not there'} as before`
			: `${before ?? 'not there'} before, ${after ?? 'not there'} after`;
	const path = pathChanged && before === after ? ', by another path' : '';
	switch (verdict) {
		case 'did-not-happen':
			return `declared but did not happen, ${states}${path}`;
		case 'undeclared-change':
			return `undeclared change, ${states}${path}`;
		case 'undetermined':
			return `undetermined ${before === after ? 'before and after' : `now, ${before ?? 'not there'} before`}${path}`;
		case 'as-declared':
		case 'no-change':
			return states;
	}
}
