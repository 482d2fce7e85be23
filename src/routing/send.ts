// What goes over a session: transfer.ts on columns. Policies are looked up in tables; one that reads the AS path is carried out by transfer.ts itself.

import { type AsPathLists, asnsOf, contains, emptyPath, listOf, prepend } from './as-path-lists.ts';
import { type AttributeSets, itself } from './attribute-sets.ts';
import type { Candidate } from './candidate.ts';
import type { RouteClass } from './classes.ts';
import type { CompiledNetwork } from './compile.ts';
import { type HopColumns, trait } from './hop-columns.ts';
import { type LoopState, noRoute } from './loop-state.ts';
import type { PolicyTables } from './policy-tables.ts';
import { preparedPath, transfer } from './transfer.ts';

export interface Sender {
	/** Works out what the speaker's best route is at the other end of its hop at this place of sending, for `arrived`. */
	readonly send: (speaker: number, at: number, routeClass: RouteClass) => void;
	/** The speaker takes its turn: what it has shown before is forgotten. */
	readonly newTurn: () => void;
	/** What the last sending came to: -1 for nothing. */
	readonly arrived: { set: number; path: number; nextHop: number };
}

export function sender(
	net: CompiledNetwork,
	columns: HopColumns,
	{ best, bestSet, bestPath, bestNextHop }: LoopState,
	paths: AsPathLists,
	sets: AttributeSets,
	{ pass }: PolicyTables,
): Sender {
	const { size: own, hopIn, session, internal, slotAt, senderAsn, receiverAsn, allowedOwnAs, table, traits } = columns;
	const { splitHorizon } = net;
	const arrived = { set: -1, path: emptyPath, nextHop: -1 };
	// The path that a speaker's best route has with an ASN in front, as long as it is that speaker's turn.
	let shownPath = emptyPath;
	let shownAsn = -1;

	function send(speaker: number, at: number, routeClass: RouteClass): void {
		arrived.set = -1;
		const bestSlot = best[speaker]!;
		if (bestSlot === noRoute) return;
		const slot = slotAt[at]!;
		const is = traits[at]!;
		if (bestSlot !== own) {
			if (splitHorizon && session[bestSlot] === session[slot]) return;
			// RFC 4271 section 9.2: what an internal peer announced is not passed on to other internal peers.
			if ((is & trait.internal) !== 0 && internal[bestSlot] === 1) return;
		}
		arrived.nextHop = (is & trait.keepsNextHop) !== 0 && bestSlot !== own ? bestNextHop[speaker]! : speaker;
		if ((is & trait.readsPath) !== 0) {
			const whole = transfer(net, net.hops[hopIn[slot]!]!, bestRoute(speaker), routeClass.prefixMatches).arrived;
			if (whole === null) return;
			arrived.set = sets.numberOf(whole, false);
			arrived.path = listOf(paths, whole.asPath);
			return;
		}
		const passed = pass(table[at]!, bestSet[speaker]!, routeClass);
		if (passed === null) return;
		const sent = pathSent(speaker, at, passed.exportPrepends);
		if (contains(paths, sent, receiverAsn[at]!, allowedOwnAs[at]! + 1)) return;
		arrived.set = passed.set;
		arrived.path = withPrepends(passed.importPrepends, receiverAsn[at]!, sent);
	}

	/** What the AS path of a speaker's best route is on the wire. */
	function pathSent(speaker: number, at: number, prepends: readonly number[]): number {
		const is = traits[at]!;
		const asn = senderAsn[at]!;
		if ((is & (trait.showsAsn | trait.changesPath)) === trait.showsAsn && prepends.length === 0) {
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

	function bestRoute(speaker: number): Candidate {
		const slot = best[speaker]!;
		return {
			...sets.carried(bestSet[speaker]!),
			hop: slot === own ? null : net.hops[hopIn[slot]!]!,
			asPath: asnsOf(paths, bestPath[speaker]!),
			nextHop: slot === own ? null : bestNextHop[speaker]!,
			igpCost: 0,
		};
	}

	const newTurn = (): void => {
		shownAsn = -1;
	};
	return { send, newTurn, arrived };
}
