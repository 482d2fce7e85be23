// `canreach check FILE…`: findings and expectations only, for CI.

import { renderCheck } from '../../report/render/check.ts';
import { sortedJson } from '../../report/render/json.ts';
import { reportOf } from '../../report/report.ts';
import { type Simulation, simulate } from '../../simulate.ts';
import { expandFiles } from '../expand-files.ts';
import type { Host } from '../host.ts';
import { printMistakes } from '../print-mistakes.ts';
import { parseFile } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { screenOptions, type ViewOptions } from './options.ts';

/** Every file is looked at, whatever is wrong with the others. @throws {UsageError} for a pattern that fits nothing. */
export function check(host: Host, patterns: readonly string[], options: ViewOptions): void {
	const simulations: Simulation[] = [];
	const errors: object[] = [];
	for (const file of expandFiles(host, patterns)) {
		try {
			const parsed = parseFile(host, file);
			if (parsed.ok) simulations.push(simulate(parsed.scenario, options));
			else {
				errors.push(...parsed.diagnostics);
				if (!options.json) printMistakes(host, parsed.diagnostics);
			}
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			const { message, hint } = error;
			errors.push({ code: 'NO_FILE', message, file, line: null, column: null, expected: null, nearest: null, hint });
			if (!options.json) host.stderr(`canreach: ${message}\n${hint === null ? '' : `  ${hint}\n`}`);
		}
	}
	const reports = simulations.map((simulation) => reportOf(simulation));
	if (options.json) host.stdout(sortedJson({ version: 1, documents: reports.map(({ document }) => document), errors }));
	else if (reports.length > 0) host.stdout(renderCheck(reports, screenOptions(host, options)));
	host.setExitCode(errors.length > 0 ? 2 : simulations.some(({ verdict }) => verdict === 'failed') ? 1 : 0);
}
