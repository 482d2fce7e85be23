// A change of a scenario ─► what it comes to: both states and the difference, as published data. The scenario stays as it is.

import type { Answer } from '../reachability/answer.ts';
import type { Question } from '../reachability/view.ts';
import type { EvidenceLevel } from '../rulebook/rule.ts';
import { nearestOf, type Path, type Problem } from '../scenario/diagnostic.ts';
import { unknownWhatIf } from '../scenario/edit/what-if-problems.ts';
import { readWhatIf, type WhatIf } from '../scenario/edit/what-ifs.ts';
import type { Scenario } from '../scenario/parse.ts';
import { type Change, changesFrom } from '../what-if/changes/changes-from.ts';
import { asDesigned, withoutGlobalReach } from '../what-if/expectations/questions.ts';
import { differenceOf, type Side, stateOf, whatIfCommand, whyIn } from './change.ts';
import type { ChangeMistake, ProposedChange, WhatIfResult } from './change-model.ts';
import type { View } from './model.ts';
import { findingOf, pairOf } from './report.ts';

/** How the two states of a change are answered. */
export interface WhatIfOptions {
	/** Answers that rest on weaker evidence become `undetermined`. Default `inferred`: none does. */
	readonly evidence?: EvidenceLevel;
	/** false: both sides as if no Global Reach link were there. */
	readonly globalReach?: boolean;
	/** false: commands about the scenario name no file, as for the example that is built in. */
	readonly named?: boolean;
}

/** What a change is called that has no name; no what-if of a file can be. */
export const unnamed = 'the change';

/**
 * Answers what a change makes different: a what-if of the scenario by its id, or one that is in no file.
 * Shape: plain published data; mistakes in the change are a result too. The scenario is never altered.
 * @example
 * const answer = whatIf(scenario, { fail: ['circuit/london'] });
 * if (answer.ok) console.log(answer.difference.pairs.filter(({ kind }) => kind === 'lost').length); // 6
 */
export function whatIf(scenario: Scenario, change: string | ProposedChange, options: WhatIfOptions = {}): WhatIfResult {
	return whatIfs(scenario, options)(change);
}

/** As `whatIf`, for one change after another: what they start from is worked out once. */
export function whatIfs(
	scenario: Scenario,
	{ evidence = 'inferred', globalReach = true, named = true }: WhatIfOptions = {},
): (change: string | ProposedChange) => WhatIfResult {
	const file = named ? scenario.file : null;
	const starts = new Map<string | null, (end: Question, edits: WhatIf['change']) => Change>();
	const startAt = (id: string | null) => {
		const start = scenario.whatIfs.find((one) => one.id === id) ?? { ...scenario, id: asDesigned, failed: [] };
		const known = starts.get(id) ?? changesFrom(questionOf(start, globalReach), { evidence });
		starts.set(id, known);
		return known;
	};
	return (change) => {
		const read = readChange(scenario, change);
		if ('mistakes' in read) return { ok: false, mistakes: read.mistakes };
		const { whatIf: asked, proposed } = read;
		const found = startAt(asked.after)(questionOf(asked, globalReach), asked.change);
		const options = globalReach ? [] : ['--without-global-reach'];
		const inFile = (id: string | null): readonly string[] => (id === null ? options : ['--what-if', id, ...options]);
		const before: Side = {
			scenario,
			state: stateOf(scenario, found.before.id, changeIn(scenario, asked.after)),
			why: whyIn(file, inFile(asked.after)),
		};
		const after: Side = {
			scenario,
			state: stateOf(scenario, found.after.id, proposed),
			why:
				asked.id === unnamed
					? () => [whatIfCommand(file, proposed), ...options].join(' ')
					: whyIn(file, inFile(asked.id)),
		};
		return {
			ok: true,
			before: viewOf(found.before, scenario),
			after: viewOf(found.after, scenario),
			difference: differenceOf(found, before, after, evidence),
		};
	};
}

type ReadChange =
	| { readonly whatIf: WhatIf; readonly proposed: ProposedChange }
	| { readonly mistakes: readonly ChangeMistake[] };

function readChange(scenario: Scenario, change: string | ProposedChange): ReadChange {
	if (typeof change === 'string') {
		const found = scenario.whatIfs.find(({ id }) => id === change);
		if (found !== undefined) return { whatIf: found, proposed: changeIn(scenario, change)! };
		const ids = scenario.whatIfs.map(({ id }) => id);
		return { mistakes: [mistakeOf(unknownWhatIf(change, ids, ['whatIf', unnamed, 'id']), { id: change })] };
	}
	const { after, fail, set, add, remove } = change;
	const written = {
		...(after === undefined ? {} : { after }),
		...(fail === undefined ? {} : { fail: [...fail] }),
		...(set === undefined ? {} : { set: { ...set } }),
		...(add === undefined ? {} : { add: { ...add } }),
		...(remove === undefined ? {} : { remove: [...remove] }),
	};
	const { result, problems } = readWhatIf(scenario, unnamed, written);
	if (result !== null && problems.length === 0) return { whatIf: result, proposed: change };
	return { mistakes: problems.map((problem) => mistakeOf(problem, { ...written })) };
}

/** As the file writes it. */
export function changeIn(scenario: Scenario, id: string | null): ProposedChange | null {
	if (id === null) return null;
	const { expectChange: _, ...written } = scenario.expanded.whatIf[id]!;
	return written;
}

/** `whatIf, the change, fail, 0` is told by what stands there: `fail circuit/londn`. */
function mistakeOf(problem: Problem, written: Readonly<Record<string, unknown>>): ChangeMistake {
	const plain = (text: string): string =>
		text.replace(`what-if "${unnamed}": `, '').replaceAll(`whatIf.${unnamed}.`, '');
	return {
		code: problem.code,
		at: problem.path
			.slice(2, 3)
			.concat(whereIn(problem.path.slice(2), written))
			.join(' '),
		message: plain(problem.message),
		expected: problem.expected ?? null,
		nearest: nearestOf(problem),
		hint: problem.hint ?? null,
	};
}

/** An item of a list by what it is, a value of a map by its key, a Global Reach link by its circuits. */
function whereIn([key = '', name, item]: Path, written: Readonly<Record<string, unknown>>): readonly string[] {
	const value = written[String(key)];
	if (typeof value === 'string') return [value];
	if (name === undefined) return [];
	if (typeof name === 'number') return [String((value as readonly unknown[])[name])];
	const inside = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
	const link =
		Array.isArray(inside) && typeof item === 'number' ? (inside[item] as { between?: readonly string[] }) : {};
	return [name, ...(link.between === undefined ? [] : [link.between.join('~')])];
}

function questionOf({ id, design, expanded, failed }: Omit<Question, 'globalReach'>, globalReach: boolean): Question {
	const view = globalReach ? id : id === asDesigned ? withoutGlobalReach : `${id}/${withoutGlobalReach}`;
	return { id: view, design, expanded, failed, globalReach };
}

function viewOf({ id, findings, pairs }: Answer, scenario: Scenario): View {
	return { id, findings: findings.map((finding) => findingOf(finding, scenario)), pairs: pairs.map(pairOf) };
}
