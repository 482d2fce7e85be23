// `canreach replay PREFIX`: the journey of an advertisement, session by session; on a terminal one step at a time.

import { endpointsOf } from '../../reachability/endpoints.ts';
import { sortedJson } from '../../report/render/json.ts';
import { replayLines } from '../../report/render/replay.ts';
import { replayOf } from '../../report/replay.ts';
import { fileLast } from '../file-last.ts';
import type { Host } from '../host.ts';
import { printLines } from '../print-lines.ts';
import { readPrefix } from '../read-prefix.ts';
import { readScenario } from '../read-scenario.ts';
import { UsageError } from '../usage-error.ts';
import { exploreFrom } from './explore.ts';
import { findView } from './find-view.ts';
import { type ScreenOptions, type StateOptions, screenOptions } from './options.ts';

/** @throws {UsageError} where nobody announces the prefix or one around it. */
export async function replay(
	host: Host,
	text: string,
	file: string | undefined,
	options: ScreenOptions & StateOptions & { readonly all?: boolean },
): Promise<void> {
	fileLast('replay', 'the prefix comes', ['PREFIX'], [text, file]);
	const prefix = readPrefix(text);
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const view = findView(scenario, options);
	const found = replayOf(view, prefix);
	if (found === null) {
		const known = endpointsOf([view])[0]!.flatMap(({ prefixes }) => prefixes.map((one) => one.text));
		throw new UsageError(
			`nobody announces ${prefix.text}, nor a prefix around it`,
			`there are ${[...new Set(known)].slice(0, 8).join(', ')}`,
		);
	}
	if (host.isTerminal && host.stdinIsTerminal && !options.json && !options.all) {
		const whatIf = scenario.whatIfs.find(({ id }) => id === options.whatIf);
		const trial = {
			failed: whatIf?.failed ?? [],
			edits: whatIf?.edits ?? [],
			globalReach: options.withoutGlobalReach !== true,
		};
		return exploreFrom(host, scenario, file, { trial, journey: found.prefix }, options);
	}
	if (options.json) return host.stdout(sortedJson({ version: 1, ...found }));
	await printLines(host, replayLines(found, screenOptions(host, options)), options);
}
