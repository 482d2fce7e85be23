// What a hop between a site and one of Microsoft's services goes by: the community of the service out, the longest public prefix back.

import { acceptedPath, acceptedPrefixes } from '../azure/microsoft-peering.ts';
import { covers, type Prefix } from '../net/prefix.ts';
import type { Step } from '../reachability/forwarding.ts';
import type { Pair } from '../reachability/pairs.ts';
import { isService, serviceOf } from '../reachability/services/services.ts';
import type { View } from '../reachability/view.ts';
import type { ElementKey, HopStory, Route } from './model.ts';

type Told = Pick<HopStory, 'matched' | 'candidates' | 'sharedBy'>;

/** Null where the walk is not one to or from a service. */
export function serviceStory(
	view: View,
	{ from, to }: Pick<Pair, 'from' | 'to'>,
	at: ElementKey,
	step: Step,
): Told | null {
	if (step.next.length === 0) return null;
	const msees = step.next.filter((next) => next.startsWith('circuit/'));
	if (isService(to.node)) {
		const community = to.community!;
		const rules: Route['rules'] = serviceOf(to.node).microsoft365 ? ['R115', 'R117', 'R118'] : ['R115', 'R118'];
		const candidates = msees.map((msee) => route(community, msee, [12_076], rules));
		return candidates.length === 0 ? null : told(community, candidates, 'D09');
	}
	const [prefix] = to.prefixes;
	if (!isService(from.node) || at !== from.node || prefix === undefined) return null;
	const carried = msees.flatMap((msee) =>
		longestAt(view, msee, prefix).map((text) => route(text, msee, pathOf(view, msee), ['R057'])),
	);
	return carried.length === 0 ? null : told(carried[0]!.prefix, carried, 'D28');
}

function told(matched: string, candidates: readonly Route[], shares: 'D09' | 'D28'): Told {
	return { matched, candidates, sharedBy: candidates.length > 1 ? shares : null };
}

function route(prefix: string, msee: ElementKey, asPath: readonly number[], rules: Route['rules']): Route {
	const plain = { localPreference: 100, weight: 0, med: null, origin: 'igp', selected: true, lostAt: null } as const;
	return { prefix, learnedFrom: msee, nextHop: msee, asPath, rules, ...plain };
}

function peeringOf({ design }: View, msee: ElementKey) {
	return design.circuits.get(msee.split('/')[1]!)?.microsoftPeering ?? null;
}

function longestAt(view: View, msee: ElementKey, prefix: Prefix): readonly string[] {
	const peering = peeringOf(view, msee);
	const around = peering === null ? [] : acceptedPrefixes(peering).filter((one) => covers(one, prefix));
	return around
		.sort((a, b) => b.length - a.length)
		.slice(0, 1)
		.map(({ text }) => text);
}

/** As one of the edges announces it; all are one AS number long before the private ones are taken out. */
function pathOf(view: View, msee: ElementKey): readonly number[] {
	const edge = peeringOf(view, msee)?.edges[0];
	return edge === undefined ? [] : acceptedPath(view.design, edge);
}
