import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFindings } from '../../src/azure/validity/order.ts';
import { compareText } from '../../src/net/order.ts';
import { comparePrefixes, makePrefix, type Prefix } from '../../src/net/prefix.ts';
import type { Candidate } from '../../src/routing/candidate.ts';
import { type CompiledNetwork, compile } from '../../src/routing/compile.ts';
import { decide, keep, rungId } from '../../src/routing/decision.ts';
import type { Network, RungSpec } from '../../src/routing/model.ts';
import { findingCodes } from '../../src/rulebook/codes.ts';
import { runs } from '../seed.ts';

// Four neighbours of one speaker, two of them inside its AS, each with two parallel sessions.
const network: Network = {
	speakers: [
		{ id: 'here', asn: 12_076, networks: [], multipath: 3 },
		...[12_076, 12_076, 65_001, 3356].map((asn, index) => ({ id: `n${index}`, asn, networks: [] })),
	],
	sessions: [0, 1, 2, 3].flatMap((index) =>
		['p', 's'].map((link) => ({
			id: `${index}${link}`,
			bundle: `b${index}`,
			a: { speaker: 'here' },
			b: { speaker: `n${index}` },
		})),
	),
};
const net: CompiledNetwork = compile(network);
const here = net.speakers[0]!;

const candidate: fc.Arbitrary<Candidate> = fc
	.record({
		hop: fc.nat(here.inbound.length - 1),
		asPath: fc.array(fc.constantFrom(65_001, 65_002, 3356, 12_076), { maxLength: 4 }),
		origin: fc.constantFrom('igp' as const, 'egp' as const, 'incomplete' as const),
		localPreference: fc.constantFrom(50, 100, 200),
		med: fc.constantFrom(null, 0, 5, 10),
		weight: fc.constantFrom(0, 0, 10),
		tags: fc.subarray(['gateway', 'customer-edge', 'other']),
		igpCost: fc.nat(2),
	})
	.map(({ hop, ...rest }) => ({ ...rest, hop: here.inbound[hop]!, nextHop: here.inbound[hop]!.from }));

/** At most one route on each session, as in a table. */
const candidates = fc.uniqueArray(candidate, { minLength: 1, maxLength: 8, selector: ({ hop }) => hop!.index });

const rungs: readonly RungSpec[] = [
	...(['weight', 'own', 'localPreference', 'asPathLength', 'origin', 'med', 'externalOverInternal'] as const),
	...(['igpCost', 'routerId', 'session'] as const),
	{ kind: 'preferTag', id: 'preferTag', prefer: 'gateway', over: 'customer-edge' },
	{ kind: 'strippedLengthOfInternal', id: 'stripped' },
];

describe('a rung keeps some of the candidates, whatever their order, and twice is once', () => {
	test.each(rungs.flatMap((rung) => [true, false].map((decided) => [rungId(rung), decided, rung] as const)))(
		'%s, internal length decided: %s',
		(_, internalLengthDecided, rung) => {
			const context = { net, internalLengthDecided };
			fc.assert(
				fc.property(candidates, fc.infiniteStream(fc.nat()), (all, keys) => {
					const kept = keep(rung, all, context);
					expect(kept.length).toBeGreaterThan(0);
					expect(kept.every((route) => all.includes(route))).toBe(true);
					const order = new Map(all.map((route) => [route, keys.next().value as number]));
					const turned = all.toSorted((a, b) => order.get(a)! - order.get(b)!);
					expect(new Set(keep(rung, turned, context))).toEqual(new Set(kept));
					expect(keep(rung, kept, context)).toEqual(kept);
				}),
				runs(60),
			);
		},
	);
});

test('D23: a whole ladder chooses the same, whatever the order of the candidates', () => {
	fc.assert(
		fc.property(candidates, fc.shuffledSubarray([...rungs]), (all, rest) => {
			const speaker = {
				...here,
				ladder: [
					...rest.filter((rung) => rung !== 'routerId' && rung !== 'session'),
					'routerId',
					'session',
				] as RungSpec[],
			};
			const chosen = decide(net, speaker, all);
			const turned = decide(net, speaker, all.toReversed());
			expect(turned.selected).toEqual(chosen.selected);
			expect(turned.decidedBy).toBe(chosen.decidedBy);
			for (const route of all) {
				expect(turned.lostAt.get(route)).toBe(chosen.lostAt.get(route));
				expect(chosen.selected.includes(route)).toBe(chosen.lostAt.get(route) === null);
			}
		}),
		runs(200),
	);
});

const prefix: fc.Arbitrary<Prefix> = fc.oneof(
	fc
		.tuple(fc.bigInt({ min: 0n, max: 0xffff_ffffn }), fc.nat(32))
		.map(([address, length]) => makePrefix(4, address, length)),
	fc
		.tuple(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), fc.nat(128))
		.map(([address, length]) => makePrefix(6, address, length)),
	fc.constantFrom(makePrefix(4, 0n, 0), makePrefix(6, 0n, 0), makePrefix(4, 0n, 32), makePrefix(4, 0n, 8)),
);
const finding = fc
	.record({
		code: fc.constantFrom(...(Object.keys(findingCodes) as (keyof typeof findingCodes)[])),
		at: fc.constantFrom('a', 'b'),
		message: fc.constantFrom('x', 'y'),
	})
	.map(({ code, at, message }) => ({
		code,
		at,
		message,
		severity: findingCodes[code].severity,
		rule: findingCodes[code].rule,
		path: [],
		repair: [],
	}));

describe('comparators are antisymmetric, transitive and total', () => {
	const check = <T>(values: fc.Arbitrary<T>, compare: (a: T, b: T) => number, same: (a: T, b: T) => boolean): void => {
		fc.assert(
			fc.property(values, values, values, (a, b, c) => {
				expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
				expect(compare(a, b) === 0).toBe(same(a, b));
				if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
			}),
			runs(200),
		);
	};
	test('of text', () => check(fc.string({ unit: 'grapheme', maxLength: 3 }), compareText, (a, b) => a === b));
	test('of prefixes', () => check(prefix, comparePrefixes, (a, b) => a.text === b.text));
	test('of findings', () =>
		check(finding, compareFindings, (a, b) => a.code === b.code && a.at === b.at && a.message === b.message));
});
