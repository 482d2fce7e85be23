// What a daemon is not asked: routes that the lowering of a network changes, each by name, and what was lowered.

import { tablesOf } from '../network-json/answer.ts';
import { type SolvedNetwork, solveNetwork } from '../network-json/solve-network.ts';
import type { Network } from '../routing/model.ts';
import { type Solution, solve } from '../routing/solve.ts';
import { differences, type RowDifference } from './compare.ts';
import { type Lowered, type LowerOptions, lower } from './lower.ts';

/** A network made ready for a daemon, with the engine's answer to it. */
export interface Prepared {
	readonly network: Network;
	readonly solution: Solution;
	readonly lowered: readonly Lowered[];
	/** Of the network as it was; what of it a daemon decides otherwise by design. */
	readonly notChecked: readonly NotChecked[];
}

export interface NotChecked {
	readonly speaker: string;
	readonly prefix: string;
	/** Sessions of the routes that differ; null for the speaker's own. */
	readonly sessions: readonly (string | null)[];
}

/** Sessions that a limit of prefixes takes down are left out beforehand, and named. */
export function prepare(network: Network, options: LowerOptions): Prepared {
	const asItIs: SolvedNetwork = solveNetwork(network);
	const { network: lowerable, lowered } = lower(asItIs.network, options);
	const solution = solve(lowerable);
	const down = asItIs.tornDown.map(
		({ session, speaker, received, most }): Lowered => ({
			at: `${session} (${speaker})`,
			what: `maxPrefixes ${most}, of which ${received} arrived: the session is left out`,
		}),
	);
	const rows = differences(network, tablesOf(asItIs.solution), tablesOf(solution)).filter(
		(row) => !onlyMissingMed(row),
	);
	const bySpeaker = new Map<string, NotChecked & { readonly sessions: (string | null)[] }>();
	for (const { speaker, prefix, session } of rows) {
		const key = JSON.stringify([speaker, prefix]);
		const known = bySpeaker.get(key);
		if (known === undefined) bySpeaker.set(key, { speaker, prefix, sessions: [session] });
		else known.sessions.push(session);
	}
	return { network: lowerable, solution, lowered: grouped([...down, ...lowered]), notChecked: [...bySpeaker.values()] };
}

/** A missing MED counts as 0, so that nothing is decided otherwise where 0 is written (RFC 4271 section 9.1.2.2 c). */
function onlyMissingMed({ fields, engine, daemon }: RowDifference): boolean {
	return fields.every((field) => field === 'med') && fields.length > 0 && (engine?.med ?? 0) === (daemon?.med ?? 0);
}

/** What is said of several speakers or sessions is said once. */
function grouped(lowered: readonly Lowered[]): readonly Lowered[] {
	const places = new Map<string, string[]>();
	for (const { at, what } of lowered) {
		const known = places.get(what);
		if (known === undefined) places.set(what, [at]);
		else known.push(at);
	}
	return [...places].map(([what, at]) => ({ at: at.join(', '), what }));
}

const daemonNames = { bird: 'BIRD', frr: 'FRR' } as const;

/** As a text file beside the configuration. */
export function notCheckedText({ lowered, notChecked }: Prepared, { daemon }: LowerOptions): string {
	const name = daemonNames[daemon];
	if (lowered.length === 0) return `NOT CHECKED\nNothing: ${name} can say all that this network says.\n`;
	return `${[
		'NOT CHECKED',
		`What ${name} cannot say, and what it was given instead:`,
		...lowered.flatMap(({ at, what }) => [`  ${what}`, `      ${at}`]),
		'',
		...(notChecked.length === 0
			? ['None of it changes a route: every table can be compared.']
			: [
					'Routes that differ because of it, on one of the sessions named:',
					...notChecked.map(
						({ speaker, prefix, sessions }) =>
							`  ${speaker} ${prefix}: ${sessions.map((session) => session ?? 'its own').join(', ')}`,
					),
				]),
	].join('\n')}\n`;
}
