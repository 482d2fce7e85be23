// The decision ladder: each rung removes losers from the whole set of candidates, because route selection is not a sort (MED compares only within a group).

import { leadingPrivate } from '../net/as-path.ts';
import type { Candidate } from './candidate.ts';
import type { CompiledNetwork, CompiledSpeaker } from './compile.ts';
import type { Origin, RungSpec, TagRung } from './model.ts';

export interface Decision {
	/** The equal-cost set in use, the one that is advertised first; empty when there is no candidate. */
	readonly selected: readonly Candidate[];
	/** For each candidate, the rung at which it fell; null for those selected. `multipath` where an equal was one too many. */
	readonly lostAt: ReadonlyMap<Candidate, string | null>;
	/** The last rung that removed a candidate from the equals, or else broke the tie; `multipath` where all are used; null when there was no contest. */
	readonly decidedBy: string | null;
}

/** What a rung may know beside the candidates. */
export interface RungContext {
	readonly net: CompiledNetwork;
	/** Internal candidates were compared without their leading private ASNs, so their full length no longer tells them apart. */
	readonly internalLengthDecided: boolean;
}

export function rungId(rung: RungSpec): string {
	return typeof rung === 'string' ? rung : rung.id;
}

/** Rungs below these choose which of several equals is advertised, not which are used. */
const tieBreaks: readonly RungSpec[] = ['routerId', 'session'];

export function decide(net: CompiledNetwork, speaker: CompiledSpeaker, candidates: readonly Candidate[]): Decision {
	const lostAt = new Map<Candidate, string | null>(candidates.map((candidate) => [candidate, null]));
	let standing = candidates;
	let equals = candidates;
	let decidedBy: string | null = null;
	let tiedAt: string | null = null;
	const context: RungContext = {
		net,
		internalLengthDecided: speaker.ladder.some((rung) => isTagRung(rung) && rung.kind === 'strippedLengthOfInternal'),
	};
	for (const rung of speaker.ladder) {
		if (standing.length < 2) break;
		const kept = keep(rung, standing, context);
		if (kept.length === standing.length) continue;
		const breaksTie = tieBreaks.includes(rung);
		for (const candidate of standing) if (!kept.includes(candidate)) lostAt.set(candidate, rungId(rung));
		if (breaksTie) tiedAt = rungId(rung);
		else decidedBy = rungId(rung);
		standing = kept;
		if (!breaksTie) equals = kept;
	}
	const best = standing[0];
	if (best === undefined) return { selected: [], lostAt, decidedBy };
	const selected = equalCostSet(net, speaker, best, equals);
	const inUse = new Set(selected);
	for (const candidate of equals) {
		const lost = lostAt.get(candidate);
		if (inUse.has(candidate)) lostAt.set(candidate, null);
		else if (selected.length > 1) lostAt.set(candidate, 'multipath');
		else lostAt.set(candidate, lost ?? null);
	}
	return { selected, lostAt, decidedBy: decidedBy ?? (selected.length > 1 ? 'multipath' : tiedAt) };
}

/** The candidates that stay on one rung: never none, the same whatever the order. */
export function keep(rung: RungSpec, candidates: readonly Candidate[], context: RungContext): readonly Candidate[] {
	if (isTagRung(rung)) return keepByTag(rung, candidates);
	switch (rung) {
		case 'weight':
			return lowest(candidates, (route) => -route.weight);
		case 'own':
			return lowest(candidates, (route) => (route.hop === null ? 0 : 1));
		case 'localPreference':
			return lowest(candidates, (route) => -route.localPreference);
		case 'asPathLength':
			return keepShortest(candidates, context);
		case 'origin':
			return lowest(candidates, (route) => originRank[route.origin]);
		case 'med':
			return keepLowestMed(candidates, context.net.medAlways);
		case 'externalOverInternal':
			return lowest(candidates, (route) => (route.hop?.internal ? 1 : 0));
		case 'igpCost':
			return lowest(candidates, (route) => route.igpCost);
		case 'routerId':
			return lowest(candidates, (route) => neighbourRouterId(route, context.net));
		case 'session':
			return lowest(candidates, (route) => route.hop?.session ?? -1);
	}
}

const originRank: Readonly<Record<Origin, number>> = { igp: 0, egp: 1, incomplete: 2 };

function neighbourRouterId(route: Candidate, net: CompiledNetwork): number {
	return route.hop === null ? -1 : net.speakers[route.hop.from]!.routerId;
}

function lowest(candidates: readonly Candidate[], rank: (route: Candidate) => number): readonly Candidate[] {
	let best = Number.POSITIVE_INFINITY;
	for (const route of candidates) best = Math.min(best, rank(route));
	return candidates.filter((route) => rank(route) === best);
}

function keepShortest(candidates: readonly Candidate[], context: RungContext): readonly Candidate[] {
	const length = (route: Candidate): number => route.asPath.length;
	if (!context.internalLengthDecided) return lowest(candidates, length);
	const internal = candidates.filter((route) => route.hop?.internal);
	const shortestInternal = Math.min(...internal.map(length));
	return lowest(candidates, (route) => (route.hop?.internal ? shortestInternal : length(route)));
}

/** RFC 4271 section 9.1.2.2 c: a MED is compared between routes from one neighbour AS, unless all are comparable. Missing counts as 0. */
function keepLowestMed(candidates: readonly Candidate[], always: boolean): readonly Candidate[] {
	const group = (route: Candidate): number | undefined => (always ? 0 : route.asPath[0]);
	const lowestOf = new Map<number | undefined, number>();
	for (const route of candidates) {
		const known = lowestOf.get(group(route));
		lowestOf.set(group(route), Math.min(known ?? Number.POSITIVE_INFINITY, route.med ?? 0));
	}
	return candidates.filter((route) => (route.med ?? 0) === lowestOf.get(group(route)));
}

function isTagRung(rung: RungSpec): rung is TagRung {
	return typeof rung !== 'string';
}

function keepByTag(rung: TagRung, candidates: readonly Candidate[]): readonly Candidate[] {
	switch (rung.kind) {
		case 'preferTag': {
			if (!candidates.some((route) => route.tags.includes(rung.prefer))) return candidates;
			return candidates.filter((route) => route.tags.includes(rung.prefer) || !route.tags.includes(rung.over));
		}
		case 'strippedLengthOfInternal': {
			const stripped = (route: Candidate): number => route.asPath.length - leadingPrivate(route.asPath);
			const internal = candidates.filter((route) => route.hop?.internal);
			const shortest = lowest(internal, stripped);
			return candidates.filter((route) => !route.hop?.internal || shortest.includes(route));
		}
	}
}

/** The equals in use: `best` first, then by neighbour and session, as many bundles as `multipath` allows. */
function equalCostSet(
	net: CompiledNetwork,
	{ speaker }: CompiledSpeaker,
	best: Candidate,
	equals: readonly Candidate[],
): readonly Candidate[] {
	if (equals.length === 1 || best.hop === null) return [best];
	const inOrder = [...equals].sort(
		(a, b) => neighbourRouterId(a, net) - neighbourRouterId(b, net) || (a.hop?.session ?? -1) - (b.hop?.session ?? -1),
	);
	const bundles = new Set<string>([best.hop.bundle]);
	for (const { hop } of inOrder) if (hop !== null && bundles.size < (speaker.multipath ?? 1)) bundles.add(hop.bundle);
	const used = inOrder.filter((route) => route.hop !== null && bundles.has(route.hop.bundle));
	return [best, ...used.filter((route) => route !== best)];
}
