// `between: red, blue` in braces: to YAML the value ends at the comma, and what follows is a key without a value.

import { nearest } from '../../net/nearest.ts';
import { valueAt } from '../../net/value-at.ts';
import type { Path } from '../diagnostic.ts';
import { kindsAt, knownKeys, type Schema } from '../schema/schema-walk.ts';

/** Each key looks through all of them; a list in one line is shorter. */
const mostKeys = 1000;

/** A list that was written without its brackets. */
export interface CutList {
	/** Where its first item stands as a text. */
	readonly key: string;
	readonly items: readonly string[];
	/** One text would do there: that it stands alone is no mistake. */
	readonly fitsAlone: boolean;
}

/** The list that a key of the map at `path` begins, or was cut off from; null where it is neither. */
export function cutList(data: unknown, path: Path, key: string, schema: Schema): CutList | null {
	const map = valueAt(data, path);
	if (typeof map !== 'object' || map === null || Array.isArray(map)) return null;
	const value = valueAt(map, [key]);
	if (value !== null && typeof value !== 'string') return null;
	const entries = Object.entries(map);
	if (entries.length > mostKeys) return null;
	const keyAt = entries.findIndex(([name]) => name === key);
	const known = knownKeys(path, schema);
	const isRest = (at: number): boolean => {
		const [name, value] = entries[at] ?? [];
		return name !== undefined && value === null && !known.includes(name) && nearest(name, known) === null;
	};
	if (!isRest(keyAt) && typeof value !== 'string') return null;
	let start = keyAt;
	while (isRest(start)) start--;
	const [head, first] = entries[start] ?? [];
	if (head === undefined || typeof first !== 'string') return null;
	const kinds = kindsAt([...path, head], schema);
	if (!kinds.includes('array')) return null;
	const items = [first];
	for (let at = start + 1; isRest(at); at++) items.push(entries[at]![0]);
	return { key: head, items, fitsAlone: kinds.includes('string') };
}
