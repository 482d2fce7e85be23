// Which prefix conditions of a network a prefix meets: looked up, however many conditions there are.

import { addressBits, type Prefix } from '../net/prefix.ts';
import type { ParsedRange } from './compile.ts';

/** Met by one prefix alone. */
export function isExact({ prefix, ge, le }: ParsedRange): boolean {
	return ge === prefix.length && le === prefix.length;
}

/** The conditions that a prefix meets by a range, found by each length that the blocks of ranges have; null when there is none. */
export function rangesMet(conditions: readonly (readonly ParsedRange[])[]): (prefix: Prefix) => Set<number> | null {
	const byLength = { 4: new Map<number, Blocks>(), 6: new Map<number, Blocks>() };
	for (const [condition, list] of conditions.entries()) {
		for (const range of list) {
			if (isExact(range)) continue;
			const { prefix, ge, le } = range;
			const blocks: Blocks = byLength[prefix.family].get(prefix.length) ?? new Map();
			byLength[prefix.family].set(prefix.length, blocks);
			const block = blockOf(prefix, prefix.length);
			const known = blocks.get(block);
			if (known === undefined) blocks.set(block, [{ condition, ge, le }]);
			else known.push({ condition, ge, le });
		}
	}
	return (prefix) => {
		let met: Set<number> | null = null;
		for (const [length, blocks] of byLength[prefix.family]) {
			if (length > prefix.length) continue;
			for (const { condition, ge, le } of blocks.get(blockOf(prefix, length)) ?? [])
				if (prefix.length >= ge && prefix.length <= le) met = (met ?? new Set()).add(condition);
		}
		return met;
	};
}

type Blocks = Map<bigint, { readonly condition: number; readonly ge: number; readonly le: number }[]>;

function blockOf({ family, base }: Prefix, length: number): bigint {
	return base >> BigInt(addressBits(family) - length);
}
