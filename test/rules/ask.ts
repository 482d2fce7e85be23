// A design written down and answered, with the few questions that the tests of rules put to it.

import { type Document, parseScenario, report, routes, type Simulation, simulate } from '../../src/index.ts';
import type { Outcome, Pair, Route } from '../../src/report/model.ts';

export interface Asked {
	readonly simulation: Simulation;
	readonly document: Document;
	/** Both ends by element key. */
	readonly pair: (from: string, to: string, view?: string) => Pair;
	readonly outcome: (from: string, to: string, view?: string) => Outcome;
	/** Those in use, or with `all` every candidate. */
	readonly routes: (node: string, prefix: string, all?: 'all') => readonly Route[];
	/** The different AS paths in use, as text. */
	readonly paths: (node: string, prefix: string) => readonly string[];
	readonly findings: (view?: string) => readonly string[];
}

export function ask(yaml: string, evidence: 'documented' | 'observed' | 'inferred' = 'inferred'): Asked {
	const parsed = parseScenario(`name: test\n${yaml}`, 'test.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
	const simulation = simulate(parsed.scenario, { evidence });
	const { document } = report(simulation);
	const viewOf = (id: string) => document.views.find((view) => view.id === id)!;
	const pair: Asked['pair'] = (from, to, view = 'as-designed') => {
		const found = viewOf(view).pairs.filter((one) => one.from.node === from && one.to.node === to);
		if (found.length !== 1) throw new Error(`${found.length} pairs from ${from} to ${to}`);
		return found[0]!;
	};
	const table: Asked['routes'] = (node, prefix, all) =>
		routes(simulation.answers.find(({ id }) => id === 'as-designed')!, node).filter(
			(route) => route.prefix === prefix && (all === 'all' || route.selected),
		);
	return {
		simulation,
		document,
		pair,
		outcome: (from, to, view) => pair(from, to, view).outcome,
		routes: table,
		paths: (node, prefix) => [...new Set(table(node, prefix).map(({ asPath }) => asPath.join(' ')))],
		findings: (view = 'as-designed') => viewOf(view).findings.map(({ code, at }) => `${code} ${at}`),
	};
}
