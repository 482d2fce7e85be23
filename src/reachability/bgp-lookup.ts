// The longest prefix a speaker has a route for, among all that are announced.

import type { Prefix } from '../net/prefix.ts';
import type { Candidate } from '../routing/candidate.ts';
import type { Solution, SolvedClass } from '../routing/solve.ts';
import type { ElementKey } from '../scenario/design.ts';
import type { AddressPlan } from './address-plan.ts';

/** The matched prefix, its class and the routes in use. */
export interface BgpMatch {
	readonly prefix: Prefix;
	readonly solved: SolvedClass;
	readonly speaker: number;
	readonly routes: readonly Candidate[];
}

export interface BgpLookup {
	readonly match: (speaker: ElementKey, prefix: Prefix) => BgpMatch | null;
	/** The same among what the speaker learned: what it announces itself is passed over. */
	readonly learned: (speaker: ElementKey, prefix: Prefix) => BgpMatch | null;
	/** All that the speaker learned and uses, prefix by prefix. */
	readonly everyLearned: (speaker: ElementKey) => readonly BgpMatch[];
	readonly classOf: (prefix: Prefix) => SolvedClass | null;
	/** Where the routes of a match lead. Shape: sorted. */
	readonly nextHops: (match: BgpMatch) => readonly ElementKey[];
}

/** `plan`: that of the classes of the solution. */
export function bgpLookup({ net, classes }: Solution, { classOf, classesAround }: AddressPlan): BgpLookup {
	const byClass = new Map(classes.map((solved) => [solved.routeClass, solved]));
	const find = (speakerId: ElementKey, prefix: Prefix, own: boolean): BgpMatch | null => {
		const speaker = net.indexOf.get(speakerId);
		if (speaker === undefined) return null;
		for (const { prefix: covering, routeClass } of classesAround(prefix)) {
			const solved = byClass.get(routeClass)!;
			const routes = solved.selected(speaker);
			if (routes.length > 0 && (own || routes[0]!.hop !== null)) return { prefix: covering, solved, speaker, routes };
		}
		return null;
	};
	return {
		match: (speaker, prefix) => find(speaker, prefix, true),
		learned: (speaker, prefix) => find(speaker, prefix, false),
		everyLearned: (speakerId) => {
			const speaker = net.indexOf.get(speakerId);
			if (speaker === undefined) return [];
			return classes.flatMap((solved): BgpMatch[] => {
				const routes = solved.selected(speaker);
				if (routes.length === 0 || routes[0]!.hop === null) return [];
				return solved.routeClass.prefixes.map((prefix) => ({ prefix, solved, speaker, routes }));
			});
		},
		classOf: (prefix) => {
			const routeClass = classOf(prefix);
			return routeClass && byClass.get(routeClass)!;
		},
		nextHops: ({ routes }) => {
			const ids = routes.map(({ nextHop }) => net.speakers[nextHop!]!.speaker.id);
			return ids.length === 1 ? ids : [...new Set(ids)].sort();
		},
	};
}
