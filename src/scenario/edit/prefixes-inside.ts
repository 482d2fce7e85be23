// The text of a scenario with the prefixes of its files in it, so that it stands for itself.

import { parseDocument } from 'yaml';
import type { Scenario } from '../parse.ts';

/** Comments stay; a text that names no file stays as it is. */
export function withPrefixesInside(
	text: string,
	{ written, expanded }: Pick<Scenario, 'written' | 'expanded'>,
): string {
	const named = Object.entries(written.sites ?? {}).flatMap(([id, { prefixesFile }]) =>
		prefixesFile === undefined ? [] : [id],
	);
	if (named.length === 0) return text;
	const document = parseDocument(text, { version: '1.2' });
	for (const id of named) {
		// What stands behind an alias stays there.
		if (!document.hasIn(['sites', id, 'prefixesFile'])) continue;
		document.deleteIn(['sites', id, 'prefixesFile']);
		document.setIn(['sites', id, 'prefixes'], document.createNode(expanded.sites[id]!.prefixes, { flow: true }));
	}
	// No line is broken: a list in braces would take a line for each prefix.
	return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
