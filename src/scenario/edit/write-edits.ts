// A file with edits written into it: every other byte of it stays as it stands.

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { flow } from '../../net/flow-yaml.ts';
import { isTree } from '../../net/tree.ts';
import { bareId } from '../expand/bare-id.ts';
import { isJoin, joinKey, joins } from '../expand/expand-links.ts';
import type { Edit } from './edit.ts';
import { lineEnd, rewritten } from './rewritten.ts';

/** Null where an edit has no place of its own, as one that removes, or where the file is none that is written by hand. */
export function writeEdits(text: string, edits: readonly Edit[]): string | null {
	return rewritten(text, (body) =>
		edits.reduce<string | null>((before, edit) => (before === null ? null : written(before, edit)), body),
	);
}

function written(text: string, edit: Edit): string | null {
	const { contents, errors } = parseDocument(text, { version: '1.2' });
	if ('remove' in edit || errors.length > 0 || !isMap(contents) || contents.flow === true) return null;
	return 'set' in edit ? set(text, contents, edit.set.split('.'), edit.value) : add(text, contents, edit);
}

type Map = YAMLMap<Node, Node | null>;
type Seq = YAMLSeq<Node>;

function set(text: string, top: YAMLMap, path: readonly string[], value: unknown): string | null {
	let node: Node | null = top;
	for (const [depth, key] of path.entries()) {
		const rest = path.slice(depth + 1);
		const list = path[depth - 1] ?? '';
		if (isMap(node)) {
			const pair = pairOf(node as Map, key);
			if (pair === undefined) return withEntry(text, node as Map, key, nested(rest, value));
			if (pair.value === null || (isScalar(pair.value) && pair.value.value === null)) return null;
			node = pair.value;
		} else if (isSeq(node) && depth === 1 && isJoin(list)) {
			const found: Node | undefined = (node as Seq).items.find((item) => keyOf(list, item) === key);
			if (found === undefined) return null;
			node = found;
		} else if (isSeq(node)) {
			// A list of ids, which are given attributes: then it is a map.
			const ids = (node as Seq).items.map((item) => (isScalar(item) ? String(item.value) : null));
			if (ids.includes(null) || (!ids.includes(key) && rest.length > 0)) return null;
			if (!ids.includes(key) && isTree(value) && Object.keys(value).length === 0)
				return withItem(text, node as Seq, flow(key));
			const entries = ids.map((id): [string, unknown] => [id!, {}]);
			const map = { ...Object.fromEntries(entries), [key]: nested(rest, value) };
			return replaced(text, node, flow(map));
		} else return null;
	}
	return replaced(text, node, flow(value));
}

function add(
	text: string,
	top: YAMLMap,
	{ add: section, value }: { readonly add: string; readonly value: unknown },
): string | null {
	const node = pairOf(top as Map, section)?.value ?? null;
	if (isJoin(section)) {
		const added = [value].flat();
		if (node === null) return `${text.trimEnd()}\n\n${section}:\n${added.map((one) => `  - ${flow(one)}\n`).join('')}`;
		if (!isSeq(node) || added.length !== 1) return null;
		return withItem(text, node as Seq, flow(added[0]));
	}
	if (!isTree(value)) return null;
	const [[id, element] = ['', null], ...others] = Object.entries(value);
	if (others.length > 0 || id === '') return null;
	if (node === null) return `${text.trimEnd()}\n\n${section}:\n  ${flow(id)}: ${flow(element)}\n`;
	return isMap(node) ? withEntry(text, node as Map, id, element) : null;
}

function pairOf({ items }: Map, key: string): Pair<Node, Node | null> | undefined {
	return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function keyOf(section: 'globalReach' | 'peerings', item: Node): string | null {
	const between = isMap(item) ? item.get('between') : null;
	if (!isSeq(between)) return null;
	return joinKey(
		section,
		between.items.map((id) => bareId(String(isScalar(id) ? id.value : ''), joins[section])),
	);
}

function nested([key, ...rest]: readonly string[], value: unknown): unknown {
	return key === undefined ? value : { [key]: nested(rest, value) };
}

function replaced(text: string, node: Node, by: string): string {
	const [start, end] = node.range!;
	// A block ends with its line.
	const lineBreak = /\s*$/.exec(text.slice(start, end))![0];
	return text.slice(0, start) + by + (lineBreak === '' ? '' : lineBreak) + text.slice(end);
}

function withEntry(text: string, map: Map, key: string, value: unknown): string | null {
	return inserted(
		text,
		map,
		`${flow(key)}: ${flow(value)}`,
		map.items.at(-1)?.value ?? null,
		map.items[0]?.key ?? null,
	);
}

function withItem(text: string, seq: Seq, item: string): string | null {
	const [first, last] = [seq.items[0] ?? null, seq.items.at(-1) ?? null];
	return inserted(text, seq, seq.flow === true ? item : `- ${item}`, last, first);
}

/** After the last entry: on a line of its own, or before the closing bracket. */
function inserted(text: string, list: Map | Seq, entry: string, last: Node | null, first: Node | null): string | null {
	const [start, end] = list.range!;
	if (list.flow === true) {
		const inside = text
			.slice(start + 1, end - 1)
			.trimEnd()
			.replace(/,$/, '');
		const closing = text[end - 1]!;
		const padding = closing === '}' ? ' ' : '';
		const before = inside.trim() === '' ? padding : `${inside}, `;
		return `${text.slice(0, start + 1)}${before}${entry}${padding}${closing}${text.slice(end)}`;
	}
	if (first?.range == null || last?.range == null) return null;
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const indent = ' '.repeat(start - lineStart);
	const at = lineEnd(text, last.range[1]);
	const before = text.slice(0, at);
	return `${before}${before.endsWith('\n') ? '' : '\n'}${indent}${entry}\n${text.slice(at)}`;
}
