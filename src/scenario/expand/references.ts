// Lists and maps of references ─► bare ids, each once; what stands twice is reported.

import type { Path, Problem } from '../diagnostic.ts';
import { printPath, quoted } from '../wording.ts';
import { bareId } from './bare-id.ts';

export class References {
	readonly problems: Problem[] = [];

	/** `[site/london, paris]` ─► `[london, paris]`. */
	ids(written: readonly string[], kind: string, where: Path): string[] {
		const entries = written.map((id, index) => ({ id: bareId(id, kind), path: [...where, index] }));
		return this.once(entries, where).map(({ id }) => id);
	}

	/** A list of ids stands for a map of them with nothing more to say. */
	keyed<T extends object>(
		written: readonly string[] | Readonly<Record<string, T | null>>,
		kind: string,
		where: Path,
	): [id: string, value: T | null][] {
		const isList = (value: typeof written): value is readonly string[] => Array.isArray(value);
		const entries = isList(written)
			? written.map((id, index) => ({ id: bareId(id, kind), value: null, path: [...where, index] }))
			: Object.entries(written).map(([id, value]) => ({ id: bareId(id, kind), value, path: [...where, id] }));
		return this.once<{ id: string; value: T | null; path: Path }>(entries, where).map(({ id, value }) => [id, value]);
	}

	/** The first entry of each id. */
	once<E extends { readonly id: string; readonly path: Path }>(entries: readonly E[], where: Path): readonly E[] {
		const first = new Map<string, E>();
		for (const entry of entries) {
			const known = first.get(entry.id);
			if (known === undefined) first.set(entry.id, entry);
			else
				this.problems.push({
					code: 'REPEATED',
					message: `${quoted(entry.id)} stands twice in ${printPath(where)}`,
					path: entry.path,
					atKey: true,
					first: known.path,
				});
		}
		return [...first.values()];
	}
}
