// Changes as the tests look at them: one line a pair, both names of the nodes and what happened.

import { readFileSync } from 'node:fs';
import type { Difference, ProposedChange, WhatIfAnswer, WhatIfOptions } from '../../src/index.ts';
import { parseScenario, type Scenario, whatIf } from '../../src/index.ts';

export const seedText = readFileSync(new URL('../../scenarios/seed.yaml', import.meta.url), 'utf8');

export function scenarioIn(text: string, file = 'x.yaml'): Scenario {
	const parsed = parseScenario(text, file);
	if (parsed.ok) return parsed.scenario;
	throw new Error(parsed.diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
}

export const seed = scenarioIn(seedText, 'scenarios/seed.yaml');

export function asked(scenario: Scenario, change: string | ProposedChange, options?: WhatIfOptions): WhatIfAnswer {
	const result = whatIf(scenario, change, options);
	if (result.ok) return result;
	throw new Error(result.mistakes.map(({ at, message }) => `${at}: ${message}`).join('\n'));
}

/** `london > us-west lost`; services and subnets by their keys. */
export function lines({ pairs }: Difference): readonly string[] {
	return pairs.map(({ from, to, kind }) => `${nameOf(from.node)} > ${nameOf(to.node)} ${kind}`).sort();
}

function nameOf(key: string): string {
	return key.replace(/^(site|vnet)\//, '');
}
