// A design opened for questions: what it says of a pair without looking at what that rests on.

import { expect, test } from 'vitest';
import { asWritten, type OpenView, openDesign } from '../../src/report/open-design.ts';
import { scenarioAt } from '../terminal/explore/pressing.ts';

function opened(name: string): OpenView {
	const found = openDesign(scenarioAt(name))(asWritten);
	if (!found.ok) throw new Error(found.message);
	return found.view;
}

/** Every pair asked twice, each time of a view of its own or of one that was asked the other way before. */
test.each<readonly [string, number]>([
	['other-geography', 4],
	['duplicate-prefix', 8],
	['hairpin', 4],
	['microsoft-peering', 4],
])('%s: without assumptions a pair has the same outcome and reason, and none is listed', (name, resting) => {
	const [quick, whole, after] = [opened(name), opened(name), opened(name)];
	const assumed: string[] = [];
	for (const [a, from] of quick.endpoints.entries()) {
		for (const [b, to] of quick.endpoints.entries()) {
			const ends = (view: OpenView) => [view.endpoints[a]!, view.endpoints[b]!] as const;
			const plain = quick.explain(from, to, { assumptions: false });
			const full = whole.explain(...ends(whole));
			if (full === null || plain === null) {
				expect(plain).toBe(full);
				continue;
			}
			expect(plain.pair).toEqual({ ...full.pair, assumptions: [] });
			expect([plain.forward, plain.return]).toEqual([full.forward, full.return]);
			assumed.push(...(full.pair.assumptions.length === 0 ? [] : [`${from.node} ${to.node}`]));
			// Whichever is asked first.
			expect(quick.explain(from, to)).toEqual(full);
			after.explain(...ends(after));
			expect(after.explain(...ends(after), { assumptions: false })).toEqual(plain);
		}
	}
	expect(assumed).toHaveLength(resting);
});
