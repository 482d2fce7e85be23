// Asks one engine, sound or faulty, what the oracle, the files of `test/rules` and the cases of validity ask. Bundled anew for every mutant.

import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { validate } from '../../src/azure/validity/validate.ts';
import { parseScenario, simulate } from '../../src/index.ts';
import { tablesOf } from '../../src/network-json/answer.ts';
import type { Network } from '../../src/routing/model.ts';
import { solve } from '../../src/routing/solve.ts';
import { designOf, rowsOf } from '../azure/validity/case.ts';
import { cases } from '../azure/validity/cases.ts';
import { solveNaively } from '../routing/naive/solve-naively.ts';
import { namedNetworks } from '../routing/named-networks.ts';
import { networks } from '../routing/networks.ts';

export interface Trial {
	readonly networks: readonly { readonly network: Network; readonly tables: string }[];
	/** By file, what its expectations come to. */
	readonly scenarios: Readonly<Record<string, string>>;
}

/** What the sound engine says, where the naive solver says the same. */
export function soundAnswers(root: string, seed: number, count: number): Trial {
	const all = [...Object.values(namedNetworks), ...fc.sample(networks, { numRuns: count, seed })];
	return {
		networks: all.flatMap((network) => {
			const tables = engineTables(network);
			return tables.toSorted().join('\n') === naiveTables(network) ? [{ network, tables: tables.join('\n') }] : [];
		}),
		scenarios: Object.fromEntries(filesIn(root).map((file) => [file, documentOf(`${root}/${file}`)])),
	};
}

/** The first thing that this engine gets wrong; null when it passes. */
export function faultOf(root: string, { networks: asked, scenarios }: Trial): string | null {
	for (const [name, yaml, expected] of cases)
		if (JSON.stringify(rowsOf(validate(designOf(yaml)).findings)) !== JSON.stringify(expected)) return name;
	for (const [index, { network, tables }] of asked.entries())
		if (engineTables(network).join('\n') !== tables) return `network ${index}`;
	for (const [file, expected] of Object.entries(scenarios)) if (documentOf(`${root}/${file}`) !== expected) return file;
	return null;
}

function filesIn(root: string): readonly string[] {
	return readdirSync(`${root}/test/rules`)
		.filter((file) => file.endsWith('.yaml'))
		.sort()
		.map((file) => `test/rules/${file}`);
}

/** What the file comes to, and each of its expectations. */
function documentOf(path: string): string {
	const parsed = parseScenario(readFileSync(path, 'utf8'), 'x.yaml');
	if (!parsed.ok) return 'mistakes';
	const { verdict, judgements } = simulate(parsed.scenario);
	return JSON.stringify([verdict, judgements.map(({ passed }) => passed)]);
}

/** In the order of the tables, where equal routes stand as they are used. */
function engineTables(network: Network): readonly string[] {
	const solution = solve(network);
	if (solution.classes.some(({ status }) => status !== 'stable')) return ['not stable'];
	return Object.entries(tablesOf(solution)).flatMap(([speaker, table]) =>
		Object.entries(table).flatMap(([prefix, routes]) => routes.map((route) => rowOf(prefix, speaker, route))),
	);
}

function naiveTables(network: Network): string {
	const rows = Object.entries(solveNaively(network).perPrefix).flatMap(([prefix, { answer }]) =>
		Object.entries(answer ?? {}).flatMap(([speaker, routes]) => routes.map((route) => rowOf(prefix, speaker, route))),
	);
	return rows.sort().join('\n');
}

type Row = ReturnType<typeof tablesOf>[string][string][number];

function rowOf(prefix: string, speaker: string, route: Row): string {
	const { best, selected, session, peer, asPath, origin, localPref, med, weight, nextHop, tags } = route;
	return JSON.stringify([
		prefix,
		speaker,
		best,
		selected,
		session,
		peer,
		asPath,
		origin,
		localPref,
		med,
		weight,
		nextHop,
		[...tags].sort(),
	]);
}
