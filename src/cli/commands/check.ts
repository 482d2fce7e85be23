// `canreach check FILE…`: findings and expectations only, for CI.

import { renderCheck } from '../../report/render/check.ts';
import { reportOf } from '../../report/report.ts';
import { sortedJson } from '../../report/render/json.ts';
import { printDiagnostic } from '../../scenario/diagnostic.ts';
import { asDesigned, type Simulation, simulate } from '../../simulate.ts';
import { expandFiles } from '../expand-files.ts';
import type { Host } from '../host.ts';
import { parseFile } from '../read-scenario.ts';
import { screenOptions, type ViewOptions } from './options.ts';

export function check(host: Host, patterns: readonly string[], options: ViewOptions): void {
	const simulations: Simulation[] = [];
	const errors: object[] = [];
	for (const file of expandFiles(patterns)) {
		const parsed = parseFile(host, file);
		if (parsed.ok) simulations.push(simulate(parsed.scenario, options));
		else {
			errors.push(...parsed.diagnostics);
			if (!options.json) host.stderr(`${parsed.diagnostics.map(printDiagnostic).join('\n')}\n`);
		}
	}
	const reports = simulations.map((simulation) => reportOf(simulation));
	if (options.json) host.stdout(sortedJson({ version: 1, documents: reports.map(({ document }) => document), errors }));
	else if (reports.length > 0) host.stdout(renderCheck(reports, screenOptions(host, options)));
	host.setExitCode(errors.length > 0 ? 2 : simulations.some(breaksAPromise) ? 1 : 0);
}

/** An expectation failed, or the design as written has an error that no expectation declares. */
export function breaksAPromise({ judgements, answers, scenario }: Simulation): boolean {
	if (judgements.some(({ passed }) => !passed)) return true;
	const declared = scenario.expectations.flatMap(({ asserts }) => (asserts.kind === 'finding' ? [asserts] : []));
	const findings = answers.find(({ id }) => id === asDesigned)?.findings ?? [];
	return findings.some(
		({ severity, code, at }) =>
			severity === 'error' &&
			!declared.some((asserted) => asserted.code === code && (asserted.at === null || asserted.at === at)),
	);
}
