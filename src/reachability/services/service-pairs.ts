// Every pair of a site and one of Microsoft's services, answered like any other; VNets and services meet inside Azure, which is not looked at.

import type { Finding } from '../../azure/finding.ts';
import type { MicrosoftService } from '../../catalog/catalog.ts';
import { compareText } from '../../net/order.ts';
import { findingCodes } from '../../rulebook/codes.ts';
import type { EvidenceLevel, RuleId } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Endpoint } from '../endpoints.ts';
import { inDirection, nearestReason } from '../explain/explain.ts';
import type { Reason } from '../explain/obstacle.ts';
import { slowestBranchMs } from '../latency.ts';
import { outcomeOf } from '../outcome.ts';
import { type Pair, tooWeak, tooWeakReason, type WalkedPair } from '../pairs.ts';
import type { View } from '../view.ts';
import { type Walk, walk } from '../walk.ts';
import { type ServiceSteps, serviceStepsOf } from './service-steps.ts';
import { waysToService } from './service-ways.ts';
import { isService, type ServiceEnds, serviceOf } from './services.ts';

/** Rules weaker than documented by which a service is announced, or answers. */
const weakRules: readonly RuleId[] = ['D21', 'D27', 'D28'];

/** Both directions of each, those from sites first. */
export function servicePairsOf(
	view: View,
	{ services, sites }: ServiceEnds,
	evidence: EvidenceLevel = 'inferred',
): readonly Pair[] {
	if (services.length === 0 || sites.length === 0) return [];
	const steps = serviceStepsOf(view);
	const others = weakRules.map((rule) => ({ rule, steps: serviceStepsOf(view, rule) }));
	const answered = sites.flatMap((site) =>
		services.map((end): Pair => {
			const service = serviceOf(end.node);
			const [forward, back] = walksOf(steps, site, service);
			const plain = outcomeOf(forward, back);
			const changed = others
				.filter((other) => outcomeOf(...walksOf(other.steps, site, service)) !== plain)
				.map(({ rule }) => rule);
			const shared: readonly RuleId[] = steps.owners(site).length > 1 && plain !== 'unreachable' ? ['D07'] : [];
			const assumptions = [...changed, ...shared].sort();
			const pair = { from: site, to: end, forward, back, assumptions };
			const weak = assumptions.find((rule) => tooWeak(rule, evidence));
			if (weak !== undefined)
				return {
					...pair,
					outcome: 'undetermined',
					roundTripMs: null,
					reason: tooWeakReason(weak, evidence, site.node),
				};
			if (plain !== 'reachable')
				return { ...pair, outcome: plain, roundTripMs: null, reason: reasonOf(view, pair, service) };
			return { ...pair, outcome: plain, roundTripMs: roundTripMs(view, forward, back), reason: null };
		}),
	);
	const turned = answered.map((pair) => ({
		...pair,
		from: pair.to,
		to: pair.from,
		forward: pair.back,
		back: pair.forward,
	}));
	return [...answered, ...turned.sort((a, b) => compareText(a.from.node, b.from.node))];
}

function walksOf({ out, back }: ServiceSteps, site: Endpoint, service: MicrosoftService): readonly [Walk, Walk] {
	return [walk(out(site, service), site.node, service.key), walk(back(site, service), service.key, site.node)];
}

function reasonOf(
	view: View,
	{ from, to, forward, back }: Pick<Pair, 'from' | 'to' | 'forward' | 'back'>,
	service: MicrosoftService,
): Reason {
	const reason = nearestReason(waysToService(view, from, service), () => true);
	if (reason !== null) return inDirection(reason, from, to, forward, back);
	return {
		code: 'NO_RETURN_ROUTE',
		rule: 'D08',
		at: service.key,
		message: `${service.key} answers ${from.node} by a way that does not arrive there.`,
		repair: null,
	};
}

function roundTripMs({ design, latencyOf }: View, forward: Walk, back: Walk): number | null {
	const [there, again] = [slowestBranchMs(design, latencyOf, forward), slowestBranchMs(design, latencyOf, back)];
	return there === null || again === null ? null : there + again;
}

/** R067: services that are reached by some circuits and answer by others, together where the circuits are the same. */
export function serviceFindings(pairs: readonly WalkedPair[]): readonly Finding[] {
	const groups = new Map<string, { readonly site: ElementKey; readonly services: ElementKey[] }>();
	for (const { from, to, forward, back, outcome } of pairs) {
		if (!isService(to.node) || (outcome !== 'reachable' && outcome !== 'partial')) continue;
		const [there, again] = [circuitsOf(forward), circuitsOf(back)];
		if (there === again) continue;
		const id = `${from.node} goes by ${there} and is answered by ${again}`;
		const known = groups.get(id) ?? { site: from.node, services: [] };
		groups.set(id, known);
		if (!known.services.includes(to.node)) known.services.push(to.node);
	}
	const { severity, rule } = findingCodes.ASYMMETRIC_PATH;
	return [...groups].map(([ways, { site, services }]) => ({
		code: 'ASYMMETRIC_PATH',
		severity,
		rule,
		at: site,
		message: `To ${services.join(', ')}, ${ways}.`,
		path: ['sites', site.slice('site/'.length)],
		repair: [],
	}));
}

function circuitsOf({ hops }: Walk): string {
	const ids = hops.flatMap((hop) => (hop.startsWith('circuit/') ? [hop.split('/')[1]!] : []));
	return [...new Set(ids)].sort().join(', ');
}
