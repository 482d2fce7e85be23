// The hot loop: one route class spreads from its origins, on flat arrays, until nothing changes any more. It finds out what each
// speaker that passes routes on prefers; whole routes, and what everybody else holds, are derived from that in settled.ts.

import { asnsOf, asPathLists, contains, emptyPath, listOf, prepend, samePath } from './as-path-lists.ts';
import { attributeSets, itself } from './attribute-sets.ts';
import type { Candidate } from './candidate.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork } from './compile.ts';
import { hopColumns, trait } from './hop-columns.ts';
import { type LadderCodes, ladderCodes, rungCode } from './ladder-codes.ts';
import type { RungSpec, TagRung } from './model.ts';
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
	const { speakers } = net;
	const paths = asPathLists();
	const sets = attributeSets();
	const { tableOf, pass } = policyTables(sets);
	const columns = hopColumns(net, tableOf);
	const { size, inbound, outbound, hopIn, from, to, session, internal, routerId, slotOf } = columns;
	const { slotAt, receiverAt, senderAsn, receiverAsn, allowedOwnAs, table, traits } = columns;
	const own = size; // a speaker's own route stands in the place after the last hop
	const igpOf = speakers.map(
		({ speaker: { igp } }) => igp && new Map(Object.entries(igp).map(([id, cost]) => [net.indexOf.get(id), cost])),
	);
	const laddersBySpec = new Map<readonly RungSpec[], LadderCodes>();
	const ladders = speakers.map(({ ladder }) => {
		const known = laddersBySpec.get(ladder) ?? ladderCodes(ladder);
		laddersBySpec.set(ladder, known);
		return known;
	});
	const carriers = Int32Array.from(speakers.filter((speaker) => passesOn(net, speaker)).map(({ index }) => index));
	const carrierOf = new Int32Array(speakers.length).fill(-1);
	for (const [position, speaker] of carriers.entries()) carrierOf[speaker] = position;

	// What each hop delivered: the attributes (-1: nothing), the path and the next hop. Then what each speaker prefers.
	const set = new Int32Array(size + 1).fill(-1);
	const path = new Int32Array(size + 1);
	const nextHop = new Int32Array(size + 1);
	const best = new Int32Array(speakers.length);
	const bestSet = new Int32Array(speakers.length);
	const bestPath = new Int32Array(speakers.length);
	const bestNextHop = new Int32Array(speakers.length);
	const ownSet = new Int32Array(speakers.length);
	const takesPart = new Uint8Array(speakers.length);
	const dirty = new Uint8Array(speakers.length);
	/** The sweep in which a speaker last changed its mind. */
	const changedIn = new Int32Array(speakers.length);
	const seenFrom = new Int32Array(speakers.length);
	let dirtyCount = 0;
	// Hops that have delivered something since all were empty; more often than there are hops where they fall silent in between.
	const used = new Int32Array(size);
	let usedCount = 0;
	const most = speakers.reduce((highest, speaker) => Math.max(highest, speaker.inbound.length), 0) + 1;
	const standing = new Int32Array(most);
	const keys = new Float64Array(most);
	const lost = new Uint8Array(most);
	// The path that a speaker's best route has with an ASN in front, as long as it is that speaker's turn.
	let shownPath = emptyPath;
	let shownAsn = -1;

	/** The hop of a speaker's best route, rung by rung. */
	function choose(speaker: number): number {
		let count = 0;
		set[own] = ownSet[speaker]!;
		if (set[own]! >= 0) standing[count++] = own;
		for (let hop = inbound[speaker]!; hop < inbound[speaker + 1]!; hop++) if (set[hop]! >= 0) standing[count++] = hop;
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
		for (let i = 0; i < count; i++)
			if (keys[i]! < keys[place]! && neighbour(standing[i]!) === neighbour(standing[place]!)) return true;
		return false;
	}

	function neighbour(hop: number): number {
		return path[hop] === emptyPath ? -1 : paths.asn[path[hop]!]!;
	}

	/** Sends a speaker's best route along one of its hops; whether the receiver holds another one than before. */
	function send(speaker: number, at: number, routeClass: RouteClass): boolean {
		const hop = slotAt[at]!;
		const is = traits[at]!;
		const bestHop = best[speaker]!;
		let newSet = -1;
		let newPath = emptyPath;
		let newNextHop = speaker;
		const silent =
			bestHop === noRoute ||
			(bestHop !== own &&
				((net.splitHorizon && session[bestHop] === session[hop]) ||
					((is & trait.internal) !== 0 && internal[bestHop] === 1)));
		if (!silent && (is & trait.readsPath) === 0) {
			const passed = pass(table[at]!, bestSet[speaker]!, routeClass);
			if (passed !== null) {
				newPath = pathSent(speaker, at, passed.exportPrepends);
				if (!contains(paths, newPath, receiverAsn[at]!, allowedOwnAs[at]! + 1)) {
					newSet = passed.set;
					newPath = withPrepends(passed.importPrepends, receiverAsn[at]!, newPath);
				}
			}
		} else if (!silent) {
			const { arrived } = transfer(net, net.hops[hopIn[hop]!]!, whole(speaker), routeClass.prefixMatches);
			if (arrived !== null) {
				newSet = sets.numberOf(arrived, false);
				newPath = listOf(paths, arrived.asPath);
			}
		}
		if ((is & trait.keepsNextHop) !== 0 && bestHop !== own) newNextHop = bestNextHop[speaker]!;
		if (set[hop] === newSet && (newSet < 0 || (nextHop[hop] === newNextHop && samePath(paths, path[hop]!, newPath))))
			return false;
		if (set[hop]! < 0) used[usedCount++] = hop;
		set[hop] = newSet;
		path[hop] = newPath;
		nextHop[hop] = newNextHop;
		return true;
	}

	/** What the AS path of a speaker's best route is on the wire. */
	function pathSent(speaker: number, at: number, prepends: readonly number[]): number {
		const is = traits[at]!;
		const asn = senderAsn[at]!;
		if (is === trait.showsAsn && prepends.length === 0) {
			if (shownAsn !== asn) shownPath = prepend(paths, asn, bestPath[speaker]!);
			shownAsn = asn;
			return shownPath;
		}
		let sent = bestPath[speaker]!;
		if ((is & trait.changesPath) !== 0)
			sent = listOf(paths, preparedPath(net.hops[hopIn[slotAt[at]!]!]!, asnsOf(paths, sent)));
		sent = withPrepends(prepends, asn, sent);
		return (is & trait.showsAsn) === 0 ? sent : prepend(paths, asn, sent);
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
			hop: bestHop === own ? null : net.hops[hopIn[bestHop]!]!,
			asPath: asnsOf(paths, bestPath[speaker]!),
			nextHop: bestHop === own ? null : bestNextHop[speaker]!,
			igpCost: 0,
		};
	}

	function learned(): ReadonlyMap<number, Candidate> {
		const there = net.hops.filter(({ index }) => set[slotOf[index]!]! >= 0);
		return new Map(
			there.map((hop) => {
				const slot = slotOf[hop.index]!;
				const asPath = asnsOf(paths, path[slot]!);
				const igpCost = keyOf(rungCode.igpCost, slot, []);
				return [hop.index, { ...sets.carried(set[slot]!), hop, asPath, nextHop: nextHop[slot]!, igpCost }];
			}),
		);
	}

	/** Whether some choice rests on itself, from neighbour to neighbour. */
	function inCircle(order: Int32Array): boolean {
		seenFrom.fill(-1);
		for (const first of order) {
			let speaker = first;
			while (best[speaker] !== own && best[speaker] !== noRoute && seenFrom[speaker] === -1) {
				seenFrom[speaker] = first;
				speaker = from[best[speaker]!]!;
			}
			if (seenFrom[speaker] === first) return true;
		}
		return false;
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
		shownAsn = -1;
		for (let at = outbound[speaker]!; at < outbound[speaker + 1]!; at++) {
			const receiver = receiverAt[at]!;
			if (takesPart[receiver] === 0 || !send(speaker, at, routeClass) || dirty[receiver] === 1) continue;
			dirty[receiver] = 1;
			dirtyCount++;
		}
		return true;
	}

	/** Sweeps over those who take part until nothing is left to do or a whole state comes back. */
	function settle(routeClass: RouteClass, schedule: Schedule): Chosen {
		const originators = [...routeClass.origins.keys()];
		const others = originators.filter((speaker) => carrierOf[speaker] === -1);
		const order = inOrder(carriers, others);
		if (schedule === 'descending') order.reverse();
		const heldBack = typeof schedule === 'object' ? schedule.heldBack : -1;
		paths.count = 1;
		if (usedCount > size) set.fill(-1);
		else for (let at = 0; at < usedCount; at++) set[used[at]!] = -1;
		usedCount = 0;
		best.fill(noRoute);
		ownSet.fill(-1);
		dirty.fill(0);
		changedIn.fill(-1);
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
		let oscillating: readonly number[] | null = null;
		for (let sweep = 0; dirtyCount > 0; sweep++) {
			for (let place = 0; place < order.length; place++) {
				const speaker = order[place]!;
				if (dirty[speaker] === 0 || (speaker === heldBack && dirtyCount > 1)) continue;
				if (turn(speaker, routeClass)) changedIn[speaker] = sweep;
			}
			if (sweep < patience) continue;
			const state = stateOf();
			const earlier = seen.get(state);
			if (earlier !== undefined || sweep > longest) {
				const since = (earlier ?? sweep - patience) + 1;
				oscillating = [...order].filter((speaker) => changedIn[speaker]! >= since).sort((a, b) => a - b);
				break;
			}
			seen.set(state, sweep);
		}
		return {
			best: carriers.map(chosen),
			originators: new Map(others.map((speaker) => [speaker, chosen(speaker)])),
			learned: oscillating !== null || inCircle(order) ? learned() : null,
			oscillating,
		};
	}

	function chosen(speaker: number): number {
		const hop = best[speaker]!;
		return hop === own ? ownRoute : hop === noRoute ? noRoute : hopIn[hop]!;
	}

	/** The whole of what decides the next sweep, as text. */
	function stateOf(): string {
		const held = Array.from(hopIn, (_, hop) => set[hop]! >= 0 && [set[hop], nextHop[hop], asnsOf(paths, path[hop]!)]);
		return JSON.stringify([held, [...dirty.keys()].filter((speaker) => dirty[speaker] === 1)]);
	}

	return { settle, carrierOf };
}

/** Both together, in order. */
function inOrder(sorted: Int32Array, others: readonly number[]): Int32Array {
	const all = new Int32Array(sorted.length + others.length);
	const rest = [...others].sort((a, b) => a - b);
	let next = 0;
	for (let at = 0; at < all.length; at++) {
		const first = sorted[at - next];
		all[at] = first === undefined || rest[next]! < first ? rest[next++]! : first;
	}
	return all;
}
