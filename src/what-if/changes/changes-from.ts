// Two states, each answered, and what is different between them.

import type { Finding } from '../../azure/finding.ts';
import { type Answer, answer } from '../../reachability/answer.ts';
import { endpointsOf } from '../../reachability/endpoints.ts';
import { afterFailure } from '../../reachability/incremental/after-failure.ts';
import { serviceEndsOf } from '../../reachability/services/services.ts';
import { type Question, type View, workOut } from '../../reachability/view.ts';
import type { EvidenceLevel } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Edit } from '../../scenario/edit/edit.ts';
import { besideEachOther, changesIn, type PairChange, type PairInBoth } from './compare.ts';
import { type FindingChanges, findingChanges } from './finding-changes.ts';
import { movesBetween } from './moves-into.ts';

export interface Change {
	readonly before: Answer;
	readonly after: Answer;
	/** Every pair of either state. */
	readonly pairs: readonly PairInBoth[];
	/** Those that differ. */
	readonly changes: readonly PairChange[];
	readonly findings: FindingChanges;
}

export interface ChangeOptions {
	readonly evidence?: EvidenceLevel;
	/** Services to answer for, whether or not a route filter allows them. */
	readonly services?: readonly ElementKey[];
}

/** What one state comes to, asked of as many others as one likes: it is worked out once. `edits`: what led there, where Azure has a say in it. */
export function changesFrom(
	start: Question,
	{ evidence = 'inferred', services: asked = [] }: ChangeOptions = {},
): (end: Question, edits?: readonly Edit[]) => Change {
	const view = workOut(start);
	const answers = new Map<string, Answer>();
	const startWith = (services: readonly ElementKey[]): Answer => {
		const id = services.join(' ');
		const known = answers.get(id) ?? answered(view, services, evidence, []);
		answers.set(id, known);
		return known;
	};
	return (end, edits = []) => {
		const changed = stateAfter(view, end);
		const services = [...new Set([...asked, ...servicesIn(view), ...servicesIn(changed)])].sort();
		const before = startWith(services);
		const after = answered(changed, services, evidence, movesBetween(view, changed, edits));
		const pairs = besideEachOther(before.pairs, after.pairs);
		return {
			before,
			after,
			pairs,
			changes: changesIn(pairs),
			findings: findingChanges(before.findings, after.findings),
		};
	};
}

/** A failure alone is worked out from the state before it. */
function stateAfter(start: View, end: Question): View {
	const isFailure = start.design === end.design && start.globalReach === end.globalReach;
	return isFailure ? { ...afterFailure(start, end.failed), id: end.id } : workOut(end);
}

function servicesIn(view: View): readonly ElementKey[] {
	return serviceEndsOf([view], [])[0]!.services.map(({ node }) => node);
}

/** Each state by itself: how it groups prefixes is its own affair. */
function answered(
	view: View,
	services: readonly ElementKey[],
	evidence: EvidenceLevel,
	moved: readonly Finding[],
): Answer {
	const [ends] = serviceEndsOf(
		[view],
		services.map((service) => [service, 'all'] as const),
	);
	return answer(view, endpointsOf([view])[0]!, ends!, evidence, moved);
}
