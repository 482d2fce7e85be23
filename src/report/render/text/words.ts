// Small pieces of prose: counts with their noun, large numbers, lists.

import { grouped } from '../../../net/grouped.ts';

export { grouped };

/** `1 pair`, `1,204 pairs`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
	return `${grouped(count)} ${count === 1 ? noun : nouns}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
