import { describe, expect, test } from 'vitest';
import type { Edit, Pair, View, Walk } from '../../src/report/model.ts';
import { editLine } from '../../src/report/render/edit-line.ts';
import { layRails } from '../../src/report/render/map/map-lanes.ts';
import { planCircuits } from '../../src/report/render/map/map-plan.ts';
import { comparePairs, statementsOf, tally } from '../../src/report/render/pairs.ts';
import { stagesOf } from '../../src/report/render/path.ts';
import { large, ring, ringOfFour, seed } from './designs.ts';
import { reportOf } from './reports.ts';

describe('a repair is the line to write in the file', () => {
	const cases: readonly (readonly [Edit, string, string])[] = [
		[{ set: 'circuits.silicon-valley.sku', value: 'premium' }, 'in circuits.silicon-valley write', 'sku: premium'],
		[
			{ set: 'vnets.us-west.gateway.allowRemoteVnetTraffic', value: true },
			'in vnets.us-west.gateway write',
			'allowRemoteVnetTraffic: true',
		],
		[{ set: 'vnets.app.circuits.red.weight', value: 10 }, 'in vnets.app.circuits.red write', 'weight: 10'],
		[{ set: 'vnets.app.circuits.red', value: { weight: 10 } }, 'to vnets.app.circuits add', 'red: { weight: 10 }'],
		[{ set: 'vnets.app.circuits.red', value: {} }, 'to vnets.app.circuits add', 'red'],
		[
			{ set: 'circuits.red.sites.paris.advertise', value: ['10.1.0.0/17'] },
			'in circuits.red.sites.paris write',
			'advertise: [10.1.0.0/17]',
		],
		[{ set: 'vnets.app.subnets.web.routes', value: [] }, 'in vnets.app.subnets.web write', 'routes: []'],
		[{ set: 'assume.legacyDefault', value: true }, 'in assume write', 'legacyDefault: true'],
		[{ set: 'cloud', value: 'usgov' }, 'write', 'cloud: usgov'],
		[{ add: 'globalReach', value: { between: ['a', 'b'] } }, 'in globalReach add', '- { between: [a, b] }'],
		[
			{ add: 'vnets', value: { app: { region: 'UK South', prefixes: ['10.0.0.0/8', '2001:db8::/32'] } } },
			'in vnets add',
			'app: { region: UK South, prefixes: [10.0.0.0/8, 2001:db8::/32] }',
		],
		[{ add: 'vnets.app.circuits', value: 'london' }, 'in vnets.app.circuits add', '- london'],
		[{ remove: 'wan/mpls' }, 'remove', 'wan/mpls'],
		[{ set: 'circuits.a.port', value: 'true' }, 'in circuits.a write', 'port: "true"'],
		[{ set: 'circuits.a.port', value: 'a: b' }, 'in circuits.a write', 'port: "a: b"'],
		[{ set: 'circuits.a.port', value: '12' }, 'in circuits.a write', 'port: "12"'],
	];
	for (const [edit, verb, line] of cases) {
		test(`${verb} ${line}`, () => expect(editLine(edit)).toStrictEqual({ verb, line }));
	}
});

describe('a walk is told in stages', () => {
	const walk = (edges: readonly (readonly [string, string])[]): Walk => ({ delivered: 'all', hops: [], edges });

	test('both links of a circuit are one place, a VNet is where its gateway is', () => {
		const stages = stagesOf(
			walk([
				['circuit/a/primary', 'gateway/v'],
				['circuit/a/secondary', 'gateway/v'],
				['gateway/v', 'vnet/v'],
				['site/s', 'circuit/a/primary'],
				['site/s', 'circuit/a/secondary'],
			]),
		);
		expect(stages).toStrictEqual([['site/s'], ['circuit/a'], ['vnet/v']]);
	});

	test('circuits at equal distance stand together', () => {
		const stages = stagesOf(
			walk([
				['site/s', 'circuit/a/primary'],
				['site/s', 'circuit/b/primary'],
				['circuit/a/primary', 'site/t'],
				['circuit/b/primary', 'site/t'],
			]),
		);
		expect(stages).toStrictEqual([['site/s'], ['circuit/a', 'circuit/b'], ['site/t']]);
	});

	test('a loop ends too', () => {
		expect(
			stagesOf(
				walk([
					['site/a', 'site/b'],
					['site/b', 'site/a'],
				]),
			)
				.flat()
				.sort(),
		).toStrictEqual(['site/a', 'site/b']);
	});
});

describe('two views', () => {
	const { document } = reportOf(seed);
	const [without, designed] = document.views as readonly [View, View];

	test('both directions of a pair are one exchange', () => {
		const exchanges = comparePairs(without, designed);
		expect(exchanges.length).toBe(designed.pairs.length / 2);
		expect(tally(exchanges, 'before').counts.reachable).toBe(4);
		expect(tally(exchanges, 'after').counts.reachable).toBe(5);
	});

	test('directions that differ are two statements, and the pair counts as the better one', () => {
		const pairs = designed.pairs.slice(0, 1).flatMap((pair): readonly Pair[] => [
			{ ...pair, outcome: 'one-way' },
			{ ...pair, from: pair.to, to: pair.from, outcome: 'unreachable' },
		]);
		const exchanges = comparePairs(null, { ...designed, pairs });
		expect(exchanges.flatMap((exchange) => statementsOf(exchange, () => false)).map(({ both }) => both)).toStrictEqual([
			false,
			false,
		]);
		expect(tally(exchanges, 'after').counts['one-way']).toBe(1);
	});

	test('a view compared with itself has no change', () => {
		for (const { there, back } of comparePairs(designed, designed)) {
			expect(there.before).toBe(there.after);
			expect(back.before).toBe(back.after);
		}
	});
});

describe('the map', () => {
	test('a ring is drawn in the order of its links', () => {
		const { sketch } = reportOf(ring);
		const order = planCircuits(sketch)?.groups.flatMap(({ circuits }) => circuits.map(({ key }) => key)) ?? [];
		for (const [index, key] of order.slice(1).entries()) {
			const previous = order[index];
			expect(sketch.globalReach.some(({ between }) => between.includes(key) && between.includes(previous ?? ''))).toBe(
				true,
			);
		}
	});

	test('two links of one circuit never share a rail (R096)', () => {
		for (const design of [seed, ring, ringOfFour]) {
			const { sketch } = reportOf(design);
			const rows = new Map(sketch.circuits.map(({ key }, index) => [key, index * 3]));
			const rails = layRails(sketch.globalReach, rows);
			expect(rails.length).toBe(sketch.globalReach.length);
			for (const one of rails) {
				for (const other of rails) {
					if (one === other || one.lane !== other.lane) continue;
					expect(one.bottom < other.top || other.bottom < one.top).toBe(true);
				}
			}
		}
	});

	test('too many circuits are no map', () => {
		expect(planCircuits(reportOf(large(20)).sketch)).toBeNull();
	});
});
