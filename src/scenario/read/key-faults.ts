// Mistakes that are lost once YAML has become plain data: keys written twice, and AS numbers read as fractions.

import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type YAMLMap } from 'yaml';
import { parseAsn } from '../../net/asn.ts';
import { firstAt } from '../diagnose.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { expectedAsn, printPath, quoted } from '../wording.ts';
import { positionIn } from './places.ts';

export function keyFaults(document: Document, lines: LineCounter): readonly Problem[] {
	const problems: Problem[] = [];
	const walk = (node: unknown, path: Path): void => {
		if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
		if (!isMap(node)) return;
		problems.push(...repeatedKeys(node, path, lines));
		for (const { key, value } of node.items) {
			const name = isScalar(key) ? String(key.value) : '';
			problems.push(...fraction(value, name, [...path, name]));
			walk(value, [...path, name]);
		}
	};
	walk(document.contents, []);
	return problems;
}

/** Own code, because the parser's takes a time that grows with the square of the number of keys. */
function repeatedKeys(map: YAMLMap, path: Path, lines: LineCounter): readonly Problem[] {
	const first = new Map<string, number>();
	return map.items.flatMap(({ key }): Problem[] => {
		if (!isNode(key) || !isScalar(key)) return [];
		const name = String(key.value);
		const offset = key.range?.[0] ?? 0;
		const at = positionIn(lines, offset);
		if (!first.has(name)) {
			first.set(name, offset);
			return [];
		}
		return [
			{
				code: 'REPEATED',
				message: `the key ${quoted(name)} stands twice in ${printPath(path)}`,
				path: [...path, name],
				position: at,
				hint: firstAt(positionIn(lines, first.get(name)!), at),
			},
		];
	});
}

/** `asn: 1.10` is the number 1.1 to YAML, and 65546 to the person who wrote it; also at the end of a path that is set. */
function fraction(value: unknown, name: string, path: Path): readonly Problem[] {
	if (!/(^|\.)(asn|prependWith)$/.test(name) || !isScalar(value) || typeof value.value !== 'number') return [];
	const source = value.source ?? String(value.value);
	if (!source.includes('.')) return [];
	return [
		{
			code: 'BAD_ASN',
			message: `${printPath(path)} is ${source}, which YAML reads as the number ${value.value}`,
			path,
			expected: expectedAsn,
			...(parseAsn(source) === null ? {} : { hint: `write it as "${source}", with the quotes` }),
		},
	];
}
