// What a text that is no prefix was most likely meant to be.

import { parsePrefix } from '../../net/prefix.ts';

export interface PrefixMistake {
	readonly message: string;
	readonly nearest: string | null;
	readonly hint: string | null;
}

/** Null when the text is a prefix. */
export function prefixMistake(text: string): PrefixMistake | null {
	const parsed = parsePrefix(text);
	if (parsed.ok) return null;
	const message = parsed.problem;
	if (parsed.nearest !== null && text.includes('/')) return { message, nearest: parsed.nearest, hint: null };
	// A bare address: its own length is only one of the lengths that may be meant.
	if (parsed.nearest !== null)
		return { message, nearest: null, hint: `add one: ${parsed.nearest} is that single address` };
	const meant = respelt(text);
	return { message, nearest: meant, hint: meant === null && text.includes(',') ? 'write several as a list' : null };
}

/** Spaces, a netmask instead of a length, octets left out. */
function respelt(text: string): string | null {
	const [, address, mask] = /^\s*([\d.]+)\s*(?:\/\s*|\s)([\d.]+)\s*$/.exec(text) ?? [];
	if (address === undefined || mask === undefined) {
		const trimmed = text.replaceAll(/\s/g, '');
		return trimmed !== text && parsePrefix(trimmed).ok ? trimmed : null;
	}
	const length = mask.includes('.') ? lengthOf(mask) : Number(mask);
	const octets = address.replace(/\.$/, '').split('.').map(Number);
	while (octets.length < 4) octets.push(0);
	const parsed = parsePrefix(`${octets.join('.')}/${length}`);
	return parsed.ok ? parsed.prefix.text : parsed.nearest;
}

/** `255.255.255.0` ─► 24, `0.0.0.255` ─► 24. */
function lengthOf(mask: string): number {
	const bits = mask
		.split('.')
		.map((octet) => Number(octet).toString(2).padStart(8, '0'))
		.join('');
	const ones = /^(1*)0*$/.exec(bits) ?? /^(0*)1*$/.exec(bits);
	return bits.length === 32 && ones !== null ? ones[1]!.length : Number.NaN;
}
