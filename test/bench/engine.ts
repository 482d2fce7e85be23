// What the benches time: the rooms of the engine by themselves, and the naive solver beside them.

import { controlPlane } from '../../src/azure/control-plane.ts';
import { carriesIpv6, sessionsUp } from '../../src/azure/sessions-up.ts';
import { validate } from '../../src/azure/validity/validate.ts';
import type { Network } from '../../src/routing/model.ts';
import type { Scenario } from '../../src/scenario/parse.ts';
import { availability } from '../../src/topology/availability.ts';
import { buildTopology } from '../../src/topology/build.ts';

export { findBird } from '../../src/cli/bird/find-bird.ts';
export { play } from '../../src/cli/bird/play.ts';
export { generateAsGraph, generateDesign, parseScenario, renderJson, report, simulate } from '../../src/index.ts';
export { judge } from '../../src/lab/judge.ts';
export { prepare } from '../../src/lab/not-checked.ts';
export { longestMatch } from '../../src/net/longest-match.ts';
export { prefixOf } from '../../src/net/prefix.ts';
export { endpointsOf } from '../../src/reachability/endpoints.ts';
export { afterEdit } from '../../src/reachability/incremental/after-edit.ts';
export { afterFailure } from '../../src/reachability/incremental/after-failure.ts';
export { fatesOf } from '../../src/reachability/incremental/fate.ts';
export { outcomesAfter } from '../../src/reachability/incremental/outcomes-after.ts';
export { outcomeOf } from '../../src/reachability/outcome.ts';
export { workOut } from '../../src/reachability/view.ts';
export { routeClasses } from '../../src/routing/classes.ts';
export { compile } from '../../src/routing/compile.ts';
export { settler } from '../../src/routing/settle.ts';
export { solve, solveClass } from '../../src/routing/solve.ts';
export { editDesign } from '../../src/scenario/edit/edit-design.ts';
export { failureElements } from '../../src/scenario/failure-element.ts';
export { drive, sweepSlices } from '../../src/what-if/failures/sweep.ts';
export { solveNaively } from '../routing/naive/solve-naively.ts';

/** The network that a design becomes, with everything up. */
export function networkOf({ design }: Scenario): Network {
	const { refused } = validate(design);
	const up = sessionsUp({ refused, availability: availability(design, []), globalReach: true });
	return controlPlane(design, buildTopology(design), up, carriesIpv6(refused));
}
