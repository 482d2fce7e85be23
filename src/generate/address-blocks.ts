// Prefixes of one length, side by side inside a block.

import { SizeError } from './size.ts';

/** /24 where that suffices, else longer. @throws {SizeError} when they do not fit. */
export function addressBlocks(first: string, length: number, count: number): readonly string[] {
	const base = first.split('.').reduce((value, part) => value * 256 + Number(part), 0);
	const bits = Math.max(24, length + Math.ceil(Math.log2(Math.max(1, count))));
	if (bits > 32) throw new SizeError(`${count} prefixes do not fit into ${first}/${length}`);
	const step = 2 ** (32 - bits);
	return Array.from({ length: count }, (_, index) => `${dotted(base + index * step)}/${bits}`);
}

function dotted(address: number): string {
	return [16_777_216, 65_536, 256, 1].map((unit) => Math.floor(address / unit) % 256).join('.');
}
