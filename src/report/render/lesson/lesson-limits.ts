// What an exercise allows, in words.

import type { Limit } from '../../lesson-model.ts';
import { listed, plural } from '../text/words.ts';

const words: Readonly<Record<Limit['name'], (most: number) => string>> = {
	edits: (most) => plural(most, 'edit'),
	globalReachLinks: (most) => (most === 0 ? 'no new Global Reach link' : plural(most, 'new Global Reach link')),
	budget: (most) => `a budget of ${most}`,
};

/** `at most 3 edits, 1 new Global Reach link and a budget of 40`; null where nothing is limited. */
export function limitsText(limits: readonly Limit[]): string | null {
	const parts = limits.flatMap(({ name, most }) => (most === null ? [] : [words[name](most)]));
	return parts.length === 0 ? null : `at most ${listed(parts)}`;
}

export const limitNouns: Readonly<Record<Limit['name'], string>> = {
	edits: 'edits',
	globalReachLinks: 'new Global Reach links',
	budget: 'budget',
};
