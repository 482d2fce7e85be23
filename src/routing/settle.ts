// The hot loop: one route class spreads from its origins, on flat arrays, until nothing changes any more. It finds out what each
// speaker that passes routes on prefers; whole routes, and what everybody else holds, are derived from that in settled.ts.

import { asnsOf, asPathLists, contains, emptyPath, listOf, prepend, samePath } from './as-path-lists.ts';
import { attributeSets, itself, looksAtPath } from './attribute-sets.ts';
import type { Candidate } from './candidate.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork, Hop } from './compile.ts';
import { ladderCodes, rungCode } from './ladder-codes.ts';
import type { TagRung } from './model.ts';
import { passesOn } from './passes-on.ts';
import { policyTables } from './policy-tables.ts';
import { preparedPath, transfer } from './transfer.ts';

/** In which order speakers take their turn: by position in the file, against it, or with one of them waiting until all others are quiet. */
export type Schedule = 'ascending' | 'descending' | { readonly heldBack: number };

/** Shape: `best` and `originators` hold the index of the hop on which the best route came, `ownRoute` or `noRoute`. */
export interface Chosen {
	/** By `carrierOf` the speaker. */
	readonly best: Int32Array;
	/** By speaker: those that originate the class and pass nothing else on. */
	readonly originators: ReadonlyMap<number, number>;
	/**
	 * What each session delivered to those who take part, by hop; only where choices hang on each other in a circle, which no one
	 * can derive: while they change for ever, or where paths forget their own past (private ASNs taken out).
	 */
	readonly learned: ReadonlyMap<number, Candidate> | null;
	/** Speakers that change for ever, by index; null at a fixed point. */
	readonly oscillating: readonly number[] | null;
}
export const noRoute = -1;
export const ownRoute = -2;

export interface Settler {
	readonly settle: (routeClass: RouteClass, schedule: Schedule) => Chosen;
	/** The position of a speaker among those that pass routes on; -1 for the others. */
	readonly carrierOf: Int32Array;
}

/** The arrays are made once for a network and used again for every class. */
export function settler(net: CompiledNetwork): Settler {
	const { hops, speakers } = net;
	const own = hops.length; // a speaker's own route stands in the place after the last hop
	const paths = asPathLists();
	const sets = attributeSets();
	const pass = policyTables(hops, sets);
	const column = (value: (hop: Hop) => number, ofOwn = 0): Float64Array => {
		const numbers = new Float64Array(hops.length + 1);
		for (const hop of hops) numbers[hop.index] = value(hop);
		numbers[own] = ofOwn;
		return numbers;
	};
	const [from, to] = [column((hop) => hop.from), column((hop) => hop.to)];
	const [senderAsn, receiverAsn] = [column((hop) => hop.senderAsn), column((hop) => hop.receiverAsn)];
	const allowedOwnAs = column(({ receiver }) => receiver.allowOwnAs ?? 0);
	const session = column((hop) => hop.session, -1);
	const internal = column((hop) => Number(hop.internal));
	const routerId = column((hop) => speakers[hop.from]!.routerId, -1);
	const showsAsn = column((hop) => Number(!hop.internal && hop.sender.transparent !== true));
	const changesPath = column(({ internal: inside, sender }) =>
		Number(!inside && (sender.stripPrivate !== undefined || sender.asOverride === true)),
	);
	const keepsNextHop = column((hop) => Number(hop.internal && hop.sender.nextHopSelf !== true));
	const readsPath = column((hop) => Number(looksAtPath(hop.exportRules) || looksAtPath(hop.importRules)));
	const inbound = adjacency(speakers.map((speaker) => speaker.inbound));
	const outbound = adjacency(speakers.map((speaker) => speaker.outbound));
	const igpOf = speakers.map(
		({ speaker: { igp } }) => igp && new Map(Object.entries(igp).map(([id, cost]) => [net.indexOf.get(id), cost])),
	);
	const ladders = speakers.map(({ ladder }) => ladderCodes(ladder));
	const carriers = speakers.filter((speaker) => passesOn(net, speaker)).map(({ index }) => index);
	const carrierOf = new Int32Array(speakers.length).fill(-1);
	for (const [position, speaker] of carriers.entries()) carrierOf[speaker] = position;

	// What each hop delivered: the attributes (-1: nothing), the path and the next hop. Then what each speaker prefers.
	const set = new Int32Array(hops.length + 1);
	const path = new Int32Array(hops.length + 1);
	const nextHop = new Int32Array(hops.length + 1);
	const best = new Int32Array(speakers.length);
	const bestSet = new Int32Array(speakers.length);
	const bestPath = new Int32Array(speakers.length);
	const bestNextHop = new Int32Array(speakers.length);
	const ownSet = new Int32Array(speakers.length);
	const takesPart = new Uint8Array(speakers.length);
	const dirty = new Uint8Array(speakers.length);
	let dirtyCount = 0;
	const most = Math.max(0, ...speakers.map((speaker) => speaker.inbound.length)) + 1;
	const standing = new Int32Array(most);
	const keys = new Float64Array(most);
	const lost = new Uint8Array(most);

	/** The hop of a speaker's best route, rung by rung. */
	function choose(speaker: number): number {
		let count = 0;
		set[own] = ownSet[speaker]!;
		if (set[own]! >= 0) standing[count++] = own;
		for (let at = inbound.start[speaker]!; at < inbound.start[speaker + 1]!; at++) {
			const hop = inbound.hops[at]!;
			if (set[hop]! >= 0) standing[count++] = hop;
		}
		if (count === 0) return noRoute;
		const { codes, tagRungs, internalLengthDecided } = ladders[speaker]!;
		for (let at = 0; count > 1 && at < codes.length; at++) {
			const code = codes[at]!;
			const internalAlike = internalLengthDecided && code === rungCode.asPathLength;
			const withinNeighbour = code === rungCode.med && !net.medAlways;
			let lowest = Number.POSITIVE_INFINITY;
			let lowestInternal = Number.POSITIVE_INFINITY;
			for (let i = 0; i < count; i++) {
				const hop = standing[i]!;
				const key = keyOf(code, hop, tagRungs);
				keys[i] = key;
				if (key < lowest) lowest = key;
				if (internal[hop] === 1 && key < lowestInternal) lowestInternal = key;
			}
			for (let i = 0; i < count; i++) {
				const key = internalAlike && internal[standing[i]!] === 1 ? lowestInternal : keys[i]!;
				lost[i] = Number(withinNeighbour ? beatenByNeighbour(i, count) : key > lowest);
			}
			let kept = 0;
			for (let i = 0; i < count; i++) if (lost[i] === 0) standing[kept++] = standing[i]!;
			count = kept;
		}
		return standing[0]!;
	}

	/** What a rung compares, the lowest wins; not a number where it does not look at the route. */
	function keyOf(code: number, hop: number, tagRungs: readonly TagRung[]): number {
		switch (code) {
			case rungCode.weight:
				return -sets.weight[set[hop]!]!;
			case rungCode.own:
				return hop === own ? 0 : 1;
			case rungCode.localPreference:
				return -sets.localPreference[set[hop]!]!;
			case rungCode.asPathLength:
				return paths.length[path[hop]!]!;
			case rungCode.origin:
				return sets.originRank[set[hop]!]!;
			case rungCode.med:
				return sets.med[set[hop]!]!;
			case rungCode.externalOverInternal:
				return internal[hop]!;
			case rungCode.igpCost:
				return internal[hop] === 0 ? 0 : (igpOf[to[hop]!]?.get(nextHop[hop]!) ?? 0);
			case rungCode.routerId:
				return routerId[hop]!;
			case rungCode.session:
				return session[hop]!;
		}
		const rung = tagRungs[code - rungCode.firstOfTags]!;
		if (rung.kind === 'strippedLengthOfInternal')
			return internal[hop] === 1 ? paths.length[path[hop]!]! - paths.leadingPrivate[path[hop]!]! : Number.NaN;
		const tags = sets.tags[set[hop]!]!;
		return tags.includes(rung.prefer) ? 0 : tags.includes(rung.over) ? 1 : Number.NaN;
	}

	/** RFC 4271 section 9.1.2.2 c: a MED is compared between routes from one neighbour AS, unless all are comparable. */
	function beatenByNeighbour(place: number, count: number): boolean {
		const neighbour = (hop: number): number => (path[hop] === emptyPath ? -1 : paths.asn[path[hop]!]!);
		for (let i = 0; i < count; i++)
			if (keys[i]! < keys[place]! && neighbour(standing[i]!) === neighbour(standing[place]!)) return true;
		return false;
	}

	/** Sends the speaker's best route along a hop; whether the receiver holds another one than before. */
	function send(hop: number, routeClass: RouteClass): boolean {
		const speaker = from[hop]!;
		const bestHop = best[speaker]!;
		let newSet = -1;
		let newPath = emptyPath;
		let newNextHop = speaker;
		const silent =
			bestHop === noRoute ||
			(bestHop !== own &&
				((net.splitHorizon && session[bestHop] === session[hop]) || (internal[hop] === 1 && internal[bestHop] === 1)));
		if (!silent && readsPath[hop] === 0) {
			const passed = pass(hop, bestSet[speaker]!, routeClass);
			if (passed !== null) {
				newPath = bestPath[speaker]!;
				if (changesPath[hop] === 1) newPath = listOf(paths, preparedPath(hops[hop]!, asnsOf(paths, newPath)));
				newPath = withPrepends(passed.exportPrepends, senderAsn[hop]!, newPath);
				if (showsAsn[hop] === 1) newPath = putInFront(senderAsn[hop]!, newPath, hop);
				if (!contains(paths, newPath, receiverAsn[hop]!, allowedOwnAs[hop]! + 1)) {
					newSet = passed.set;
					newPath = withPrepends(passed.importPrepends, receiverAsn[hop]!, newPath);
				}
			}
		} else if (!silent) {
			const { arrived } = transfer(net, hops[hop]!, whole(speaker), routeClass.prefixMatches);
			if (arrived !== null) {
				newSet = sets.numberOf(arrived, false);
				newPath = listOf(paths, arrived.asPath);
			}
		}
		if (keepsNextHop[hop] === 1 && bestHop !== own) newNextHop = bestNextHop[speaker]!;
		if (set[hop] === newSet && (newSet < 0 || (nextHop[hop] === newNextHop && samePath(paths, path[hop]!, newPath))))
			return false;
		set[hop] = newSet;
		path[hop] = newPath;
		nextHop[hop] = newNextHop;
		return true;
	}

	/** Most often the same list is there from the last time. */
	function putInFront(asn: number, rest: number, hop: number): number {
		const last = path[hop]!;
		return set[hop]! >= 0 && paths.rest[last] === rest && paths.asn[last] === asn ? last : prepend(paths, asn, rest);
	}

	function withPrepends(asns: readonly number[], asn: number, rest: number): number {
		let list = rest;
		for (let i = asns.length - 1; i >= 0; i--) list = prepend(paths, asns[i] === itself ? asn : asns[i]!, list);
		return list;
	}

	function whole(speaker: number): Candidate {
		const bestHop = best[speaker]!;
		return {
			...sets.carried(bestSet[speaker]!),
			hop: bestHop === own ? null : hops[bestHop]!,
			asPath: asnsOf(paths, bestPath[speaker]!),
			nextHop: bestHop === own ? null : bestNextHop[speaker]!,
			igpCost: 0,
		};
	}

	function learned(): ReadonlyMap<number, Candidate> {
		const there = hops.filter(({ index }) => set[index]! >= 0);
		return new Map(
			there.map((hop) => [
				hop.index,
				{
					...sets.carried(set[hop.index]!),
					hop,
					asPath: asnsOf(paths, path[hop.index]!),
					nextHop: nextHop[hop.index]!,
					igpCost: keyOf(rungCode.igpCost, hop.index, []),
				},
			]),
		);
	}

	/** Whether some choice rests on itself, from neighbour to neighbour. */
	function inCircle(speakersInPart: readonly number[]): boolean {
		const restsOnOrigin = new Set<number>();
		return speakersInPart.some((first) => {
			const chain = new Set<number>();
			let speaker = first;
			while (best[speaker] !== own && best[speaker] !== noRoute && !restsOnOrigin.has(speaker)) {
				if (chain.has(speaker)) return true;
				chain.add(speaker);
				speaker = from[best[speaker]!]!;
			}
			for (const passedBy of chain) restsOnOrigin.add(passedBy);
			return false;
		});
	}

	/** Lets a speaker choose, and its neighbours hear of it; whether it changed its mind. */
	function turn(speaker: number, routeClass: RouteClass): boolean {
		dirty[speaker] = 0;
		dirtyCount--;
		const hop = choose(speaker);
		const same =
			hop === best[speaker] &&
			(hop === noRoute ||
				(set[hop] === bestSet[speaker] &&
					nextHop[hop] === bestNextHop[speaker] &&
					samePath(paths, path[hop]!, bestPath[speaker]!)));
		if (same) return false;
		best[speaker] = hop;
		if (hop !== noRoute) {
			bestSet[speaker] = set[hop]!;
			bestPath[speaker] = path[hop]!;
			bestNextHop[speaker] = nextHop[hop]!;
		}
		for (let at = outbound.start[speaker]!; at < outbound.start[speaker + 1]!; at++) {
			const onward = outbound.hops[at]!;
			const receiver = to[onward]!;
			if (takesPart[receiver] === 0 || !send(onward, routeClass) || dirty[receiver] === 1) continue;
			dirty[receiver] = 1;
			dirtyCount++;
		}
		return true;
	}

	/** Sweeps over those who take part until nothing is left to do or a whole state comes back. */
	function settle(routeClass: RouteClass, schedule: Schedule): Chosen {
		const originators = [...routeClass.origins.keys()];
		const others = originators.filter((speaker) => carrierOf[speaker] === -1);
		const order = [...carriers, ...others].sort((a, b) => (schedule === 'descending' ? b - a : a - b));
		const heldBack = typeof schedule === 'object' ? schedule.heldBack : -1;
		paths.count = 1;
		set.fill(-1);
		path.fill(emptyPath);
		best.fill(noRoute);
		ownSet.fill(-1);
		dirty.fill(0);
		takesPart.fill(0);
		for (const speaker of order) takesPart[speaker] = 1;
		for (const [speaker, route] of routeClass.origins) {
			ownSet[speaker] = sets.numberOf(route, true);
			dirty[speaker] = 1;
		}
		dirtyCount = originators.length;
		// Without a dispute every sweep settles one more speaker on the way of a route, so suspicion starts after that many.
		const patience = speakers.length + 2;
		// A path that grows on every turn never repeats a state; nobody waits for it to reach its limit.
		const longest = patience + 4 * speakers.length + 64;
		const seen = new Map<string, number>();
		const changedIn: Set<number>[] = [];
		let oscillating: readonly number[] | null = null;
		for (let sweep = 0; dirtyCount > 0; sweep++) {
			const changed = new Set<number>();
			for (const speaker of order) {
				if (dirty[speaker] === 0 || (speaker === heldBack && dirtyCount > 1)) continue;
				if (turn(speaker, routeClass)) changed.add(speaker);
			}
			changedIn.push(changed);
			if (sweep < patience) continue;
			const state = stateOf();
			const earlier = seen.get(state);
			if (earlier !== undefined || sweep > longest) {
				const cycle = changedIn.slice(earlier === undefined ? -patience : earlier + 1).flatMap((one) => [...one]);
				oscillating = [...new Set(cycle)].sort((a, b) => a - b);
				break;
			}
			seen.set(state, sweep);
		}
		const chosen = (speaker: number): number => (best[speaker] === own ? ownRoute : best[speaker]!);
		return {
			best: Int32Array.from(carriers, chosen),
			originators: new Map(others.map((speaker) => [speaker, chosen(speaker)])),
			learned: oscillating !== null || inCircle(order) ? learned() : null,
			oscillating,
		};
	}

	/** The whole of what decides the next sweep, as text. */
	function stateOf(): string {
		const held = hops.map(({ index }) => set[index]! >= 0 && [set[index], nextHop[index], asnsOf(paths, path[index]!)]);
		return JSON.stringify([held, [...dirty.keys()].filter((speaker) => dirty[speaker] === 1)]);
	}

	return { settle, carrierOf };
}

/** Shape: the hops of a speaker stand from `start[speaker]` up to `start[speaker + 1]`. */
function adjacency(lists: readonly (readonly Hop[])[]): { readonly start: Int32Array; readonly hops: Int32Array } {
	const start = new Int32Array(lists.length + 1);
	for (const [index, list] of lists.entries()) start[index + 1] = start[index]! + list.length;
	return { start, hops: Int32Array.from(lists.flat(), ({ index }) => index) };
}
