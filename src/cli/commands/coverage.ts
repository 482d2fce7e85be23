// `canreach coverage`: what no expectation of a scenario would notice losing; Ctrl-C ends it without an answer.

import { coverageReport } from '../../report/coverage.ts';
import { coverageLines } from '../../report/render/coverage.ts';
import { sortedJson } from '../../report/render/json.ts';
import { coverageSlices } from '../../what-if/coverage/coverage.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { readScenario } from '../read-scenario.ts';
import { runSlices } from '../run-slices.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface CoverageOptions extends ScreenOptions {
	/** Units: percent. */
	readonly failUnder?: number;
}

export async function coverage(host: Host, file: string | undefined, options: CoverageOptions): Promise<void> {
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const covered = await runSlices(host, coverageSlices(scenario), 'losses', options.quiet ?? false);
	if (covered === null) {
		host.stderr('canreach: stopped; what is noticed is told of all losses or not at all\n');
		return;
	}
	const found = coverageReport(scenario, covered);
	if (options.json) host.stdout(sortedJson(found));
	else await printLines(host, coverageLines(found, screenOptions(host, options)), options);
	if (options.failUnder !== undefined && found.percent < options.failUnder) {
		if (!options.quiet && !options.json)
			host.stderr(`canreach: ${found.percent} % of losses are noticed, and ${options.failUnder} % are asked for\n`);
		host.setExitCode(1);
	}
}
