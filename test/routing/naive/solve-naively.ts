// The plain, obvious solver of a network: one prefix at a time, sweep after sweep until nothing changes.

import type { Network } from '../../../src/routing/model.ts';
import type { NaiveResult, PrefixAnswer, PrefixText } from './answer.ts';
import { linksOf } from './carry.ts';
import { type Bests, prefixesOf, spelled, tableOf } from './table.ts';

export type { Answer, AnswerRoute, NaiveResult, PrefixAnswer, PrefixText, SpeakerId } from './answer.ts';
export { type StableSearch, searchStableStates, stableStates } from './stable-states.ts';

/** Every prefix of the network, in the order of first mention. */
export function solveNaively(network: Network): NaiveResult {
	const perPrefix: Record<PrefixText, { answer: PrefixAnswer | null }> = {};
	for (const prefix of prefixesOf(network)) perPrefix[prefix] = { answer: solvePrefix(network, prefix) };
	return { perPrefix };
}

/** One more round changes nothing: every speaker's table follows from the best routes of its neighbours. The order of the routes is left out. */
export function isStable(network: Network, prefix: PrefixText, chosen: PrefixAnswer): boolean {
	const links = linksOf(network);
	const bests: Bests = {};
	for (const speaker of network.speakers) {
		bests[speaker.id] = chosen[speaker.id]?.find((route) => route.best) ?? null;
	}
	return network.speakers.every((speaker) => {
		const again = tableOf(network, links, speaker, bests, prefix);
		return spelled(again) === spelled(chosen[speaker.id] ?? []);
	});
}

function solvePrefix(network: Network, prefix: PrefixText): PrefixAnswer | null {
	const links = linksOf(network);
	const tables: PrefixAnswer = {};
	const bests: Bests = {};
	for (const speaker of network.speakers) {
		tables[speaker.id] = [];
		bests[speaker.id] = null;
	}
	const seen = new Set<string>();
	const mostSweeps = 4 * network.speakers.length + 50;
	for (let sweep = 0; sweep < mostSweeps; sweep++) {
		let changed = false;
		for (const speaker of network.speakers) {
			const table = tableOf(network, links, speaker, bests, prefix);
			if (spelled(table) !== spelled(tables[speaker.id]!)) changed = true;
			tables[speaker.id] = table;
			bests[speaker.id] = table[0] ?? null;
		}
		if (!changed) return tables;
		const state = JSON.stringify(tables);
		if (seen.has(state)) return null;
		seen.add(state);
	}
	return null;
}
