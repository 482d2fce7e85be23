// What an outcome rests on: the rules weaker than documented whose alternative would change it.

import type { RuleId } from '../rulebook/rule.ts';
import { alternatives } from './alternatives.ts';
import type { Endpoint } from './endpoints.ts';
import { detoursFrom, type MayDetour } from './incremental/detours.ts';
import { outcomeOf } from './outcome.ts';
import type { View } from './view.ts';
import type { Walk } from './walk.ts';
import { fatesTo } from './walk-to.ts';

interface Other {
	readonly rule: RuleId;
	readonly differs: MayDetour;
	readonly fate: ReturnType<typeof fatesTo>;
}

function othersTo(view: View): readonly Other[] {
	const mayDetour = detoursFrom(view);
	return alternatives(view).map(({ rule, view: workedOut }) => {
		const other = workedOut();
		return { rule, differs: mayDetour(other), fate: fatesTo(other.forwarding) };
	});
}

/** The same for a pair from either end, and looked for once. */
export function restsOn(view: View): (from: Endpoint, to: Endpoint, forward: Walk, back: Walk) => readonly RuleId[] {
	let others: readonly Other[] | null = null;
	const known = new Map<Endpoint, Map<Endpoint, readonly RuleId[]>>();
	return (from, to, forward, back) => {
		const before = known.get(to)?.get(from);
		if (before !== undefined) return before;
		const [near, far] = [from.prefixes[0]!, to.prefixes[0]!];
		const plain = outcomeOf(forward, back);
		others ??= othersTo(view);
		const rules = others
			.filter(({ differs }) => differs(forward, far) || differs(back, near))
			.filter(({ fate }) => outcomeOf(fate(from.node, to), fate(to.node, from)) !== plain)
			.map(({ rule }) => rule);
		const ofStart = known.get(from) ?? new Map<Endpoint, readonly RuleId[]>();
		known.set(from, ofStart.set(to, rules));
		return rules;
	};
}
