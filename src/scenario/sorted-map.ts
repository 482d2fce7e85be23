// A record as a map that iterates in text order of its keys.

import { compareText } from '../net/order.ts';

export function sortedMap<W, T>(
	record: Readonly<Record<string, W>>,
	change: (value: W, id: string) => T,
): ReadonlyMap<string, T> {
	return new Map(
		Object.keys(record)
			.sort(compareText)
			.map((id) => [id, change(record[id]!, id)] as const),
	);
}
