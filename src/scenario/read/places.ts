// Where in the file a value stands: paths of keys to lines and columns, through the parsed YAML.

import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type LineCounter,
	type Node,
	type Pair,
	type YAMLMap,
} from 'yaml';
import type { Path, Position } from '../diagnostic.ts';
import { bareId } from '../expand/bare-id.ts';

/** The place of a path, or of its nearest ancestor that is written down. */
export type Places = (path: Path, atKey?: boolean) => Position;

export function placesIn(document: Document, lines: LineCounter): Places {
	const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
	const keysOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
		if (!known.has(map)) known.set(map, pairsByKey(map));
		return known.get(map)!;
	};
	return (path, atKey = false) => {
		let node: unknown = document.contents;
		let at = offsetOf(node as Node | null) ?? 0;
		for (const [depth, segment] of path.entries()) {
			const pair = isMap(node) ? keysOf(node).get(String(segment)) : undefined;
			const next = pair === undefined ? itemOf(node, segment) : pair.value;
			if (next === undefined) {
				// One value that stands for a list of one.
				if (isScalar(node) && (typeof segment === 'number' || isSpelling(String(node.value), segment)))
					at = offsetOf(node) ?? at;
				break;
			}
			const last = depth === path.length - 1;
			at =
				(pair !== undefined && (last ? atKey : true) ? offsetOf(pair.key as Node) : null) ??
				offsetOf(next as Node) ??
				offsetOf(pair?.key as Node) ??
				at;
			// What an alias stands for is written at its anchor.
			node = isAlias(next) ? next.resolve(document) : next;
		}
		return positionIn(lines, at);
	};
}

export function positionIn(lines: LineCounter, offset: number): Position {
	const { line, col } = lines.linePos(offset);
	return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** By the key as written, or by the id that it stands for: `site/london` is `london`. */
function pairsByKey(map: YAMLMap): ReadonlyMap<string, Pair> {
	const byKey = new Map<string, Pair>();
	const add = (key: string, pair: Pair): void => {
		if (!byKey.has(key)) byKey.set(key, pair);
	};
	for (const pair of map.items) if (isScalar(pair.key)) add(String(pair.key.value), pair);
	for (const pair of map.items) if (isScalar(pair.key)) for (const id of idsOf(String(pair.key.value))) add(id, pair);
	return byKey;
}

/** Lists are addressed by position, by the value of an item, or by the prefix of a route. */
function itemOf(node: unknown, segment: string | number): unknown {
	if (!isSeq(node)) return undefined;
	if (typeof segment === 'number') return node.items[segment];
	return node.items.find((item) => {
		const value = isMap(item) ? item.get('prefix') : isScalar(item) ? item.value : undefined;
		return value !== undefined && isSpelling(String(value), segment);
	});
}

function isSpelling(written: string, id: string): boolean {
	return written === id || idsOf(written).includes(id);
}

/** What a reference may stand for. */
function idsOf(written: string): readonly string[] {
	return [bareId(written, 'site'), bareId(written, 'circuit')];
}

function offsetOf(node: Node | null | undefined): number | null {
	return node?.range?.[0] ?? null;
}
