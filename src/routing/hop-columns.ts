// The hops of a network as columns, for the loop of settle.ts.

import { looksAtPath } from './attribute-sets.ts';
import type { CompiledNetwork, CompiledRule, Hop } from './compile.ts';
import { letsLearnedOut } from './passes-on.ts';

/**
 * Inside, a hop goes by its slot: those towards one speaker stand side by side, as they are compared. What only its sender looks
 * at stands in the order of sending. Shape: what belongs to speaker `n` stands from `inbound[n]` up to `inbound[n + 1]`, and so
 * with `outbound`. In the columns by slot there is one place more, for a speaker's own route.
 */
export function hopColumns({ hops, speakers }: CompiledNetwork, tableOf: (hop: Hop) => number) {
	const inbound = startsOf(speakers.map((speaker) => speaker.inbound));
	const outbound = startsOf(speakers.map((speaker) => speaker.outbound));
	const size = hops.length;
	const hopIn = new Int32Array(size);
	const from = new Int32Array(size + 1);
	const to = new Int32Array(size + 1);
	const session = new Int32Array(size + 1).fill(-1);
	const internal = new Uint8Array(size + 1);
	const routerId = new Float64Array(size + 1).fill(-1);
	const slotOf = new Int32Array(size);
	for (const speaker of speakers) {
		let slot = inbound[speaker.index]!;
		for (const hop of speaker.inbound) {
			slotOf[hop.index] = slot;
			hopIn[slot] = hop.index;
			from[slot] = hop.from;
			to[slot] = hop.to;
			session[slot] = hop.session;
			internal[slot] = Number(hop.internal);
			routerId[slot++] = speakers[hop.from]!.routerId;
		}
	}
	const slotAt = new Int32Array(size);
	const receiverAt = new Int32Array(size);
	const senderAsn = new Uint32Array(size);
	const receiverAsn = new Uint32Array(size);
	const allowedOwnAs = new Float64Array(size);
	const table = new Int32Array(size);
	const traits = new Uint8Array(size);
	const pathReaders = new Map<readonly CompiledRule[], boolean>();
	for (const speaker of speakers) {
		let at = outbound[speaker.index]!;
		for (const hop of speaker.outbound) {
			slotAt[at] = slotOf[hop.index]!;
			receiverAt[at] = hop.to;
			senderAsn[at] = hop.senderAsn;
			receiverAsn[at] = hop.receiverAsn;
			allowedOwnAs[at] = hop.receiver.allowOwnAs ?? 0;
			table[at] = tableOf(hop);
			traits[at++] = traitsOf(hop, pathReaders);
		}
	}
	const bySlot = { hopIn, from, to, session, internal, routerId };
	const bySending = { slotAt, receiverAt, senderAsn, receiverAsn, allowedOwnAs, table, traits };
	return { size, inbound, outbound, slotOf, ...bySlot, ...bySending };
}

export type HopColumns = ReturnType<typeof hopColumns>;

/** What a sender has to know of a hop, as bits. */
export const trait = {
	internal: 1,
	showsAsn: 2,
	changesPath: 4,
	keepsNextHop: 8,
	readsPath: 16,
	passesLearned: 32,
} as const;

function traitsOf(hop: Hop, known: Map<readonly CompiledRule[], boolean>): number {
	const { internal, sender, exportRules, importRules } = hop;
	const readsPath = (rules: readonly CompiledRule[]): boolean => {
		const reads = known.get(rules) ?? looksAtPath(rules);
		known.set(rules, reads);
		return reads;
	};
	return (
		(internal ? trait.internal : 0) |
		(!internal && sender.transparent !== true ? trait.showsAsn : 0) |
		(!internal && (sender.stripPrivate !== undefined || sender.asOverride === true) ? trait.changesPath : 0) |
		(internal && sender.nextHopSelf !== true ? trait.keepsNextHop : 0) |
		(readsPath(exportRules) || readsPath(importRules) ? trait.readsPath : 0) |
		(letsLearnedOut(hop) ? trait.passesLearned : 0)
	);
}

/** Shape: what belongs to the list at an index stands from `starts[index]` up to `starts[index + 1]`. */
function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
	const starts = new Int32Array(lists.length + 1);
	for (let index = 0; index < lists.length; index++) starts[index + 1] = starts[index]! + lists[index]!.length;
	return starts;
}
