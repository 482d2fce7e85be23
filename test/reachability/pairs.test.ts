// Pairs asked for one by one, in any order, are those that are asked for together.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { observations } from '../../src/reachability/findings/observations.ts';
import { answererOf, couples, type Pair, pairsOf, walkerOf } from '../../src/reachability/pairs.ts';
import { designs, scenarioOf } from '../designs.ts';
import { asDesigned } from '../properties/answers.ts';
import { runs } from '../seed.ts';

const everything = designs({ peerings: true, subnets: true });

test('a pair asked for alone, or after its mirror image, has the answer that it has among all', () => {
	fc.assert(
		fc.property(everything, fc.nat(), (design, position) => {
			const view = asDesigned(scenarioOf(design));
			const ends = endpointsOf([view])[0]!;
			const pairs = pairsOf(view, ends);
			const backwards = answererOf(view);
			for (const { from, to } of [...pairs].reverse()) backwards(from, to);
			expect(pairs.map(({ from, to }) => told(backwards(from, to)))).toEqual(pairs.map(told));
			if (pairs.length === 0) return;
			const one = pairs[position % pairs.length]!;
			expect(told(answererOf(view)(one.from, one.to))).toEqual(told(one));
		}),
		runs(12),
	);
});

test('without assumptions all else is the same, and asked for later they are there', () => {
	let assumed = 0;
	fc.assert(
		fc.property(everything, (design) => {
			const view = asDesigned(scenarioOf(design));
			const answer = answererOf(view);
			for (const pair of pairsOf(view, endpointsOf([view])[0]!)) {
				const quick = answer(pair.from, pair.to, { assumptions: false });
				expect(told(quick)).toEqual({ ...told(pair), assumptions: [] });
				expect(answer(pair.from, pair.to).assumptions).toEqual(pair.assumptions);
				assumed += pair.assumptions.length;
			}
		}),
		runs(12),
	);
	// A property about nothing would hold too.
	expect(assumed).toBeGreaterThan(10);
});

test('what pairs show is found in their walks alone', () => {
	fc.assert(
		fc.property(everything, (design) => {
			const view = asDesigned(scenarioOf(design));
			const ends = endpointsOf([view])[0]!;
			const walked = walkerOf(view);
			const walks = couples(ends, ends).map(([from, to]) => walked(from, to));
			expect(observations(view, walks)).toEqual(observations(view, pairsOf(view, ends)));
		}),
		runs(8),
	);
});

function told({ from, to, outcome, reason, assumptions, roundTripMs, forward, back }: Pair): Record<string, unknown> {
	const ends = [from, to].map(({ node, prefixes }) => `${node} ${prefixes[0]!.text}`);
	return { ends, outcome, reason, assumptions, roundTripMs, hops: [forward.hops, back.hops] };
}
