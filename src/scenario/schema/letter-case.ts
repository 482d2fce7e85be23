// Values of a closed list in other letters, as Azure writes some of its own (`Premium`, `virtualappliance`): case does not count.

import { valueAt } from '../../net/value-at.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { choicesAt } from './schema-walk.ts';

/** The data with such values as the schema spells them, copied along their paths only; itself where there are none. */
export function inLettersOfSchema(data: unknown, problems: readonly Problem[]): unknown {
	const top: Spelt = new Map();
	for (const { code, path } of problems) {
		const spelling = code === 'BAD_VALUE' ? spellingOf(valueAt(data, path), path) : undefined;
		if (spelling !== undefined) put(top, path, spelling);
	}
	return top.size === 0 ? data : withSpelling(data, top);
}

/** By key, down to the right spelling. */
type Spelt = Map<string, Spelt | string>;

function spellingOf(value: unknown, path: Path): string | undefined {
	if (typeof value !== 'string') return undefined;
	return choicesAt(path).find((choice) => choice.toLowerCase() === value.toLowerCase());
}

function put(top: Spelt, path: Path, spelling: string): void {
	let node = top;
	for (const key of path.slice(0, -1).map(String)) {
		const below = node.get(key) ?? new Map<string, Spelt | string>();
		if (typeof below === 'string') return;
		node.set(key, below);
		node = below;
	}
	node.set(String(path.at(-1)), spelling);
}

function withSpelling(value: unknown, spelt: Spelt | string | undefined): unknown {
	if (spelt === undefined || typeof spelt === 'string') return spelt ?? value;
	if (Array.isArray(value)) return value.map((item, index) => withSpelling(item, spelt.get(String(index))));
	return Object.fromEntries(
		Object.entries(value as object).map(([key, inner]) => [key, withSpelling(inner, spelt.get(key))]),
	);
}
