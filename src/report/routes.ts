// A node's table as others read it: every candidate of every prefix, with the rung at which it fell and the rules that brought it.

import { comparePrefixes, type Prefix } from '../net/prefix.ts';
import { rulesApplied } from '../reachability/propagation.ts';
import type { View } from '../reachability/view.ts';
import type { Candidate } from '../routing/candidate.ts';
import { decide } from '../routing/decision.ts';
import type { SolvedClass } from '../routing/solve.ts';
import { transfer } from '../routing/transfer.ts';
import type { ElementKey, Route, RuleId } from './model.ts';

/**
 * The BGP table of a node in a view: every candidate of every prefix, with the rung at which it fell and the rules that brought it.
 * Shape: by prefix, those in use first; empty for an element that holds no table. Source: RFC 4271, section 9.1.
 * @example
 * const [, designed] = simulate(scenario).answers;
 * if (designed !== undefined) console.log(routes(designed, 'site/london').length); // 7
 */
export function routesOf(view: View, node: ElementKey): readonly Route[] {
	const { net, classes } = view.solution;
	const speaker = net.indexOf.get(node);
	if (speaker === undefined) return [];
	const rows: { readonly prefix: Prefix; readonly routes: readonly Omit<Route, 'prefix'>[] }[] = [];
	for (const solved of classes) {
		const routes = candidateRoutes(view, solved, speaker);
		if (routes.length > 0) for (const prefix of solved.routeClass.prefixes) rows.push({ prefix, routes });
	}
	return rows
		.sort((a, b) => comparePrefixes(a.prefix, b.prefix))
		.flatMap(({ prefix, routes }) => routes.map((route) => ({ prefix: prefix.text, ...route })));
}

/** A speaker's candidates for one class of prefixes, those in use first. */
export function candidateRoutes(
	view: Pick<View, 'solution'>,
	solved: SolvedClass,
	speaker: number,
): readonly Omit<Route, 'prefix'>[] {
	const { net } = view.solution;
	const candidates = solved.candidates(speaker);
	const { lostAt, selected } = decide(net, net.speakers[speaker]!, candidates);
	const inOrder = [...selected, ...candidates.filter((candidate) => !selected.includes(candidate))];
	return inOrder.map((candidate) => ({
		learnedFrom: candidate.hop === null ? null : net.speakers[candidate.hop.from]!.speaker.id,
		nextHop: candidate.nextHop === null ? null : net.speakers[candidate.nextHop]!.speaker.id,
		asPath: candidate.asPath,
		localPreference: candidate.localPreference,
		weight: candidate.weight,
		med: candidate.med,
		origin: candidate.origin,
		selected: selected.includes(candidate),
		lostAt: lostAt.get(candidate) ?? null,
		rules: rulesOf(view, solved, candidate),
	}));
}

/** The rules that let the route through, or changed it, from its origin to here. */
function rulesOf({ solution }: Pick<View, 'solution'>, solved: SolvedClass, candidate: Candidate): readonly RuleId[] {
	const { net } = solution;
	const rules: RuleId[] = [];
	const seen = new Set<Candidate>();
	for (let route: Candidate | undefined = candidate; route?.hop && !seen.has(route); ) {
		seen.add(route);
		const { hop }: Candidate = route;
		const sent: Candidate | undefined = solved.selected(hop!.from)[0];
		if (sent === undefined) break;
		rules.unshift(...rulesApplied(hop!, transfer(net, hop!, sent, solved.routeClass.prefixMatches)));
		route = sent;
	}
	return [...new Set(rules)];
}
