// Two scenarios to compare; the mistakes of both are told at once.

import { sortedJson } from '../report/render/json.ts';
import type { ParsedScenario, Scenario } from '../scenario/parse.ts';
import type { Host } from './host.ts';
import { printMistakes } from './print-mistakes.ts';

export type Parse = () => ParsedScenario;

/** Null after the mistakes have been printed and the exit code set to 2. */
export function readBoth(
	host: Host,
	[one, other]: readonly [Parse, Parse],
	{ json }: { readonly json?: boolean },
): readonly [Scenario, Scenario] | null {
	const [a, b] = [one(), other()];
	if (a.ok && b.ok) return [a.scenario, b.scenario];
	const mistakes = [a, b].flatMap((parsed) => (parsed.ok ? [] : parsed.diagnostics));
	host.setExitCode(2);
	if (json === true) host.stdout(sortedJson({ version: 1, errors: mistakes }));
	else printMistakes(host, mistakes);
	return null;
}
