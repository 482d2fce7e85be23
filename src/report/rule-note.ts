// A rule as readers see it: its meaning, how well it is known, and where it is written.

import type { RuleId } from '../rulebook/rule.ts';
import { ruleOf } from '../rulebook/rulebook.ts';
import { type Source, sources } from '../rulebook/sources.ts';
import type { RuleNote } from './model.ts';

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
