// What becomes of many packets at once is what following each by itself finds.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { fatesOf } from '../../src/reachability/incremental/fate.ts';
import { workOut } from '../../src/reachability/view.ts';
import { type Fate, walk } from '../../src/reachability/walk.ts';
import { fatesTo, walkTo } from '../../src/reachability/walk-to.ts';
import { designs, scenarioOf } from '../designs.ts';
import { questionsOf } from '../properties/answers.ts';
import { runs } from '../seed.ts';

function fateOf({ delivered, meetsAppliance }: Fate): Fate {
	return { delivered, meetsAppliance };
}

test('fates are those of walks, in every view', () => {
	fc.assert(
		fc.property(designs({ peerings: true, subnets: true }), (design) => {
			for (const question of questionsOf(scenarioOf(design))) {
				const view = workOut(question);
				const ends = endpointsOf([view])[0]!;
				const fate = fatesOf(view.forwarding);
				const fateTo = fatesTo(view.forwarding);
				for (const { node } of ends)
					for (const end of ends) {
						const [prefix] = end.prefixes;
						expect(fate(node, prefix!)).toEqual(fateOf(walk(view.forwarding, node, prefix!)));
						expect(fateTo(node, end)).toEqual(fateOf(walkTo(view.forwarding, node, end)));
					}
			}
		}),
		runs(15),
	);
});
