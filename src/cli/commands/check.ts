// `canreach check FILE…`: findings and expectations only; as `canreach test` with its default reporter, mistakes on standard error.

import { checkedOf, checkLines } from '../../report/render/check.ts';
import { jsonPieces, levelOfPairs } from '../../report/render/json.ts';
import { askedEvidence, reportOf } from '../../report/report.ts';
import { testedFile } from '../../report/test-run.ts';
import type { Simulation } from '../../simulate.ts';
import { expandFiles } from '../expand-files.ts';
import type { Host } from '../host.ts';
import { judgeFile } from '../judge-file.ts';
import { printLines } from '../print-lines.ts';
import { printMistakes } from '../print-mistakes.ts';
import { writePieces } from '../write-output.ts';
import { screenOptions, type ViewOptions } from './options.ts';

/** Every file is looked at, whatever is wrong with the others. @throws {UsageError} for a pattern that fits nothing. */
export async function check(host: Host, patterns: readonly string[], options: ViewOptions): Promise<void> {
	const simulations: Simulation[] = [];
	const errors: object[] = [];
	let notUnderstood = 0;
	for (const file of expandFiles(host, patterns)) {
		const judged = judgeFile(host, file, options);
		if (judged.kind !== 'judged') notUnderstood += 1;
		switch (judged.kind) {
			case 'judged':
				simulations.push(judged.simulation);
				break;
			case 'mistaken':
				errors.push(...judged.mistakes);
				if (!options.json) printMistakes(host, judged.mistakes);
				break;
			case 'unread': {
				const { message, hint } = judged;
				errors.push({ code: 'NO_FILE', message, file, line: null, column: null, expected: null, nearest: null, hint });
				if (!options.json) host.stderr(`canreach: ${message}\n${hint === null ? '' : `  ${hint}\n`}`);
			}
		}
	}
	if (options.json) {
		const documents = simulations.map((simulation) => reportOf(simulation).document);
		await writePieces(host, jsonPieces({ version: 1, documents, errors }, 2 + levelOfPairs), undefined, true);
	} else if (simulations.length > 0) {
		const { evidence } = askedEvidence(options.evidence);
		const checked = simulations.flatMap((simulation) => checkedOf(testedFile(simulation), evidence) ?? []);
		await printLines(host, checkLines(checked, screenOptions(host, options), notUnderstood), options);
	}
	host.setExitCode(errors.length > 0 ? 2 : simulations.some(({ verdict }) => verdict === 'failed') ? 1 : 0);
}
