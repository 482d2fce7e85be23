// Every rule that is modelled or checked has a test that names it, and the pages made of that are current.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exercisedBy, exercisedByModule } from '../../build/exercised-by.mjs';
import { rulesPage } from '../../src/report/render/rules-page.ts';
import { ruleCards } from '../../src/report/rule-note.ts';
import { ruleOfCode } from '../../src/rulebook/codes.ts';
import { isRuleId, rules } from '../../src/rulebook/rulebook.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { root } from './source.ts';

const exercises = exercisedBy(root, ruleOfCode);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('tests of rules', () => {
	test('each modelled or checked rule has one that names it in its title', () => {
		const titled = (id: string): boolean => (exercises[id] ?? []).some(({ file }) => file.startsWith('test/'));
		expect(rules.filter(({ id, state }) => state !== 'not-modelled' && !titled(id)).map(({ id }) => id)).toEqual([]);
	});

	test('no title names a rule that there is not', () => {
		expect(Object.keys(exercises).filter((id) => !isRuleId(id))).toEqual([]);
	});

	test('no test claims a rule that is not modelled', () => {
		expect(rules.filter(({ id, state }) => state === 'not-modelled' && id in exercises).map(({ id }) => id)).toEqual(
			[],
		);
	});
});

describe('states', () => {
	test('what is not modelled says why, and what a design meets that touches it', () => {
		for (const { id, state, why, refusedBy } of rules) {
			const said = [why, refusedBy].filter((text) => /^\S.*\.$/.test(text ?? ''));
			expect(said, id).toHaveLength(state === 'not-modelled' ? 2 : 0);
		}
	});

	test('a section that is said to be refused is refused by name', () => {
		const sections = rules.flatMap(({ refusedBy = '' }) =>
			refusedBy.includes('section') ? [...refusedBy.matchAll(/`(\w+)`/g)].map(([, name]) => name!) : [],
		);
		expect([...new Set(sections)].sort()).toEqual([
			'appliances',
			'hubs',
			'privateClouds',
			'routeServers',
			'tunnels',
			'vpnGateways',
		]);
		for (const section of sections) {
			const parsed = parseScenario(`name: x\n${section}: { a: {} }\n`, 'x.yaml');
			expect(parsed.ok ? [] : parsed.diagnostics.map(({ line, message }) => `${line} ${message}`), section).toEqual([
				expect.stringMatching(new RegExp(`^2 .*${section}`)),
			]);
		}
	});
});

describe('generated files are current; `npm run generate` makes them so', () => {
	test('src/rulebook/exercised-by.ts', () => {
		expect(read('src/rulebook/exercised-by.ts')).toBe(exercisedByModule(exercises));
	});

	test('RULES.md', () => {
		expect(read('RULES.md')).toBe(rulesPage(ruleCards(exercises)));
	});
});
