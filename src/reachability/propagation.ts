// The journey of an advertisement from its origins, one session after another: who uses it, who only holds it, and where it is stopped.

import type { Prefix } from '../net/prefix.ts';
import type { Candidate } from '../routing/candidate.ts';
import type { Hop } from '../routing/compile.ts';
import { decide } from '../routing/decision.ts';
import { type Transfer, transfer } from '../routing/transfer.ts';
import type { RuleId } from '../rulebook/rule.ts';
import { isRuleId } from '../rulebook/rulebook.ts';
import { announcedAround, heldBack } from './explain/missing-route.ts';
import type { Reason } from './explain/obstacle.ts';
import type { View } from './view.ts';

/** The route goes over one session; `reason` says why where it does not arrive. */
export interface Sending {
	/** How many sessions it has gone over, this one included. */
	readonly round: number;
	readonly hop: Hop;
	/** What arrives; null where the route is stopped. */
	readonly arrived: Candidate | null;
	readonly isUsed: boolean;
	/** The rung at which the receiver puts it behind another; null where it uses it. */
	readonly lostAt: string | null;
	/** Rules of the policies that applied on the session, in order. */
	readonly rules: readonly RuleId[];
	readonly reason: Reason | null;
}

export interface Propagation {
	/** The announced prefix: the one asked about, or the longest around it. */
	readonly prefix: Prefix;
	/** Indexes of the speakers that originate it. */
	readonly origins: readonly number[];
	/** Round by round, in each by sender and receiver. */
	readonly sendings: readonly Sending[];
}

/** null where nobody announces the prefix or one around it. Where a route has been already, that it is stopped is left out. */
export function propagationOf(view: View, asked: Prefix): Propagation | null {
	const solved = announcedAround(view, asked);
	if (solved === null) return null;
	const { net } = view.solution;
	const { routeClass } = solved;
	const prefix = view.forwarding.coverage.chain(asked).find((one) => view.forwarding.classOf(one) === solved) ?? asked;
	const origins = [...routeClass.origins.keys()].sort((a, b) => a - b);
	const roundOf = new Map(origins.map((speaker) => [speaker, 0]));
	for (let frontier = origins; frontier.length > 0; ) {
		const reached = frontier.flatMap((speaker) =>
			net.speakers[speaker]!.outbound.flatMap(({ to }) => {
				if (roundOf.has(to) || solved.selected(to)[0]?.hop?.from !== speaker) return [];
				roundOf.set(to, roundOf.get(speaker)! + 1);
				return [to];
			}),
		);
		frontier = reached;
	}
	const sendings = net.speakers.flatMap(({ index, outbound }) => {
		const best = solved.selected(index)[0];
		const round = roundOf.get(index);
		if (best === undefined || round === undefined) return [];
		return outbound.flatMap((hop): readonly Sending[] => {
			const sent = transfer(net, hop, best, routeClass.prefixMatches);
			// Where it has been already, it is not missed.
			const isThere = (roundOf.get(hop.to) ?? Number.POSITIVE_INFINITY) <= round;
			if (sent.stoppedBy === 'splitHorizon' || (sent.arrived === null && isThere)) return [];
			const step = { round: round + 1, hop, rules: [...new Set(rulesApplied(hop, sent))] };
			if (sent.arrived === null)
				return [
					{
						...step,
						arrived: null,
						isUsed: false,
						lostAt: null,
						reason: heldBack(view, { hop, transfer: sent }, prefix),
					},
				];
			const candidates = solved.candidates(hop.to);
			const { lostAt, selected } = decide(net, net.speakers[hop.to]!, candidates);
			const own = candidates.find((candidate) => candidate.hop === hop);
			const isUsed = own !== undefined && selected.includes(own);
			return [{ ...step, arrived: sent.arrived, isUsed, lostAt: (own && lostAt.get(own)) ?? null, reason: null }];
		});
	});
	const name = (speaker: number): string => net.speakers[speaker]!.speaker.id;
	const byName = (a: number, b: number): number => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
	return {
		prefix,
		origins,
		sendings: sendings.sort(
			(a, b) => a.round - b.round || byName(a.hop.from, b.hop.from) || byName(a.hop.to, b.hop.to),
		),
	};
}

/** Rules of the sender's policy, then of the receiver's, in the order in which they applied. */
export function rulesApplied({ exportRules, importRules }: Hop, { exported, imported }: Transfer): readonly RuleId[] {
	return [
		...(exported?.applied.map((at) => exportRules[at]!.rule.rule) ?? []),
		...(imported?.applied.map((at) => importRules[at]!.rule.rule) ?? []),
	].filter((rule) => rule !== undefined && isRuleId(rule));
}
