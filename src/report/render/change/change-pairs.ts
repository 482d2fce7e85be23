// Pairs that differ as they are told: both directions together where they changed alike, the gravest kind first.

import { flow } from '../../../net/flow-yaml.ts';
import type { ChangeKind, ComparedState, Difference, PairDifference, ProposedChange } from '../../change-model.ts';
import type { Pair } from '../../model.ts';
import { compareEndpoints, endpointKey } from '../names.ts';
import { grouped } from '../text/words.ts';

/** One direction, or both where they say the same. */
export interface ChangedPair {
	readonly pair: PairDifference;
	readonly both: boolean;
}

/** Shape: in the order in which they are told; `pairs` is never empty. */
export interface ChangedKind {
	readonly kind: ChangeKind;
	readonly title: string;
	readonly pairs: readonly ChangedPair[];
}

/** A loss first: it is what one looks for. */
const titles: Readonly<Record<ChangeKind, string>> = {
	lost: 'Lost',
	gained: 'Gained',
	outcome: 'Another outcome',
	path: 'Another path',
	latency: 'Another round trip',
	evidence: 'Rests on other rules',
	disappeared: 'Only before',
	appeared: 'Only after',
};

export function changedKinds({ pairs }: Difference): readonly ChangedKind[] {
	const told = changedPairs(pairs);
	return (Object.keys(titles) as ChangeKind[])
		.map((kind) => ({ kind, title: titles[kind], pairs: told.filter(({ pair }) => pair.kind === kind) }))
		.filter((one) => one.pairs.length > 0);
}

function changedPairs(pairs: readonly PairDifference[]): readonly ChangedPair[] {
	const idOf = ({ from, to }: PairDifference): string => `${endpointKey(from)} ${endpointKey(to)}`;
	const byEnds = new Map(pairs.map((pair) => [idOf(pair), pair]));
	return [...pairs]
		.sort((a, b) => compareEndpoints(a.from, b.from) || compareEndpoints(a.to, b.to))
		.flatMap((pair): readonly ChangedPair[] => {
			const other = byEnds.get(`${endpointKey(pair.to)} ${endpointKey(pair.from)}`);
			if (other === undefined || !alike(pair, other)) return [{ pair, both: false }];
			return compareEndpoints(pair.from, pair.to) < 0 ? [{ pair, both: true }] : [];
		});
}

function alike(a: PairDifference, b: PairDifference): boolean {
	const said = (pair: Pair | null): string =>
		pair === null ? '' : [pair.outcome, pair.roundTripMs, pair.assumptions.join(' ')].join('\n');
	return a.kind === b.kind && said(a.before) === said(b.before) && said(a.after) === said(b.after);
}

/** `3 pairs lost, 1 by another path`; null where nothing differs. */
export function countsText(difference: Difference): string | null {
	const words: Readonly<Record<ChangeKind, string>> = {
		lost: 'lost',
		gained: 'gained',
		outcome: 'with another outcome',
		path: 'by another path',
		latency: 'with another round trip',
		evidence: 'resting on other rules',
		disappeared: 'only before',
		appeared: 'only after',
	};
	const counted = changedKinds(difference).map(({ kind, pairs }, index) => {
		const noun = index > 0 ? '' : pairs.length === 1 ? 'pair ' : 'pairs ';
		return `${grouped(pairs.length)} ${noun}${words[kind]}`;
	});
	return counted.length === 0 ? null : counted.join(', ');
}

/** `as-designed`; of another file or revision, that too. */
export function stateName(state: ComparedState, other: ComparedState): string {
	if (state.file === other.file && state.view !== other.view) return state.view;
	return state.view === other.view && state.view === 'as-designed' ? state.file : `${state.file}, ${state.view}`;
}

/** What is changed, an edit a line. */
export function changeTexts(change: ProposedChange | null): readonly string[] {
	if (change === null) return [];
	return [
		...(change.after === undefined ? [] : [`after ${change.after}`]),
		...(change.fail ?? []).map((key) => `fail ${key}`),
		...Object.entries(change.set ?? {}).map(([path, value]) => `set ${path}: ${flow(value)}`),
		...Object.entries(change.add ?? {}).map(([section, value]) => `add to ${section}: ${flow(value)}`),
		...(change.remove ?? []).map((key) => `remove ${key}`),
	];
}
