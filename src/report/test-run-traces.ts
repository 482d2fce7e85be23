// A broken promise about a pair ─► its way, the way it is to be compared with, and where the two part.

import type { Pair as EnginePair } from '../reachability/pairs.ts';
import { type Answer, asDesigned, type Simulation } from '../simulate.ts';
import { isAsked, judge } from '../what-if/expectations/judge.ts';
import { explanationOf } from './explanation.ts';
import type { HopStory, Pair } from './model.ts';
import { pairOf } from './report.ts';
import type { Fork, Parting, Trace, Traces } from './test-run-model.ts';

type Judgement = Simulation['judgements'][number];

/** Null for a finding, and in a view that the simulation does not keep. */
export function tracesOf(
	{ answers, scenario }: Pick<Simulation, 'answers' | 'scenario'>,
	{ expectation, view }: Pick<Judgement, 'expectation' | 'view'>,
): Traces | null {
	const { asserts } = expectation;
	const here = answers.find(({ id }) => id === view);
	if (asserts.kind === 'finding' || here === undefined) return null;
	const holds = (pair: EnginePair): boolean => judge(expectation, { id: view, pairs: [pair], findings: [] }).passed;
	const failing = here.pairs.find((pair) => isAsked(asserts, pair) && !holds(pair));
	if (failing === undefined) return null;
	const actual = pairOf(failing);
	const other = referenceFor(answers, here, failing, holds);
	const reference = other === null ? null : pairOf(other.pair);
	const way = reference === null ? null : whereDifferent(actual, reference);
	// Where only the way back fails, it is the one to be told.
	const direction = way ?? (actual.forward.delivered === 'all' && actual.return.delivered !== 'all' ? 'back' : 'there');
	const walkOf = (pair: Pair) => (direction === 'there' ? pair.forward : pair.return);
	const trace = (id: string, pair: Pair): Trace => ({
		view: id,
		outcome: pair.outcome,
		roundTripMs: pair.roundTripMs,
		walk: walkOf(pair),
	});
	const { from, to } = actual;
	if (other === null || reference === null || way === null)
		return { from, to, direction, actual: trace(view, actual), reference: null, parting: null };
	const story = (answer: Answer, pair: EnginePair): readonly HopStory[] => {
		const { forward, return: back } = explanationOf(answer, pair, scenario);
		return direction === 'there' ? forward : back;
	};
	return {
		from,
		to,
		direction,
		actual: trace(view, actual),
		reference: trace(other.answer.id, reference),
		parting: partingOf(story(other.answer, other.pair), story(here, failing)),
	};
}

interface Reference {
	readonly answer: Answer;
	readonly pair: EnginePair;
}

/** As designed; for what is not as expected there, the first other view in which it is. */
function referenceFor(
	answers: readonly Answer[],
	here: Answer,
	pair: EnginePair,
	holds: (pair: EnginePair) => boolean,
): Reference | null {
	const others = answers
		.filter(({ id }) => id !== here.id)
		.flatMap((answer): readonly Reference[] => {
			const same = answer.pairs.find((one) => isSame(one, pair));
			return same === undefined ? [] : [{ answer, pair: same }];
		});
	return others.find(({ answer }) => answer.id === asDesigned) ?? others.find((one) => holds(one.pair)) ?? null;
}

function isSame(a: EnginePair, b: EnginePair): boolean {
	return (['from', 'to'] as const).every(
		(end) => a[end].node === b[end].node && a[end].prefixes[0]?.text === b[end].prefixes[0]?.text,
	);
}

function whereDifferent(a: Pair, b: Pair): Traces['direction'] | null {
	const differ = (one: Pair['forward'], other: Pair['forward']): boolean =>
		one.delivered !== other.delivered || JSON.stringify(one.edges) !== JSON.stringify(other.edges);
	if (differ(a.forward, b.forward)) return 'there';
	return differ(a.return, b.return) ? 'back' : null;
}

function partingOf(reference: readonly HopStory[], actual: readonly HopStory[]): Parting | null {
	const stories = new Map(actual.map((hop) => [hop.at, hop]));
	for (const hop of reference) {
		const other = stories.get(hop.at);
		if (other === undefined) continue;
		const [before, now] = [forkOf(hop), forkOf(other)];
		if (before.end !== now.end || before.next.join(' ') !== now.next.join(' '))
			return { at: hop.at, reference: before, actual: now };
	}
	return null;
}

function forkOf({ next, end, decidedBy }: HopStory): Fork {
	return { next: next.map(({ to }) => to), end, decidedBy };
}
