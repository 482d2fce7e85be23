// A prefix as its family and its bits, written out, so that "inside" is "starts with".

import type { PrefixRange } from '../../../src/routing/model.ts';

/** `10.0.0.0/8` is `4:00001010`. */
export function prefixBits(text: string): string {
	const [address = '', length = ''] = text.split('/');
	const bits = address.includes(':') ? bitsOfIpv6(address) : bitsOfIpv4(address);
	return `${address.includes(':') ? 6 : 4}:${bits.slice(0, Number(length))}`;
}

/** Without `ge` and `le` only the prefix itself; with `ge` alone up to the family's longest; with `le` alone from the prefix's own length. */
export function prefixMatches(wanted: string | PrefixRange, prefix: string): boolean {
	const range = typeof wanted === 'string' ? { prefix: wanted } : wanted;
	if (range.ge === undefined && range.le === undefined) return prefixBits(range.prefix) === prefixBits(prefix);
	const length = Number(prefix.split('/')[1]);
	return (
		prefixBits(prefix).startsWith(prefixBits(range.prefix)) &&
		length >= (range.ge ?? 0) &&
		length <= (range.le ?? Number.POSITIVE_INFINITY)
	);
}

function bitsOfIpv4(address: string): string {
	return address
		.split('.')
		.map((byte) => Number(byte).toString(2).padStart(8, '0'))
		.join('');
}

function bitsOfIpv6(address: string): string {
	const [front = '', back] = address.split('::');
	const before = front === '' ? [] : front.split(':');
	const after = back === undefined || back === '' ? [] : back.split(':');
	const zeros = back === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
	return [...before, ...zeros, ...after]
		.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
		.join('');
}
