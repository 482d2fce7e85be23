import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { nest, overlapping } from '../../../src/azure/validity/nesting.ts';
import { covers, makePrefix, overlaps, type Prefix, prefixOf } from '../../../src/net/prefix.ts';

test('equal prefixes share a nest, and each nest knows the smallest block around it', () => {
	const held = ['10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '10.2.0.0/16', '10.1.0.0/16', '11.0.0.0/8', 'fd00::/8'];
	const nests = nest(held.map((text, index) => [prefixOf(text), index] as const));
	expect(nests.map(({ prefix, holders, outer }) => [prefix.text, holders, outer?.prefix.text ?? null])).toEqual([
		['10.0.0.0/8', [0], null],
		['10.1.0.0/16', [1, 4], '10.0.0.0/8'],
		['10.1.2.0/24', [2], '10.1.0.0/16'],
		['10.2.0.0/16', [3], '10.0.0.0/8'],
		['11.0.0.0/8', [5], null],
		['fd00::/8', [6], null],
	]);
});

/** Few addresses and many lengths, so that most prefixes meet. */
const prefix: fc.Arbitrary<Prefix> = fc
	.tuple(fc.constantFrom(4 as const, 6 as const), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 5 }))
	.map(([family, high, length]) => makePrefix(family, BigInt(high) << (family === 4 ? 28n : 124n), length));

property.prop([fc.array(prefix, { maxLength: 20 }), prefix], { seed: 1 })(
	'what overlaps a prefix is what a look at every prefix finds',
	(held, wanted) => {
		const nests = nest(held.map((one, index) => [one, index] as const));
		const found = overlapping(nests, wanted).flatMap(({ holders }) => holders);
		const expected = held.flatMap((one, index) => (overlaps(one, wanted) ? [index] : []));
		expect([...found].sort((a, b) => a - b)).toEqual(expected);
		for (const { prefix: inner, outer } of nests) {
			const around = nests.filter((other) => other.prefix.text !== inner.text && covers(other.prefix, inner));
			const smallest = around.reduce<Prefix | null>(
				(best, { prefix: one }) => (best === null || one.length > best.length ? one : best),
				null,
			);
			expect(outer?.prefix ?? null).toEqual(smallest);
		}
	},
);
