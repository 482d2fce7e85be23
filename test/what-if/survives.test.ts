// `survives`: a row that holds under every failure of elements that contain neither endpoint.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { simulate } from '../../src/simulate.ts';
import { judgeWithFailures, judgingWithFailures } from '../../src/what-if/failures/survival.ts';

/** What is said of one more row of a scenario. */
function said(name: string, row: string): readonly [boolean, string] {
	return saidOf(readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8'), row);
}

function saidOf(text: string, row: string): readonly [boolean, string] {
	const { passed, message } = simulate(read(text.replace(/\nexpect:\n/, `\nexpect:\n  - ${row}\n`))).judgements[0]!;
	return [passed, message];
}

function read(text: string): Scenario {
	const parsed = parseScenario(text, 'x.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
	return parsed.scenario;
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

//   plant 10.5.1.0/24 ── red ── app 10.1.0.0/16 ── peered ── data 10.5.0.0/16
//                                └ web: 10.5.0.0/16 leads nowhere
const shadowed = `name: A VNet that shadows a site
sites:
  plant: { asn: 65001, prefixes: [10.5.1.0/24] }
circuits:
  red: { peeringLocation: London, provider: Equinix, sites: [plant] }
vnets:
  app:
    region: UK South
    prefixes: [10.1.0.0/16]
    circuits: [red]
    subnets:
      web: { prefix: 10.1.1.0/24, routes: [{ prefix: 10.5.0.0/16, nextHopType: none }] }
  data: { region: UK West, prefixes: [10.5.0.0/16] }
peerings:
  - between: [app, data]
expect:
`;

test('R069: while a peer stands its space hides what the gateway brings; when it falls that is a way', () => {
	// The packet never comes to `data`: the route of the subnet drops it.
	expect(saidOf(shadowed, '{ from: app, to: plant, reachable: false }')[0]).toBe(true);
	const fails = (survives: number): string => `{ from: app, to: plant, reachable: false, survives: ${survives} }`;
	const message = /^vnet\/app\/web to site\/plant does not survive region\/ukwest: .* is reachable; and 1 more/;
	expect(saidOf(shadowed, fails(1))).toEqual([false, expect.stringMatching(message)]);
	expect(saidOf(shadowed.replace('peerings:\n  - between: [app, data]\n', ''), fails(1))[1]).toMatch(/is reachable$/);
});

test.each(['seed', 'prepend', 'microsoft-peering'])('rows of %s judged together say what each says alone', (name) => {
	const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
	const { design } = read(text);
	const ends = ['all', ...design.sites.keys(), ...design.vnets.keys()];
	const rows = ends.flatMap((from, at) => [
		`{ from: ${from}, to: all, reachable: true, survives: ${1 + (at % 2)} }`,
		`{ from: ${ends.at(-1)}, to: ${from}, reachable: ${at % 3 === 0}, survives: 1 }`,
		`{ from: all, to: ${from}, reachable: true }`,
	]);
	const before = text.slice(0, text.indexOf('\nexpect:\n'));
	const scenario = read(`${before}\nexpect:\n  - ${rows.join('\n  - ')}\n`);
	const { expectations } = scenario;
	const { answers } = simulate({ ...scenario, expectations: [] });
	const answer = answers.find(({ id }) => id === 'as-designed')!;
	const together = judgingWithFailures(expectations, answer, 'inferred');
	const judged = expectations.map(together);
	expect(judged).toEqual(expectations.map((row) => judgeWithFailures(row, answer, 'inferred')));
	expect(new Set(judged.map(({ message }) => message)).size).toBeGreaterThan(ends.length);
});
