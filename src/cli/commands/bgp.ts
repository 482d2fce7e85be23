// `canreach bgp`: a network of BGP speakers solved, one or many, and the network that a scenario becomes.

import { printNetwork } from '../../network-json/print-network.ts';
import { type ReadNetwork, readNetwork } from '../../network-json/read.ts';
import { solveNetwork } from '../../network-json/solve-network.ts';
import { sortedJson } from '../../report/render/json.ts';
import { bgpTableLines } from '../../report/render/routes/bgp-tables.ts';
import type { Network } from '../../routing/model.ts';
import { atMostOne } from '../at-most-one.ts';
import { bgpTables } from '../bgp-tables.ts';
import type { Host } from '../host.ts';
import { networkOfScenario, printNetworkMistakes, type ViewChoice } from '../network-input.ts';
import { printLines } from '../print-lines.ts';
import { readText } from '../read-scenario.ts';
import { type ScreenOptions, screenOptions } from './options.ts';

export interface SolveOptions extends ScreenOptions {
	readonly ndjson?: boolean;
}

/** @throws {UsageError} when there is no such file. */
export async function solveFile(host: Host, file: string, options: SolveOptions): Promise<void> {
	atMostOne(options, 'json', 'ndjson');
	if (options.ndjson) return solveLines(host, file);
	const read = readNetwork(readText(host, file));
	if (!read.ok) {
		printNetworkMistakes(host, file, read.mistakes, options.json ?? false);
		return;
	}
	const solved = solveNetwork(read.network);
	for (const { session, speaker, received, most } of options.quiet ? [] : solved.tornDown)
		host.stderr(`Session ${session} is down: ${speaker} received ${received} prefixes, and takes ${most}.\n`);
	if (options.json) host.stdout(sortedJson(solved.answer));
	else {
		const tables = bgpTables(read.network.name ?? file, solved);
		await printLines(host, bgpTableLines(tables, screenOptions(host, options)), options);
	}
}

/** One answer a line, or the mistakes of that line; the exit code is 2 when any line had some. */
async function solveLines(host: Host, file: string): Promise<void> {
	for await (const line of file === '-' ? host.stdinLines() : readText(host, file).split('\n')) {
		if (line.trim() === '') continue;
		const read: ReadNetwork = readNetwork(line);
		if (!read.ok) host.setExitCode(2);
		host.stdout(
			`${oneLine(read.ok ? sortedJson(solveNetwork(read.network).answer) : sortedJson({ errors: read.mistakes }))}\n`,
		);
		if (!(await host.stdoutDrained())) return;
	}
}

/** JSON text holds no line feed of its own. */
function oneLine(json: string): string {
	return json.trimEnd().replaceAll(/\n */g, '');
}

export function network(host: Host, file: string | undefined, options: ViewChoice): void {
	const found: Network | null = networkOfScenario(host, file, options);
	if (found !== null) host.stdout(printNetwork(found));
}
