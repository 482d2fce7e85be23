// What a design team reads when an assertion fails; that a matcher and a row never disagree is in equals-rows.test.ts.

import { loadScenario, matchers } from 'canreach/vitest';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { judgeExpectation, judgeReachability, parseScenario } from '../../src/index.ts';
import { faulty } from '../cli/designs.ts';

const seed = loadScenario('scenarios/seed.yaml');
if (!seed.ok) throw new Error('the seed does not parse');
const [sanFrancisco, london] = ['san-francisco', 'london'];

function messageOf(assertion: () => void): string {
	try {
		assertion();
	} catch (error) {
		return (error as Error).message;
	}
	return 'passed';
}

describe('a failure says what was expected, what is, by which rule, and where to look', () => {
	test('R096: no link', () => {
		expect(
			messageOf(() => expect(seed).toReach(sanFrancisco, london, { without: 'globalReach' })),
		).toBe(`Expected san-francisco to london: reachable (without Global Reach)
  site/san-francisco to site/london: expected reachable, is unreachable (NO_GLOBAL_REACH: No Global
    Reach link joins circuits london and silicon-valley.)
  R096 Global Reach is not transitive (documented)
      as-designed           site/san-francisco ─ circuit/silicon-valley ═ circuit/london ─
                            site/london (reachable, 140.7 ms)
      without-global-reach  site/san-francisco (unreachable)
      They part at site/san-francisco: as-designed goes on to circuit/silicon-valley/primary and
      secondary; without-global-reach ends there (no route: dropped here).
  canreach why site/san-francisco site/london scenarios/seed.yaml --without-global-reach`);
	});

	test('too slow', () => {
		expect(
			messageOf(() => expect(seed).toReach(sanFrancisco, london, { within: '40 ms' })),
		).toBe(`Expected san-francisco to london: reachable, within 40 ms
  site/san-francisco to site/london: expected within 40 ms, takes 140.7 ms
      as-designed  site/san-francisco ─ circuit/silicon-valley ═ circuit/london ─ site/london
                   (reachable, 140.7 ms)
  canreach why site/san-francisco site/london scenarios/seed.yaml`);
	});

	test('D15: a failure that it does not survive', () => {
		expect(
			messageOf(() => expect(seed).toSurvive(1, { from: sanFrancisco, to: 'us-west' })),
		).toBe(`Expected san-francisco to us-west: reachable, survives 1
  site/san-francisco to vnet/us-west does not survive circuit/silicon-valley: expected reachable, is
    unreachable (ELEMENT_FAILED: circuit/silicon-valley has failed.); and 2 more of such failures,
    counted by pair
  D15 A failed element carries nothing (inferred)
      as-designed                    site/san-francisco ─ circuit/silicon-valley ─ vnet/us-west
                              (reachable, 0.7 ms)
      circuit/silicon-valley failed  site/san-francisco (unreachable)
  canreach what-if scenarios/seed.yaml --fail circuit/silicon-valley --trace`);
	});

	test('a table', () => {
		const table = {
			[sanFrancisco]: { london: false, 'uk-south': true },
			london: { [sanFrancisco]: 'partial' },
		} as const;
		expect(messageOf(() => expect(seed).toMatchReachability(table))).toBe(`2 of 3 pairs are not as in the table
  san-francisco to london: expected not reachable, is reachable
    canreach why site/san-francisco site/london scenarios/seed.yaml
  london to san-francisco: expected partial, is reachable
    canreach why site/london site/san-francisco scenarios/seed.yaml`);
	});

	test('what differs from a table is given to the runner, for its own difference', () => {
		const table = { [sanFrancisco]: { london: false, 'uk-south': true } };
		expect(matchers.toMatchReachability.call({}, seed, table)).toMatchObject({
			pass: false,
			expected: { 'san-francisco': { london: false } },
			actual: { 'san-francisco': { london: 'reachable' } },
		});
	});
});

describe('with not', () => {
	test.each<[string, () => void, string]>([
		[
			'toReach',
			() => expect(seed).not.toReach(sanFrancisco, london),
			'Expected san-francisco to london: not reachable\n',
		],
		[
			'toReachVia',
			() => expect(seed).not.toReachVia(sanFrancisco, london, 'silicon-valley'),
			'Expected san-francisco to london: not by way of silicon-valley\n',
		],
		[
			'toMatchReachability',
			() => expect(seed).not.toMatchReachability({ london: { 'uk-south': true } }),
			'Expected otherwise: every pair is as in the table',
		],
	])('%s', (_, assertion, start) => {
		expect(messageOf(assertion).slice(0, start.length)).toBe(start);
	});

	test('toSurvive', () => {
		const twoLocations = loadScenario('scenarios/two-locations.yaml');
		const assertion = () => expect(twoLocations).not.toSurvive(1, { from: 'ashburn', to: 'east-us' });
		expect(messageOf(assertion)).toBe(
			'Expected otherwise: site/ashburn to vnet/east-us: as expected, and after every single failure',
		);
	});
});

const unknown = `no site or VNet is called "lodon"
  did you mean "london"?
  expected a site or VNet id, an element key such as site/london, a prefix, or all`;

describe('a mistake fails, with not as without', () => {
	test.each<[string, (assertion: ReturnType<typeof expect<unknown>>) => void, string]>([
		['an unknown name', (it) => it.toReach('lodon', london), unknown],
		['an unknown name in a table', (it) => it.toMatchReachability({ lodon: { london: true } }), unknown],
		['an unknown name to survive', (it) => it.toSurvive(1, { to: 'lodon' }), unknown],
		[
			'an unknown circuit',
			(it) => it.toReachVia(sanFrancisco, london, ['londn']),
			`no circuit is called "londn"
  did you mean "london"?
  expected a circuit id, or site/x, wan/x, circuit/x, circuit/x/primary, gateway/x or vnet/x`,
		],
		[
			'several at once',
			(it) => it.toReachVia('lodon', london, 'londn', { survives: 3 as 2 }),
			`no circuit is called "londn"
  did you mean "london"?
  expected a circuit id, or site/x, wan/x, circuit/x, circuit/x/primary, gateway/x or vnet/x
no site or VNet is called "lodon"
  did you mean "london"?
  expected a site or VNet id, an element key such as site/london, a prefix, or all
survives in the expectation is 3
  expected 1 or 2: that the rest of the row holds under every failure of so many elements at once,
    or fewer, that contain neither endpoint`,
		],
		[
			'an unknown outcome',
			(it) => it.toMatchReachability({ london: { [sanFrancisco]: 'reachble' as 'reachable' } }),
			`london to san-francisco is "reachble" in the table
  did you mean "reachable"?
  expected true, false, or one of reachable, one-way, partial, unreachable, undetermined`,
		],
		['an empty table', (it) => it.toMatchReachability({}), 'the table is empty'],
		[
			'a number for a name',
			(it) => it.toReach(7 as never, london),
			'from in the expectation is 7\n  expected a site or VNet id, an element key, a prefix, all, or a list of these',
		],
	])('%s', (_, assertion, message) => {
		expect(messageOf(() => assertion(expect<unknown>(seed)))).toBe(message);
		expect(messageOf(() => assertion(expect<unknown>(seed).not))).toBe(message);
	});

	test.each<[string, unknown, string]>([
		[
			'a file that is not there',
			loadScenario('scenarios/sed.yaml'),
			'scenarios/sed.yaml:1:1: there is no file "scenarios/sed.yaml"\n  did you mean "scenarios/seed.yaml"?',
		],
		[
			'a scenario with mistakes',
			parseScenario(faulty, 'faulty.yaml'),
			`faulty.yaml:3:24: unknown key "prefixs" in sites.paris
  did you mean "prefixes"?
  expected one of asn, prefixes, prefixesFile, city, defaultRoute
faulty.yaml:5:27: no peering location of the catalog is called "Pariss"
  did you mean "Paris"?
  \`canreach catalog locations\` lists them
faulty.yaml:5:62: no site is called "pari"
  did you mean "paris"?
  expected paris`,
		],
		['no scenario', undefined, 'expect() takes what parseScenario or loadScenario returns'],
	])('%s', (_, network, message) => {
		expect(messageOf(() => expect(network).toReach('paris', 'london'))).toBe(message);
		expect(messageOf(() => expect(network).not.toReach('paris', 'london'))).toBe(message);
	});

	test('a round trip that is not to be', () => {
		expect(messageOf(() => expect(seed).not.toReach(sanFrancisco, london, { within: '40 ms' }))).toBe(
			'what does not arrive has no round trip: leave "within" out, or leave out the "not"',
		);
	});
});

test('the same from the library, for any runner', () => {
	const { scenario } = seed;
	const row = { from: sanFrancisco, to: london, reachable: true, without: 'globalReach' } as const;
	const { passed, message } = judgeExpectation(scenario, row);
	expect({ passed, message }).toEqual({
		passed: false,
		message: messageOf(() => expect(seed).toReach(sanFrancisco, london, { without: 'globalReach' })),
	});
	const table = { london: { [sanFrancisco]: false } };
	expect(judgeReachability(scenario, table, { without: 'globalReach' }).passed).toBe(true);
	expect(judgeReachability(scenario, table).message).toBe(messageOf(() => expect(scenario).toMatchReachability(table)));
});

test('V2V, R073: what rests on a weaker rule is undetermined where more is asked for', () => {
	const row = { from: 'us-west', to: 'uk-south', reachable: false } as const;
	expect(judgeExpectation(seed.scenario, row).passed).toBe(true);
	expect(judgeExpectation(seed.scenario, row, { evidence: 'documented' }).passed).toBe(false);
});

test('a prefixes file is read beside the scenario, whatever the working directory', () => {
	const leak = loadScenario(new URL('../../scenarios/route-leak.yaml', import.meta.url));
	expect(leak).toMatchObject({ ok: true, scenario: { file: 'scenarios/route-leak.yaml' } });
});

test('extended by hand', () => {
	expect.extend(matchers);
	expect(seed).toReach(sanFrancisco, london);
});

test('types: what a matcher does not take is no program', () => {
	expectTypeOf(expect(seed).toReach).toBeFunction();
	expectTypeOf(expect(seed).not.toReachVia).returns.toBeVoid();
	const wrong = (): void => {
		// @ts-expect-error Two ends.
		expect(seed).toReach(london);
		// @ts-expect-error No such option.
		expect(seed).toReach(sanFrancisco, london, { witin: '40 ms' });
		// @ts-expect-error What a row leaves out.
		expect(seed).toReach(sanFrancisco, london, { without: 'expressRoute' });
		// @ts-expect-error One or two.
		expect(seed).toSurvive(3);
		// @ts-expect-error No outcome.
		expect(seed).toMatchReachability({ london: { [sanFrancisco]: 'yes' } });
		// @ts-expect-error No such matcher.
		expect(seed).toReachh(sanFrancisco, london);
	};
	expectTypeOf(wrong).toBeFunction();
});
