// The same prefix in several places.

import { compareText } from '../../net/order.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';
import { finding } from './check.ts';
import type { Nest } from './nesting.ts';
import { enumerate, nameOf } from './wording.ts';
import { writtenAt } from './written-at.ts';

/** R104: one finding for each set of places. */
export function prefixesOnce(design: Design, space: readonly Nest<ElementKey>[]): readonly Finding[] {
	const bySet = new Map<string, { readonly holders: readonly ElementKey[]; readonly prefixes: Prefix[] }>();
	for (const { prefix, holders } of space) {
		if (holders.length < 2) continue;
		const sorted = [...holders].sort(compareText);
		const set = sorted.join(' ');
		const known = bySet.get(set);
		if (known === undefined) bySet.set(set, { holders: sorted, prefixes: [prefix] });
		else known.prefixes.push(prefix);
	}
	return [...bySet.values()].map(({ holders, prefixes }) =>
		finding('DUPLICATE_PREFIX', {
			at: holders[0]!,
			path: writtenAt(design, holders[0]!, prefixes[0]!),
			message: `${enumerate(prefixes.map(({ text }) => text))} ${prefixes.length === 1 ? 'is' : 'are'} announced by each of ${enumerate(holders.map(nameOf), holders.length)}; traffic goes to one of them or is shared out.`,
		}),
	);
}
