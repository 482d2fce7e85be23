// `canreach why FROM TO`: the pair hop by hop, or where its route stopped, the rule, its source and the repair.

import { explanationOf } from '../../report/explanation.ts';
import { sortedJson } from '../../report/render/json.ts';
import { blank } from '../../report/render/text/span.ts';
import { whyLines } from '../../report/render/why.ts';
import { fileLast } from '../file-last.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { readScenario } from '../read-scenario.ts';
import { findPairs } from './find-pairs.ts';
import { findView } from './find-view.ts';
import { type StateOptions, screenOptions, type ViewOptions } from './options.ts';

export async function why(
	host: Host,
	from: string,
	to: string,
	file: string | undefined,
	options: ViewOptions & StateOptions,
): Promise<void> {
	fileLast('why', 'the two endpoints come', ['FROM', 'TO'], [from, to, file]);
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const view = findView(scenario, options);
	const pairs = findPairs(view, [from, to], options);
	const explanations = pairs.map((pair) => explanationOf(view, pair, scenario));
	if (options.json) host.stdout(sortedJson({ version: 1, explanations }));
	else
		await printLines(
			host,
			explanations.flatMap((explanation, index) => [
				...(index === 0 ? [] : [blank]),
				...whyLines(explanation, screenOptions(host, options)),
			]),
			options,
		);
}
