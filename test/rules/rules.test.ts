// Small scenarios, each named by the rules it shows: its expectations hold, and without any of those rules one of them does not.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/index.ts';
import type { RuleId } from '../../src/rulebook/rule.ts';
import { isRuleId } from '../../src/rulebook/rulebook.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { restsOn } from './without.ts';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder)
	.filter((file) => file.endsWith('.yaml'))
	.sort();

function scenarioOf(file: string): Scenario {
	const parsed = parseScenario(readFileSync(new URL(file, folder), 'utf8'), file);
	if (!parsed.ok)
		throw new Error(parsed.diagnostics.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
	return parsed.scenario;
}

describe.each(files)('%s', (file) => {
	const ids =
		file
			.match(/^((?:[RD]\d{2,3}-)+)/)?.[0]
			.split('-')
			.filter(isRuleId) ?? [];

	it('keeps its promises', () => {
		const { judgements, verdict } = simulate(scenarioOf(file));
		expect(judgements.filter(({ passed }) => !passed).map(({ message }) => message)).toEqual([]);
		expect(verdict).toBe('passed');
	});

	it('is named by rules, and drawn', () => {
		expect(ids.length).toBeGreaterThan(0);
		expect(readFileSync(new URL(file, folder), 'utf8')).toMatch(/^# /);
	});

	it.each(ids)('breaks one without %s', (id) => {
		expect(restsOn(id as RuleId, scenarioOf(file))).toBe(true);
	});
});

it('a scenario does not rest on a rule that has nothing to do with it', () => {
	const scenario = scenarioOf('R086-not-within-one-location.yaml');
	expect(['R086', 'R085', 'R031', 'R138'].map((id) => restsOn(id as RuleId, scenario))).toEqual([
		true,
		false,
		false,
		false,
	]);
});
