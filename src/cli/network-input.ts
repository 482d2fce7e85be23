// Argument ─► network: of a scenario in one of its views, or a network written as JSON.

import type { Mistake } from '../network-json/mistake.ts';
import { printMistake } from '../network-json/mistake.ts';
import { readNetwork } from '../network-json/read.ts';
import { sortedJson } from '../report/render/json.ts';
import { safeText } from '../report/render/text/escape.ts';
import type { Network } from '../routing/model.ts';
import { findView } from './commands/find-view.ts';
import type { StateOptions } from './commands/options.ts';
import type { Host } from './host.ts';
import { readScenario, readText } from './read-scenario.ts';
import { UsageError } from './usage-error.ts';

export interface ViewChoice extends StateOptions {
	readonly quiet?: boolean;
	readonly json?: boolean;
}

/** The network after Azure's rules have become policies; null once the mistakes of the scenario are printed. @throws {UsageError} */
export function networkOfScenario(host: Host, file: string | undefined, choice: ViewChoice): Network | null {
	const scenario = readScenario(host, file, choice);
	if (scenario === null) return null;
	const view = findView(scenario, choice);
	// As it was settled: sessions that a limit took down are not in it.
	return { name: `${scenario.name}, ${view.id}`, ...view.solution.net.network };
}

/** As `networkOfScenario`; a JSON document with `speakers` is a network itself. @throws {UsageError} */
export function networkOrScenario(host: Host, file: string | undefined, choice: ViewChoice): Network | null {
	if (file === undefined) return networkOfScenario(host, file, choice);
	const text = readText(host, file);
	if (!isNetwork(text)) {
		const bytes = new TextEncoder().encode(text);
		return networkOfScenario({ ...host, readStdin: () => bytes }, file, choice);
	}
	if (choice.whatIf !== undefined || choice.withoutGlobalReach)
		throw new UsageError('--what-if and --without-global-reach ask about a scenario', `${file} is a network`);
	const read = readNetwork(text);
	if (read.ok) return read.network;
	printNetworkMistakes(host, file, read.mistakes, choice.json ?? false);
	return null;
}

function isNetwork(text: string): boolean {
	if (!text.trimStart().startsWith('{')) return false;
	try {
		return Object.hasOwn(JSON.parse(text), 'speakers');
	} catch {
		return false;
	}
}

const mostTold = 50;

export function printNetworkMistakes(host: Host, file: string, mistakes: readonly Mistake[], json: boolean): void {
	host.setExitCode(2);
	if (json) {
		host.stdout(sortedJson({ version: 1, errors: mistakes }));
		return;
	}
	const name = file === '-' ? 'standard input' : file;
	const told = mistakes
		.slice(0, mostTold)
		.flatMap((one) => printMistake(name, one).split('\n'))
		.map((line) => (line.startsWith('  ') ? `  ${safeText(line)}` : safeText(line)));
	const more = mistakes.length > mostTold ? `\nand ${mistakes.length - mostTold} more` : '';
	const count = `${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}`;
	host.stderr(`${told.join('\n')}${more}\n\n${count}; nothing was solved.\n`);
}
