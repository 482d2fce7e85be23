// Limits on routes in any design: what they take is given back without them, and the order in the file decides nothing.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import type { Outcome } from '../../src/reachability/outcome.ts';
import { type View, workOut } from '../../src/reachability/view.ts';
import type { WrittenScenario } from '../../src/scenario/schema/schema.ts';
import { designs, plain, scenarioOf } from '../designs.ts';
import { runs } from '../seed.ts';
import { asDesigned, outcomeBetween } from './answers.ts';

/** Counts around the limits: IPv6 of any SKU, IPv4 below Premium. */
const counts = fc.array(
	fc.record({ four: fc.constantFrom(0, 1300, 2100, 4001), six: fc.constantFrom(0, 0, 60, 101) }),
	{ minLength: 5, maxLength: 5 },
);

/** Gives each site prefixes of its own in quantity, beside those that it has. */
function crowd(
	design: WrittenScenario,
	drawn: readonly { readonly four: number; readonly six: number }[],
	sku: 'standard' | 'premium',
): WrittenScenario {
	const sites = Object.entries(design.sites ?? {}).map(([id, site], place) => {
		const { four, six } = drawn[place % drawn.length]!;
		const more = [
			...Array.from({ length: four }, (_, n) => `${60 + place}.${n >> 8}.${n & 255}.0/24`),
			...Array.from({ length: six }, (_, n) => `2001:db8:f00${place}:${n.toString(16)}::/64`),
		];
		return [id, { ...site, prefixes: [...(site.prefixes ?? []), ...more] }];
	});
	const circuits = Object.entries(design.circuits ?? {}).map(([id, circuit]) => [id, { ...circuit, sku }]);
	return { ...design, sites: Object.fromEntries(sites), circuits: Object.fromEntries(circuits) };
}

const without = (design: WrittenScenario): WrittenScenario => ({
	...design,
	assume: { ...design.assume, limits: 'ignored' },
});

/** Every pair with its outcome, by the first prefixes; the reasons are another matter, and take long. */
function outcomesIn(view: View): readonly (readonly [string, Outcome])[] {
	const endpoints = endpointsOf([view])[0]!;
	return endpoints.flatMap(({ node: a, prefixes: [ofA] }) =>
		endpoints
			.filter(({ node, prefixes: [other] }) => node > a && other!.family === ofA!.family)
			.map(({ node: b, prefixes: [ofB] }): [string, Outcome] => [
				`${a} ${ofA!.text} ${b} ${ofB!.text}`,
				outcomeBetween(view, a, ofA!, b, ofB!).outcome,
			]),
	);
}

function reached(view: View): readonly string[] {
	return outcomesIn(view).flatMap(([pair, outcome]) => (outcome === 'reachable' ? [pair] : []));
}

const sku = fc.constantFrom('standard' as const, 'premium' as const);
const simple = designs({ ...plain, failures: false, refusals: false, filters: false, ipv6: true });
const withLeaks = designs({ ...plain, transit: true, failures: false, refusals: false });

describe('limits', () => {
	test('R026: to ignore them loses no reachability, where nothing overlaps', () => {
		let down = 0;
		fc.assert(
			fc.property(simple, counts, sku, (design, drawn, size) => {
				const full = crowd(design, drawn, size);
				const view = asDesigned(scenarioOf(full));
				down += view.limits.down.length;
				const free = new Set(reached(asDesigned(scenarioOf(without(full)))));
				for (const pair of reached(view)) expect(free).toContain(pair);
			}),
			runs(12),
		);
		expect(down).toBeGreaterThan(0);
	});

	test('R026: what is down is over, and what is over is down, unless it flaps', () => {
		fc.assert(
			fc.property(withLeaks, counts, sku, (design, drawn, size) => {
				const { limits } = asDesigned(scenarioOf(crowd(design, drawn, size)));
				const sessions = limits.over.filter(({ rule }) => rule === 'R026');
				for (const excess of limits.down) expect(limits.over).toContain(excess);
				for (const excess of sessions) expect(limits.down).toContain(excess);
				for (const excess of sessions) if (excess.rule === 'R026') expect(excess.count).toBeGreaterThan(excess.limit);
			}),
			runs(10),
		);
	});

	test('R026: the order in the file decides nothing', () => {
		fc.assert(
			fc.property(withLeaks, counts, sku, (design, drawn, size) => {
				const full = crowd(design, drawn, size);
				const answer = (written: WrittenScenario): unknown => {
					const view = asDesigned(scenarioOf(written));
					const down = view.limits.down.map((excess) =>
						excess.rule === 'R026' ? [excess.session, excess.family, excess.count] : [excess.vnet.key],
					);
					return [down, view.limits.flaps, outcomesIn(view)];
				};
				expect(answer(reversed(full) as WrittenScenario)).toEqual(answer(full));
			}),
			runs(6),
		);
	});

	test('R026: fewer prefixes than any limit, and the question is not asked', () => {
		fc.assert(
			fc.property(designs({ failures: false }), (design) => {
				const scenario = scenarioOf(design);
				const { limits, solution, network } = workOut({ id: 'x', ...scenario, failed: [], globalReach: true });
				expect(limits).toEqual({ over: [], down: [], flaps: false });
				expect(solution.net.network).toBe(network);
			}),
			runs(10),
		);
	});
});

/** Every list and map the other way round. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed).reverse();
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, one]) => [key, reversed(one)]),
	);
}
