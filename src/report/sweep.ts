// A sweep as it is published, and the library's way to ask for one.

import { type View, workOut } from '../reachability/view.ts';
import type { EvidenceLevel } from '../rulebook/rule.ts';
import type { Scenario } from '../scenario/parse.ts';
import { asDesigned, withoutGlobalReach } from '../simulate.ts';
import { drive, type Progress, type Sweep, sweepSlices } from '../what-if/failures/sweep.ts';
import { type Resiliency, resiliencyLevels } from '../what-if/resiliency/level.ts';
import type { ElementKey } from './model.ts';
import { endpointOf } from './report.ts';
import type { SweepDocument, SweptPair, Resiliency as ToldResiliency } from './sweep-model.ts';

/** What fails, in which view, and who is told of it. */
export interface SweepOptions {
	/** How many elements fail at once, at most. Default 1. */
	readonly failures?: 1 | 2;
	/** Answers that rest on weaker evidence become `undetermined`. Default `inferred`: none does. */
	readonly evidence?: EvidenceLevel;
	/** The what-if whose elements fail; the design unless given. */
	readonly whatIf?: string;
	/** As if no Global Reach link were there. */
	readonly withoutGlobalReach?: boolean;
	/** Hears, a few times a second, how many failures were gone through. */
	readonly onProgress?: (progress: Progress) => void;
	/** Asked as often; true ends the sweep, and the answer says how far it came. */
	readonly shouldStop?: () => boolean;
}

/**
 * Every single failure of a design, or any two at once: what each costs, which pairs survive all, and the single points of failure and cuts of each pair.
 * Shape: plain data, the same for the same question; the design is not changed.
 * @throws {RangeError} for a what-if that the scenario does not have.
 * @example
 * const { pairs } = sweep(scenario);
 * const weak = pairs.filter(({ singlePointsOfFailure }) => singlePointsOfFailure.length > 0);
 * console.log(weak.length, 'of', pairs.length); // 5 of 5
 */
export function sweep(scenario: Scenario, { onProgress, shouldStop, ...options }: SweepOptions = {}): SweepDocument {
	return drive(sweepInSlices(scenario, viewOf(scenario, options), options), {
		...(onProgress && { onProgress }),
		...(shouldStop && { shouldStop }),
	});
}

/** The same in slices: after each its progress; `next(true)` ends it there. */
export function* sweepInSlices(
	scenario: Scenario,
	view: View,
	{ failures = 1, evidence = 'inferred' }: Pick<SweepOptions, 'failures' | 'evidence'>,
): Generator<Progress, SweepDocument, boolean | undefined> {
	return documentOf(scenario, yield* sweepSlices(view, { failures, evidence }));
}

function viewOf({ design, expanded, whatIfs }: Scenario, options: SweepOptions): View {
	const globalReach = options.withoutGlobalReach !== true;
	const whatIf = whatIfs.find(({ id }) => id === options.whatIf);
	if (options.whatIf !== undefined && whatIf === undefined) throw new RangeError(`no what-if "${options.whatIf}"`);
	if (whatIf === undefined)
		return workOut({ id: globalReach ? asDesigned : withoutGlobalReach, design, expanded, failed: [], globalReach });
	const id = globalReach ? whatIf.id : `${whatIf.id}/${withoutGlobalReach}`;
	return workOut({ id, design: whatIf.design, expanded: whatIf.expanded, failed: whatIf.failed, globalReach });
}

function documentOf({ name, file }: Scenario, swept: Sweep): SweepDocument {
	const { view, failures, elements, unreachable, done, total } = swept;
	return {
		version: 1,
		scenario: { name, file },
		view: view.id,
		failures,
		asked: { done, total },
		elements,
		pairs: pairsOf(swept),
		unreachable,
		singles: swept.singles,
		doubles: swept.doubles,
		resiliency: resiliencyLevels(view).map((one) => resiliencyOf(view, one)),
	};
}

function pairsOf({ pairs, singles, doubles, survivors }: Sweep): readonly SweptPair[] {
	const surviving = new Set(survivors);
	const points = pairs.map((): ElementKey[] => []);
	const own = pairs.map((): ElementKey[] => []);
	const cuts = pairs.map((): (readonly [ElementKey, ElementKey])[] => []);
	for (const { failed, lost, inside } of singles) {
		for (const { pair } of lost) points[pair]!.push(failed[0]!);
		for (const pair of inside) own[pair]!.push(failed[0]!);
	}
	for (const { failed, lost } of doubles) for (const { pair } of lost) cuts[pair]!.push([failed[0]!, failed[1]!]);
	return pairs.map(([from, to], pair) => ({
		from: endpointOf(from),
		to: endpointOf(to),
		survives: surviving.has(pair),
		singlePointsOfFailure: points[pair]!.sort(),
		ownElements: own[pair]!.sort(),
		cuts: cuts[pair]!.map((cut) => ({ cut, text: cut.join(' ') }))
			.sort((a, b) => (a.text < b.text ? -1 : 1))
			.map(({ cut }) => cut),
	}));
}

function resiliencyOf({ validity }: View, { of, level, circuits }: Resiliency): ToldResiliency {
	const unequal = validity.findings.find(({ code, at }) => code === 'UNEQUAL_ADVERTISEMENTS' && at === of);
	return {
		of,
		level,
		circuits: circuits.map(({ key, peeringLocation }) => ({ key, peeringLocation: peeringLocation.name })),
		rule: 'R135',
		unequal: unequal?.message ?? null,
	};
}
