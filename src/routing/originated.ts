// Every prefix that a network originates, under a number: there may be a million, and whole lists of them stand in several places.

import { type Prefix, parsePrefix } from '../net/prefix.ts';
import { type CompiledNetwork, NetworkError } from './compile.ts';
import type { Origination, PrefixRange } from './model.ts';

/** Networks as a speaker has them, or prefixes as a policy names them. */
export type PrefixList = readonly (string | Origination | PrefixRange)[];

export interface Originated {
	/** By number. */
	readonly prefixes: readonly Prefix[];
	/** The number of a prefix by its canonical text. */
	readonly numberOf: (text: string) => number | undefined;
	/** The numbers of a speaker's networks, entry by entry; undefined for a list that no speaker has. */
	readonly numbersIn: (list: PrefixList) => Int32Array | undefined;
}

/** @throws {NetworkError} for a network that is no prefix. */
export function originatedIn({ speakers }: CompiledNetwork): Originated {
	const prefixes: Prefix[] = [];
	const numberOf = new Map<string, number>();
	const numbersIn = new Map<PrefixList, Int32Array>();
	const newNumber = (text: string, speaker: string): number => {
		const parsed = parsePrefix(text);
		if (!parsed.ok) throw new NetworkError(`speaker "${speaker}": ${parsed.problem}`);
		const { prefix } = parsed;
		const known = prefix.text === text ? undefined : numberOf.get(prefix.text);
		if (known !== undefined) return known;
		numberOf.set(prefix.text, prefixes.length);
		return prefixes.push(prefix) - 1;
	};
	for (const { speaker } of speakers) {
		const numbers = new Int32Array(speaker.networks.length);
		for (const [position, network] of speaker.networks.entries()) {
			const text = typeof network === 'string' ? network : network.prefix;
			numbers[position] = numberOf.get(text) ?? newNumber(text, speaker.id);
		}
		numbersIn.set(speaker.networks, numbers);
	}
	return { prefixes, numberOf: (text) => numberOf.get(text), numbersIn: (list) => numbersIn.get(list) };
}
