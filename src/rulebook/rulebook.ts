// The rulebook assembled: every rule once, by id and in order.

import { type AssumeName, assumptions } from './assumptions.ts';
import type { Facts } from './fact.ts';
import type { Rule, RuleId, Topic } from './rule.ts';
import { factsByTopic } from './rules/by-topic.ts';

const switchOf = new Map<RuleId, AssumeName>(
	(Object.keys(assumptions) as AssumeName[]).map((name) => [assumptions[name].rule, name]),
);

/** In the order in which the rules are numbered, the decisions last. */
export const topics: readonly Topic[] = Object.keys(factsByTopic) as Topic[];

/** Every rule, sorted by id: decisions (D) first, then rules (R). */
export const rules: readonly Rule[] = topics
	.flatMap((topic) => rulesOf(topic, factsByTopic[topic]))
	.sort((a, b) => (a.id < b.id ? -1 : 1));

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** @throws {RangeError} when the id was not checked with `isRuleId`: the type excludes it. */
export function ruleOf(id: RuleId): Rule {
	const rule = byId.get(id);
	if (rule === undefined) throw new RangeError(`no rule ${id}`);
	return rule;
}

export function isRuleId(text: string): text is RuleId {
	return byId.has(text);
}

function rulesOf(topic: Topic, facts: Facts): readonly Rule[] {
	return (Object.keys(facts) as RuleId[]).map((id) => ruleFrom(id, topic, facts[id]!));
}

function ruleFrom(id: RuleId, topic: Topic, fact: Facts[string]): Rule {
	const assume = switchOf.get(id);
	return assume === undefined ? { id, topic, ...fact } : { id, topic, ...fact, assume };
}
