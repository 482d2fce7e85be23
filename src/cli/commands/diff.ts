// `canreach diff`: two designs, compared by what they do.

import type { Question } from '../../reachability/view.ts';
import { differenceOf, type Side, stateOf, whyIn } from '../../report/change.ts';
import type { Difference } from '../../report/change-model.ts';
import type { Scenario } from '../../scenario/parse.ts';
import { changesFrom } from '../../what-if/changes/changes-from.ts';
import { asDesigned } from '../../what-if/expectations/questions.ts';
import { atMostOne } from '../at-most-one.ts';
import { parseAtRevision, rangeOf } from '../git.ts';
import type { Host } from '../host.ts';
import { type Parse, readBoth } from '../read-both.ts';
import { parseFile } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { type DifferenceOptions, printDifferences } from './what-if.ts';

export interface DiffOptions extends DifferenceOptions {
	readonly git?: string;
	readonly exitCode?: boolean;
}

export async function diff(
	host: Host,
	a: string | undefined,
	b: string | undefined,
	options: DiffOptions,
): Promise<void> {
	atMostOne(options, 'json', 'markdown');
	const scenarios = readBoth(host, sidesOf(host, a, b, options.git), options);
	if (scenarios === null) return;
	const [one, other] = scenarios;
	const found = changesFrom(question(one), options)(question(other));
	const isFile = (file: string): boolean => options.git === undefined || (file === b && !options.git.includes('..'));
	const difference = differenceOf(found, sideOf(one, isFile), sideOf(other, isFile), options.evidence);
	await printDifferences(host, [difference], options);
	if (options.exitCode && !isSame(difference)) host.setExitCode(1);
}

function sidesOf(
	host: Host,
	a: string | undefined,
	b: string | undefined,
	git: string | undefined,
): readonly [Parse, Parse] {
	if (git === undefined) {
		if (a === undefined || b === undefined)
			throw new UsageError('two files are compared', 'canreach diff A B, or canreach diff --git REVISION FILE');
		if (a === '-' && b === '-') throw new UsageError('standard input is one file only');
		return [() => parseFile(host, a), () => parseFile(host, b)];
	}
	if (b !== undefined) throw new UsageError('--git compares revisions of one file', `canreach diff --git ${git} ${a}`);
	if (a === '-') throw new UsageError('standard input is in no revision');
	if (a === undefined) throw new UsageError('--git compares revisions of a file', `canreach diff --git ${git} FILE`);
	const file = a;
	const range = rangeOf(git);
	return range === null
		? [() => parseAtRevision(git, file), () => parseFile(host, a)]
		: [() => parseAtRevision(range[0], file), () => parseAtRevision(range[1], file)];
}

function question({ design, expanded }: Scenario): Question {
	return { id: asDesigned, design, expanded, failed: [], globalReach: true };
}

function sideOf(scenario: Scenario, isFile: (file: string) => boolean): Side {
	return {
		scenario,
		state: stateOf(scenario, asDesigned, null),
		why: isFile(scenario.file) ? whyIn(scenario.file, []) : () => null,
	};
}

function isSame({ pairs, findings }: Difference): boolean {
	return pairs.length + findings.came.length + findings.went.length === 0;
}
