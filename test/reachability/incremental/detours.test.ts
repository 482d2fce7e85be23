// Where no detour is seen from a packet's way, asking again in the other view would have said the same.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternatives } from '../../../src/reachability/alternatives.ts';
import { endpointsOf } from '../../../src/reachability/endpoints.ts';
import { detoursFrom } from '../../../src/reachability/incremental/detours.ts';
import { fatesOf } from '../../../src/reachability/incremental/fate.ts';
import { inOneNetwork } from '../../../src/reachability/nodes.ts';
import { outcomeOf } from '../../../src/reachability/outcome.ts';
import { walk } from '../../../src/reachability/walk.ts';
import { tableComparison } from '../../../src/routing/same-tables.ts';
import { designs, scenarioOf } from '../../designs.ts';
import { asDesigned } from '../../properties/answers.ts';
import { runs } from '../../seed.ts';

const everything = designs({ peerings: true, subnets: true });

test('a pair that no detour touches in either direction has the same outcome in every alternative', () => {
	let spared = 0;
	fc.assert(
		fc.property(everything, (design) => {
			const view = asDesigned(scenarioOf(design));
			const ends = endpointsOf([view])[0]!;
			const mayDetour = detoursFrom(view);
			for (const { rule, view: alternative } of alternatives(view)) {
				const other = alternative();
				const differs = mayDetour(other);
				const fate = fatesOf(other.forwarding);
				for (const a of ends) {
					for (const b of ends) {
						const [near, far] = [a.prefixes[0]!, b.prefixes[0]!];
						if (inOneNetwork(a.node, b.node) || near.family !== far.family) continue;
						const forward = walk(view.forwarding, a.node, far);
						const back = walk(view.forwarding, b.node, near);
						if (differs(forward, far) || differs(back, near)) continue;
						spared++;
						const there = outcomeOf(fate(a.node, far), fate(b.node, near));
						expect(there, `${rule}: ${a.node} to ${b.node}`).toBe(outcomeOf(forward, back));
					}
				}
			}
		}),
		runs(20),
	);
	// A property about nothing would hold too.
	expect(spared).toBeGreaterThan(100);
});

test('speakers whose tables are told to be the same hold the same routes', () => {
	let same = 0;
	fc.assert(
		fc.property(everything, (design) => {
			const view = asDesigned(scenarioOf(design));
			const compare = tableComparison(view.solution);
			for (const { rule, view: alternative } of alternatives(view)) {
				const other = alternative();
				const differing = compare(other.solution);
				if (differing === null) continue;
				const twins = new Map(other.solution.classes.map((solved) => [solved.routeClass.prefixes[0]!.text, solved]));
				for (const a of view.solution.classes) {
					const b = twins.get(a.routeClass.prefixes[0]!.text);
					if (b === undefined) continue;
					const differs = differing(a, b);
					for (const { index, speaker } of view.solution.net.speakers) {
						if (differs?.[index] === 1) continue;
						same++;
						expect(routes(b.selected(index)), `${rule} at ${speaker.id}`).toEqual(routes(a.selected(index)));
					}
				}
			}
		}),
		runs(15),
	);
	expect(same).toBeGreaterThan(100);
});

type Candidates = ReturnType<ReturnType<typeof asDesigned>['solution']['classes'][number]['selected']>;

function routes(candidates: Candidates): readonly unknown[] {
	return candidates.map(({ hop, ...attributes }) => ({ ...attributes, session: hop?.sessionId ?? null }));
}
