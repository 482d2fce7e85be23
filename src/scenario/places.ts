// Where in the file a value stands: paths of keys to lines and columns, through the parsed YAML.

import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Path } from './diagnostic.ts';

export interface Position {
	readonly line: number;
	readonly column: number;
}

/** The place of a path, or of its nearest ancestor that is written down. */
export type Places = (path: Path, atKey?: boolean) => Position;

export function placesIn(document: Document, lines: LineCounter): Places {
	return (path, atKey = false) => {
		let node: unknown = document.contents;
		let at = offsetOf(node as Node | null) ?? 0;
		for (const [depth, segment] of path.entries()) {
			const pair = isMap(node)
				? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(segment))
				: undefined;
			const next = pair === undefined ? itemOf(node, segment) : pair.value;
			if (next === undefined) break;
			const last = depth === path.length - 1;
			at =
				(pair !== undefined && (last ? atKey : true) ? offsetOf(pair.key as Node) : null) ??
				offsetOf(next as Node) ??
				keyOffset(pair) ??
				at;
			node = next;
		}
		const { line, col } = lines.linePos(at);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
}

/** Lists are addressed by position, by the value of an item, or, for Global Reach links, by the two circuits in text order. */
function itemOf(node: unknown, segment: string | number): unknown {
	if (!isSeq(node)) return undefined;
	if (typeof segment === 'number') return node.items[segment];
	const byValue = node.items.find((item) => isScalar(item) && String(item.value) === segment);
	if (byValue !== undefined) return byValue;
	const [name = '', nth = '1'] = segment.split('#');
	return node.items.filter((item) => linkName(item) === name)[Number(nth) - 1];
}

function linkName(item: unknown): string | null {
	if (!isMap(item)) return null;
	const between = item.get('between');
	if (!isSeq(between)) return null;
	return between.items
		.map((end) => (isScalar(end) ? String(end.value) : ''))
		.sort()
		.join('~');
}

function offsetOf(node: Node | null | undefined): number | null {
	return node?.range?.[0] ?? null;
}

function keyOffset(pair: Pair | undefined): number | null {
	return pair === undefined ? null : offsetOf(pair.key as Node);
}
