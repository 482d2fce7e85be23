// The engine behind the screens: it answers what is known at once, and works out the rest a piece at a time when no key is waiting.

import {
	type Endpoint,
	type Explanation,
	type Finding,
	type OpenView,
	openDesign,
	type Scenario,
	type Trial,
} from '../facade.ts';
import type { Answers, Ranked, Tally } from './answers.ts';
import { endpointKey } from './drawing.ts';
import { toggled } from './state.ts';

export interface Session extends Answers {
	/**
	 * Does the next piece of what was asked and is not known; false when there is nothing left to do, or nothing
	 * that may begin when no key has come for `idleMs` alone: a long piece would keep the next key waiting.
	 */
	readonly work: (idleMs?: number) => boolean;
	/** Forgets explanations that were asked for and not begun: the cursor has moved on. */
	readonly movedOn: () => void;
}

/** A piece of work; true when it is done. */
type Piece = () => boolean;

/** Before a piece that may take seconds on a large design. Units: milliseconds. */
export const longPauseMs = 500;
/** Sites and VNets of a design on which every piece is short. */
const mostSmall = 40;

/** Ordered pairs counted in one piece. */
const pairsAtOnce = 400;
const mostKept = 400;

export function openSession(scenario: Scenario): Session {
	const open = openDesign(scenario);
	const known = new Map<string, unknown>();
	const pieces = new Map<string, Piece>();
	const isSmall = scenario.design.sites.size + scenario.design.vnets.size <= mostSmall;
	const keep = (id: string, value: unknown): true => {
		if (known.size > mostKept) known.delete([...known.keys()][0]!);
		known.set(id, value);
		return true;
	};
	const ask = <T>(id: string, piece: () => Piece): T | undefined => {
		if (known.has(id)) return known.get(id) as T;
		if (!pieces.has(id)) pieces.set(id, piece());
		return undefined;
	};
	const named = (kind: string, trial: Trial, ...rest: readonly string[]): string =>
		JSON.stringify([kind, trial, ...rest]);
	const opened = (trial: Trial): ReturnType<typeof open> | undefined =>
		ask(named('view', trial), () => () => keep(named('view', trial), open(trial)));
	const viewOf = (trial: Trial): OpenView | undefined => {
		const answer = opened(trial);
		return answer?.ok === true ? answer.view : undefined;
	};
	return {
		name: scenario.name,
		file: scenario.file,
		mistakes: [],
		whatIfs: scenario.whatIfs.map(({ id, failed, edits }) => ({ id, trial: { failed, edits, globalReach: true } })),
		view: viewOf,
		refusal: (trial) => {
			const answer = opened(trial);
			return answer === undefined || answer.ok ? null : answer.message;
		},
		explanation: (trial, from, to) => {
			const view = viewOf(trial);
			if (view === undefined) return undefined;
			// What it rests on takes other rules to be tried: it comes when there is time.
			const tell = (kind: string, assumptions: boolean): Explanation | null | undefined => {
				const id = named(kind, trial, endpointKey(from), endpointKey(to));
				return ask<Explanation | null>(id, () => () => keep(id, explained(view, from, to, assumptions)));
			};
			const atOnce = tell('explanation', false);
			return atOnce == null ? atOnce : (tell('assumptions', true) ?? atOnce);
		},
		tally: (trial) => {
			const view = viewOf(trial);
			const id = named('tally', trial);
			return view === undefined ? undefined : ask<Tally>(id, () => counting(view, (tally) => keep(id, tally)));
		},
		findings: (trial) => {
			const view = viewOf(trial);
			const id = named('findings', trial);
			return view === undefined ? undefined : ask<readonly Finding[]>(id, () => () => keep(id, view.findings()));
		},
		ranking: (trial) => {
			const view = viewOf(trial);
			const id = named('ranking', trial);
			if (view === undefined) return { done: false, ranked: [] };
			const done = ask<readonly Ranked[]>(id, () =>
				ranking(view, trial, open, (ranked, isDone) => {
					known.set(`${id} so far`, ranked);
					return isDone && keep(id, ranked);
				}),
			);
			return { done: done !== undefined, ranked: done ?? ((known.get(`${id} so far`) ?? []) as readonly Ranked[]) };
		},
		work: (idleMs = Number.POSITIVE_INFINITY) => {
			const mayBegin = idleMs >= longPauseMs || isSmall;
			const [id] = [...pieces.keys()].filter((one) => mayBegin || !isLong(one)).sort((a, b) => urgency(a) - urgency(b));
			if (id === undefined) return false;
			if (pieces.get(id)!()) pieces.delete(id);
			return true;
		},
		movedOn: () => {
			for (const id of pieces.keys()) if (/^\["(?:explanation|assumptions)"/.test(id)) pieces.delete(id);
		},
	};
}

const kinds = ['view', 'explanation', 'findings', 'tally', 'assumptions', 'ranking'];

function isLong(id: string): boolean {
	return /^\["(?:findings|assumptions)"/.test(id);
}

function urgency(id: string): number {
	return kinds.findIndex((kind) => id.startsWith(`["${kind}"`));
}

function explained(view: OpenView, from: Endpoint, to: Endpoint, assumptions: boolean): Explanation | null {
	const twin = (end: Endpoint): Endpoint | undefined =>
		view.endpoints.find((other) => endpointKey(other) === endpointKey(end));
	const [a, b] = [twin(from), twin(to)];
	return a === undefined || b === undefined ? null : view.explain(a, b, { assumptions });
}

/** Each two endpoints once: outcomes of the two directions differ in name alone. */
function counting(view: OpenView, done: (tally: Tally) => true): Piece {
	const { endpoints } = view;
	let [row, column, reachable, pairs] = [0, 0, 0, 0];
	return () => {
		for (let count = 0; count < pairsAtOnce; count += 1) {
			column += 1;
			if (column >= endpoints.length) {
				row += 1;
				column = row + 1;
			}
			if (row >= endpoints.length - 1) return done({ reachable, pairs });
			const outcome = view.outcome(endpoints[row]!, endpoints[column]!);
			if (outcome === null) continue;
			pairs += 1;
			if (outcome === 'reachable') reachable += 1;
		}
		return false;
	};
}

/** One failure a piece: pairs that are reachable before it and not after. */
function ranking(
	view: OpenView,
	trial: Trial,
	open: ReturnType<typeof openDesign>,
	keep: (ranked: readonly Ranked[], done: boolean) => boolean,
): Piece {
	const left = view.elements.filter((element) => !trial.failed.includes(element));
	const { endpoints } = view;
	const couples = endpoints.flatMap((from, at) =>
		endpoints.slice(at + 1).flatMap((to) => (view.outcome(from, to) === 'reachable' ? [[from, to] as const] : [])),
	);
	const ranked: Ranked[] = [];
	return () => {
		const element = left.shift();
		if (element === undefined) return keep(inOrder(ranked), true);
		const after = open(toggled(trial, element));
		if (after.ok) {
			const twins = new Map(after.view.endpoints.map((end) => [endpointKey(end), end]));
			const lost = couples.filter(([from, to]) => {
				const [a, b] = [twins.get(endpointKey(from)), twins.get(endpointKey(to))];
				return a === undefined || b === undefined || after.view.outcome(a, b) !== 'reachable';
			});
			ranked.push({ element, lost: lost.length });
		}
		keep(inOrder(ranked), false);
		return false;
	};
}

function inOrder(ranked: readonly Ranked[]): readonly Ranked[] {
	return [...ranked].sort((a, b) => b.lost - a.lost || (a.element < b.element ? -1 : 1));
}
