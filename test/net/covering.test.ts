// Long lists of prefixes give the same answers as looking at one prefix after the other.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringOf } from '../../src/net/covering.ts';
import { covers, makePrefix } from '../../src/net/prefix.ts';
import { coverageOf } from '../../src/reachability/coverage.ts';
import { runs } from '../seed.ts';

/** Close together, so that they lie inside one another. */
const prefixes = fc
	.record({ six: fc.boolean(), bits: fc.nat(63), length: fc.integer({ min: 0, max: 6 }) })
	.map(({ six, bits, length }) => makePrefix(six ? 6 : 4, BigInt(bits) << (six ? 122n : 26n), length));

test('whether one of them covers another', () => {
	fc.assert(
		fc.property(fc.array(prefixes), prefixes, (list, asked) => {
			expect(coveringOf(list)(asked)).toBe(list.some((one) => covers(one, asked)));
		}),
		runs(200),
	);
});

test('which of them cover another, the longest first, whether it is in the list or not', () => {
	fc.assert(
		fc.property(fc.uniqueArray(prefixes, { selector: ({ text }) => text }), prefixes, (list, asked) => {
			const expected = list.filter((one) => covers(one, asked)).sort((a, b) => b.length - a.length);
			expect(coverageOf(list).chain(asked)).toEqual(expected);
		}),
		runs(200),
	);
});
