// What an outcome rests on: the rules weaker than documented whose alternative would change it.

import type { RuleId } from '../rulebook/rule.ts';
import { alternatives } from './alternatives.ts';
import { detoursFrom } from './detours.ts';
import type { Endpoint } from './endpoints.ts';
import { fatesOf } from './fate.ts';
import { outcomeOf } from './outcome.ts';
import type { View } from './view.ts';
import type { Walk } from './walk.ts';

/** The same for a pair from either end, and looked for once. */
export function restsOn(view: View): (from: Endpoint, to: Endpoint, forward: Walk, back: Walk) => readonly RuleId[] {
	const mayDetour = detoursFrom(view);
	const others = alternatives(view).map(({ rule, view: other }) => ({
		rule,
		differs: mayDetour(other),
		fate: fatesOf(other.forwarding),
	}));
	const known = new Map<Endpoint, Map<Endpoint, readonly RuleId[]>>();
	return (from, to, forward, back) => {
		const before = known.get(to)?.get(from);
		if (before !== undefined) return before;
		const [near, far] = [from.prefixes[0]!, to.prefixes[0]!];
		const plain = outcomeOf(forward, back);
		const rules = others
			.filter(({ differs }) => differs(forward, far) || differs(back, near))
			.filter(({ fate }) => outcomeOf(fate(from.node, far), fate(to.node, near)) !== plain)
			.map(({ rule }) => rule);
		const ofStart = known.get(from) ?? new Map<Endpoint, readonly RuleId[]>();
		known.set(from, ofStart.set(to, rules));
		return rules;
	};
}
