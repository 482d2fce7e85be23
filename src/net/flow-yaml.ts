// A value as YAML writes it on one line, in the style of a file written by hand: `{ sites: [a, b], sku: premium }`.

import { stringify } from 'yaml';
import { isTree } from './tree.ts';

export function flow(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
	if (isTree(value)) {
		const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
		if (entries.length === 0) return '{}';
		return `{ ${entries.map(([key, inner]) => `${flow(key)}: ${flow(inner)}`).join(', ')} }`;
	}
	// Inside a list, where a comma or a bracket needs quotes too.
	const listed = stringify([value], {
		version: '1.2',
		collectionStyle: 'flow',
		flowCollectionPadding: false,
		lineWidth: 0,
	});
	return listed.trimEnd().slice(1, -1);
}
