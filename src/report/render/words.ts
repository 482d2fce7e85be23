// Small pieces of prose: counts with their noun, large numbers, lists.

/** `1 pair`, `1,204 pairs`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
	return `${grouped(count)} ${count === 1 ? noun : nouns}`;
}

/** A whole number with its thousands apart, the same on every machine. */
export function grouped(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
