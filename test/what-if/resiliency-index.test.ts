// Microsoft's resiliency index on designs with known answers, and the edits that remove each deduction.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type View, workOut } from '../../src/reachability/view.ts';
import { editDesign } from '../../src/scenario/edit/edit-design.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';
import { resiliencyIndexes } from '../../src/what-if/resiliency/resiliency-index.ts';

function read(text: string): Scenario {
	const parsed = parseScenario(text, 'test.yaml');
	if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
	return parsed.scenario;
}

function scenario(name: string): Scenario {
	return read(readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8'));
}

function viewOf({ design, expanded }: Pick<Scenario, 'design' | 'expanded'>): View {
	return workOut({ id: 'as-designed', design, expanded, failed: [], globalReach: true });
}

/**
 *     paris ── red (Paris) ──┐
 *       └──── blue (London) ─┴─ app, a gateway of some SKU
 */
const twoCircuits = (gateway: string, sites: string) => `
name: test
sites:
  paris: { asn: 65001, prefixes: [10.1.0.0/16] }
circuits:
  red:  { peeringLocation: Paris,  provider: Equinix, sku: premium, sites: [paris] }
  blue: { peeringLocation: London, provider: Equinix, sku: premium, sites: ${sites} }
vnets:
  app: { region: UK South, prefixes: [10.4.0.0/16], circuits: [red, blue], gateway: ${gateway} }
`;

describe('the score of a gateway', () => {
	test.each([
		['{ sku: ErGw1AZ }', '[paris]', 20, 10, 40, 100],
		['{ sku: UltraPerformance }', '[paris]', 20, 2, 32, 92],
		['{ sku: Standard }', '[paris]', 20, 0, 30, 90],
		['{ sku: ErGwScale, scaleUnits: 2 }', '[paris]', 20, 8, 38, 98],
		['{ sku: ErGwScale, scaleUnits: 3 }', '[paris]', 20, 10, 40, 100],
		['{ sku: ErGw1AZ }', '[]', 5, 10, 25, 25],
	] as const)('with %s and sites %s on the second circuit', (gateway, sites, routes, zones, score, withTests) => {
		const [index] = resiliencyIndexes(viewOf(read(twoCircuits(gateway, sites))));
		expect(index).toMatchObject({ gateway: 'gateway/app', routes, zones, recommendations: 10, score, withTests });
	});

	test('a Metro is worth 10, and with one link lost nothing', () => {
		const metro = (links: string) =>
			twoCircuits('{ sku: ErGw1AZ }', '[]').replace(
				'peeringLocation: Paris,  provider: Equinix, sku: premium, sites: [paris]',
				`peeringLocation: Amsterdam Metro, provider: Equinix, sku: premium, sites: { paris: ${links} }`,
			);
		const points = (links: string) => resiliencyIndexes(viewOf(read(metro(links))))[0]!.routes;
		expect([points('{}'), points('{ links: [primary] }')]).toEqual([10, 0]);
	});

	test('without a circuit that brings routes there are no points for routes', () => {
		const [index] = resiliencyIndexes(
			viewOf(read(twoCircuits('{ sku: ErGw1AZ }', '[]').replace('sites: [paris]', 'sites: []'))),
		);
		expect(index).toMatchObject({ routes: 0, score: 20, deductions: [{ points: 20, edits: null }] });
	});
});

describe.each([
	'seed',
	'metro',
	'two-locations',
	'hub-and-spoke',
	'hairpin',
	'interoperability',
	'links-of-a-standard-circuit',
])('in %s the edits of each deduction', (name) => {
	const asked = scenario(name);
	const before = resiliencyIndexes(viewOf(asked));

	test('remove it', () => {
		for (const { gateway, deductions } of before) {
			for (const { why, edits } of deductions) {
				if (edits === null) continue;
				const { result, problems } = editDesign(asked.expanded, edits);
				expect(problems).toEqual([]);
				const after = resiliencyIndexes(viewOf(result!)).find((index) => index.gateway === gateway)!;
				expect(after.deductions.map((one) => one.why)).not.toContain(why);
			}
		}
	});
});
