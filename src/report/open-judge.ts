// A scenario opened for assertions by any test runner: rows of `expect` and tables, judged as `canreach check` judges a file.

import type { EvidenceLevel } from '../rulebook/rule.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { WrittenExpectation } from '../scenario/schema/schema.ts';
import { type JudgedRow, judgeRow, openViews } from './judge-row.ts';
import { type JudgedTable, judgeTable, type ReachabilityTable, type ViewOfRow } from './judge-table.ts';

/** How an assertion is judged. */
export interface JudgeOptions {
	/** Answers that rest on weaker evidence become `undetermined`. Default `inferred`: none does. */
	readonly evidence?: EvidenceLevel;
}

/** Judges one scenario, whose views are worked out once. */
export interface Judge {
	readonly expectation: (row: WrittenExpectation) => JudgedRow;
	/** `view`: the one that the table is about; the design as written unless given. */
	readonly reachability: (table: ReachabilityTable, view?: ViewOfRow) => JudgedTable;
}

/** For one assertion after another about the same scenario, which stays as it is. */
export function openJudge(scenario: Scenario, { evidence = 'inferred' }: JudgeOptions = {}): Judge {
	const open = openViews(scenario, evidence);
	return {
		expectation: (row) => judgeRow(open, row),
		reachability: (table, view = {}) => judgeTable(open, table, view),
	};
}

/**
 * Whether one row of `expect` holds in a scenario, judged as `canreach check` judges the rows of a file.
 * Shape: a row with mistakes does not pass, and its message names each, with the nearest valid name. The scenario stays as it is.
 * @example
 * const row = { from: 'san-francisco', to: 'london', reachable: true, without: 'globalReach' } as const;
 * const { passed, message } = judgeExpectation(scenario, row);
 * console.log(passed, message.split('\n')[0]); // false Expected san-francisco to london: reachable (without Global Reach)
 */
export function judgeExpectation(scenario: Scenario, row: WrittenExpectation, options: JudgeOptions = {}): JudgedRow {
	return openJudge(scenario, options).expectation(row);
}

/**
 * Whether the pairs of a table have the outcomes that it gives them; pairs that are not in it are not looked at.
 * Shape: plain data; a table with mistakes does not pass, and its message names each. The scenario stays as it is.
 */
export function judgeReachability(
	scenario: Scenario,
	table: ReachabilityTable,
	{ evidence = 'inferred', ...view }: JudgeOptions & ViewOfRow = {},
): JudgedTable {
	return openJudge(scenario, { evidence }).reachability(table, view);
}
