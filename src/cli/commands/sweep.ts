// `canreach sweep`: every failure of a design, or every two, on a screen, as JSON or as Markdown; Ctrl-C prints what is known by then.

import { sortedJson } from '../../report/render/json.ts';
import { sweepLines } from '../../report/render/sweep/sweep.ts';
import { sweepMarkdown } from '../../report/render/sweep/sweep-markdown.ts';
import { sweepInSlices } from '../../report/sweep.ts';
import { atMostOne } from '../at-most-one.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { readScenario } from '../read-scenario.ts';
import { runSlices } from '../run-slices.ts';
import { findView } from './find-view.ts';
import { type StateOptions, screenOptions, type ViewOptions } from './options.ts';

export interface SweepOptions extends ViewOptions, StateOptions {
	readonly failures: '1' | '2';
	readonly markdown?: boolean;
}

export async function sweep(host: Host, file: string | undefined, options: SweepOptions): Promise<void> {
	atMostOne(options, 'json', 'markdown');
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const view = findView(scenario, options);
	const failures = options.failures === '2' ? 2 : 1;
	const slices = sweepInSlices(scenario, view, { failures, evidence: options.evidence });
	const document = await runSlices(host, slices, 'failures', options.quiet ?? false);
	if (options.json) host.stdout(sortedJson(document));
	else if (options.markdown) host.stdout(sweepMarkdown(document));
	else await printLines(host, sweepLines(document, screenOptions(host, options)), options);
}
