// The pairs that two references mean, answered in full: one where there is one, more where an end has several networks or families.

import { type Endpoint, endpointsOf } from '../../reachability/endpoints.ts';
import { answererOf, couples, type Pair } from '../../reachability/pairs.ts';
import { servicePairsOf } from '../../reachability/services/service-pairs.ts';
import { serviceEndsOf } from '../../reachability/services/services.ts';
import type { View } from '../../reachability/view.ts';
import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { EndpointReference } from '../../scenario/expect/endpoint.ts';
import { isMeant } from './judge.ts';

export function pairsBetween(
	view: View,
	[from, to]: readonly [EndpointReference, EndpointReference],
	evidence: EvidenceLevel = 'inferred',
): readonly Pair[] {
	const isStart = (end: Endpoint): boolean => isMeant(from, end);
	const isEnd = (end: Endpoint): boolean => isMeant(to, end);
	const isEither = (end: Endpoint): boolean => isStart(end) || isEnd(end);
	const endpoints = endpointsOf([view])[0]!;
	// A service may be named that no route filter allows.
	const { services, sites } = serviceEndsOf([view], [[from.node, to.node]])[0]!;
	const named = { services: services.filter(isEither), sites: sites.filter(isEither) };
	const answer = answererOf(view, evidence);
	return [
		...couples(endpoints.filter(isStart), endpoints.filter(isEnd)).map(([one, other]) => answer(one, other)),
		...servicePairsOf(view, named, evidence).filter((pair) => isStart(pair.from) && isEnd(pair.to)),
	];
}
