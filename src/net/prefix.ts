// An IPv4 or IPv6 prefix: parsed once at the edge, then compared as numbers.

import { Address4, Address6 } from 'ip-address';

export type Family = 4 | 6;

/** Shape: `base` has its host bits clear; `text` is the canonical spelling (RFC 4632, RFC 5952), unique per prefix. */
export interface Prefix {
	readonly family: Family;
	readonly base: bigint;
	readonly length: number;
	readonly text: string;
}

/** `0.0.0.0/0` and `::/0`. */
export const defaultRoutes: readonly Prefix[] = [
	{ family: 4, base: 0n, length: 0, text: '0.0.0.0/0' },
	{ family: 6, base: 0n, length: 0, text: '::/0' },
];

export type ParsedPrefix =
	| { readonly ok: true; readonly prefix: Prefix }
	| { readonly ok: false; readonly problem: string; readonly nearest: string | null };

/** Every view reads the same prefixes again; reading is the slow part, so the last ones read are kept. */
const lastRead = new Map<string, ParsedPrefix>();
const mostKept = 50_000;

/** Reads a CIDR block; a missing length and set host bits are refused, each with the nearest valid spelling. */
export function parsePrefix(text: string): ParsedPrefix {
	const plain = plainIpv4(text);
	if (plain !== null) return { ok: true, prefix: plain };
	const known = lastRead.get(text);
	if (known !== undefined) return known;
	if (lastRead.size >= mostKept) lastRead.clear();
	const parsed = readPrefix(text);
	lastRead.set(text, parsed);
	return parsed;
}

/** IPv4 in its canonical spelling, at once; null for everything else, on which the library has the say. */
function plainIpv4(text: string): Prefix | null {
	let base = 0;
	let octets = 0;
	let number = -1;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 48 && code <= 57) {
			// A leading zero, or more than an octet holds.
			if (number === 0 || number > 25) return null;
			number = Math.max(0, number) * 10 + code - 48;
		} else {
			if (number < 0 || number > 255 || code !== (octets < 3 ? dot : slash)) return null;
			base = base * 256 + number;
			number = -1;
			octets++;
		}
	}
	if (octets !== 4 || number < 0 || number > 32 || base % 2 ** (32 - number) !== 0) return null;
	return { family: 4, base: BigInt(base), length: number, text };
}
const dot = 46;
const slash = 47;

function readPrefix(text: string): ParsedPrefix {
	const [address = '', length, ...rest] = text.split('/');
	const family: Family = address.includes(':') ? 6 : 4;
	const bits = addressBits(family);
	const value = rest.length === 0 ? parseAddress(address, family) : null;
	if (value === null) {
		return { ok: false, problem: `"${text}" is not an IPv4 or IPv6 prefix`, nearest: null };
	}
	if (length === undefined) {
		return {
			ok: false,
			problem: `"${text}" has no prefix length`,
			nearest: makePrefix(family, value, bits).text,
		};
	}
	if (!/^\d{1,3}$/.test(length) || Number(length) > bits) {
		return { ok: false, problem: `"${text}": an IPv${family} prefix length is 0 to ${bits}`, nearest: null };
	}
	const prefix = makePrefix(family, value, Number(length));
	if (prefix.base !== value) {
		return { ok: false, problem: `"${text}" has host bits set beyond /${length}`, nearest: prefix.text };
	}
	return { ok: true, prefix };
}

/** A prefix known to be well formed. @throws {RangeError} when it is not: a mistake of the caller, not of a user. */
export function prefixOf(text: string): Prefix {
	const parsed = parsePrefix(text);
	if (!parsed.ok) throw new RangeError(parsed.problem);
	return parsed.prefix;
}

export function addressBits(family: Family): 32 | 128 {
	return family === 4 ? 32 : 128;
}

/** The prefix of `length` bits around an address; host bits are cleared. */
export function makePrefix(family: Family, address: bigint, length: number): Prefix {
	const host = BigInt(addressBits(family) - length);
	const base = (address >> host) << host;
	const spelled = family === 4 ? Address4.fromBigInt(base).correctForm() : Address6.fromBigInt(base).correctForm();
	return { family, base, length, text: `${spelled}/${length}` };
}

/** True when every address of `inner` is in `outer`. */
export function covers(outer: Prefix, inner: Prefix): boolean {
	if (outer.family !== inner.family || outer.length > inner.length) return false;
	if (outer.length === inner.length) return outer.base === inner.base;
	const host = BigInt(addressBits(outer.family) - outer.length);
	return outer.base >> host === inner.base >> host;
}

export function overlaps(a: Prefix, b: Prefix): boolean {
	return covers(a, b) || covers(b, a);
}

/** IPv4 before IPv6, then by address, then the shorter first. */
export function comparePrefixes(a: Prefix, b: Prefix): number {
	if (a.family !== b.family) return a.family - b.family;
	if (a.base !== b.base) return a.base < b.base ? -1 : 1;
	return a.length - b.length;
}

function parseAddress(text: string, family: Family): bigint | null {
	if (family === 4) return Address4.isValid(text) ? new Address4(text).bigInt() : null;
	return Address6.isValid(text) && !text.includes('%') ? new Address6(text).bigInt() : null;
}
