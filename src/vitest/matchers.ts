// Matchers for `expect`: a call ─► a row of `expect`, judged as in a file. No runner is imported here.

import {
	type ExpectationRow,
	type Judge,
	type JudgedRow,
	openJudge,
	type ParsedScenario,
	printDiagnostic,
	type ReachabilityTable,
	type Scenario,
} from '../index.ts';

/** What `parseScenario` or `loadScenario` returns, or the scenario in it. */
export type Network = Scenario | ParsedScenario;

/** A site, VNet, subnet, service or prefix, by id or key; `all`; or several, of which every pair is meant. */
export type Ends = string | readonly string[];

/** As in a row of `expect`. */
export type ReachOptions = Readonly<Pick<ExpectationRow, 'in' | 'without' | 'within' | 'because' | 'survives'>>;
export type SurviveOptions = Readonly<Pick<ExpectationRow, 'in' | 'without'>> & {
	/** `all` unless given. */
	readonly from?: Ends;
	readonly to?: Ends;
};
export type TableOptions = Readonly<Pick<ExpectationRow, 'in' | 'without'>>;

export interface ReachabilityMatchers {
	/** Every pair exchanges traffic in both directions. With `.not`: none does, as `reachable: false` in a row. */
	toReach(from: Ends, to: Ends, options?: ReachOptions): void;
	/** Every pair exchanges traffic, and every branch of the way there passes these elements in this order. With `.not`: no branch does, as `notVia` in a row. */
	toReachVia(from: Ends, to: Ends, via: Ends, options?: ReachOptions): void;
	/** Every pair exchanges traffic, and still does when any one element fails, or any two, that contain neither end. */
	toSurvive(failures: 1 | 2, options?: SurviveOptions): void;
	/** Every pair of the table has the outcome that it gives; others are not looked at. */
	toMatchReachability(table: ReachabilityTable, options?: TableOptions): void;
}

/** What a matcher knows of its call. */
interface Call {
	readonly isNot?: boolean;
}

interface Result {
	readonly pass: boolean;
	readonly message: () => string;
	readonly actual?: unknown;
	readonly expected?: unknown;
}

/** For `expect.extend(matchers)`. */
export const matchers = {
	toReach(this: Call, network: Network, from: Ends, to: Ends, options: ReachOptions = {}): Result {
		const isNot = this.isNot === true;
		if (isNot && options.within !== undefined)
			return mistaken(isNot, 'what does not arrive has no round trip: leave "within" out, or leave out the "not"');
		return onRow(network, isNot, { ...ends(from, to), reachable: !isNot, ...options });
	},

	toReachVia(this: Call, network: Network, from: Ends, to: Ends, via: Ends, options: ReachOptions = {}): Result {
		const isNot = this.isNot === true;
		const way = isNot ? { notVia: list(via) } : { reachable: true, via: list(via) };
		return onRow(network, isNot, { ...ends(from, to), ...way, ...options });
	},

	toSurvive(this: Call, network: Network, failures: 1 | 2, options: SurviveOptions = {}): Result {
		const { from = 'all', to = 'all', ...view } = options;
		const row = { ...ends(from, to), reachable: true, survives: failures, ...view };
		return onWhole(network, this.isNot === true, (judge) => judge.expectation(row));
	},

	toMatchReachability(this: Call, network: Network, table: ReachabilityTable, options: TableOptions = {}): Result {
		return onWhole(network, this.isNot === true, (judge) => judge.reachability(table, options));
	},
};

/** With `not` the row says the contrary, and is to hold: what is partial neither reaches nor does not. */
function onRow(network: Network, isNot: boolean, row: ExpectationRow): Result {
	const { understood, passed, message } = ask(network, (judge) => judge.expectation(row));
	return understood ? { pass: passed !== isNot, message: () => message } : mistaken(isNot, message);
}

/** With `not` what is asked is not to hold. */
function onWhole(network: Network, isNot: boolean, question: (judge: Judge) => JudgedRow): Result {
	const { understood, passed, message, ...both } = ask(network, question);
	if (!understood) return mistaken(isNot, message);
	return { pass: passed, message: () => (passed ? `Expected otherwise: ${message}` : message), ...both };
}

/** Fails with and without `not`. */
function mistaken(isNot: boolean, message: string): Result {
	return { pass: isNot, message: () => message };
}

const judges = new WeakMap<Scenario, Judge>();

function ask(network: Network, question: (judge: Judge) => JudgedRow): JudgedRow {
	const not = (message: string): JudgedRow => ({ passed: false, understood: false, message });
	if (typeof network !== 'object' || network === null || !('ok' in network || 'design' in network))
		return not('expect() takes what parseScenario or loadScenario returns');
	if ('ok' in network && !network.ok) return not(network.diagnostics.map(printDiagnostic).join('\n'));
	const scenario = 'ok' in network ? network.scenario : network;
	const judge = judges.get(scenario) ?? openJudge(scenario);
	judges.set(scenario, judge);
	return question(judge);
}

function ends(from: Ends, to: Ends): Required<Pick<ExpectationRow, 'from' | 'to'>> {
	return { from: list(from), to: list(to) };
}

function list(value: Ends): string | string[] {
	// What is neither is told as in a row.
	return Array.isArray(value) ? [...value] : (value as string);
}
