// Prefixes as text: what is read at once is read as the library reads it.

import * as fc from 'fast-check';
import { Address4, Address6 } from 'ip-address';
import { describe, expect, test } from 'vitest';
import { type Prefix, parsePrefix } from '../../src/net/prefix.ts';
import { runs } from '../seed.ts';

/** By the library alone; null for what is no prefix, or has host bits set. */
function asTheLibraryReads(text: string): Prefix | null {
	const [address = '', length = '', ...rest] = text.split('/');
	if (rest.length > 0 || !/^\d{1,3}$/.test(length)) return null;
	const isIpv6 = address.includes(':');
	const bits = isIpv6 ? 128 : 32;
	if (address.includes('%') || !(isIpv6 ? Address6 : Address4).isValid(address) || Number(length) > bits) return null;
	const parsed = isIpv6 ? new Address6(address) : new Address4(address);
	const host = BigInt(bits - Number(length));
	if ((parsed.bigInt() >> host) << host !== parsed.bigInt()) return null;
	return {
		family: isIpv6 ? 6 : 4,
		base: parsed.bigInt(),
		length: Number(length),
		text: `${parsed.correctForm()}/${Number(length)}`,
	};
}

const number = fc.oneof(
	fc.constantFrom('0', '10', '255', '256', '00', '01', '010', '', ' 1', '1e1', '0x1'),
	fc.nat({ max: 300 }).map(String),
);
const cidr = fc
	.tuple(fc.array(number, { minLength: 4, maxLength: 4 }), fc.nat({ max: 33 }))
	.map(([octets, length]) => `${octets.join('.')}/${length}`);
const block = fc.tuple(fc.bigInt({ min: 0n, max: 0xffff_ffffn }), fc.nat({ max: 32 })).map(([address, length]) => {
	const host = BigInt(32 - length);
	return `${Address4.fromBigInt((address >> host) << host).correctForm()}/${length}`;
});
const respelt = fc
	.tuple(fc.oneof(block, cidr), fc.nat(), fc.constantFrom('0', '1', '.', '/', ' ', ':', '-', ''))
	.map(([text, place, letter]) => `${text.slice(0, place % text.length)}${letter}${text.slice(place % text.length)}`);

test('a prefix is read as the library reads it', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				block,
				cidr,
				respelt,
				fc.ipV6().map((address) => `${address}/64`),
			),
			(text) => {
				const parsed = parsePrefix(text);
				expect(parsed.ok ? parsed.prefix : null).toEqual(asTheLibraryReads(text));
			},
		),
		runs(2000),
	);
});

describe('spellings', () => {
	test.each([
		['0.0.0.0/0', '0.0.0.0/0'],
		['255.255.255.255/32', '255.255.255.255/32'],
		['10.0.0.0/08', '10.0.0.0/8'],
		['2001:DB8:0::/48', '2001:db8::/48'],
		['10.0.0.1/24', null],
		['010.0.0.0/8', null],
		['10.0.0.0/33', null],
		['10.0.0/24', null],
		['10.0.0.0.0/24', null],
		['10.0.0.0', null],
		['10.0.0.0/', null],
	])('%s', (written, text) => {
		const parsed = parsePrefix(written);
		expect(parsed.ok ? parsed.prefix.text : null).toBe(text);
	});
});
