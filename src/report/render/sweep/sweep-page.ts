// What the sections of a sweep's screen share: the page, failures that cost the same, and what they are called.

import { compareText } from '../../../net/order.ts';
import type { ElementKey, Endpoint } from '../../model.ts';
import type { FailureCost, SweepDocument } from '../../sweep-model.ts';
import { endpointKey, nameNodes, prefixesInShort } from '../names.ts';
import type { Glyphs } from '../text/glyphs.ts';
import { type Line, span } from '../text/span.ts';
import { fitMiddle } from '../text/width.ts';

export interface SweepPage {
	readonly document: SweepDocument;
	readonly columns: number;
	readonly ascii: boolean;
	readonly glyphs: Glyphs;
	readonly safe: (text: string) => string;
	readonly name: (end: Endpoint) => string;
}

/** By node alone, unless the sweep tells several endpoints of it apart. */
export function nameEnds({ pairs }: SweepDocument): (end: Endpoint) => string {
	const ends = new Map(pairs.flatMap(({ from, to }) => [from, to]).map((end) => [endpointKey(end), end.node]));
	const nodes = [...ends.values()];
	const several = new Set(nodes.filter((node, index) => nodes.indexOf(node) !== index));
	const names = nameNodes(nodes);
	return ({ node, prefixes }) => (several.has(node) ? `${names(node)} ${prefixesInShort(prefixes)}` : names(node));
}

/** Elements that cost the same pairs, told together: the circuit and the location it alone is at. */
export interface Alike {
	readonly elements: readonly (readonly ElementKey[])[];
	readonly cost: FailureCost;
}

/** In the order of the ranking; those that cost no pair but their own, or none at all, are left out. */
export function alike(costs: readonly FailureCost[]): readonly Alike[] {
	const groups = new Map<string, { readonly elements: (readonly ElementKey[])[]; readonly cost: FailureCost }>();
	for (const cost of costs) {
		if (cost.lost.length === 0) continue;
		const id = JSON.stringify([cost.lost.map(({ pair, outcome }) => [pair, outcome]), cost.inside]);
		const known = groups.get(id);
		if (known === undefined) groups.set(id, { elements: [cost.failed], cost });
		else known.elements.push(cost.failed);
	}
	return [...groups.values()];
}

/** The first in text order, and the others that cost the same, as far as there is room. What fails together stands one below the other where one line is too short. */
export function labelLines(
	{ safe, glyphs }: SweepPage,
	elements: readonly (readonly ElementKey[])[],
	room: number,
): readonly Line[] {
	const texts = elements
		.map((keys) => keys.map(safe).join(' + '))
		.sort((a, b) => a.length - b.length || compareText(a, b));
	const shown: string[] = [];
	let width = 0;
	for (const [index, text] of texts.entries()) {
		// Room for how many more there are.
		const kept = index === texts.length - 1 ? 0 : 9;
		if (shown.length > 0 && width + text.length > room - kept) break;
		shown.push(text);
		width += text.length + 2;
	}
	const more = texts.length - shown.length;
	const space = Math.max(12, more > 0 ? room - 9 : room);
	const text = shown.join(', ');
	const parts = text.length > space && shown.length === 1 ? text.split(' + ') : [text];
	return parts.map((part, index) => {
		const last = index === parts.length - 1;
		const indent = index === 0 ? '' : '  ';
		return [
			span(indent + fitMiddle(part, space - indent.length - (last ? 0 : 2), glyphs.ellipsis), 'strong'),
			span(last ? (more > 0 ? `, ${more} more` : '') : ' +', 'muted'),
		];
	});
}
