// What is different between two states ─► published data.

import { flow } from '../net/flow-yaml.ts';
import type { EvidenceLevel } from '../rulebook/rule.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { Change } from '../what-if/changes/changes-from.ts';
import type { PairChange } from '../what-if/changes/compare.ts';
import type { Contract as EngineContract } from '../what-if/changes/contract.ts';
import type {
	ChangeKind,
	ComparedState,
	Contract,
	ContractRow,
	Difference,
	PairDifference,
	ProposedChange,
} from './change-model.ts';
import type { ElementKey } from './model.ts';
import { shellWord } from './render/footer.ts';
import { askedEvidence, endpointOf, findingOf, pairOf } from './report.ts';

/** One side: where it is from, and how to ask about it. */
export interface Side {
	readonly state: ComparedState;
	/** For the places of findings. */
	readonly scenario: Scenario;
	/** The command that tells a pair of it hop by hop. */
	readonly why: (from: ElementKey, to: ElementKey) => string | null;
}

export function differenceOf(change: Change, before: Side, after: Side, evidence: EvidenceLevel): Difference {
	return {
		before: before.state,
		after: after.state,
		...askedEvidence(evidence),
		compared: change.pairs.length,
		pairs: change.changes.map((pair) => pairDifferenceOf(pair, before, after)),
		findings: {
			came: change.findings.came.map((finding) => findingOf(finding, after.scenario)),
			went: change.findings.went.map((finding) => findingOf(finding, before.scenario)),
		},
	};
}

function pairDifferenceOf(pair: PairChange, before: Side, after: Side): PairDifference {
	const ends = [pair.from.node, pair.to.node] as const;
	return {
		from: endpointOf(pair.from),
		to: endpointOf(pair.to),
		kind: kindOf(pair),
		outcomeChanged: pair.outcome,
		pathChanged: pair.path,
		latencyChanged: pair.latency,
		evidenceChanged: pair.evidence,
		before: pair.before === null ? null : pairOf(pair.before),
		after: pair.after === null ? null : pairOf(pair.after),
		why: {
			before: pair.before === null ? null : before.why(...ends),
			after: pair.after === null ? null : after.why(...ends),
		},
	};
}

function kindOf({ before, after, outcome, path, latency }: PairChange): ChangeKind {
	if (before === null) return 'appeared';
	if (after === null) return 'disappeared';
	if (outcome) return after.outcome === 'reachable' ? 'gained' : before.outcome === 'reachable' ? 'lost' : 'outcome';
	return path ? 'path' : latency ? 'latency' : 'evidence';
}

/** `places`: of each row, then of the list of them. */
export function contractOf(
	{ rows, others, pairs, passed }: EngineContract,
	before: ComparedState,
	after: ComparedState,
	places: readonly Pick<ContractRow, 'file' | 'line'>[],
	evidence: EvidenceLevel,
): Contract {
	const placed = [...rows, others].map(({ passed: holds, message }, index) => {
		const { file, line } = places[index]!;
		return { file, line, passed: holds, message };
	});
	return {
		before,
		after,
		...askedEvidence(evidence),
		rows: placed.slice(0, -1),
		others: placed.at(-1)!,
		pairs: pairs.map((pair) => ({ ...pair, from: endpointOf(pair.from), to: endpointOf(pair.to) })),
		passed,
	};
}

export function stateOf({ file, name }: Scenario, view: string, change: ProposedChange | null): ComparedState {
	return { file, name, view, change };
}

/** `canreach why` in a view of a file that can be named. */
export function whyIn(file: string | null, options: readonly string[]): Side['why'] {
	return (from, to) => ['canreach why', ...[from, to, ...fileWord(file), ...options].map(shellWord)].join(' ');
}

/** The command that asks for a change, with the traces of both sides. */
export function whatIfCommand(file: string | null, { after, fail, set, add, remove }: ProposedChange): string {
	const options = [
		...(after === undefined ? [] : ['--after', after]),
		...(fail ?? []).flatMap((key) => ['--fail', key]),
		...Object.entries(set ?? {}).flatMap(([path, value]) => ['--set', `${path}=${flow(value)}`]),
		...Object.entries(add ?? {}).flatMap(([section, value]) => ['--add', `${section}=${flow(value)}`]),
		...(remove ?? []).flatMap((key) => ['--remove', key]),
	];
	return ['canreach what-if', ...[...fileWord(file), ...options, '--trace'].map(shellWord)].join(' ');
}

/** null: commands name no file. */
function fileWord(file: string | null): readonly string[] {
	return file === null ? [] : [file === 'standard input' ? '-' : file];
}
