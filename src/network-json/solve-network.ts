// Network ─► answer, with the sessions down that go over the number of prefixes they may receive.

import type { Network, Session } from '../routing/model.ts';
import { type Solution, solve } from '../routing/solve.ts';
import { transfer } from '../routing/transfer.ts';
import { type Answer, tablesOf } from './answer.ts';

export interface TornDown {
	readonly session: string;
	/** The speaker that received too much. */
	readonly speaker: string;
	readonly received: number;
	readonly most: number;
}

export interface SolvedNetwork {
	/** The network without the sessions that were torn down. */
	readonly network: Network;
	readonly solution: Solution;
	/** null where some prefix has no fixed point. */
	readonly answer: Answer | null;
	readonly tornDown: readonly TornDown[];
}

/** A session over its limit stays down (RFC 4486 section 4, subcode 1); those over it at the same time go together. */
export function solveNetwork(network: Network): SolvedNetwork {
	let up = withIds(network);
	const tornDown: TornDown[] = [];
	for (;;) {
		const solution = solve(up);
		const over = overLimit(solution);
		if (over.length === 0) {
			const settled = solution.classes.every(({ status }) => status !== 'oscillates');
			return { network: up, solution, answer: settled ? tablesOf(solution) : null, tornDown };
		}
		tornDown.push(...over);
		const down = new Set(over.map(({ session }) => session));
		up = { ...up, sessions: up.sessions.filter(({ id }) => !down.has(id!)) };
	}
}

/** A session keeps its name when another before it goes. */
function withIds(network: Network): Network {
	return {
		...network,
		sessions: network.sessions.map((session, position): Session => ({ ...session, id: session.id ?? `s${position}` })),
	};
}

/** Counted before the import policy, as routers count. */
function overLimit({ net, classes }: Solution): readonly TornDown[] {
	return net.hops.flatMap((hop) => {
		const most = hop.receiver.maxPrefixes;
		if (most === undefined) return [];
		let received = 0;
		for (const { routeClass, selected } of classes) {
			const best = selected(hop.from)[0];
			if (best === undefined) continue;
			const { exported, stoppedBy } = transfer(net, hop, best, routeClass.prefixMatches);
			if (exported?.accepted === true && stoppedBy !== 'ownAsn') received += routeClass.prefixes.length;
		}
		const speaker = net.speakers[hop.to]!.speaker.id;
		return received > most ? [{ session: hop.sessionId, speaker, received, most }] : [];
	});
}
