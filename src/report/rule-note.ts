// A rule as readers see it: its meaning, how well it is known, and where it is written.

import type { RuleId } from '../rulebook/rule.ts';
import { ruleOf, rules, topics } from '../rulebook/rulebook.ts';
import { type Source, sources } from '../rulebook/sources.ts';
import type { RuleNote } from './model.ts';
import type { Exercise, RuleCard } from './render/rules.ts';

export function ruleNote(id: RuleId): RuleNote {
	const { title, meaning, evidence, sources: keys, note, assume } = ruleOf(id);
	return {
		id,
		title,
		meaning,
		evidence,
		sources: keys.map((key) => {
			const { document, date, repository }: Source = sources[key];
			return [
				repository === undefined ? document : `${repository}: ${document}`,
				...(date === null ? [] : [date]),
			].join(', ');
		}),
		note: note ?? null,
		assume: assume ?? null,
	};
}

type Exercises = Readonly<Record<string, readonly Exercise[]>>;

/** With all that only the pages about the rulebook say. */
export function ruleCard(id: RuleId, exercisedBy: Exercises): RuleCard {
	const { topic, state, why, refusedBy } = ruleOf(id);
	return {
		...ruleNote(id),
		topic: topic.replaceAll('-', ' '),
		state: state.replaceAll('-', ' '),
		why: why ?? null,
		refusedBy: refusedBy ?? null,
		exercisedBy: exercisedBy[id] ?? [],
	};
}

/** Every rule, topic by topic, the decisions last. */
export function ruleCards(exercisedBy: Exercises): readonly RuleCard[] {
	return topics.flatMap((topic) =>
		rules.filter((rule) => rule.topic === topic).map((rule) => ruleCard(rule.id, exercisedBy)),
	);
}
