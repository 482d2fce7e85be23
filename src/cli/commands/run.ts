// `canreach run`: the whole answer, drawn on a terminal, as text in a pipe, as JSON or Markdown on request.

import { documentPieces } from '../../report/render/json.ts';
import { renderMarkdown } from '../../report/render/markdown/markdown.ts';
import { renderText } from '../../report/render/text/text.ts';
import { reportOf } from '../../report/report.ts';
import { simulate } from '../../simulate.ts';
import { atMostOne } from '../at-most-one.ts';
import { drawnTo, isDrawn } from '../drawn-output.ts';
import type { Host } from '../host.ts';
import { readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput, writePieces } from '../write-output.ts';
import { screenOptions, type ViewOptions } from './options.ts';

export interface RunOptions extends ViewOptions {
	readonly markdown?: boolean;
	readonly routes?: boolean;
	readonly output?: string;
}

export async function run(host: Host, file: string | undefined, options: RunOptions): Promise<void> {
	atMostOne(options, 'json', 'markdown');
	if (options.routes && !options.json) throw new UsageError('--routes goes with --json');
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const report = reportOf(simulate(scenario, options), { routes: options.routes ?? false });
	const { output, quiet = false } = options;
	const print = (text: string): void => writeOutput(host, text, output, quiet);
	const screen = { ...screenOptions(host, options), named: file !== undefined };
	if (options.json) await writePieces(host, documentPieces(report.document), output, quiet);
	else if (options.markdown) print(renderMarkdown(report));
	else if (isDrawn(host, options.color) && output === undefined) {
		const { showReport } = await import('../../terminal/show.ts');
		await showReport(report, { ...screen, color: options.color, print: drawnTo(host) });
	} else print(renderText(report, screen));
}
