// A daemon's tables against the engine's answer to the same network: the same, another stable state, or a contradiction.

import { tablesOf } from '../network-json/answer.ts';
import type { Network } from '../routing/model.ts';
import { type Solution, solve } from '../routing/solve.ts';
import type { Held } from './bird-tables.ts';
import { differences, type RowDifference } from './compare.ts';
import { isStable } from './stable.ts';

export interface Judgement {
	/** Routes that both hold alike. */
	readonly alike: number;
	/** Prefixes for which the daemon reached another state: it is stable, and so is the engine's, unless the engine has none. */
	readonly otherStable: readonly string[];
	/** Prefixes for which the daemon came to no rest: what it holds is a moment on the way. */
	readonly unsettled: readonly string[];
	/** Rows that neither explains. */
	readonly contradictions: readonly RowDifference[];
}

/** `settled`: the daemon came to rest. */
export function judge(network: Network, held: Held, settled: boolean, solution: Solution = solve(network)): Judgement {
	const tables = tablesOf(solution);
	const rows = differences(network, tables, held);
	const otherStable: string[] = [];
	const unsettled: string[] = [];
	for (const { routeClass, status } of solution.classes) {
		for (const { text } of routeClass.prefixes) {
			const differs = rows.some(({ prefix }) => prefix === text);
			if (!settled && (differs || status !== 'stable')) unsettled.push(text);
			if (!settled || !differs) continue;
			const isOurs = status === 'oscillates' || isStable(solution.net, routeClass, text, tables);
			if (isOurs && isStable(solution.net, routeClass, text, held)) otherStable.push(text);
		}
	}
	const known = new Set([...otherStable, ...unsettled]);
	const contradictions = rows.filter(({ prefix }) => !known.has(prefix));
	const total = Object.values(held).reduce((sum, table) => sum + Object.values(table).flat().length, 0);
	return {
		alike: Math.max(0, total - rows.filter(({ daemon }) => daemon !== null).length),
		otherStable,
		unsettled,
		contradictions,
	};
}
