// The explorer's front door: what Ink reads when it is loaded is settled before it is.

import type { Scenario } from '../facade.ts';
import { settleColour } from '../show.ts';
import type { ExploreOptions } from './run-explorer.tsx';

/** Runs until the person leaves; the terminal is then as it was. */
export async function explore(
	scenario: Scenario,
	options: ExploreOptions & { readonly color: boolean },
): Promise<void> {
	settleColour(process.env, options.color);
	// Where CI is set Ink draws the last frame alone; there is a person at this terminal.
	process.env.CI = 'false';
	const { runExplorer } = await import('./run-explorer.tsx');
	await runExplorer(scenario, options);
}
