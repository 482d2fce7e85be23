// `survives`: a row that holds under every failure of elements that contain neither endpoint.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/simulate.ts';

/** What is said of one more row of a scenario. */
function said(name: string, row: string): readonly [boolean, string] {
	const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
	const parsed = parseScenario(text.replace(/\nexpect:\n/, `\nexpect:\n  - ${row}\n`), `${name}.yaml`);
	if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
	const { passed, message } = simulate(parsed.scenario).judgements[0]!;
	return [passed, message];
}

describe('a row survives', () => {
	test.each([
		[
			'two-locations',
			'{ from: all, to: all, reachable: true, survives: 1 }',
			'all to all: as expected, and after every single failure',
		],
		['two-locations', '{ from: east-us, to: ashburn, notVia: circuit/red, reachable: true, survives: 1 }', null],
		[
			'two-locations',
			'{ from: ashburn, to: dallas, within: 1000 ms, survives: 1 }',
			'site/ashburn to site/dallas: as expected, and after every single failure',
		],
		[
			'seed',
			'{ from: uk-south, to: us-west, reachable: false, survives: 2 }',
			'vnet/uk-south to vnet/us-west: as expected, and after every failure of one element or two',
		],
	])('in %s: %s', (name, row, message) => {
		if (message === null) expect(() => said(name, row)).toThrow('no such element');
		else expect(said(name, row)).toEqual([true, message]);
	});
});

describe('a row does not survive, and the first failure is named with its reason', () => {
	test.each([
		[
			'seed',
			'{ from: london, to: uk-south, reachable: true, survives: 1 }',
			/^site\/london to vnet\/uk-south does not survive circuit\/london: expected reachable, is unreachable \(ELEMENT_FAILED: .*\); and 2 more/,
		],
		[
			'two-locations',
			'{ from: ashburn, to: east-us, reachable: true, survives: 2 }',
			/^site\/ashburn to vnet\/east-us does not survive circuit\/dallas with circuit\/washington-dc: expected reachable, is unreachable/,
		],
		[
			'two-locations',
			'{ from: ashburn, to: dallas, via: [washington-dc, dallas], survives: 1 }',
			/does not survive circuit\/dallas: expected by way of circuit\/washington-dc, circuit\/dallas, goes .*wan\/fibre/,
		],
		[
			'seed',
			'{ from: london, to: uk-south, reachable: false, survives: 1 }',
			/^site\/london to vnet\/uk-south: expected unreachable, is reachable$/,
		],
	])('in %s: %s', (name, row, message) => {
		const [passed, text] = said(name, row);
		expect(text).toMatch(message);
		expect(passed).toBe(false);
	});
});
