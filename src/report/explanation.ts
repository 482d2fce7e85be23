// One pair ─► its story: at each hop the candidates, the rung that chose and the rule, forward and back.

import type { Prefix } from '../net/prefix.ts';
import type { Step } from '../reachability/forwarding.ts';
import type { Pair as EnginePair } from '../reachability/pairs.ts';
import type { SubnetRoute as EngineRoute } from '../reachability/subnets/system-routes.ts';
import { throughput } from '../reachability/throughput.ts';
import type { View as EngineView } from '../reachability/view.ts';
import type { Walk } from '../reachability/walk.ts';
import { decide } from '../routing/decision.ts';
import { selectionCodes } from '../rulebook/codes.ts';
import { isRuleId } from '../rulebook/rulebook.ts';
import { ruleOfRung, selectionOfRung } from '../rulebook/rungs.ts';
import type { Scenario } from '../scenario/parse.ts';
import type { ElementKey, Explanation, HopStory, Route, RuleNote, SubnetRoute } from './model.ts';
import { pairOf } from './report.ts';
import { candidateRoutes } from './routes.ts';
import { ruleNote } from './rule-note.ts';
import { serviceStory } from './service-story.ts';

/**
 * One pair of an answer told hop by hop: at each hop the candidates, the rung that chose and its rule, there and back.
 * Shape: plain data; `rules` holds a note of every rule named. `view` is the answer that the pair is of.
 * @example
 * const [, designed] = simulate(scenario).answers;
 * const pair = designed?.pairs.find(({ from, to }) => from.node === 'site/london' && to.node === 'site/san-francisco');
 * if (designed !== undefined && pair !== undefined)
 * 	for (const { at } of explain(designed, pair, scenario).forward.slice(0, 1)) console.log(at); // site/london
 */
export function explanationOf(view: EngineView, pair: EnginePair, scenario: Scenario): Explanation {
	const published = pairOf(pair);
	const forward = storyOf(view, pair, pair.forward);
	const back = storyOf(view, { from: pair.to, to: pair.from }, pair.back);
	const named = new Set<string>([
		...published.assumptions,
		...(published.reason === null ? [] : [published.reason.rule]),
	]);
	for (const { at, decidedBy, sharedBy, candidates, route } of [...forward, ...back]) {
		if (route !== null) named.add(route.rule);
		// R033: a gateway that is borrowed.
		if (route?.gateway != null && kindOf(at) === 'vnet' && route.gateway.split('/')[1] !== at.split('/')[1])
			named.add('R033');
		if (decidedBy !== null) named.add(decidedBy.rule);
		if (sharedBy !== null) named.add(sharedBy);
		for (const { rules, selected } of candidates) if (selected) for (const rule of rules) named.add(rule);
	}
	const carried = throughputsOf(view, pair);
	for (const one of [carried?.forward, carried?.return]) {
		if (one == null) continue;
		named.add(one.narrowest.rule);
		if (one.bypassed.length > 0) named.add('R113');
	}
	const notes = [...named].sort().flatMap((id): RuleNote[] => (isRuleId(id) ? [ruleNote(id)] : []));
	return {
		scenario: { name: scenario.name, file: scenario.file },
		view: view.id,
		pair: published,
		forward,
		return: back,
		...(carried === null ? {} : { throughput: carried }),
		rules: Object.fromEntries(notes.map((note) => [note.id, note])),
	};
}

function throughputsOf(
	view: EngineView,
	{ from, to, forward, back, outcome }: EnginePair,
): NonNullable<Explanation['throughput']> | null {
	if (outcome !== 'reachable') return null;
	// A service has prefixes of both families.
	const { family } = (to.prefixes[0] ?? from.prefixes[0])!;
	const there = throughput(view, forward, family);
	const again = throughput(view, back, family);
	return there === null && again === null ? null : { forward: there, return: again };
}

function storyOf(view: EngineView, ends: Pick<EnginePair, 'from' | 'to'>, walk: Walk): readonly HopStory[] {
	return walk.hops.map((at) => {
		const step = walk.steps.get(at)!;
		return { ...hopStory(view, at, step), ...serviceStory(view, ends, at, step) };
	});
}

function hopStory(view: EngineView, at: ElementKey, { match, route: chosen, next, end }: Step): HopStory {
	// At a gateway the system routes are what its table says already.
	const isTold = kindOf(at) === 'gateway' && chosen?.source !== 'User';
	const route = chosen === null || isTold ? null : routeInUse(view, chosen);
	const hops = next.map((to) => {
		const { roundTripMs, basis } = view.latencyOf(at, to);
		return { to, roundTripMs: roundTripMs === null ? null : Math.round(roundTripMs * 10) / 10, basis };
	});
	if (match === null)
		return { at, matched: null, route, candidates: [], decidedBy: null, sharedBy: null, next: hops, end };
	const { net } = view.solution;
	const { solved, prefix } = match;
	const speaker = net.speakers[match.speaker]!;
	const { decidedBy, selected } = decide(net, speaker, solved.candidates(speaker.index));
	const shorter = shorterPrefixes(view, prefix, match.speaker);
	const rung =
		decidedBy === null || decidedBy === 'multipath' ? (shorter.length > 0 ? 'longestPrefix' : decidedBy) : decidedBy;
	return {
		at,
		matched: prefix.text,
		route,
		candidates: [
			...candidateRoutes(view, solved, match.speaker).map((route) => ({ prefix: prefix.text, ...route })),
			...shorter,
		],
		decidedBy: rung === null || rung === 'multipath' ? null : choice(rung, speaker.speaker.id),
		sharedBy: selected.length > 1 ? ruleOfRung('multipath', kindOf(speaker.speaker.id)) : null,
		next: hops,
		end,
	};
}

/** Routes in use for prefixes around the one that matched: they lost to its length. A default route loses to everything, which is not worth saying. */
function shorterPrefixes({ forwarding, solution }: EngineView, matched: Prefix, speaker: number): readonly Route[] {
	return forwarding.coverage
		.chain(matched)
		.slice(1)
		.filter(({ length }) => length > 0)
		.flatMap((prefix): Route[] => {
			const solved = forwarding.classOf(prefix);
			if (solved === null || solved.selected(speaker).length === 0) return [];
			return candidateRoutes({ solution }, solved, speaker)
				.filter(({ selected }) => selected)
				.map((route) => ({ prefix: prefix.text, ...route, selected: false, lostAt: 'longestPrefix' }));
		});
}

function routeInUse(
	view: EngineView,
	{ prefix, source, nextHopType, nextHopIpAddress, match, rule }: EngineRoute,
): SubnetRoute {
	const gateway = match === null ? null : view.solution.net.speakers[match.speaker]!.speaker.id;
	return { prefix: prefix.text, source, nextHopType, nextHopIpAddress, gateway, rule };
}

function kindOf(key: ElementKey): string {
	return key.slice(0, key.indexOf('/'));
}

function choice(rung: string, at: ElementKey): HopStory['decidedBy'] {
	const code = selectionOfRung[rung];
	const rule = ruleOfRung(rung, kindOf(at));
	return code === undefined || rule === null ? null : { rung, code, rule, meaning: selectionCodes[code].meaning };
}
