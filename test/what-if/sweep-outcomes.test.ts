// Outcomes after failures, worked out from what the failures touch, against each state worked out from the start.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointsOf } from '../../src/reachability/endpoints.ts';
import { afterFailure } from '../../src/reachability/incremental/after-failure.ts';
import { type Ends, outcomesAfter } from '../../src/reachability/incremental/outcomes-after.ts';
import { serviceOutcomesAfter } from '../../src/reachability/incremental/service-outcomes-after.ts';
import { inOneNetwork } from '../../src/reachability/nodes.ts';
import { servicePairsOf } from '../../src/reachability/services/service-pairs.ts';
import { serviceEndsOf } from '../../src/reachability/services/services.ts';
import { settled, type View } from '../../src/reachability/view.ts';
import { solve } from '../../src/routing/solve.ts';
import { failureElements } from '../../src/scenario/failure-element.ts';
import type { WrittenScenario } from '../../src/scenario/schema/schema.ts';
import { designs, scenarioOf } from '../designs.ts';
import { withTransit } from '../gateway-transit.ts';
import { asDesigned, outcomeBetween, withoutGlobalReach } from '../properties/answers.ts';
import { runs } from '../seed.ts';

function pairsOf(view: View): readonly Ends[] {
	const [endpoints] = endpointsOf([view]);
	return endpoints!.flatMap((a, index) =>
		endpoints!
			.slice(index + 1)
			.filter((b) => !inOneNetwork(a.node, b.node) && a.prefixes[0]!.family === b.prefixes[0]!.family)
			.map((b): Ends => [a, b]),
	);
}

function outcomesIn(view: View, pairs: readonly Ends[]): readonly string[] {
	return pairs.map(([a, b]) => outcomeBetween(view, a.node, a.prefixes[0]!, b.node, b.prefixes[0]!).outcome);
}

function equalsRecomputation(view: View): void {
	const { design, expanded, globalReach } = view;
	const elements = failureElements(design);
	const pairs = pairsOf(view);
	const after = outcomesAfter(view, pairs, elements);
	const couples = elements.flatMap((_, one) =>
		elements.slice(one + 1).map((_, place) => [one, one + 1 + place] as const),
	);
	const asked = [[], ...elements.map((_, one) => [one]), ...couples];
	const workedOut = (failed: readonly number[]): View => {
		const question = { id: '', design, expanded, globalReach, failed: failed.map((one) => elements[one]!) };
		return settled(question, view.topology, view.validity, solve);
	};
	for (const failed of asked) {
		const [one, other] = failed;
		const said = (): readonly string[] => {
			if (one === undefined) return after.before;
			if (other === undefined) return after.afterOne(one);
			const together = after.afterTwo(one, other, () => true);
			return pairs.map((_, pair) => together.get(pair) ?? after.afterEither(pair, one, other));
		};
		expect(said(), [one, other].map((n) => elements[n ?? -1] ?? '').join(' ')).toEqual(
			outcomesIn(workedOut(failed), pairs),
		);
	}
}

/** The first few of everything, so that all couples of failures are soon gone through. */
function small(design: WrittenScenario): boolean {
	return failureElements(scenarioOf(design).design).length <= 20;
}

describe('outcomes after every failure, and every two, equal working each state out', { timeout: 300_000 }, () => {
	test.each([
		['of every kind', designs({ peerings: true, subnets: true })],
		['with several stable states, or none', designs({ summaries: false, refusals: false })],
		['with gateway transit', designs({ peerings: true }).map(withTransit)],
	] as const)('in designs %s', (_, drawn) => {
		fc.assert(
			fc.property(drawn.filter(small), fc.boolean(), (design, linked) => {
				const scenario = scenarioOf(design);
				equalsRecomputation(linked ? asDesigned(scenario) : withoutGlobalReach(scenario));
			}),
			runs(8),
		);
	});
});

test('D27: and so they do for pairs of a site and a service', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(designs({ microsoftPeering: true }).filter(small), (design) => {
			const view = asDesigned(scenarioOf(design));
			const elements = failureElements(view.design);
			const { sites, services } = serviceEndsOf([view], [])[0]!;
			const pairs = sites.flatMap((site) => services.map((service): Ends => [site, service]));
			const after = serviceOutcomesAfter(view, pairs, elements);
			for (const [one, first] of elements.entries()) {
				for (let other = one; other < elements.length; other++) {
					const both = afterFailure(view, [...new Set([first, elements[other]!])]);
					const answers = servicePairsOf(both, { sites, services }).slice(0, pairs.length);
					const together = after.afterTwo(one, other, () => true);
					const said = pairs.map((_, pair) => together.get(pair) ?? after.afterEither(pair, one, other));
					expect(said, `${first} ${elements[other]}`).toEqual(answers.map(({ outcome }) => outcome));
					if (one === other) expect(after.afterOne(one)).toEqual(said);
				}
			}
		}),
		runs(3),
	);
});
