// `canreach coverage`: what no expectation of a scenario would notice losing.

import { coverageReport } from '../../report/coverage.ts';
import { coverageLines } from '../../report/render/coverage.ts';
import { sortedJson } from '../../report/render/json.ts';
import { coverage as covered } from '../../what-if/coverage/coverage.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { readScenario } from '../read-scenario.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface CoverageOptions extends ScreenOptions {
	/** Units: percent. */
	readonly failUnder?: number;
}

export async function coverage(host: Host, file: string | undefined, options: CoverageOptions): Promise<void> {
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const found = coverageReport(scenario, covered(scenario));
	if (options.json) host.stdout(sortedJson(found));
	else await printLines(host, coverageLines(found, screenOptions(host, options)), options);
	if (options.failUnder !== undefined && found.percent < options.failUnder) {
		if (!options.quiet && !options.json)
			host.stderr(`canreach: ${found.percent} % of losses are noticed, and ${options.failUnder} % are asked for\n`);
		host.setExitCode(1);
	}
}
