import { describe, expect, test } from 'vitest';
import { report, simulate } from '../../src/index.ts';
import { scenarioIn } from './changes.ts';

const design = `
name: a site with two circuits, a branch with one
sites:
  hq:     { asn: 65001, prefixes: [10.0.0.0/16], city: London }
  branch: { asn: 65002, prefixes: [10.1.0.0/24], city: Paris }
circuits:
  london:    { peeringLocation: London,    provider: Equinix, sku: premium, sites: [hq] }
  amsterdam: { peeringLocation: Amsterdam, provider: Equinix, sku: premium, sites: [hq] }
  paris:     { peeringLocation: Paris,     provider: Equinix, sku: premium, sites: [branch] }
vnets:
  app: { region: UK South, prefixes: [10.2.0.0/16], circuits: [london, amsterdam] }
  lab: { region: UK South, prefixes: [10.3.0.0/16], circuits: [london] }
whatIf:
  change:
`;

/** What is said of each row, then of everything else. */
function said(change: string, rows: readonly string[]): { readonly verdict: string; readonly rows: readonly string[] } {
	const list = rows.length === 0 ? ' []' : rows.map((row) => `\n      - ${row}`).join('');
	const scenario = scenarioIn(`${design}    ${change}\n    expectChange:${list}\n`);
	const { verdict, expectations } = report(simulate(scenario)).document;
	return { verdict, rows: expectations.map(({ passed, message }) => `${passed ? 'ok' : 'no'} ${message}`) };
}

const join = 'set: { vnets.app.circuits.paris: {} }';
/** Fixes the same pair, but forgets a circuit. */
const joinAndMove = 'set: { vnets.app.circuits: { amsterdam: {}, paris: {} } }';

describe('a declared change', () => {
	test('happens, and nothing else does', () => {
		expect(said(join, ['{ from: branch, to: app, becomes: reachable }'])).toEqual({
			verdict: 'passed',
			rows: ['ok site/branch to vnet/app, becomes reachable: as declared', 'ok no other change'],
		});
	});

	test('fixes the pair and silently moves another: it fails', () => {
		expect(said(joinAndMove, ['{ from: branch, to: app, becomes: reachable }'])).toEqual({
			verdict: 'failed',
			rows: [
				'ok site/branch to vnet/app, becomes reachable: as declared',
				'no no other change: site/hq to vnet/app: undeclared change, reachable as before, by another path',
			],
		});
	});

	test('the move declared too', () => {
		const rows = ['{ from: app, to: branch, becomes: reachable }', '{ from: hq, to: app, path: changes }'];
		expect(said(joinAndMove, rows)).toEqual({
			verdict: 'passed',
			rows: [
				'ok vnet/app to site/branch, becomes reachable: as declared',
				'ok site/hq to vnet/app, another path: as declared',
				'ok no other change',
			],
		});
	});

	test.each<readonly [string, string, readonly string[], string, readonly string[]]>([
		['nothing may change, and nothing does', 'fail: []', [], 'passed', ['ok no other change']],
		[
			'nothing may change, and something does',
			'fail: [connection/lab~london]',
			[],
			'failed',
			['no no other change: site/hq to vnet/lab: undeclared change, reachable before, unreachable after'],
		],
		[
			'it does not happen',
			'fail: []',
			['{ from: branch, to: app, becomes: reachable }'],
			'failed',
			[
				'no site/branch to vnet/app, becomes reachable: site/branch to vnet/app: declared but did not happen, unreachable as before',
				'ok no other change',
			],
		],
		[
			'it was so before',
			'fail: []',
			['{ from: hq, to: app, becomes: reachable }'],
			'failed',
			['no site/hq to vnet/app, becomes reachable: did not happen, it was so before', 'ok no other change'],
		],
		[
			'another path, but none is taken',
			'fail: []',
			['{ from: hq, to: lab, path: changes }'],
			'failed',
			[
				'no site/hq to vnet/lab, another path: site/hq to vnet/lab: declared but did not happen, reachable as before',
				'ok no other change',
			],
		],
		[
			'another path, but the pair is lost',
			'fail: [circuit/london]',
			['{ from: hq, to: [lab, app], path: changes }'],
			'failed',
			[
				'no site/hq to vnet/app, vnet/lab, another path: site/hq to vnet/lab: undeclared change, reachable before, unreachable after',
				'ok no other change',
			],
		],
		[
			'all that can be lost is lost, and what was unreachable stays so',
			'fail: [site/hq]',
			['{ from: hq, to: all, becomes: unreachable }'],
			'passed',
			['ok site/hq to all, becomes unreachable: as declared', 'ok no other change'],
		],
		[
			'what goes away becomes unreachable',
			'remove: [site/hq]',
			['{ from: 10.0.0.0/16, to: all, becomes: unreachable }'],
			'passed',
			['ok 10.0.0.0/16 to all, becomes unreachable: as declared', 'ok no other change'],
		],
		[
			'what is new and reachable must be declared',
			'add: { vnets: { web: { region: UK South, prefixes: [10.4.0.0/16], circuits: [paris] } } }',
			[],
			'failed',
			['no no other change: site/branch to vnet/web: undeclared change, not there before, reachable after'],
		],
		[
			'and is declared',
			'add: { vnets: { web: { region: UK South, prefixes: [10.4.0.0/16], circuits: [paris] } } }',
			['{ from: web, to: branch, becomes: reachable }'],
			'passed',
			['ok vnet/web to site/branch, becomes reachable: as declared', 'ok no other change'],
		],
	])('%s', (_, change, rows, verdict, expected) => {
		expect(said(change, rows)).toEqual({ verdict, rows: expected });
	});

	test('a change undeclared fails the verdict, whatever the expectations', () => {
		const scenario = scenarioIn(
			`${design}    fail: [site/hq]\n    expectChange: []\nexpect: [{ from: hq, to: app, reachable: true }]\n`,
		);
		const { verdict, judgements, contracts } = simulate(scenario);
		expect([verdict, judgements.map(({ passed }) => passed), contracts.map(({ passed }) => passed)]).toEqual([
			'failed',
			[true],
			[false],
		]);
	});

	test.each<readonly [string, string, boolean, readonly string[]]>([
		[
			'counted where it is not declared and stays as it was',
			'[]',
			true,
			['ok no other change, as far as can be told: 1 undetermined'],
		],
		[
			'failed where it is declared',
			'[{ from: app, to: lab, becomes: unreachable }]',
			false,
			[
				'no vnet/app to vnet/lab, becomes unreachable: vnet/app to vnet/lab: undetermined before and after',
				'ok no other change',
			],
		],
	])('what rests on too weak a rule is undetermined, %s', (_, rows, passed, expected) => {
		const scenario = scenarioIn(`${design}    fail: []\n    expectChange: ${rows}\n`);
		const [contract] = simulate(scenario, { evidence: 'documented' }).contracts;
		const told = [...contract!.rows, contract!.others].map((row) => `${row.passed ? 'ok' : 'no'} ${row.message}`);
		expect([contract!.passed, told]).toEqual([passed, expected]);
	});
});

test('a file without expectChange promises nothing', () => {
	const scenario = scenarioIn(`${design}    fail: [site/hq]\n`);
	expect(simulate(scenario).contracts).toEqual([]);
	expect(simulate(scenario).verdict).toBe('nothing-checked');
});
