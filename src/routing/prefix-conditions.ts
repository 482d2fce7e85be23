// Which prefix conditions of a network each prefix meets: those that name it, and ranges, looked up however many there are.

import { addressBits, type Prefix, parsePrefix } from '../net/prefix.ts';
import { NetworkError, type PrefixCondition } from './compile.ts';
import type { PrefixRange } from './model.ts';
import type { Originated } from './originated.ts';

export interface ParsedRange {
	readonly prefix: Prefix;
	readonly ge: number;
	readonly le: number;
}

/** What a condition asks for. */
export interface ReadCondition {
	/** Numbers of the originated prefixes that it names. */
	readonly named: Int32Array | readonly number[];
	/** All else that it asks for. */
	readonly ranges: readonly ParsedRange[];
}

/** @throws {NetworkError} for what is no prefix, naming the session. */
export function readCondition({ list, sessionId }: PrefixCondition, originated: Originated): ReadCondition {
	// Whatever else an entry says of lengths, a text names one prefix.
	const whole = list.every((entry) => typeof entry === 'string') ? originated.numbersIn(list) : undefined;
	if (whole !== undefined) return { named: whole, ranges: [] };
	const named: number[] = [];
	const ranges: ParsedRange[] = [];
	for (const entry of list) {
		let number = typeof entry === 'string' ? originated.numberOf(entry) : undefined;
		if (number === undefined) {
			const range = parseRange(entry, sessionId);
			const isExact = range.ge === range.prefix.length && range.le === range.prefix.length;
			if (!isExact) ranges.push(range);
			else number = originated.numberOf(range.prefix.text);
		}
		if (number !== undefined) named.push(number);
	}
	return { named, ranges };
}

function parseRange(range: string | PrefixRange, at: string): ParsedRange {
	const text = typeof range === 'string' ? range : range.prefix;
	const parsed = parsePrefix(text);
	if (!parsed.ok) throw new NetworkError(`session "${at}": ${parsed.problem}`);
	const { length } = parsed.prefix;
	const ge = typeof range === 'string' ? undefined : range.ge;
	const le = typeof range === 'string' ? undefined : range.le;
	const longest = addressBits(parsed.prefix.family);
	return { prefix: parsed.prefix, ge: ge ?? length, le: le ?? (ge === undefined ? length : longest) };
}

/** The conditions that a prefix meets by a range, found by each length that the blocks of ranges have; null when there is none. */
export function rangesMet(conditions: readonly ReadCondition[]): (prefix: Prefix) => Set<number> | null {
	const byLength = { 4: new Map<number, Blocks>(), 6: new Map<number, Blocks>() };
	for (const [condition, { ranges }] of conditions.entries()) {
		for (const { prefix, ge, le } of ranges) {
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
