// Tags travel as communities: which number each tag of some networks has.

import { compareText } from '../net/order.ts';
import type { End, Network } from '../routing/model.ts';

/** In text order, from 1, so that the same networks give the same numbers. */
export function tagNumbers(networks: readonly Network[]): ReadonlyMap<string, number> {
	const tags = new Set(networks.flatMap((network) => [...tagsOf(network)]));
	return new Map([...tags].sort(compareText).map((tag, index) => [tag, index + 1]));
}

function* tagsOf({ speakers, sessions }: Network): Iterable<string> {
	for (const { networks } of speakers) {
		for (const network of networks) if (typeof network !== 'string') yield* network.tags ?? [];
	}
	for (const { a, b } of sessions) {
		yield* tagsOfEnd(a);
		yield* tagsOfEnd(b);
	}
}

function* tagsOfEnd(end: End): Iterable<string> {
	for (const { match, set } of [...(end.import ?? []), ...(end.export ?? [])]) {
		yield* match?.tagsAny ?? [];
		yield* match?.tagsAll ?? [];
		yield* match?.tagsNone ?? [];
		yield* set?.addTags ?? [];
		yield* set?.removeTags ?? [];
	}
}
