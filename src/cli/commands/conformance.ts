// `canreach conformance`: published cases against our answers.

import { dirname, join } from 'node:path';
import { conformanceOf } from '../../report/conformance.ts';
import { conformanceLines, conformancePage } from '../../report/render/conformance.ts';
import { sortedJson } from '../../report/render/json.ts';
import { type Simulation, simulate } from '../../simulate.ts';
import { atMostOne } from '../at-most-one.ts';
import { expandFiles } from '../expand-files.ts';
import { type Host, seedName } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { printMistakes } from '../print-mistakes.ts';
import { parseFile } from '../read-scenario.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface ConformanceOptions extends ScreenOptions {
	readonly markdown?: boolean;
}

/** A case whose expectations do not hold sets the exit code to 1, a file that cannot be understood to 2. */
export async function conformance(host: Host, patterns: readonly string[], options: ConformanceOptions): Promise<void> {
	atMostOne(options, 'json', 'markdown');
	const simulations: Simulation[] = [];
	let faulty = false;
	const shipped = dirname(host.seedFile);
	const files = expandFiles(host, patterns.length > 0 ? patterns : [join(shipped, '*.yaml')]);
	for (const file of files) {
		const parsed = parseFile(host, file);
		if (parsed.ok) {
			// Where the package lies on this machine says nothing about the case.
			const shown = patterns.length > 0 ? file : join(dirname(seedName), file.slice(shipped.length + 1));
			simulations.push(simulate({ ...parsed.scenario, file: shown }));
		} else {
			faulty = true;
			printMistakes(host, parsed.diagnostics);
		}
	}
	const record = conformanceOf(simulations);
	if (options.json) host.stdout(sortedJson(record));
	else if (options.markdown) host.stdout(conformancePage(record));
	else await printLines(host, conformanceLines(record, screenOptions(host, options)), options);
	host.setExitCode(faulty ? 2 : record.failed > 0 ? 1 : 0);
}
