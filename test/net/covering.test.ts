// Long lists of prefixes give the same answers as looking at one prefix after the other.

import * as fc from 'fast-check';
import { Address4, Address6 } from 'ip-address';
import { expect, test } from 'vitest';
import { coveringOf } from '../../src/net/covering.ts';
import { longestMatch } from '../../src/net/longest-match.ts';
import { addressBits, covers, makePrefix, type Prefix, prefixOf } from '../../src/net/prefix.ts';
import { runs } from '../seed.ts';

/** Close together, so that they lie inside one another; some at either end of the address space. */
const prefixes = fc
	.record({
		six: fc.boolean(),
		bits: fc.oneof(fc.nat(63), fc.constantFrom(0, 62, 63)),
		length: fc.integer({ min: 0, max: 6 }),
	})
	.map(({ six, bits, length }) => makePrefix(six ? 6 : 4, BigInt(bits) << (six ? 122n : 26n), length));
/** Of any length, so that most of them stand apart. */
const anywhere = fc
	.record({ six: fc.boolean(), bits: fc.bigInt(0n, (1n << 32n) - 1n), length: fc.nat(32) })
	.map(({ six, bits, length }) => makePrefix(six ? 6 : 4, six ? bits << 96n : bits, six ? length * 4 : length));
const lists = fc.array(fc.oneof(prefixes, anywhere), { maxLength: 40 });
const anyPrefix = fc.oneof(prefixes, anywhere);

test('whether one of them covers another', () => {
	fc.assert(
		fc.property(lists, anyPrefix, (list, asked) => {
			expect(coveringOf(list)(asked)).toBe(list.some((one) => covers(one, asked)));
		}),
		runs(300),
	);
});

test('which of them cover another, the longest first, whether it is in the list or not', () => {
	fc.assert(
		fc.property(lists, anyPrefix, (list, asked) => {
			const expected = byText(list.filter((one) => covers(one, asked))).sort((a, b) => b.length - a.length);
			const { chain, longest } = longestMatch(list);
			expect(chain(asked)).toEqual(expected);
			expect(longest(asked)).toEqual(expected[0] ?? null);
		}),
		runs(300),
	);
});

test('the longest around an address is the one that ip-address finds', () => {
	fc.assert(
		fc.property(lists, anyPrefix, (list, { family, base }) => {
			const address = makePrefix(family, base, addressBits(family));
			const inside = list
				.filter((one) => one.family === family)
				.filter(({ text }) =>
					family === 4
						? new Address4(address.text).isInSubnet(new Address4(text))
						: new Address6(address.text).isInSubnet(new Address6(text)),
				);
			const longest = Math.max(-1, ...inside.map(({ length }) => length));
			expect(longestMatch(list).longest(address)?.length ?? -1).toBe(longest);
		}),
		runs(300),
	);
});

test('whether longer ones leave no address of a prefix', () => {
	fc.assert(
		fc.property(fc.array(prefixes, { minLength: 1, maxLength: 40 }), fc.nat(39), (list, nth) => {
			const asked = list[nth % list.length]!;
			const inside = byText(list).filter((one) => one.length > asked.length && covers(asked, one));
			const blocks = Array.from({ length: 1 << (6 - asked.length) }, (_, block) =>
				makePrefix(asked.family, asked.base + (BigInt(block) << BigInt(addressBits(asked.family) - 6)), 6),
			);
			const leavesNone = blocks.every((block) => inside.some((one) => covers(one, block)));
			expect(longestMatch(list).isFullyCovered(asked)).toBe(leavesNone);
		}),
		runs(300),
	);
});

test('a prefix that is not in the list is never fully covered', () => {
	const halves = ['10.0.0.0/25', '10.0.0.128/25'].map(prefixOf);
	expect(longestMatch(halves).isFullyCovered(prefixOf('10.0.0.0/24'))).toBe(false);
	expect(longestMatch([...halves, prefixOf('10.0.0.0/24')]).isFullyCovered(prefixOf('10.0.0.0/24'))).toBe(true);
});

function byText(list: readonly Prefix[]): Prefix[] {
	return [...new Map(list.map((prefix) => [prefix.text, prefix])).values()];
}
