// A matcher and the row of a file that says the same never disagree, neither in the verdict nor in the words.

import { matchers } from 'canreach/vitest';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExpectationRow, type JudgedRow, openJudge, parseScenario, simulate } from '../../src/index.ts';
import { printYaml } from '../../src/scenario/read/read-yaml.ts';
import type { WrittenScenario } from '../../src/scenario/schema/schema.ts';
import { designs, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';

interface Drawn {
	readonly design: WrittenScenario;
	readonly row: ExpectationRow;
	readonly other: ExpectationRow;
}

const drawn: fc.Arbitrary<Drawn> = designs({ peerings: true }).chain((design) => {
	const ends = fc.constantFrom(...endsOf(design));
	const known = ends.filter((name) => name !== 'nowhere' && name !== 'all');
	const end = fc.oneof(
		{ weight: 6, arbitrary: known },
		{ weight: 1, arbitrary: ends },
		fc.uniqueArray(known, { minLength: 1, maxLength: 3 }),
	);
	const circuits = Object.keys(design.circuits ?? {});
	const via = fc.uniqueArray(fc.constantFrom(...circuits, ...circuits, 'nowhere'), { minLength: 1, maxLength: 2 });
	const row = fc
		.record({
			ends: fc.record({ from: end, to: end }),
			asserts: fc.oneof(
				fc.record({ reachable: fc.boolean() }),
				fc.record({ via }),
				fc.record({ notVia: via }),
				fc.record({ within: fc.constantFrom('5 ms', '200 ms', '4 s') }),
				fc.record({ because: fc.constantFrom('NO_GLOBAL_REACH', 'ELEMENT_FAILED', 'NO_SUCH_CODE') }),
			),
			where: fc.record(
				{
					without: fc.constant('globalReach' as const),
					in: fc.constantFrom('lost', 'lost', 'lost', 'lots'),
					survives: fc.constant(1 as const),
				},
				{ requiredKeys: [] },
			),
		})
		.map(({ ends, asserts, where }): ExpectationRow => ({ ...ends, ...asserts, ...where }));
	return fc.record({ design: fc.constant(withWhatIf(design)), row, other: row });
});

/** Of each kind of end, and names that mean nothing. */
function endsOf({ sites = {}, vnets = {} }: WrittenScenario): readonly string[] {
	const prefixes = Object.values(sites).flatMap((site) => site?.prefixes ?? []);
	return [...Object.keys(sites), ...Object.keys(vnets), ...prefixes.slice(0, 2), 'all', 'nowhere'];
}

function withWhatIf(design: WrittenScenario): WrittenScenario {
	const [circuit] = Object.keys(design.circuits ?? {});
	return { ...design, whatIf: { ...design.whatIf, lost: { fail: [`circuit/${circuit}`] } } };
}

/** What a file with this row says of it. */
function inFile(design: WrittenScenario, row: ExpectationRow): JudgedRow {
	const parsed = parseScenario(printYaml({ ...design, expect: [row] }), 'generated.yaml');
	if (!parsed.ok)
		return { passed: false, understood: false, message: parsed.diagnostics.map(({ message }) => message).join('\n') };
	const { passed, message } = simulate(parsed.scenario).judgements[0]!;
	return { passed, understood: true, message };
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('a row in the hands of a program, and in a file', () => {
	const seen = { passed: 0, failed: 0, mistaken: 0 };
	fc.assert(
		fc.property(drawn, ({ design, row, other }) => {
			const judge = openJudge(scenarioOf(design));
			for (const one of [row, other]) {
				const expected = inFile(design, one);
				const { passed, understood, message } = judge.expectation(one);
				seen[passed ? 'passed' : understood ? 'failed' : 'mistaken'] += 1;
				expect({ passed, understood }).toEqual({ passed: expected.passed, understood: expected.understood });
				for (const line of understood ? [expected.message] : expected.message.split('\n'))
					expect(inOneLine(message)).toContain(inOneLine(line.replaceAll('item 1 of expect', 'the expectation')));
			}
		}),
		runs(8),
	);
	expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});

test('a matcher, and the row that says the same', () => {
	fc.assert(
		fc.property(drawn, ({ design, row }) => {
			const scenario = scenarioOf(design);
			const { from = [], to = [], via = ['nowhere'], in: view, without } = row;
			const where = { ...(view === undefined ? {} : { in: view }), ...(without === undefined ? {} : { without }) };
			const ends = { from, to, ...where };
			const passes = (said: ExpectationRow): boolean => inFile(design, said).passed;
			const outcome = (result: { readonly pass: boolean }, isNot: boolean): boolean => result.pass !== isNot;
			for (const isNot of [false, true]) {
				const call = { isNot };
				const reach = matchers.toReach.call(call, scenario, from, to, where);
				expect(outcome(reach, isNot)).toBe(passes({ ...ends, reachable: !isNot }));
				const way = matchers.toReachVia.call(call, scenario, from, to, via, where);
				expect(outcome(way, isNot)).toBe(passes(isNot ? { ...ends, notVia: via } : { ...ends, reachable: true, via }));
			}
			const survives = matchers.toSurvive.call({}, scenario, 1, ends);
			expect(survives.pass).toBe(passes({ ...ends, reachable: true, survives: 1 }));
			if (typeof from !== 'string' || typeof to !== 'string') return;
			for (const reachable of [true, false]) {
				const table = matchers.toMatchReachability.call({}, scenario, { [from]: { [to]: reachable } }, where);
				expect(table.pass).toBe(passes({ ...ends, reachable }));
			}
		}),
		runs(3),
	);
});
