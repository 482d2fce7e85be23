// Counter-examples that the properties found, each cut down and kept with what the rule-book says of it.

import { describe, expect, test } from 'vitest';
import { freeBlock } from '../../src/reachability/explain/access.ts';
import { workOut } from '../../src/reachability/view.ts';
import type { ReasonCode } from '../../src/rulebook/codes.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { asDesigned, pairsIn, questionsOf, type Told } from './answers.ts';
import { brokenRepairs } from './repairs.ts';

function scenario(text: string): Scenario {
	const parsed = parseScenario(`name: regression\n${text}`, 'regression.yaml');
	if (parsed.ok) return parsed.scenario;
	throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
}

function pair(of: Scenario, from: string, to: string): Told {
	return pairsIn(asDesigned(of)).find((one) => one.from.node === from && one.to.node === to)!;
}

describe('a WAN', () => {
	// The list of what is announced on a circuit is read apart from the prefixes of the site: equal text, another object.
	test('brings what a site announces on a circuit by name as well', () => {
		const design = scenario(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24] }
  b: { asn: 65002, prefixes: [10.2.0.0/24] }
wans: { w: { sites: [a, b] } }
circuits: { x: { peeringLocation: London, provider: Equinix, sites: { a: { advertise: [10.1.0.0/24] } } } }
`);
		expect(pair(design, 'site/a', 'site/b').outcome).toBe('reachable');
	});

	// scenario-format, wans: sites on one WAN reach each other over it; nothing is said of their numbers.
	test('joins two sites with one AS number', () => {
		const design = scenario(`
sites:
  a: { asn: 65001, prefixes: [10.1.0.0/24] }
  b: { asn: 65001, prefixes: [10.2.0.0/24] }
wans: { w: { sites: [a, b] } }
`);
		expect(pair(design, 'site/a', 'site/b').outcome).toBe('reachable');
	});
});

describe('reading', () => {
	test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])(
		'does not throw on a section called %s',
		(key) => {
			const parsed = parseScenario(`name: x\n${key}: { a: { b: { c: 1 } } }\n`, 'x.yaml');
			expect(parsed.ok).toBe(false);
		},
	);
});

describe('D20: several stable states', () => {
	// x: the local route by WAN w and the copy from x-1 by Global Reach are of one length; who is heard first stays, as the WAN has no guard (R106).
	const design = (wan: string, x: string, x1: string): string => `
sites: { a: { asn: 65001, prefixes: [10.0.1.0/24] } }
wans: { ${wan}: { sites: [a], asn: 65101 } }
circuits:
  ${x}: { peeringLocation: London, sku: premium, provider: Equinix, sites: { a: { aggregate: [10.0.0.0/15] }, wan/${wan}: { accept: [10.0.0.0/8] } } }
  ${x1}: { peeringLocation: Silicon Valley, sku: premium, provider: Equinix, sites: { a: { prepend: 1 } } }
vnets: { m: { region: UK South, prefixes: [10.0.2.0/24], circuits: [${x}] } }
globalReach: [{ between: [${x}, ${x1}] }]
`;
	test.each([
		['w', 'x', 'x-1'],
		['wan1', 'circuit1', 'circuit2'],
	])('are said, whatever the names: %s %s %s', (wan, x, x1) => {
		const { solution } = asDesigned(scenario(design(wan, x, x1)));
		expect(solution.classes.filter(({ status }) => status === 'several')).toHaveLength(1);
	});
});

interface Repaired {
	readonly name: string;
	readonly from: string;
	readonly to: string;
	readonly code: ReasonCode;
	readonly repaired: boolean;
	readonly text: string;
}

const site = (id: string, nth: number, asn = 65_000 + nth): string =>
	`  ${id}: { asn: ${asn}, prefixes: [10.${nth}.0.0/24] }\n`;
const london = 'peeringLocation: London, sku: premium, provider: Equinix';
const dallas = 'peeringLocation: Dallas, sku: premium, provider: Equinix';

// What reason is given, and whether a repair is; that a repair given holds is checked of all of them.
const repairs: readonly Repaired[] = [
	{
		name: 'a site is not put on the circuit of another site, where the two do not meet (D01)',
		...{ from: 'site/a', to: 'site/b', code: 'SITE_NOT_ATTACHED', repaired: true },
		text: `sites:\n${site('a', 1)}${site('b', 2)}circuits: { x: { ${london}, sites: [a] } }`,
	},
	{
		name: 'no link is proposed to a circuit that both sites are on, whose edge prefers its own customer (R064, D01)',
		...{ from: 'site/a', to: 'site/b', code: 'SITES_SHARE_CIRCUIT', repaired: true },
		text: `sites:\n${site('a', 1)}${site('b', 2)}circuits:\n  x: { ${london}, sites: [a, b] }\n  y: { ${dallas}, sites: [b] }`,
	},
	{
		name: 'a WAN is not told to pass on what would then settle in more than one way (D20)',
		...{ from: 'site/a', to: 'vnet/m', code: 'WAN_WITHOUT_TRANSIT', repaired: false },
		text: `sites:\n${site('a', 1)}${site('b', 2)}${site('c', 3)}wans: { w: { sites: [a, b, c] } }\ncircuits:\n  x: { ${london}, sites: [b] }\n  y: { ${dallas}, sites: [c] }\nvnets: { m: { region: UK South, prefixes: [10.9.0.0/24], circuits: [x, y] } }\nglobalReach: [{ between: [x, y] }]`,
	},
	{
		name: 'a VNet without gateway is given one with the flag',
		...{ from: 'vnet/m', to: 'vnet/n', code: 'NO_CONNECTION', repaired: true },
		text: `circuits: { x: { ${london} } }\nvnets:\n  m: { region: UK South, prefixes: [10.3.0.0/24], circuits: [x] }\n  n: { region: UK South, prefixes: [10.4.0.0/24] }`,
	},
	{
		name: 'two VNets on no circuit are peered (R034)',
		...{ from: 'vnet/m', to: 'vnet/n', code: 'NOT_PEERED', repaired: true },
		text: `circuits: { x: { ${london} } }\nvnets:\n  m: { region: UK South, prefixes: [10.3.0.0/24] }\n  n: { region: UK South, prefixes: [10.4.0.0/24] }`,
	},
	{
		name: 'a new connection between two owners brings its authorization (R093)',
		...{ from: 'site/a', to: 'vnet/m', code: 'NO_CONNECTION', repaired: true },
		text: `sites:\n${site('a', 1)}circuits: { x: { ${london}, sites: [a], subscription: other } }\nvnets: { m: { region: UK South, prefixes: [10.3.0.0/24] } }`,
	},
	{
		name: 'a new link between two owners brings its authorization (R093)',
		...{ from: 'site/a', to: 'site/b', code: 'NO_GLOBAL_REACH', repaired: true },
		text: `sites:\n${site('a', 1)}${site('b', 2)}circuits:\n  x: { ${london}, sites: [a], subscription: other }\n  y: { ${dallas}, sites: [b] }`,
	},
	{
		name: 'every fault of a circuit is mended, not its first alone',
		...{ from: 'site/a', to: 'vnet/m', code: 'CIRCUIT_NOT_PROVISIONED', repaired: true },
		text: `sites:\n${site('a', 1)}circuits: { x: { ${london}, sites: [a], provisioned: false, privatePeering: false } }\nvnets: { m: { region: UK South, prefixes: [10.3.0.0/24], circuits: [x] } }`,
	},
	{
		name: 'all of a list is announced, not its first prefix alone',
		...{ from: 'site/a', to: 'vnet/m', code: 'NOT_ADVERTISED', repaired: true },
		text: `sites: { a: { asn: 65001, prefixes: [10.1.0.0/24, 10.2.0.0/24] } }\ncircuits: { x: { ${london}, sites: { a: { advertise: [] } } } }\nvnets: { m: { region: UK South, prefixes: [10.3.0.0/24], circuits: [x] } }`,
	},
	{
		name: 'sites with one public AS number are not offered a link (R056)',
		...{ from: 'site/a', to: 'site/b', code: 'LOOP_OWN_ASN', repaired: true },
		text: `sites:\n${site('a', 1, 3356)}${site('b', 2, 3356)}circuits:\n  x: { ${london}, sites: [a] }\n  y: { ${dallas}, sites: [b] }\nglobalReach: [{ between: [x, y] }]`,
	},
	{
		name: 'what lies in the space of a VNet is its own, whatever is connected (R069)',
		...{ from: 'site/a', to: 'vnet/m', code: 'NO_CONNECTION', repaired: false },
		text: `sites:\n${site('a', 1)}circuits: { x: { ${london}, sites: [a] } }\nvnets: { m: { region: UK South, prefixes: [10.1.0.0/16] } }`,
	},
];

describe('repairs', () => {
	test('give every circuit and every pair of circuits a block of its own', () => {
		const view = asDesigned(scenario(`circuits:\n  x: { ${london} }\n  y: { ${dallas} }\n  z: { ${dallas} }`));
		const asked = [['x'], ['y'], ['z'], ['x', 'y'], ['x', 'z'], ['y', 'z']];
		expect(new Set(asked.map((circuits) => freeBlock(view, circuits))).size).toBe(asked.length);
	});

	test.each(repairs)('$name', ({ from, to, code, repaired, text }) => {
		const design = scenario(text);
		const { outcome, reason } = pair(design, from, to);
		expect([outcome === 'reachable', reason?.code, reason?.repair !== null]).toEqual([false, code, repaired]);
		expect(brokenRepairs(design)).toEqual([]);
	});

	test.each([
		['a link that has failed', 'site/b', '[globalReach/x~y]', false],
		['both links of a circuit that have failed', 'site/b', '[circuit/x/primary, circuit/x/secondary]', false],
	])('none is given against %s', (_, to, fail, repaired) => {
		const design = scenario(
			`sites:\n${site('a', 1)}${site('b', 2)}circuits:\n  x: { ${london}, sites: [a] }\n  y: { ${dallas}, sites: [b] }\nglobalReach: [{ between: [x, y] }]\nwhatIf: { f: { fail: ${fail} } }`,
		);
		for (const question of questionsOf(design).filter(({ id }) => id.startsWith('f'))) {
			const { reason } = pairsIn(workOut(question)).find(
				({ from, to: other }) => from.node === 'site/a' && other.node === to,
			)!;
			const joins = (reason?.repair ?? []).some((edit) => 'add' in edit && edit.add === 'globalReach');
			expect([question.id, joins]).toEqual([question.id, repaired]);
		}
		expect(brokenRepairs(design)).toEqual([]);
	});
});
