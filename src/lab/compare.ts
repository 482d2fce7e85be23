// Two tables of the same network, route by route: where they differ, and in which attributes.

import { compareText } from '../net/order.ts';
import { comparePrefixes, prefixOf } from '../net/prefix.ts';
import type { AnswerRoute } from '../network-json/answer.ts';
import type { Network } from '../routing/model.ts';
import type { Held, HeldRoute } from './bird-tables.ts';

export const comparedFields = ['best', 'asPath', 'origin', 'localPref', 'med', 'weight', 'nextHop', 'tags'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One route of one speaker that only one side holds, or that they hold otherwise. */
export interface RowDifference {
	readonly speaker: string;
	readonly prefix: string;
	/** null for the speaker's own. */
	readonly session: string | null;
	/** null where that side holds no such route. */
	readonly engine: HeldRoute | null;
	readonly daemon: HeldRoute | null;
	/** Empty where one side holds nothing. */
	readonly fields: readonly ComparedField[];
}

type Tables = Readonly<Record<string, Readonly<Record<string, readonly (HeldRoute | AnswerRoute)[]>>>>;

/** In the order of the speakers, then of the prefixes, then of the sessions' ids. */
export function differences(network: Network, engine: Tables, daemon: Tables | Held): readonly RowDifference[] {
	return network.speakers.flatMap(({ id }) => {
		const [ours, theirs] = [engine[id] ?? {}, daemon[id] ?? {}];
		const prefixes = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort((a, b) =>
			comparePrefixes(prefixOf(a), prefixOf(b)),
		);
		return prefixes.flatMap((prefix) =>
			rowDifferences(ours[prefix] ?? [], theirs[prefix] ?? []).map((row) => ({ speaker: id, prefix, ...row })),
		);
	});
}

function rowDifferences(
	engine: readonly HeldRoute[],
	daemon: readonly HeldRoute[],
): readonly Omit<RowDifference, 'speaker' | 'prefix'>[] {
	const sessions = [...new Set([...engine, ...daemon].map(({ session }) => session))].sort((a, b) =>
		compareText(a ?? '', b ?? ''),
	);
	return sessions.flatMap((session) => {
		const ours = engine.find((route) => route.session === session) ?? null;
		const theirs = daemon.find((route) => route.session === session) ?? null;
		const fields =
			ours === null || theirs === null ? [] : comparedFields.filter((field) => !same(ours[field], theirs[field]));
		return ours !== null && theirs !== null && fields.length === 0
			? []
			: [{ session, engine: ours, daemon: theirs, fields }];
	});
}

/** BIRD shows no more than about 70 ASNs of a path. */
const surelyShown = 60;

function same(a: HeldRoute[ComparedField], b: HeldRoute[ComparedField]): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
	const isCut = b.length >= surelyShown && b.length < a.length;
	return (a.length === b.length || isCut) && b.every((item, index) => item === a[index]);
}
