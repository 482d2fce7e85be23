// Sweeps of scenarios with known answers, and what holds for every sweep.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type SweepOptions, sweep } from '../../src/report/sweep.ts';
import type { SweepDocument } from '../../src/report/sweep-model.ts';
import { parseScenario, type Scenario } from '../../src/scenario/parse.ts';

function scenario(name: string, change: (text: string) => string = (text) => text): Scenario {
	const text = readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');
	const parsed = parseScenario(change(text), `${name}.yaml`);
	if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
	return parsed.scenario;
}

/** `a b` for each pair, in the order of the sweep. */
function namesOf({ pairs }: SweepDocument): readonly string[] {
	return pairs.map(({ from, to }) => `${from.node} ${to.node}`);
}

function lostTo(document: SweepDocument, element: string): readonly string[] {
	const names = namesOf(document);
	return document.singles.find(({ failed }) => failed[0] === element)!.lost.map(({ pair }) => names[pair]!);
}

describe('the seed example', () => {
	const document = sweep(scenario('seed'));

	test('has five pairs to lose, and one that is not reachable anyway', () => {
		expect(namesOf(document)).toEqual([
			'site/london site/san-francisco',
			'site/london vnet/uk-south',
			'site/london vnet/us-west',
			'site/san-francisco vnet/uk-south',
			'site/san-francisco vnet/us-west',
		]);
		expect(document.unreachable).toBe(1);
		expect(document.asked).toEqual({ done: 22, total: 22 });
	});

	test.each([
		[
			'peeringLocation/london',
			['site/london site/san-francisco', 'site/london vnet/uk-south', 'site/london vnet/us-west'],
		],
		['circuit/london', ['site/london site/san-francisco', 'site/london vnet/uk-south', 'site/london vnet/us-west']],
		['circuit/london/primary', []],
		['globalReach/london~silicon-valley', ['site/london site/san-francisco']],
		['gateway/uk-south', []],
		['connection/uk-south~london', []],
	])('losing %s costs exactly the pairs that need it', (element, lost) => {
		expect(lostTo(document, element)).toEqual(lost);
	});

	test('names every single point of failure, and apart what contains an end', () => {
		expect(document.pairs.map(({ singlePointsOfFailure }) => singlePointsOfFailure)).toEqual([
			[
				'circuit/london',
				'circuit/silicon-valley',
				'globalReach/london~silicon-valley',
				'peeringLocation/london',
				'peeringLocation/silicon-valley',
				'provider/equinix',
			],
			['circuit/london', 'peeringLocation/london', 'provider/equinix'],
			['circuit/london', 'peeringLocation/london', 'provider/equinix'],
			['circuit/silicon-valley', 'peeringLocation/silicon-valley', 'provider/equinix'],
			['circuit/silicon-valley', 'peeringLocation/silicon-valley', 'provider/equinix'],
		]);
		expect(document.pairs[1]!.ownElements).toEqual([
			'gateway/uk-south',
			'region/uksouth',
			'site/london',
			'vnet/uk-south',
		]);
	});

	test('ranks by pairs lost, then by pairs inside, then in text order', () => {
		expect(
			document.singles.slice(0, 6).map(({ failed, lost, inside }) => [failed[0], lost.length, inside.length]),
		).toEqual([
			['provider/equinix', 5, 0],
			['circuit/london', 3, 0],
			['circuit/silicon-valley', 3, 0],
			['peeringLocation/london', 3, 0],
			['peeringLocation/silicon-valley', 3, 0],
			['globalReach/london~silicon-valley', 1, 0],
		]);
	});

	test('R130: two links of one circuit are a cut, and no cut contains a smaller one', () => {
		const { pairs } = sweep(scenario('seed'), { failures: 2 });
		expect(pairs[1]!.cuts).toEqual([
			['circuit/london/primary', 'circuit/london/secondary'],
			// R134: a VNet that loses its connection goes round by the other circuit and Global Reach.
			['circuit/silicon-valley', 'connection/uk-south~london'],
			['connection/uk-south~london', 'connection/uk-south~silicon-valley'],
			['connection/uk-south~london', 'globalReach/london~silicon-valley'],
			['connection/uk-south~london', 'peeringLocation/silicon-valley'],
		]);
		for (const { singlePointsOfFailure, ownElements, cuts } of pairs)
			for (const element of cuts.flat()) expect([...singlePointsOfFailure, ...ownElements]).not.toContain(element);
	});

	test('without Global Reach the two sites are no pair to lose', () => {
		const { pairs, unreachable, view } = sweep(scenario('seed'), { withoutGlobalReach: true });
		expect([pairs.length, unreachable, view]).toEqual([4, 2, 'without-global-reach']);
	});

	test('after a failure that a what-if holds already, the rest is swept', () => {
		const { pairs, elements, view } = sweep(scenario('seed'), { whatIf: 'london-location-lost' });
		expect([pairs.length, view]).toEqual([2, 'london-location-lost']);
		expect(elements).not.toContain('peeringLocation/london');
		expect(() => sweep(scenario('seed'), { whatIf: 'none-such' })).toThrow(RangeError);
	});

	test('R135: where a location has failed already, its circuit makes nothing resilient', () => {
		const levels = (options: SweepOptions) =>
			sweep(scenario('seed'), options).resiliency.map(({ of, level }) => `${of} ${level}`);
		expect(levels({})).toEqual([
			'site/london standard',
			'site/san-francisco standard',
			'gateway/uk-south maximum',
			'gateway/us-west maximum',
		]);
		expect(levels({ whatIf: 'london-location-lost' })).toEqual([
			'site/london none',
			'site/san-francisco standard',
			'gateway/uk-south standard',
			'gateway/us-west standard',
		]);
	});
});

test('R135: two sites, two circuits in two locations and a WAN have no single point of failure, and some pairs of them', () => {
	const { pairs, resiliency } = sweep(scenario('two-locations'), { failures: 2 });
	expect(pairs.flatMap(({ singlePointsOfFailure }) => singlePointsOfFailure)).toEqual([]);
	expect(pairs.every(({ cuts }) => cuts.length > 0)).toBe(true);
	expect(new Set(resiliency.map(({ level }) => level))).toEqual(new Set(['maximum']));
});

test('R135: a Metro is high, and one of its sites is no single point of failure of its circuit; where that has failed it is standard', () => {
	const document = sweep(scenario('metro'));
	const metro = document.resiliency.find(({ level }) => level === 'high');
	expect(metro).toBeDefined();
	const failed = sweep(scenario('metro'), { whatIf: 'amsterdam-lost' });
	expect(failed.resiliency.find(({ of }) => of === metro?.of)?.level).toBe('standard');
	const members = document.elements.filter((element) => /^peeringLocation\/[^/]+\/(primary|secondary)$/.test(element));
	expect(members.length).toBeGreaterThan(0);
});

test.each(['seed', 'two-locations'])('where nothing rests on weak evidence, %s is the same under all of it', (name) => {
	const [inferred, documented] = (['inferred', 'documented'] as const).map((evidence) =>
		sweep(scenario(name), { evidence }),
	);
	expect(documented).toEqual(inferred);
});

test('the same question gives the same bytes, and the design stays as it was', () => {
	const asked = scenario('two-locations');
	const before = structuredClone({ design: asked.design, expanded: asked.expanded });
	const first = JSON.stringify(sweep(asked, { failures: 2 }));
	expect(JSON.stringify(sweep(asked, { failures: 2 }))).toBe(first);
	expect({ design: asked.design, expanded: asked.expanded }).toEqual(before);
});

test('a sweep that is stopped says how far it came, and what it found by then', () => {
	const reports: number[] = [];
	const { asked, singles } = sweep(scenario('seed'), {
		failures: 2,
		onProgress: ({ done }) => void reports.push(done),
		shouldStop: () => reports.length > 24,
	});
	expect(asked).toEqual({ done: reports.at(-1), total: 253 });
	expect(asked.done).toBeLessThan(253);
	expect(singles.length).toBe(22);
});
