// One state answered: every pair of it, and all that is to be said of it.

import type { Finding } from '../azure/finding.ts';
import type { EvidenceLevel } from '../rulebook/rule.ts';
import type { Endpoint } from './endpoints.ts';
import { findingsOf } from './findings/findings.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { servicePairsOf } from './services/service-pairs.ts';
import type { ServiceEnds } from './services/services.ts';
import type { View } from './view.ts';

export interface Answer extends View {
	readonly endpoints: readonly Endpoint[];
	readonly pairs: readonly Pair[];
	readonly findings: readonly Finding[];
}

/** `moved`: what Azure makes of the change that led here. */
export function answer(
	view: View,
	endpoints: readonly Endpoint[],
	services: ServiceEnds,
	evidence: EvidenceLevel,
	moved: readonly Finding[],
): Answer {
	const pairs = [...pairsOf(view, endpoints, evidence), ...servicePairsOf(view, services, evidence)];
	return { ...view, endpoints, pairs, findings: findingsOf(view, pairs, moved) };
}
