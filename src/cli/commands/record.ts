// `canreach record`: expectations from what holds today, printed, or added to the file.

import { commentedRow } from '../../report/record.ts';
import { plural } from '../../report/render/text/words.ts';
import { addExpectations, printExpect, whyNotAdded } from '../../scenario/edit/add-expectations.ts';
import type { Scenario } from '../../scenario/parse.ts';
import { type Simulation, simulate } from '../../simulate.ts';
import { record as recorded } from '../../what-if/record/record.ts';
import { atMostOne } from '../at-most-one.ts';
import type { Host } from '../host.ts';
import { parseFile, readScenario, readText, readToRewrite } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { rewriteInput, writeOutput } from '../write-output.ts';

export interface RecordOptions {
	readonly write?: boolean;
	readonly output?: string;
	readonly quiet?: boolean;
}

/** @throws {UsageError} where rows cannot be added to the file. */
export function record(
	host: Host,
	file: string | undefined,
	{ write = false, output, quiet = false }: RecordOptions,
): void {
	atMostOne({ write, output }, 'write', 'output');
	if (write && (file === undefined || file === '-')) throw new UsageError('--write needs a file');
	if (output !== undefined && file === '-') throw new UsageError('--output needs a file, not standard input');
	const scenario = readScenario(host, file, { quiet });
	if (scenario === null) return;
	const simulation = simulate(scenario);
	if (!write && output === undefined) {
		host.stdout(block(simulation, []));
		return;
	}
	const path = file ?? host.seedFile;
	const text = write ? readToRewrite(host, path) : readText(host, path);
	const broken = simulation.judgements.filter(({ passed }) => !passed);
	const { rows } = recorded(scenario, simulation.answers, { beside: simulation.judgements });
	const added = addExpectations(text, rows.map(commentedRow));
	if (added === null)
		throw new UsageError(
			`rows cannot be added to ${scenario.file}: ${whyNotAdded(text)}`,
			'`canreach record` without --write prints them',
		);
	prove(host, file, scenario, added, rows.length);
	const target = write ? file : output;
	const isWritten = !write || rows.length > 0;
	// Told once it is done.
	if (write && isWritten) rewriteInput(host, added, file!);
	else if (isWritten) writeOutput(host, added, output, true);
	if (!quiet) {
		for (const { expectation, message } of broken)
			host.stderr(`${scenario.file}:${expectation.line}: stands, and does not hold: ${message}\n`);
		host.stderr(rows.length === 0 ? 'Everything is expected already.\n' : `${plural(rows.length, 'row')} added.\n`);
		if (isWritten && target !== '-') host.stderr(`Written to ${target}.\n`);
	}
}

/** The rows as YAML; what cannot be said is told in a comment. */
function block({ scenario, answers }: Simulation, beside: Simulation['judgements']): string {
	const { rows, left } = recorded(scenario, answers, { beside });
	const told = ({ node, prefixes }: (typeof left)[number]['from']): string =>
		[node, ...prefixes.slice(0, 1).map(({ text }) => text)].join(' ');
	const untold = left.map(({ from, to }) => `  # no row can name ${told(from)} to ${told(to)}\n`);
	return printExpect(rows.map(commentedRow)) + [...new Set(untold)].join('');
}

/** What is written is read again first. @throws {Error} when it is not what was meant: a fault of ours. */
function prove(host: Host, file: string | undefined, { written }: Scenario, text: string, added: number): void {
	const path = file ?? host.seedFile;
	const readFile: Host['readFile'] = (one) => (one === path ? new TextEncoder().encode(text) : host.readFile(one));
	const again = parseFile({ ...host, readFile }, file);
	const count = (written.expect?.length ?? 0) + added;
	if (!again.ok || (again.scenario.written.expect ?? []).length !== count)
		throw new Error(`the rows added to ${path} cannot be read back`);
}
