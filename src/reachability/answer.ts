// One state answered: every pair of it, and all that is to be said of it.

import type { Finding } from '../azure/finding.ts';
import { compareText } from '../net/order.ts';
import type { EvidenceLevel } from '../rulebook/rule.ts';
import type { Endpoint } from './endpoints.ts';
import { observations } from './observations.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { servicePairsOf } from './service-pairs.ts';
import type { ServiceEnds } from './services.ts';
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
	const findings = [...view.validity.findings, ...moved, ...observations(view, pairs)].sort(
		(a, b) =>
			severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
			compareText(a.code, b.code) ||
			compareText(a.at, b.at) ||
			compareText(a.message, b.message),
	);
	return { ...view, endpoints, pairs, findings };
}

const severities = ['error', 'warning', 'note'];
