// Route classes: prefixes that the same speakers originate with the same attributes, and that no policy tells apart, travel together.

import { comparePrefixes, covers, type Prefix, parsePrefix } from '../net/prefix.ts';
import { type Candidate, ownCandidate } from './candidate.ts';
import { type CompiledNetwork, NetworkError } from './compile.ts';
import type { Origination } from './model.ts';

export interface RouteClass {
	readonly index: number;
	/** Sorted. */
	readonly prefixes: readonly Prefix[];
	/** What each originating speaker holds, by speaker index. */
	readonly origins: ReadonlyMap<number, Candidate>;
	/** For each prefix condition of the network, whether these prefixes meet it. */
	readonly prefixMatches: readonly boolean[];
}

/** @throws {NetworkError} for a network that is no prefix, or one that a speaker originates twice. */
export function routeClasses(net: CompiledNetwork): readonly RouteClass[] {
	const byPrefix = new Map<string, { prefix: Prefix; origins: Map<number, Origination> }>();
	for (const { index, speaker } of net.speakers) {
		for (const network of speaker.networks) {
			const origination: Origination = typeof network === 'string' ? { prefix: network } : network;
			const parsed = parsePrefix(origination.prefix);
			if (!parsed.ok) throw new NetworkError(`speaker "${speaker.id}": ${parsed.problem}`);
			const { prefix } = parsed;
			const entry = byPrefix.get(prefix.text) ?? { prefix, origins: new Map<number, Origination>() };
			byPrefix.set(prefix.text, entry);
			if (entry.origins.has(index)) throw new NetworkError(`speaker "${speaker.id}" originates ${prefix.text} twice`);
			entry.origins.set(index, origination);
		}
	}
	const conditionsOf = conditionIndex(net);
	const groups = new Map<string, { prefixes: Prefix[]; origins: Map<number, Origination>; met: readonly number[] }>();
	for (const { prefix, origins } of byPrefix.values()) {
		const met = conditionsOf(prefix);
		const signature = JSON.stringify([
			prefix.family,
			met,
			[...origins].map(([speaker, { tags, med, origin }]) => [speaker, [...(tags ?? [])].sort(), med, origin]),
		]);
		const group = groups.get(signature);
		if (group === undefined) groups.set(signature, { prefixes: [prefix], origins, met });
		else group.prefixes.push(prefix);
	}
	return [...groups.values()]
		.map((group) => ({ ...group, prefixes: group.prefixes.sort(comparePrefixes) }))
		.sort((a, b) => comparePrefixes(a.prefixes[0]!, b.prefixes[0]!))
		.map(({ prefixes, origins, met }, index) => ({
			index,
			prefixes,
			origins: new Map([...origins].map(([speaker, origination]) => [speaker, ownCandidate(origination)])),
			prefixMatches: net.prefixConditions.map((_, condition) => met.includes(condition)),
		}));
}

/** Exact prefixes are looked up, only ranges are tried one by one. */
function conditionIndex(net: CompiledNetwork): (prefix: Prefix) => readonly number[] {
	const exact = new Map<string, number[]>();
	const ranges: { condition: number; prefix: Prefix; ge: number; le: number }[] = [];
	for (const [condition, list] of net.prefixConditions.entries()) {
		for (const { prefix, ge, le } of list) {
			if (ge === prefix.length && le === prefix.length) {
				const known = exact.get(prefix.text);
				if (known === undefined) exact.set(prefix.text, [condition]);
				else known.push(condition);
			} else ranges.push({ condition, prefix, ge, le });
		}
	}
	return (prefix) => {
		const met = new Set(exact.get(prefix.text));
		for (const range of ranges) {
			const inRange = prefix.length >= range.ge && prefix.length <= range.le;
			if (inRange && covers(range.prefix, prefix)) met.add(range.condition);
		}
		return [...met].sort((a, b) => a - b);
	};
}
