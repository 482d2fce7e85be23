// A policy is a list of rules tried in order; this file matches a route against them and applies what they set.

import type { CompiledRule } from './compile.ts';
import type { AsPath, Match, Origin, SetActions } from './model.ts';

/** The part of a route that a policy may look at and change. */
export interface Attributes {
	readonly asPath: AsPath;
	readonly origin: Origin;
	readonly localPreference: number;
	readonly med: number | null;
	readonly weight: number;
	readonly tags: readonly string[];
}

export interface Verdict {
	readonly accepted: boolean;
	readonly attributes: Attributes;
	/** An applied rule set the MED, so it may leave the AS (RFC 4271 section 5.1.4). */
	readonly setsMed: boolean;
	/** The position of the rule that ended the list; -1 when the default action did. */
	readonly endedBy: number;
	/** Positions of all the rules that applied, in order. */
	readonly applied: readonly number[];
}

export interface PolicyContext {
	/** The prefix conditions of the network that the prefix meets. */
	readonly prefixMatches: ReadonlySet<number>;
	/** The route is the speaker's own. */
	readonly local: boolean;
	/** The ASN that `prepend: n` repeats. */
	readonly asn: number;
	readonly defaultAction: 'accept' | 'deny';
}

export function applyPolicy(rules: readonly CompiledRule[], attributes: Attributes, context: PolicyContext): Verdict {
	let current = attributes;
	let setsMed = false;
	const applied: number[] = [];
	for (const [position, { rule, prefixCondition }] of rules.entries()) {
		if (prefixCondition >= 0 && !context.prefixMatches.has(prefixCondition)) continue;
		if (rule.match !== undefined && !matches(rule.match, current, context.local)) continue;
		applied.push(position);
		if (rule.set !== undefined) {
			current = applySet(rule.set, current, context.asn);
			setsMed ||= rule.set.med !== undefined;
		}
		const action = rule.action ?? 'accept';
		if (action !== 'next') {
			return { accepted: action === 'accept', attributes: current, setsMed, endedBy: position, applied };
		}
	}
	return { accepted: context.defaultAction === 'accept', attributes: current, setsMed, endedBy: -1, applied };
}

function matches(match: Match, { tags, asPath }: Attributes, local: boolean): boolean {
	if (match.local !== undefined && match.local !== local) return false;
	if (match.tagsAny !== undefined && !match.tagsAny.some((tag) => tags.includes(tag))) return false;
	if (match.tagsAll !== undefined && !match.tagsAll.every((tag) => tags.includes(tag))) return false;
	if (match.tagsNone?.some((tag) => tags.includes(tag))) return false;
	if (match.pathContains !== undefined && !asPath.includes(match.pathContains)) return false;
	return match.pathLenMin === undefined || asPath.length >= match.pathLenMin;
}

function applySet(set: SetActions, from: Attributes, asn: number): Attributes {
	return {
		asPath: set.prepend === undefined ? from.asPath : [...prepended(set.prepend, asn), ...from.asPath],
		origin: set.origin ?? from.origin,
		localPreference: set.localPref ?? from.localPreference,
		med: set.med ?? from.med,
		weight: set.weight ?? from.weight,
		tags: changedTags(set, from.tags),
	};
}

function prepended(prepend: NonNullable<SetActions['prepend']>, asn: number): readonly number[] {
	return typeof prepend === 'number'
		? new Array<number>(prepend).fill(asn)
		: new Array<number>(prepend.count).fill(prepend.asn);
}

function changedTags(set: SetActions, tags: readonly string[]): readonly string[] {
	if (!set.clearTags && set.addTags === undefined && set.removeTags === undefined) return tags;
	const kept = set.clearTags ? [] : tags;
	const all = new Set([...kept, ...(set.addTags ?? [])]);
	for (const tag of set.removeTags ?? []) all.delete(tag);
	return [...all].sort();
}
