// One end's list of rules, applied to one route.

import type { Match, PolicyRule, SetActions } from '../../../src/routing/model.ts';
import type { HeldRoute, PrefixText } from './answer.ts';
import { prefixMatches } from './prefix-bits.ts';

export interface RuleContext {
	readonly prefix: PrefixText;
	/** Whether the speaker whose rules these are originates the route; never on import. */
	readonly local: boolean;
	/** What `prepend: n` repeats. */
	readonly shownAsn: number;
}

/** `medSet` tells whether a rule on the way set the MED; null is a refusal. */
export function applyRules(
	rules: readonly PolicyRule[] | undefined,
	byDefault: 'accept' | 'deny' | undefined,
	route: HeldRoute,
	context: RuleContext,
): { readonly route: HeldRoute; readonly medSet: boolean } | null {
	let current = route;
	let medSet = false;
	for (const rule of rules ?? []) {
		if (!matches(rule.match ?? {}, current, context)) continue;
		if (rule.action === 'deny') return null;
		current = withSet(rule.set ?? {}, current, context);
		if (rule.set?.med !== undefined) medSet = true;
		if (rule.action !== 'next') return { route: current, medSet };
	}
	return byDefault === 'deny' ? null : { route: current, medSet };
}

function matches(match: Match, route: HeldRoute, context: RuleContext): boolean {
	const carries = (tag: string) => route.tags.includes(tag);
	if (match.tagsAny !== undefined && !match.tagsAny.some(carries)) return false;
	if (match.tagsAll !== undefined && !match.tagsAll.every(carries)) return false;
	if (match.tagsNone?.some(carries)) return false;
	if (match.prefixes !== undefined && !match.prefixes.some((wanted) => prefixMatches(wanted, context.prefix))) {
		return false;
	}
	if (match.pathContains !== undefined && !route.asPath.includes(match.pathContains)) return false;
	if (match.pathLenMin !== undefined && route.asPath.length < match.pathLenMin) return false;
	if (match.local !== undefined && match.local !== context.local) return false;
	return true;
}

function withSet(set: SetActions, route: HeldRoute, context: RuleContext): HeldRoute {
	let tags = set.clearTags ? [] : [...route.tags];
	tags = [...tags, ...(set.addTags ?? [])].filter((tag) => !set.removeTags?.includes(tag));
	return {
		...route,
		tags: sortedOnce(tags),
		asPath: [...prepended(set.prepend, context.shownAsn), ...route.asPath],
		localPref: set.localPref ?? route.localPref,
		med: set.med ?? route.med,
		weight: set.weight ?? route.weight,
		origin: set.origin ?? route.origin,
	};
}

function prepended(prepend: SetActions['prepend'], shownAsn: number): number[] {
	if (prepend === undefined) return [];
	const { asn, count } = typeof prepend === 'number' ? { asn: shownAsn, count: prepend } : prepend;
	return Array.from({ length: count }, () => asn);
}

export function sortedOnce(tags: readonly string[]): string[] {
	return [...new Set(tags)].sort();
}
