// What becomes of many packets at once is what following each by itself finds.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { fatesOf } from '../../src/reachability/fate.ts';
import { workOut } from '../../src/reachability/view.ts';
import { walk } from '../../src/reachability/walk.ts';
import { designs, scenarioOf } from '../designs.ts';
import { questionsOf } from '../properties/answers.ts';
import { runs } from '../seed.ts';

test('fates are those of walks, in every view', () => {
	fc.assert(
		fc.property(designs({ peerings: true, subnets: true }), (design) => {
			for (const question of questionsOf(scenarioOf(design))) {
				const view = workOut(question);
				const ends = endpointsOf([view])[0]!;
				const fate = fatesOf(view.forwarding);
				for (const { node } of ends)
					for (const { prefixes } of ends) {
						const { delivered, meetsAppliance } = walk(view.forwarding, node, prefixes[0]!);
						expect(fate(node, prefixes[0]!)).toEqual({ delivered, meetsAppliance });
					}
			}
		}),
		runs(15),
	);
});
