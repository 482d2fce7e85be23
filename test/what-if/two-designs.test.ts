// Two designs whose ends are not the same: a prefix split, a site added, a prefix that moves.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario, type Scenario, simulate, whatIf } from '../../src/index.ts';
import type { Question } from '../../src/reachability/view.ts';
import { sortedJson } from '../../src/report/render/json.ts';
import { reportOf } from '../../src/report/report.ts';
import { type Change, changesFrom } from '../../src/what-if/changes/changes-from.ts';
import { designs, failureElements, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';
import { asked, scenarioIn } from './changes.ts';

const question = ({ design, expanded }: Scenario): Question => ({
	id: 'as-designed',
	design,
	expanded,
	failed: [],
	globalReach: true,
});

const between = (a: Scenario, b: Scenario): Change => changesFrom(question(a))(question(b));

/** `hq 10.0.0.0/17 > app reachable - unreachable`, where the two differ; the way to the VNet alone. */
function said({ changes }: Change): readonly string[] {
	return changes
		.filter(({ to }) => to.node.startsWith('vnet/'))
		.map(({ from, before, after }) => {
			const prefixes = from.prefixes.map(({ text }) => text).join(' ');
			return `${from.node} ${prefixes}: ${before?.outcome ?? 'not there'}, ${after?.outcome ?? 'not there'}`;
		});
}

const design = (prefixes: string, attachment: string): Scenario =>
	scenarioIn(`
name: one site
sites:
  hq: { asn: 65001, prefixes: [${prefixes}] }
circuits:
  london: { peeringLocation: London, provider: Equinix, sites: { hq: ${attachment} } }
vnets:
  app: { region: UK South, prefixes: [10.9.0.0/16], circuits: [london] }
`);

const whole = design('10.0.0.0/16', '{}');
const halves = design('10.0.0.0/17, 10.0.128.0/17', '{}');

describe('ends are compared by what they hold', () => {
	test.each<readonly [string, Scenario, Scenario, readonly string[]]>([
		['nothing differs', whole, whole, []],
		['a prefix split in halves is the same addresses', whole, halves, []],
		['and joined again', halves, whole, []],
		[
			'one half is no longer advertised',
			whole,
			design('10.0.0.0/17, 10.0.128.0/17', '{ advertise: [10.0.128.0/17] }'),
			['site/hq 10.0.0.0/17: reachable, one-way'],
		],
		['a half is gone', halves, design('10.0.0.0/17', '{}'), ['site/hq 10.0.128.0/17: reachable, not there']],
		[
			'of a whole only a half is left',
			whole,
			design('10.0.0.0/17', '{}'),
			['site/hq 10.0.0.0/16: reachable, not there'],
		],
		['a prefix more', whole, design('10.0.0.0/16, 2001:db8::/48', '{}'), []],
		[
			'another prefix',
			whole,
			design('10.1.0.0/16', '{}'),
			['site/hq 10.1.0.0/16: not there, reachable', 'site/hq 10.0.0.0/16: reachable, not there'],
		],
	])('%s', (_, a, b, expected) => {
		expect(said(between(a, b))).toEqual(expected);
	});
});

describe('properties', () => {
	/** One line a pair and prefix, however prefixes are grouped. */
	const pairLines = (pairs: ReturnType<typeof reportOf>['document']['views'][number]['pairs']): readonly string[] =>
		pairs
			.flatMap(({ from, to, outcome, forward, return: back, roundTripMs, assumptions }) =>
				from.prefixes.flatMap((a) =>
					to.prefixes.map((b) =>
						JSON.stringify([from.node, a, to.node, b, outcome, forward, back, roundTripMs, assumptions]),
					),
				),
			)
			.sort();

	test('a what-if answers as the whole scenario does, and again the same bytes; the scenario stays as it was', () => {
		fc.assert(
			fc.property(designs({ peerings: true }), (drawn) => {
				const scenario = scenarioOf(drawn);
				const written = sortedJson(scenario.expanded);
				const { views } = reportOf(simulate(scenario)).document;
				for (const { id } of scenario.whatIfs) {
					const answer = asked(scenario, id);
					expect(pairLines(answer.after.pairs)).toEqual(pairLines(views.find((view) => view.id === id)!.pairs));
					expect(sortedJson(asked(scenario, id))).toBe(sortedJson(answer));
				}
				expect(sortedJson(scenario.expanded)).toBe(written);
				expect(sortedJson(reportOf(simulate(scenario)).document.views)).toBe(sortedJson(views));
			}),
			runs(4),
		);
	});

	test('a failure and its repair mirror each other; a state differs from itself in nothing', () => {
		fc.assert(
			fc.property(designs({ failures: false }), fc.nat(40), (drawn, nth) => {
				const start = question(scenarioOf(drawn));
				const elements = failureElements(drawn);
				const end = { ...start, id: 'failed', failed: [elements[nth % elements.length]!] };
				const text = ({ changes, findings }: Change, turned: boolean): readonly string[] => [
					...changes.map(({ from, to, before, after, outcome, path, latency, evidence }) =>
						[
							...[from, to].map((one) => [one.node, ...one.prefixes.map((prefix) => prefix.text)].join(' ')),
							...(turned ? [after, before] : [before, after]).map((side) => side?.outcome ?? 'not there'),
							...[outcome, path, latency, evidence],
						].join(', '),
					),
					...(turned ? findings.went : findings.came).map(({ code, at }) => `came ${code} ${at}`),
					...(turned ? findings.came : findings.went).map(({ code, at }) => `went ${code} ${at}`),
				];
				const there = changesFrom(start)(end);
				const again = changesFrom(end)(start);
				expect([...text(again, true)].sort()).toEqual([...text(there, false)].sort());
				expect(text(changesFrom(start)({ ...start, id: 'same' }), false)).toEqual([]);
			}),
			runs(4),
		);
	});
});

test('a design with a mistake in a what-if is not asked', () => {
	expect(parseScenario('name: x\nwhatIf: { a: { fail: [site/x] } }', 'x.yaml').ok).toBe(false);
	expect(whatIf(whole, { fail: ['site/x'] }).ok).toBe(false);
});
